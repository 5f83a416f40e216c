// See CKLosses.h.

#define INLINE static inline __attribute__((always_inline))

// e^x for x up to 0, with an error of some two units in the last place; 0 where it would be less than 2^-126. x is cut
// into n ln 2 + r, with a polynomial for r: those of S. Moshier's Cephes library (expf).
INLINE CK_NAME(Lanes) CK_NAME(exponential)(CK_NAME(Lanes) x) {
  // Adding 1.5 * 2^23 rounds, and leaves the whole number in the lowest bits.
  CK_NAME(Lanes) shifted = x * 1.44269504088896341f + 12582912.0f;
  CK_NAME(Lanes) n = shifted - 12582912.0f;
  CK_NAME(Lanes) r = x - n * 0.693359375f;
  r = r + n * 2.12194440e-4f;
  CK_NAME(Lanes) p = r * 1.9875691500e-4f + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + (r + 1);
  CK_NAME(IntLanes) power = ((CK_NAME(IntLanes))shifted << 23) + 0x3f800000;
  // Also where x is NaN the product counts.
  return CK_NAME(choose)(x < -87.3365f, CK_NAME(all)(0), p * (CK_NAME(Lanes))power);
}

// How many of the numbers from `first` on a vector takes.
INLINE ptrdiff_t CK_NAME(take)(ptrdiff_t first, ptrdiff_t width) {
  return width - first < CK_LANES ? width - first : CK_LANES;
}

static double CK_NAME(softmaxCrossEntropy)(
    float *logits, const ptrdiff_t *labels, const float *weights, ptrdiff_t rows, ptrdiff_t width, float scale,
    int replaces, float *slopes) {
  double total = 0;
  for (ptrdiff_t row = 0; row < rows; row++) {
    float *line = logits + row * width;
    float *slope = slopes ? slopes + row * width : 0;
    float *probabilities = replaces || !slope ? line : slope;
    CK_NAME(Lanes) largest = CK_NAME(loadFirst)(line, CK_NAME(take)(0, width), -INFINITY);
    for (ptrdiff_t i = CK_LANES; i < width; i += CK_LANES) {
      CK_NAME(Lanes) some = CK_NAME(loadFirst)(line + i, CK_NAME(take)(i, width), -INFINITY);
      largest = CK_NAME(choose)(some > largest, some, largest);
    }
    float most = CK_NAME(largestOf)(largest);
    float own = line[labels[row]] - most;
    CK_NAME(Lanes) sums = {};
    for (ptrdiff_t i = 0; i < width; i += CK_LANES) {
      ptrdiff_t count = CK_NAME(take)(i, width);
      CK_NAME(Lanes) powers = CK_NAME(exponential)(CK_NAME(loadFirst)(line + i, count, -INFINITY) - most);
      CK_NAME(storeFirst)(probabilities + i, powers, count);
      sums += powers;
    }
    float sum = CK_NAME(sumOf)(sums);
    float weight = weights ? weights[row] : 1;
    total += (double)(weight * (logf(sum) - own));
    for (ptrdiff_t i = 0; i < width; i += CK_LANES) {
      ptrdiff_t count = CK_NAME(take)(i, width);
      CK_NAME(Lanes) p = CK_NAME(loadFirst)(probabilities + i, count, 0) / sum;
      if (probabilities == line) CK_NAME(storeFirst)(line + i, p, count);
      if (slope) CK_NAME(storeFirst)(slope + i, p * (scale * weight), count);
    }
    if (slope) slope[labels[row]] -= scale * weight;
  }
  return total;
}

static const CKLosses CK_NAME(table) = {.softmaxCrossEntropy = CK_NAME(softmaxCrossEntropy)};
#undef INLINE
