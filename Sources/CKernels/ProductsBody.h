// See CKProducts.h.

#define INLINE static inline __attribute__((always_inline))

typedef float CK_NAME(Eight) __attribute__((vector_size(32), aligned(4)));

// `height` rows of the result, `width` times eight columns of them, of which `columns` exist: all sums in registers.
INLINE void CK_NAME(multiplyTile)(
    int height, int width, const float *restrict left, ptrdiff_t rowStride, ptrdiff_t innerStride, ptrdiff_t inner,
    const float *restrict right, ptrdiff_t rightStride, ptrdiff_t columns, float *restrict result) {
  CK_NAME(Eight) sums[12] = {};
  for (ptrdiff_t k = 0; k < inner; k++) {
    const float *row = right + k * rightStride;
    _Pragma("clang loop unroll(full)") for (int i = 0; i < height; i++) {
      CK_NAME(Eight) value = (CK_NAME(Eight)){} + left[i * rowStride + k * innerStride];
      _Pragma("clang loop unroll(full)") for (int j = 0; j < width; j++) {
        sums[i * width + j] += value * *(const CK_NAME(Eight) *)(row + 8 * j);
      }
    }
  }
  _Pragma("clang loop unroll(full)") for (int i = 0; i < height; i++) {
    float *row = result + i * rightStride;
    _Pragma("clang loop unroll(full)") for (int j = 0; j < width - 1; j++) {
      *(CK_NAME(Eight) *)(row + 8 * j) = sums[i * width + j];
    }
    ptrdiff_t rest = columns - 8 * (width - 1);
    if (rest == 8) {
      *(CK_NAME(Eight) *)(row + 8 * (width - 1)) = sums[i * width + width - 1];
    } else {
      float last[8];
      *(CK_NAME(Eight) *)last = sums[i * width + width - 1];
      for (ptrdiff_t j = 0; j < rest; j++) row[8 * (width - 1) + j] = last[j];
    }
  }
}

// All rows of `width` times eight columns, as many at a time as registers hold with a row of the right matrix.
INLINE void CK_NAME(multiplyColumns)(
    int width, const float *restrict left, ptrdiff_t rowStride, ptrdiff_t innerStride, ptrdiff_t rows,
    ptrdiff_t inner, const float *restrict right, ptrdiff_t rightStride, ptrdiff_t columns, float *restrict result) {
  int height = width == 1 ? 8 : 6;
  ptrdiff_t row = 0;
  for (; row + height <= rows; row += height) {
    CK_NAME(multiplyTile)(
        height, width, left + row * rowStride, rowStride, innerStride, inner, right, rightStride, columns,
        result + row * rightStride);
  }
  for (; row < rows; row++) {
    CK_NAME(multiplyTile)(
        1, width, left + row * rowStride, rowStride, innerStride, inner, right, rightStride, columns,
        result + row * rightStride);
  }
}

static void CK_NAME(multiply)(
    const float *left, ptrdiff_t rowStride, ptrdiff_t innerStride, ptrdiff_t rows, ptrdiff_t inner,
    const float *right, ptrdiff_t columns, float *result) {
  for (ptrdiff_t first = 0; first < columns; first += 16) {
    ptrdiff_t count = columns - first < 16 ? columns - first : 16;
    if (count <= 8) {
      CK_NAME(multiplyColumns)(
          1, left, rowStride, innerStride, rows, inner, right + first, columns, count, result + first);
    } else {
      CK_NAME(multiplyColumns)(
          2, left, rowStride, innerStride, rows, inner, right + first, columns, count, result + first);
    }
  }
}

static const CKProducts CK_NAME(table) = {.multiply = CK_NAME(multiply)};
#undef INLINE
