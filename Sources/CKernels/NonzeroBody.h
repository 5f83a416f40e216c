// See CKNonzero.h.

#define INLINE static inline __attribute__((always_inline))

// --- Lists ---

// Which of 64 bytes are not 0, the first in the lowest bit.
INLINE uint64_t CK_NAME(byteMask)(const uint8_t *bytes) {
#if CK_HAS_AVX512
  return _mm512_test_epi8_mask(_mm512_loadu_si512(bytes), _mm512_set1_epi8(-1));
#elif CK_HAS_AVX2
  __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  uint32_t lowZeros = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, _mm256_setzero_si256()));
  uint32_t highZeros = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, _mm256_setzero_si256()));
  return ~((uint64_t)highZeros << 32 | lowZeros);
#else
  uint64_t mask = 0;
  for (int i = 0; i < 64; i += 8) {
    uint64_t word;
    memcpy(&word, bytes + i, 8);
    // The lowest bit of each byte becomes whether any of its bits is set, then all are gathered in the highest byte.
    word |= word >> 4 & 0x0f0f0f0f0f0f0f0f;
    word |= word >> 2 & 0x3333333333333333;
    word |= word >> 1;
    word &= 0x0101010101010101;
    mask |= (word * 0x0102040810204080 >> 56) << i;
  }
  return mask;
#endif
}

// Which of 64 floats are not 0.
INLINE uint64_t CK_NAME(floatMask)(const float *numbers) {
  uint64_t mask = 0;
#if CK_HAS_AVX2
  for (int i = 0; i < 64; i += 8) {
    __m256 different = _mm256_cmp_ps(_mm256_loadu_ps(numbers + i), _mm256_setzero_ps(), _CMP_NEQ_UQ);
    mask |= (uint64_t)(uint32_t)_mm256_movemask_ps(different) << i;
  }
#else
  for (int i = 0; i < 64; i++) mask |= (uint64_t)(numbers[i] != 0) << i;
#endif
  return mask;
}

#if CK_HAS_AVX512

// Sixteen places and values of which the mask says which are entries: sorted to the front and interleaved.
INLINE void CK_NAME(storeSixteen)(__m512i places, __m512i values, CKEntry *entries) {
  const __m512i low = _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const __m512i high = _mm512_setr_epi32(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  _mm512_storeu_si512(entries, _mm512_permutex2var_epi32(places, low, values));
  _mm512_storeu_si512(entries + 8, _mm512_permutex2var_epi32(places, high, values));
}

// The entries of 64 numbers, of which `mask` says where they are; the first of them is number `first` of its row.
INLINE void CK_NAME(listSixtyFour)(
    const void *numbers, int areBytes, uint64_t mask, uint32_t first, uint32_t stride, float high, float low,
    CKEntry *entries) {
  const __m512i lanes = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const __m512i strides = _mm512_set1_epi32((int)stride);
  _Pragma("clang loop unroll(full)") for (int i = 0; i < 64; i += 16) {
    __mmask16 some = (__mmask16)(mask >> i);
    __m512i places = _mm512_add_epi32(lanes, _mm512_set1_epi32((int)first + i));
    __m512i values;
    if (areBytes) {
      // Byte and place are sorted as one number.
      __m512i bytes = _mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)((const uint8_t *)numbers + i)));
      __m512i both = _mm512_maskz_compress_epi32(some, _mm512_or_si512(bytes, _mm512_slli_epi32(places, 8)));
      __m512 value = _mm512_cvtepi32_ps(_mm512_and_si512(both, _mm512_set1_epi32(255)));
      values = _mm512_castps_si512(_mm512_fmadd_ps(value, _mm512_set1_ps(high), value * _mm512_set1_ps(low)));
      places = _mm512_srli_epi32(both, 8);
    } else {
      values = _mm512_maskz_compress_epi32(some, _mm512_loadu_si512((const float *)numbers + i));
      places = _mm512_maskz_compress_epi32(some, places);
    }
    CK_NAME(storeSixteen)(_mm512_mullo_epi32(places, strides), values, entries);
    entries += __builtin_popcount(some);
  }
}

