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

// The entries of a row of bytes, which stand for the numbers in `seen`, or of floats where `seen` is null.
INLINE void CK_NAME(list)(
    const void *restrict row, const void *later, ptrdiff_t count, ptrdiff_t blockSize, uint32_t stride,
    const float *restrict seen, CKEntry *restrict entries, uint32_t *restrict starts) {
  ptrdiff_t width = seen ? 1 : 4;
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
    uint64_t mask = seen ? CK_NAME(byteMask)(numbers) : CK_NAME(floatMask)(numbers);
    mask &= ~(uint64_t)0 << (next - first);
    for (; block < first + 64 && block < count; block += blockSize) {
      uint64_t before = mask & (((uint64_t)1 << (block - first)) - 1);
      *starts++ = (uint32_t)(end - entries + __builtin_popcountll(before));
    }
    // Eight entries at a time, the last of which may be too many and are overwritten by what follows: the end of
    // a loop that depends on data costs more.
    uint64_t rest = mask;
    for (CKEntry *target = end; rest; target += 8) {
      _Pragma("clang loop unroll(full)") for (int i = 0; i < 8; i++) {
        uint32_t bit = (uint32_t)__builtin_ctzll(rest | (uint64_t)1 << 63);
        rest &= rest - 1;
        target[i].place = ((uint32_t)first + bit) * stride;
        target[i].value = seen ? seen[((const uint8_t *)numbers)[bit]] : ((const float *)numbers)[bit];
      }
    }
    end += __builtin_popcountll(mask);
  }
  *starts = (uint32_t)(end - entries);
}

static void CK_NAME(listBytes)(
    const uint8_t *row, const uint8_t *later, ptrdiff_t count, ptrdiff_t blockSize, uint32_t stride,
    const float *seen, CKEntry *entries, uint32_t *starts) {
  CK_NAME(list)(row, later, count, blockSize, stride, seen, entries, starts);
}

