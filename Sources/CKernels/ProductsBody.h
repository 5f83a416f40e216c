// See CKProducts.h.

#define INLINE static inline __attribute__((always_inline))

typedef float CK_NAME(Two) __attribute__((vector_size(8), aligned(4)));
typedef float CK_NAME(Four) __attribute__((vector_size(16), aligned(4)));
typedef float CK_NAME(Eight) __attribute__((vector_size(32), aligned(4)));
typedef float CK_NAME(Sixteen) __attribute__((vector_size(64), aligned(4)));

// Writes the first `count` of 32 numbers. Which branches are taken is the same for all rows of a product.
INLINE void CK_NAME(storeSome)(float *restrict target, const float *restrict numbers, ptrdiff_t count) {
  if (count & 32) {
    *(CK_NAME(Sixteen) *)target = *(const CK_NAME(Sixteen) *)numbers;
    *(CK_NAME(Sixteen) *)(target + 16) = *(const CK_NAME(Sixteen) *)(numbers + 16);
    return;
  }
  if (count & 16) {
    *(CK_NAME(Sixteen) *)target = *(const CK_NAME(Sixteen) *)numbers;
    target += 16, numbers += 16;
  }
  if (count & 8) {
    *(CK_NAME(Eight) *)target = *(const CK_NAME(Eight) *)numbers;
    target += 8, numbers += 8;
  }
  if (count & 4) {
    *(CK_NAME(Four) *)target = *(const CK_NAME(Four) *)numbers;
    target += 4, numbers += 4;
  }
  if (count & 2) {
    *(CK_NAME(Two) *)target = *(const CK_NAME(Two) *)numbers;
    target += 2, numbers += 2;
  }
  if (count & 1) *target = *numbers;
}

// `height` rows of the result and `width` vectors of type VECTOR of its columns, of which `columns` exist: all sums are
// in registers. Subtracting 0 is free: see Lanes.h.
#define CK_TILE(name, VECTOR, width)                                                                               \
  INLINE void CK_NAME(name)(                                                                                       \
      int height, const float *restrict left, ptrdiff_t rowStride, ptrdiff_t innerStride, ptrdiff_t inner,         \
      const float *restrict right, ptrdiff_t rightStride, ptrdiff_t columns, float *restrict result) {             \
    enum { lanes = sizeof(VECTOR) / 4 };                                                                           \
    VECTOR sums[16] = {};                                                                                          \
    for (ptrdiff_t k = 0; k < inner; k++) {                                                                        \
      VECTOR row[width];                                                                                           \
      _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {                                         \
        row[j] = *(const VECTOR *)(right + k * rightStride + lanes * j);                                           \
      }                                                                                                            \
      _Pragma("clang loop unroll(full)") for (int i = 0; i < height; i++) {                                        \
        VECTOR value = left[i * rowStride + k * innerStride] - (VECTOR){};                                         \
        _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) sums[i * width + j] += value * row[j];  \
      }                                                                                                            \
    }                                                                                                              \
    _Pragma("clang loop unroll(full)") for (int i = 0; i < height; i++) {                                          \
      float all[32];                                                                                               \
      _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {                                         \
        *(VECTOR *)(all + lanes * j) = sums[i * width + j];                                                        \
      }                                                                                                            \
      CK_NAME(storeSome)(result + i * rightStride, all, columns);                                                  \
    }                                                                                                              \
  }

CK_TILE(tileOfFour, CK_NAME(Four), 1)
CK_TILE(tileOfEight, CK_NAME(Eight), 1)
#if CK_LANES == 16
CK_TILE(tileOfSixteen, CK_NAME(Sixteen), 1)
CK_TILE(tileOfThirtyTwo, CK_NAME(Sixteen), 2)
#else
CK_TILE(tileOfSixteen, CK_NAME(Eight), 2)
#endif
#undef CK_TILE

// All rows of up to 32 columns: as many at a time as registers hold with a row of the right matrix, then what is left.
#define CK_ROWS(name, TILE, most)                                                                                  \
  static void CK_NAME(name)(                                                                                       \
      const float *restrict left, ptrdiff_t rowStride, ptrdiff_t innerStride, ptrdiff_t rows, ptrdiff_t inner,     \
      const float *restrict right, ptrdiff_t rightStride, ptrdiff_t columns, float *restrict result) {             \
    ptrdiff_t row = 0;                                                                                             \
    for (; row + most <= rows; row += most) CK_PART(TILE, most)                                                    \
    if (rows - row >= 4) {                                                                                         \
      CK_PART(TILE, 4)                                                                                             \
      row += 4;                                                                                                    \
    }                                                                                                              \
    switch (rows - row) {                                                                                          \
      case 4: CK_PART(TILE, 4) break;                                                                              \
      case 3: CK_PART(TILE, 3) break;                                                                              \
      case 2: CK_PART(TILE, 2) break;                                                                              \
      case 1: CK_PART(TILE, 1) break;                                                                              \
    }                                                                                                              \
  }
#define CK_PART(TILE, height)                                                                                      \
  {                                                                                                                \
    CK_NAME(TILE)(                                                                                                 \
        height, left + row * rowStride, rowStride, innerStride, inner, right, rightStride, columns,                \
        result + row * rightStride);                                                                               \
  }

CK_ROWS(rowsOfFour, tileOfFour, 8)
CK_ROWS(rowsOfEight, tileOfEight, 8)
#if CK_LANES == 16
CK_ROWS(rowsOfSixteen, tileOfSixteen, 8)
CK_ROWS(rowsOfThirtyTwo, tileOfThirtyTwo, 8)
#else
CK_ROWS(rowsOfSixteen, tileOfSixteen, 6)
#endif
#undef CK_PART
#undef CK_ROWS

#define CK_WIDEST_TILE (CK_LANES == 16 ? 32 : 16)

static void CK_NAME(multiply)(
    const float *left, ptrdiff_t rowStride, ptrdiff_t innerStride, ptrdiff_t rows, ptrdiff_t inner,
    const float *right, ptrdiff_t columns, float *result) {
  for (ptrdiff_t first = 0; first < columns; first += CK_WIDEST_TILE) {
    ptrdiff_t count = columns - first < CK_WIDEST_TILE ? columns - first : CK_WIDEST_TILE;
    if (count <= 4) {
      CK_NAME(rowsOfFour)(
          left, rowStride, innerStride, rows, inner, right + first, columns, count, result + first);
    } else if (count <= 8) {
      CK_NAME(rowsOfEight)(
          left, rowStride, innerStride, rows, inner, right + first, columns, count, result + first);
    } else if (count <= 16) {
      CK_NAME(rowsOfSixteen)(
          left, rowStride, innerStride, rows, inner, right + first, columns, count, result + first);
#if CK_LANES == 16
    } else {
      CK_NAME(rowsOfThirtyTwo)(
          left, rowStride, innerStride, rows, inner, right + first, columns, count, result + first);
#endif
    }
  }
}

static const CKProducts CK_NAME(table) = {.multiply = CK_NAME(multiply)};
#undef CK_WIDEST_TILE
#undef INLINE
