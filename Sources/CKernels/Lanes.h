// Vectors of CK_LANES floats, in the names of the set that is being compiled. Included by EverySet.h before every
// body; arithmetic is C's operators, and a * b + c in one expression becomes one instruction where the set has it.

typedef float CK_NAME(Lanes) __attribute__((vector_size(4 * CK_LANES), aligned(4 * CK_LANES)));
// The same anywhere in memory.
typedef float CK_NAME(LooseLanes) __attribute__((vector_size(4 * CK_LANES), aligned(4)));
typedef int32_t CK_NAME(IntLanes) __attribute__((vector_size(4 * CK_LANES), aligned(4 * CK_LANES)));

#define CK_LANES_INLINE static inline __attribute__((always_inline, unused))

CK_LANES_INLINE CK_NAME(Lanes) CK_NAME(load)(const float *source) { return *(const CK_NAME(LooseLanes) *)source; }

CK_LANES_INLINE void CK_NAME(store)(float *target, CK_NAME(Lanes) numbers) {
  *(CK_NAME(LooseLanes) *)target = numbers;
}

CK_LANES_INLINE CK_NAME(Lanes) CK_NAME(all)(float number) {
  // Subtracting 0 changes nothing, not even -0, so the compiler leaves it out; adding 0 would make 0 of -0.
  return number - (CK_NAME(Lanes)){};
}

// Where the mask's lanes are -1 the first, where they are 0 the second.
CK_LANES_INLINE CK_NAME(Lanes) CK_NAME(select)(CK_NAME(IntLanes) mask, CK_NAME(Lanes) one, CK_NAME(Lanes) other) {
  return (CK_NAME(Lanes))(((CK_NAME(IntLanes))one & mask) | ((CK_NAME(IntLanes))other & ~mask));
}

// The first `count` numbers, 1 to CK_LANES, and `rest` in the lanes behind; nothing behind them is read.
CK_LANES_INLINE CK_NAME(Lanes) CK_NAME(loadFirst)(const float *source, ptrdiff_t count, float rest) {
#if CK_HAS_AVX512
  return _mm512_mask_loadu_ps(_mm512_set1_ps(rest), (__mmask16)((1u << count) - 1), source);
#else
  if (count == CK_LANES) return CK_NAME(load)(source);
  float all[CK_LANES];
  for (int i = 0; i < CK_LANES; i++) all[i] = i < count ? source[i] : rest;
  return CK_NAME(load)(all);
#endif
}

// Stores the first `count` numbers, 1 to CK_LANES.
CK_LANES_INLINE void CK_NAME(storeFirst)(float *target, CK_NAME(Lanes) numbers, ptrdiff_t count) {
#if CK_HAS_AVX512
  _mm512_mask_storeu_ps(target, (__mmask16)((1u << count) - 1), numbers);
#else
  if (count == CK_LANES) {
    CK_NAME(store)(target, numbers);
  } else {
    float all[CK_LANES];
    CK_NAME(store)(all, numbers);
    for (ptrdiff_t i = 0; i < count; i++) target[i] = all[i];
  }
#endif
}

// The sum of all lanes, halves by halves.
CK_LANES_INLINE float CK_NAME(sumOf)(CK_NAME(Lanes) numbers) {
  float all[CK_LANES];
  CK_NAME(store)(all, numbers);
  _Pragma("clang loop unroll(full)") for (int half = CK_LANES / 2; half > 0; half /= 2) {
    _Pragma("clang loop unroll(full)") for (int i = 0; i < half; i++) all[i] += all[i + half];
  }
  return all[0];
}

// The largest lane. A NaN is passed over, but for some.
CK_LANES_INLINE float CK_NAME(largestOf)(CK_NAME(Lanes) numbers) {
  float all[CK_LANES];
  CK_NAME(store)(all, numbers);
  _Pragma("clang loop unroll(full)") for (int half = CK_LANES / 2; half > 0; half /= 2) {
    _Pragma("clang loop unroll(full)") for (int i = 0; i < half; i++) {
      all[i] = all[i] > all[i + half] ? all[i] : all[i + half];
    }
  }
  return all[0];
}

#undef CK_LANES_INLINE