static void CK_NAME(listFloats)(
    const float *row, const float *later, ptrdiff_t count, ptrdiff_t blockSize, uint32_t stride, CKEntry *entries,
    uint32_t *starts) {
  CK_NAME(list)(row, later, count, blockSize, stride, 0, entries, starts);
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

// --- Narrow matrices: all columns of a result in registers ---

typedef float CK_NAME(Eight) __attribute__((vector_size(32), aligned(4)));
typedef float CK_NAME(Four) __attribute__((vector_size(16), aligned(4)));
typedef float CK_NAME(Two) __attribute__((vector_size(8), aligned(4)));

// For up to 8 * width columns. Several sums take turns where there are few of them, because each addition waits for
// the one before.
INLINE void CK_NAME(multiplyNarrowBy)(
    int width, const CKEntry *restrict entries, ptrdiff_t entryCount, const float *restrict matrix,
    ptrdiff_t columns, float *restrict result) {
  int turns = width == 1 ? 6 : width == 2 ? 4 : 2;
  CK_NAME(Eight) sums[8] = {};
  ptrdiff_t i = 0;
  for (; i + turns <= entryCount; i += turns) {
    _Pragma("clang loop unroll(full)") for (int turn = 0; turn < turns; turn++) {
      const float *row = matrix + entries[i + turn].place;
      CK_NAME(Eight) value = (CK_NAME(Eight)){} + entries[i + turn].value;
      _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {
        sums[turn * width + j] += value * *(const CK_NAME(Eight) *)(row + 8 * j);
      }
    }
  }
  for (; i < entryCount; i++) {
    const float *row = matrix + entries[i].place;
    CK_NAME(Eight) value = (CK_NAME(Eight)){} + entries[i].value;
    _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {
      sums[j] += value * *(const CK_NAME(Eight) *)(row + 8 * j);
    }
  }
  float all[32];
  _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {
    _Pragma("clang loop unroll(full)") for (int turn = 1; turn < turns; turn++) sums[j] += sums[turn * width + j];
    *(CK_NAME(Eight) *)(all + 8 * j) = sums[j];
  }
  memcpy(result, all, 4 * (size_t)columns);
}

static void CK_NAME(multiplyNarrow)(
    const CKEntry *entries, ptrdiff_t entryCount, const float *matrix, ptrdiff_t columns, float *result) {
  switch ((columns + 7) / 8) {
    case 1: CK_NAME(multiplyNarrowBy)(1, entries, entryCount, matrix, columns, result); break;
    case 2: CK_NAME(multiplyNarrowBy)(2, entries, entryCount, matrix, columns, result); break;
    case 3: CK_NAME(multiplyNarrowBy)(3, entries, entryCount, matrix, columns, result); break;
    default: CK_NAME(multiplyNarrowBy)(4, entries, entryCount, matrix, columns, result); break;
  }
}

// For columns = 8 * eights + tail. Nothing outside of an entry's row is written: what the next entry, mostly the
// neighbour, reads would have to wait for it.
INLINE void CK_NAME(addOuterNarrowBy)(
    int eights, int tail, const CKEntry *restrict entries, ptrdiff_t entryCount, const float *restrict slopes,
    float *restrict gradient) {
  CK_NAME(Eight) eight[4];
  _Pragma("clang loop unroll(full)") for (int j = 0; j < eights; j++) {
    eight[j] = *(const CK_NAME(Eight) *)(slopes + 8 * j);
  }
  const float *rest = slopes + 8 * eights;
  CK_NAME(Four) four = tail & 4 ? *(const CK_NAME(Four) *)rest : (CK_NAME(Four)){};
  CK_NAME(Two) two = tail & 2 ? *(const CK_NAME(Two) *)(rest + (tail & 4)) : (CK_NAME(Two)){};
  float one = tail & 1 ? rest[tail - 1] : 0;
  for (ptrdiff_t i = 0; i < entryCount; i++) {
    float *row = gradient + entries[i].place;
    float value = entries[i].value;
    _Pragma("clang loop unroll(full)") for (int j = 0; j < eights; j++) {
      *(CK_NAME(Eight) *)(row + 8 * j) += value * eight[j];
    }
    if (tail & 4) *(CK_NAME(Four) *)(row + 8 * eights) += value * four;
    if (tail & 2) *(CK_NAME(Two) *)(row + 8 * eights + (tail & 4)) += value * two;
    if (tail & 1) row[8 * eights + tail - 1] += value * one;
  }
}

#define CK_TAILS(eights)                                                                           \
  switch (columns & 7) {                                                                           \
    case 0: CK_NAME(addOuterNarrowBy)(eights, 0, entries, entryCount, slopes, gradient); break;    \
    case 1: CK_NAME(addOuterNarrowBy)(eights, 1, entries, entryCount, slopes, gradient); break;    \
    case 2: CK_NAME(addOuterNarrowBy)(eights, 2, entries, entryCount, slopes, gradient); break;    \
    case 3: CK_NAME(addOuterNarrowBy)(eights, 3, entries, entryCount, slopes, gradient); break;    \
    case 4: CK_NAME(addOuterNarrowBy)(eights, 4, entries, entryCount, slopes, gradient); break;    \
    case 5: CK_NAME(addOuterNarrowBy)(eights, 5, entries, entryCount, slopes, gradient); break;    \
    case 6: CK_NAME(addOuterNarrowBy)(eights, 6, entries, entryCount, slopes, gradient); break;    \
    default: CK_NAME(addOuterNarrowBy)(eights, 7, entries, entryCount, slopes, gradient); break;   \
  }

static void CK_NAME(addOuterNarrow)(
    const CKEntry *entries, ptrdiff_t entryCount, const float *slopes, ptrdiff_t columns, float *gradient) {
  switch (columns / 8) {
    case 0: CK_TAILS(0) break;
    case 1: CK_TAILS(1) break;
    case 2: CK_TAILS(2) break;
    case 3: CK_TAILS(3) break;
    default: CK_NAME(addOuterNarrowBy)(4, 0, entries, entryCount, slopes, gradient); break;
  }
}
#undef CK_TAILS

// --- Wide matrices: a few vectors of a result in registers, packed rows in the first cache ---

// sums += entries * rows, for `width` vectors. The last vector of the result has `rest` numbers.
INLINE void CK_NAME(addEntries)(
    int width, const CKEntry *restrict entry, const CKEntry *end, const float *restrict packed,
    CK_NAME(Lanes) *restrict sums) {
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
    CK_NAME(addEntries)(width, first + start[0], first + start[1], packed, sums);
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
      CK_NAME(addEntries)(width, entry, entry + counts[list], slopes, sums);
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
    .multiplyNarrow = CK_NAME(multiplyNarrow),
    .addOuterNarrow = CK_NAME(addOuterNarrow),
    .multiplyPacked = CK_NAME(multiplyPacked),
    .transpose = CK_NAME(transpose),
    .gradientPacked = CK_NAME(gradientPacked),
    .pack = CK_NAME(pack),
};
#undef INLINE