#elif CK_HAS_AVX2

// For each set of four lanes, which bytes of a register bring those lanes to the front.
static const uint8_t CK_NAME(fronts)[16][16] = {
#define CK_LANE(lane) 4 * lane, 4 * lane + 1, 4 * lane + 2, 4 * lane + 3
    {0},
    {CK_LANE(0)},
    {CK_LANE(1)},
    {CK_LANE(0), CK_LANE(1)},
    {CK_LANE(2)},
    {CK_LANE(0), CK_LANE(2)},
    {CK_LANE(1), CK_LANE(2)},
    {CK_LANE(0), CK_LANE(1), CK_LANE(2)},
    {CK_LANE(3)},
    {CK_LANE(0), CK_LANE(3)},
    {CK_LANE(1), CK_LANE(3)},
    {CK_LANE(0), CK_LANE(1), CK_LANE(3)},
    {CK_LANE(2), CK_LANE(3)},
    {CK_LANE(0), CK_LANE(2), CK_LANE(3)},
    {CK_LANE(1), CK_LANE(2), CK_LANE(3)},
    {CK_LANE(0), CK_LANE(1), CK_LANE(2), CK_LANE(3)},
#undef CK_LANE
};

// The entries of 64 numbers, of which `mask` says where they are; the first of them is number `first` of its row.
INLINE void CK_NAME(listSixtyFour)(
    const void *numbers, int areBytes, uint64_t mask, uint32_t first, uint32_t stride, float high, float low,
    CKEntry *entries) {
  __m128i places = _mm_mullo_epi32(
      _mm_add_epi32(_mm_setr_epi32(0, 1, 2, 3), _mm_set1_epi32((int)first)), _mm_set1_epi32((int)stride));
  const __m128i step = _mm_set1_epi32(4 * (int)stride);
  _Pragma("clang loop unroll(full)") for (int i = 0; i < 64; i += 4) {
    unsigned some = (unsigned)(mask >> i) & 15;
    __m128 values;
    if (areBytes) {
      int32_t four;
      memcpy(&four, (const uint8_t *)numbers + i, 4);
      __m128 number = _mm_cvtepi32_ps(_mm_cvtepu8_epi32(_mm_cvtsi32_si128(four)));
      values = _mm_fmadd_ps(number, _mm_set1_ps(high), number * _mm_set1_ps(low));
    } else {
      values = _mm_loadu_ps((const float *)numbers + i);
    }
    __m128i front = _mm_loadu_si128((const __m128i *)CK_NAME(fronts)[some]);
    __m128i frontPlaces = _mm_shuffle_epi8(places, front);
    __m128i frontValues = _mm_shuffle_epi8(_mm_castps_si128(values), front);
    _mm_storeu_si128((__m128i *)entries, _mm_unpacklo_epi32(frontPlaces, frontValues));
    _mm_storeu_si128((__m128i *)(entries + 2), _mm_unpackhi_epi32(frontPlaces, frontValues));
    entries += __builtin_popcount(some);
    places = _mm_add_epi32(places, step);
  }
}

#else

// The entries of 64 numbers, of which `mask` says where they are; the first of them is number `first` of its row.
// Eight at a time, the last of which may be too many and are overwritten by what follows: the end of a loop that
// depends on data costs more.
INLINE void CK_NAME(listSixtyFour)(
    const void *numbers, int areBytes, uint64_t mask, uint32_t first, uint32_t stride, float high, float low,
    CKEntry *entries) {
  for (uint64_t rest = mask; rest; entries += 8) {
    _Pragma("clang loop unroll(full)") for (int i = 0; i < 8; i++) {
      uint32_t bit = (uint32_t)__builtin_ctzll(rest | (uint64_t)1 << 63);
      rest &= rest - 1;
      float value;
      if (areBytes) {
        float number = ((const uint8_t *)numbers)[bit];
        value = number * high + number * low;
      } else {
        value = ((const float *)numbers)[bit];
      }
      entries[i] = (CKEntry){(first + bit) * stride, value};
    }
  }
}

