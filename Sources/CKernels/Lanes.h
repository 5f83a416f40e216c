// Vectors of CK_LANES floats, in the names of the set that is being compiled. Included by EverySet.h before every
// body; arithmetic is C's operators, and a * b + c in one expression becomes one instruction where the set has it.

typedef float CK_NAME(Lanes) __attribute__((vector_size(4 * CK_LANES), aligned(4 * CK_LANES)));
// The same anywhere in memory.
typedef float CK_NAME(LooseLanes) __attribute__((vector_size(4 * CK_LANES), aligned(4)));

static inline __attribute__((always_inline, unused)) CK_NAME(Lanes) CK_NAME(load)(const float *source) {
  return *(const CK_NAME(LooseLanes) *)source;
}

static inline __attribute__((always_inline, unused)) void CK_NAME(store)(float *target, CK_NAME(Lanes) numbers) {
  *(CK_NAME(LooseLanes) *)target = numbers;
}

static inline __attribute__((always_inline, unused)) CK_NAME(Lanes) CK_NAME(all)(float number) {
  // Subtracting 0 changes nothing, not even -0, so the compiler leaves it out; adding 0 would make 0 of -0.
  return number - (CK_NAME(Lanes)){};
}