#endif

// The entries of a row of bytes or floats.
INLINE void CK_NAME(list)(
    const void *restrict row, const void *later, int areBytes, ptrdiff_t count, ptrdiff_t blockSize, uint32_t stride,
    float high, float low, CKEntry *restrict entries, uint32_t *restrict starts) {
  ptrdiff_t width = areBytes ? 1 : 4;
  CKEntry *end = entries;
  ptrdiff_t block = 0;
  for (ptrdiff_t next = 0; next < count; next += 64) {
    // The last 64 numbers overlap with those before, whose bits are cleared. A row that is shorter is copied.
    ptrdiff_t first = count - next >= 64 || count < 64 ? next : count - 64;
    float padded[64];
    const void *numbers = (const char *)row + first * width;
    for (ptrdiff_t line = 0; line < width; line++) {
      __builtin_prefetch((const char *)later + next * width + 64 * line, 0, 2);
    }
    if (count < 64) {
      memset(padded, 0, sizeof padded);
      memcpy(padded, numbers, (size_t)(count * width));
      numbers = padded;
    }
    uint64_t mask = areBytes ? CK_NAME(byteMask)(numbers) : CK_NAME(floatMask)(numbers);
    mask &= ~(uint64_t)0 << (next - first);
    for (; block < first + 64 && block < count; block += blockSize) {
      uint64_t before = mask & (((uint64_t)1 << (block - first)) - 1);
      *starts++ = (uint32_t)(end - entries + __builtin_popcountll(before));
    }
    CK_NAME(listSixtyFour)(numbers, areBytes, mask, (uint32_t)first, stride, high, low, end);
    end += __builtin_popcountll(mask);
  }
  *starts = (uint32_t)(end - entries);
}

static void CK_NAME(listBytes)(
    const uint8_t *row, const uint8_t *later, ptrdiff_t count, ptrdiff_t blockSize, uint32_t stride, float high,
    float low, CKEntry *entries, uint32_t *starts) {
  CK_NAME(list)(row, later, 1, count, blockSize, stride, high, low, entries, starts);
}

static void CK_NAME(listFloats)(
    const float *row, const float *later, ptrdiff_t count, ptrdiff_t blockSize, uint32_t stride, CKEntry *entries,
    uint32_t *starts) {
  CK_NAME(list)(row, later, 0, count, blockSize, stride, 0, 0, entries, starts);
}

static void CK_NAME(expandRecord)(
    const uint16_t *restrict record, const uint16_t *later, ptrdiff_t recordBlocks, ptrdiff_t blocks, uint32_t stride,
    float high, float low, CKEntry *restrict entries, uint32_t *restrict starts) {
  ptrdiff_t count = record[recordBlocks];
  if (blocks == 1) {
    starts[0] = 0;
    starts[1] = (uint32_t)count;
  } else {
    for (ptrdiff_t block = 0; block <= recordBlocks; block++) starts[block] = record[block];
  }
  // The other record is about as long.
  ptrdiff_t size = 2 * (recordBlocks + 1) + 3 * count;
  for (ptrdiff_t line = 0; line < size; line += 64) __builtin_prefetch((const char *)later + line, 0, 2);
  const uint16_t *places = record + recordBlocks + 1;
  const uint8_t *bytes = (const uint8_t *)(places + count);
#if CK_HAS_AVX512
  for (ptrdiff_t i = 0; i < count; i += 16) {
    __m512i place = _mm512_cvtepu16_epi32(_mm256_loadu_si256((const __m256i *)(places + i)));
    __m512 number = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(_mm_loadu_si128((const __m128i *)(bytes + i))));
    __m512 value = _mm512_fmadd_ps(number, _mm512_set1_ps(high), number * _mm512_set1_ps(low));
    CK_NAME(storeSixteen)(
        _mm512_mullo_epi32(place, _mm512_set1_epi32((int)stride)), _mm512_castps_si512(value), entries + i);
  }
#elif CK_HAS_AVX2
  for (ptrdiff_t i = 0; i < count; i += 8) {
    __m256i place = _mm256_mullo_epi32(
        _mm256_cvtepu16_epi32(_mm_loadu_si128((const __m128i *)(places + i))), _mm256_set1_epi32((int)stride));
    __m256 number = _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(bytes + i))));
    __m256 value = _mm256_fmadd_ps(number, _mm256_set1_ps(high), number * _mm256_set1_ps(low));
    // Entries 0, 1, 4, 5 and 2, 3, 6, 7.
    __m256i outer = _mm256_unpacklo_epi32(place, _mm256_castps_si256(value));
    __m256i inner = _mm256_unpackhi_epi32(place, _mm256_castps_si256(value));
    _mm256_storeu_si256((__m256i *)(entries + i), _mm256_permute2x128_si256(outer, inner, 0x20));
    _mm256_storeu_si256((__m256i *)(entries + i + 4), _mm256_permute2x128_si256(outer, inner, 0x31));
  }
#else
  for (ptrdiff_t i = 0; i < count; i++) {
    float number = bytes[i];
    entries[i] = (CKEntry){places[i] * stride, number * high + number * low};
  }
#endif
}

static void CK_NAME(transpose)(
    const CKEntry *restrict entries, ptrdiff_t entryCount, uint32_t stride, uint32_t rowPlace,
    CKEntry *restrict cells, ptrdiff_t capacity, uint16_t *restrict counts) {
  uint32_t shift = (uint32_t)__builtin_ctz(stride);
  for (ptrdiff_t i = 0; i < entryCount; i++) {
    uint32_t column = entries[i].place >> shift;
    cells[column * capacity + counts[column]++] = (CKEntry){rowPlace, entries[i].value};
  }
}

// --- Narrow matrices: all columns of a result in registers, rows padded to whole vectors ---

typedef float CK_NAME(Eight) __attribute__((vector_size(32), aligned(32)));
typedef float CK_NAME(Four) __attribute__((vector_size(16), aligned(16)));

// Defines a kernel for every width: DEFINE(suffix of its name, type of vector, how many of them, how many sums take turns).
#define CK_NARROW_UP_TO_EIGHT(DEFINE) DEFINE(Four, CK_NAME(Four), 1, 6) DEFINE(Eight, CK_NAME(Eight), 1, 6)
#if CK_LANES == 16
#define CK_EVERY_NARROW_WIDTH(DEFINE) \
  CK_NARROW_UP_TO_EIGHT(DEFINE)       \
  DEFINE(Sixteen, CK_NAME(Lanes), 1, 6) DEFINE(ThirtyTwo, CK_NAME(Lanes), 2, 4)
#else
#define CK_EVERY_NARROW_WIDTH(DEFINE) \
  CK_NARROW_UP_TO_EIGHT(DEFINE)       \
  DEFINE(Sixteen, CK_NAME(Eight), 2, 4) DEFINE(ThirtyTwo, CK_NAME(Eight), 4, 2)
#endif

// Calls the kernel for the width that many columns are padded to.
#define CK_BY_NARROW_WIDTH(name, columns, ...)                     \
  switch (ckNarrowWidth(columns)) {                                \
    case 4: CK_NAME(name##Four)(__VA_ARGS__); break;               \
    case 8: CK_NAME(name##Eight)(__VA_ARGS__); break;              \
    case 16: CK_NAME(name##Sixteen)(__VA_ARGS__); break;           \
    default: CK_NAME(name##ThirtyTwo)(__VA_ARGS__);                \
  }

// Rows times a matrix of `width` vectors of type VECTOR. Several sums take turns where there are few of them, because
// each addition waits for the one before. Subtracting 0 is free: see Lanes.h.
#define CK_MULTIPLY_NARROW(suffix, VECTOR, width, turns)                                                           \
  static void CK_NAME(multiply##suffix)(                                                                           \
      const CKEntry *restrict entries, ptrdiff_t entryStride, const uint32_t *restrict counts,                     \
      ptrdiff_t countStride, ptrdiff_t rows, const float *restrict matrix, ptrdiff_t columns,                      \
      float *restrict results) {                                                                                   \
    enum { lanes = sizeof(VECTOR) / 4 };                                                                           \
    for (ptrdiff_t row = 0; row < rows; row++) {                                                                   \
      const CKEntry *entry = entries + row * entryStride;                                                          \
      const CKEntry *end = entry + counts[row * countStride];                                                      \
      VECTOR sums[turns * width] = {};                                                                             \
      for (; entry + turns <= end; entry += turns) {                                                               \
        _Pragma("clang loop unroll(full)") for (int turn = 0; turn < turns; turn++) {                              \
          const VECTOR *line = (const VECTOR *)(matrix + entry[turn].place);                                       \
          VECTOR value = entry[turn].value - (VECTOR){};                                                           \
          _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {                                     \
            sums[turn * width + j] += value * line[j];                                                             \
          }                                                                                                        \
        }                                                                                                          \
      }                                                                                                            \
      for (; entry < end; entry++) {                                                                               \
        const VECTOR *line = (const VECTOR *)(matrix + entry->place);                                              \
        VECTOR value = entry->value - (VECTOR){};                                                                  \
        _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) sums[j] += value * line[j];             \
      }                                                                                                            \
      VECTOR all[width];                                                                                           \
      _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {                                         \
        _Pragma("clang loop unroll(full)") for (int turn = 1; turn < turns; turn++) {                              \
          sums[j] += sums[turn * width + j];                                                                       \
        }                                                                                                          \
        all[j] = sums[j];                                                                                          \
      }                                                                                                            \
      /* Where there is room behind the result, what follows is overwritten by the next row. */                    \
      float *result = results + row * columns;                                                                     \
      if ((rows - row) * columns >= width * lanes) {                                                               \
        memcpy(result, all, sizeof all);                                                                           \
      } else {                                                                                                     \
        memcpy(result, all, 4 * (size_t)columns);                                                                  \
      }                                                                                                            \
    }                                                                                                              \
  }

CK_EVERY_NARROW_WIDTH(CK_MULTIPLY_NARROW)
#undef CK_MULTIPLY_NARROW

static void CK_NAME(multiplyNarrow)(
    const CKEntry *entries, ptrdiff_t entryStride, const uint32_t *counts, ptrdiff_t countStride, ptrdiff_t rows,
    const float *matrix, ptrdiff_t columns, float *results) {
  CK_BY_NARROW_WIDTH(
      multiply, columns, entries, entryStride, counts, countStride, rows, matrix, columns, results)
}

// The slopes of a row, and what lies behind them, times the value of each entry.
#define CK_ADD_OUTER_NARROW(suffix, VECTOR, width, turns)                                                          \
  static void CK_NAME(addOuter##suffix)(                                                                           \
      const CKEntry *restrict entries, ptrdiff_t entryStride, const uint32_t *restrict counts,                     \
      ptrdiff_t countStride, ptrdiff_t rows, const float *restrict slopes, ptrdiff_t columns,                      \
      float *restrict gradient) {                                                                                  \
    for (ptrdiff_t row = 0; row < rows; row++) {                                                                   \
      VECTOR own[width];                                                                                           \
      memcpy(own, slopes + row * columns, sizeof own);                                                             \
      const CKEntry *end = entries + row * entryStride + counts[row * countStride];                                \
      for (const CKEntry *entry = entries + row * entryStride; entry < end; entry++) {                             \
        VECTOR *target = (VECTOR *)(gradient + entry->place);                                                      \
        VECTOR value = entry->value - (VECTOR){};                                                                  \
        _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) target[j] += value * own[j];            \
      }                                                                                                            \
    }                                                                                                              \
  }

CK_EVERY_NARROW_WIDTH(CK_ADD_OUTER_NARROW)
#undef CK_ADD_OUTER_NARROW

static void CK_NAME(addOuterNarrow)(
    const CKEntry *entries, ptrdiff_t entryStride, const uint32_t *counts, ptrdiff_t countStride, ptrdiff_t rows,
    const float *slopes, ptrdiff_t columns, float *gradient) {
  CK_BY_NARROW_WIDTH(
      addOuter, columns, entries, entryStride, counts, countStride, rows, slopes, columns, gradient)
}
#undef CK_BY_NARROW_WIDTH
#undef CK_EVERY_NARROW_WIDTH
#undef CK_NARROW_UP_TO_EIGHT

static void CK_NAME(padNarrow)(
    const float *restrict source, ptrdiff_t rows, ptrdiff_t columns, float *restrict padded) {
  ptrdiff_t width = ckNarrowWidth(columns);
  for (ptrdiff_t row = 0; row < rows; row++) {
    for (ptrdiff_t i = 0; i < columns; i += CK_LANES) {
      ptrdiff_t rest = columns - i < CK_LANES ? columns - i : CK_LANES;
      CK_NAME(storeFirst)(padded + row * width + i, CK_NAME(loadFirst)(source + row * columns + i, rest, 0), rest);
    }
  }
}

// --- Wide matrices: a few vectors of a result in registers, packed rows in the first cache ---

// sums += entries * rows, for `width` vectors, of which `turns` take turns, because each addition waits for the one before.
INLINE void CK_NAME(addEntries)(
    int width, int turns, const CKEntry *restrict entry, const CKEntry *end, const float *restrict packed,
    CK_NAME(Lanes) *restrict sums) {
  if (turns > 1 && end - entry >= turns) {
    CK_NAME(Lanes) others[8] = {};
    for (; entry + turns <= end; entry += turns) {
      _Pragma("clang loop unroll(full)") for (int turn = 0; turn < turns; turn++) {
        const float *row = packed + entry[turn].place;
        CK_NAME(Lanes) value = CK_NAME(all)(entry[turn].value);
        CK_NAME(Lanes) *own = turn == 0 ? sums : others + (turn - 1) * width;
        _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {
          own[j] += value * CK_NAME(load)(row + j * CK_LANES);
        }
      }
    }
    _Pragma("clang loop unroll(full)") for (int turn = 1; turn < turns; turn++) {
      _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) sums[j] += others[(turn - 1) * width + j];
    }
  }
  for (; entry < end; entry++) {
    const float *row = packed + entry->place;
    CK_NAME(Lanes) value = CK_NAME(all)(entry->value);
    _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {
      sums[j] += value * CK_NAME(load)(row + j * CK_LANES);
    }
  }
}

// The numbers of a result as far as they exist.
INLINE void CK_NAME(loadSums)(int width, ptrdiff_t rest, const float *source, CK_NAME(Lanes) *sums) {
  _Pragma("clang loop unroll(full)") for (int j = 0; j < width - 1; j++) {
    sums[j] = CK_NAME(load)(source + j * CK_LANES);
  }
  if (rest == CK_LANES) {
    sums[width - 1] = CK_NAME(load)(source + (width - 1) * CK_LANES);
  } else {
    float last[CK_LANES] = {};
    memcpy(last, source + (width - 1) * CK_LANES, 4 * (size_t)rest);
    sums[width - 1] = CK_NAME(load)(last);
  }
}

INLINE void CK_NAME(storeSums)(int width, ptrdiff_t rest, float *target, const CK_NAME(Lanes) *sums) {
  _Pragma("clang loop unroll(full)") for (int j = 0; j < width - 1; j++) {
    CK_NAME(store)(target + j * CK_LANES, sums[j]);
  }
  if (rest == CK_LANES) {
    CK_NAME(store)(target + (width - 1) * CK_LANES, sums[width - 1]);
  } else {
    float last[CK_LANES];
    CK_NAME(store)(last, sums[width - 1]);
    memcpy(target + (width - 1) * CK_LANES, last, 4 * (size_t)rest);
  }
}

// As many vectors as a block has, and as there are registers for: with 16 of them, 8.
#define CK_CHUNK (8 * CK_LANES < CK_BLOCK_WIDTH ? 8 * CK_LANES : CK_BLOCK_WIDTH)

// Calls FUNCTION(width, rest, ...) for the vectors that `count` columns take.
#define CK_FOR_WIDTH(FUNCTION, count, ...)                                  \
  {                                                                         \
    ptrdiff_t vectors = ((count) + CK_LANES - 1) / CK_LANES;                \
    ptrdiff_t rest = (count) - (vectors - 1) * CK_LANES;                    \
    switch (vectors) {                                                      \
      case 1: FUNCTION(1, rest, __VA_ARGS__); break;                        \
      case 2: FUNCTION(2, rest, __VA_ARGS__); break;                        \
      case 3: FUNCTION(3, rest, __VA_ARGS__); break;                        \
      case 4: FUNCTION(4, rest, __VA_ARGS__); break;                        \
      case 5: FUNCTION(5, rest, __VA_ARGS__); break;                        \
      case 6: FUNCTION(6, rest, __VA_ARGS__); break;                        \
      case 7: FUNCTION(7, rest, __VA_ARGS__); break;                        \
      default: FUNCTION(8, rest, __VA_ARGS__); break;                       \
    }                                                                       \
  }

// One block of a row's columns times one chunk of the matrix's.
INLINE void CK_NAME(multiplyBlock)(
    int width, ptrdiff_t rest, const CKEntry *restrict entries, const uint32_t *restrict starts,
    ptrdiff_t entryStride, ptrdiff_t startStride, ptrdiff_t rows, ptrdiff_t block, const float *restrict packed,
    ptrdiff_t columns, float *restrict results) {
  for (ptrdiff_t row = 0; row < rows; row++) {
    const CKEntry *first = entries + row * entryStride;
    const uint32_t *start = starts + row * startStride + block;
    CK_NAME(Lanes) sums[8] = {};
    if (block > 0) CK_NAME(loadSums)(width, rest, results + row * columns, sums);
    CK_NAME(addEntries)(
        width, width <= 2 ? 4 : width <= 4 ? 2 : 1, first + start[0], first + start[1], packed, sums);
    CK_NAME(storeSums)(width, rest, results + row * columns, sums);
  }
}

static void CK_NAME(multiplyPacked)(
    const CKEntry *entries, ptrdiff_t entryStride, const uint32_t *starts, ptrdiff_t blockCount, ptrdiff_t rows,
    const float *packed, ptrdiff_t packedRows, ptrdiff_t columns, float *results) {
  for (ptrdiff_t first = 0; first < columns; first += CK_CHUNK) {
    ptrdiff_t count = columns - first < CK_CHUNK ? columns - first : CK_CHUNK;
    const float *chunk =
        packed + first / CK_BLOCK_WIDTH * packedRows * CK_BLOCK_WIDTH + first % CK_BLOCK_WIDTH;
    for (ptrdiff_t block = 0; block < blockCount; block++) {
      CK_FOR_WIDTH(
          CK_NAME(multiplyBlock), count, entries, starts, entryStride, blockCount + 1, rows, block, chunk, columns,
          results + first)
    }
  }
}

// How many groups of lists by columns are added up at a time: their slopes stay in the first cache.
#define CK_GROUPS_AT_A_TIME 2

// Some lists by columns times one chunk of the slopes' columns.
INLINE void CK_NAME(gradientChunk)(
    int width, ptrdiff_t rest, const CKEntry *restrict cells, const uint16_t *restrict counts, ptrdiff_t capacity,
    ptrdiff_t groupStride, ptrdiff_t groups, ptrdiff_t wanted, int isFirst, const float *restrict slopes,
    ptrdiff_t columns, float *restrict gradient) {
  for (ptrdiff_t column = 0; column < wanted; column++) {
    CK_NAME(Lanes) sums[8] = {};
    if (!isFirst) CK_NAME(loadSums)(width, rest, gradient + column * columns, sums);
    for (ptrdiff_t group = 0; group < groups; group++) {
      ptrdiff_t list = group * groupStride + column;
      const CKEntry *entry = cells + list * capacity;
      // Lists are too short for several sums to be worth adding up.
      CK_NAME(addEntries)(width, 1, entry, entry + counts[list], slopes, sums);
    }
    CK_NAME(storeSums)(width, rest, gradient + column * columns, sums);
  }
}

static void CK_NAME(gradientPacked)(
    const CKEntry *cells, const uint16_t *counts, ptrdiff_t capacity, ptrdiff_t groupStride, ptrdiff_t groups,
    ptrdiff_t wanted, const float *slopes, ptrdiff_t packedRows, ptrdiff_t columns, float *gradient) {
  for (ptrdiff_t first = 0; first < columns; first += CK_CHUNK) {
    ptrdiff_t count = columns - first < CK_CHUNK ? columns - first : CK_CHUNK;
    const float *chunk =
        slopes + first / CK_BLOCK_WIDTH * packedRows * CK_BLOCK_WIDTH + first % CK_BLOCK_WIDTH;
    for (ptrdiff_t group = 0; group < groups; group += CK_GROUPS_AT_A_TIME) {
      ptrdiff_t some = groups - group < CK_GROUPS_AT_A_TIME ? groups - group : CK_GROUPS_AT_A_TIME;
      ptrdiff_t list = group * groupStride;
      CK_FOR_WIDTH(
          CK_NAME(gradientChunk), count, cells + list * capacity, counts + list, capacity, groupStride, some, wanted,
          group == 0, chunk, columns, gradient + first)
    }
  }
}
#undef CK_FOR_WIDTH
#undef CK_CHUNK
#undef CK_GROUPS_AT_A_TIME

static void CK_NAME(pack)(
    const float *restrict source, ptrdiff_t rows, ptrdiff_t columns, float *restrict packed, ptrdiff_t firstRow,
    ptrdiff_t packedRows) {
  for (ptrdiff_t row = 0; row < rows; row++) {
    const float *numbers = source + row * columns;
    float *target = packed + (firstRow + row) * CK_BLOCK_WIDTH;
    for (ptrdiff_t first = 0; first < columns; first += CK_BLOCK_WIDTH) {
      if (columns - first >= CK_BLOCK_WIDTH) {
        memcpy(target, numbers + first, 4 * CK_BLOCK_WIDTH);
      } else {
        memcpy(target, numbers + first, 4 * (size_t)(columns - first));
      }
      target += packedRows * CK_BLOCK_WIDTH;
    }
  }
}

static const CKNonzero CK_NAME(table) = {
    .listBytes = CK_NAME(listBytes),
    .listFloats = CK_NAME(listFloats),
    .expandRecord = CK_NAME(expandRecord),
    .padNarrow = CK_NAME(padNarrow),
    .multiplyNarrow = CK_NAME(multiplyNarrow),
    .addOuterNarrow = CK_NAME(addOuterNarrow),
    .multiplyPacked = CK_NAME(multiplyPacked),
    .transpose = CK_NAME(transpose),
    .gradientPacked = CK_NAME(gradientPacked),
    .pack = CK_NAME(pack),
};
#undef INLINE
