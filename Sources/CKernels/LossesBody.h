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
  return CK_NAME(select)(x < -87.3365f, CK_NAME(all)(0), p * (CK_NAME(Lanes))power);
}

// The natural logarithm of normal numbers, with an error of some two units in the last place. x is cut into 2^n m with m
// near 1, with a polynomial for m: those of S. Moshier's Cephes library (logf).
INLINE CK_NAME(Lanes) CK_NAME(logarithm)(CK_NAME(Lanes) x) {
  CK_NAME(IntLanes) bits = (CK_NAME(IntLanes))x;
  CK_NAME(Lanes) half = (CK_NAME(Lanes))((bits & 0x007fffff) | 0x3f000000);
  CK_NAME(IntLanes) isSmall = half < 0.707106781186547524f;
  CK_NAME(Lanes) n = __builtin_convertvector((bits >> 23) - 126 + isSmall, CK_NAME(Lanes));
  CK_NAME(Lanes) m = half + CK_NAME(select)(isSmall, half, CK_NAME(all)(0)) - 1;
  CK_NAME(Lanes) p = m * 7.0376836292e-2f - 1.1514610310e-1f;
  p = p * m + 1.1676998740e-1f;
  p = p * m - 1.2420140846e-1f;
  p = p * m + 1.4249322787e-1f;
  p = p * m - 1.6668057665e-1f;
  p = p * m + 2.0000714765e-1f;
  p = p * m - 2.4999993993e-1f;
  p = p * m + 3.3333331174e-1f;
  CK_NAME(Lanes) square = m * m;
  CK_NAME(Lanes) rest = p * m * square - n * 2.12194440e-4f - square * 0.5f;
  return CK_NAME(select)(x == x, m + rest + n * 0.693359375f, x);
}

// How many of the numbers from `first` on a vector takes.
INLINE ptrdiff_t CK_NAME(take)(ptrdiff_t first, ptrdiff_t width) {
  return width - first < CK_LANES ? width - first : CK_LANES;
}

// A softmax with cross-entropy: for each row of logits its slopes, if wanted, and in place of the logits the
// probabilities, if wanted.
typedef struct {
  float *logits;
  const ptrdiff_t *labels;
  const float *weights;
  ptrdiff_t width;
  float scale;
  int replaces;
  float *slopes;
} CK_NAME(Softmax);

INLINE float *CK_NAME(slopesOf)(const CK_NAME(Softmax) *all, ptrdiff_t row) {
  return all->slopes ? all->slopes + row * all->width : 0;
}

INLINE float CK_NAME(scaleOf)(const CK_NAME(Softmax) *all, ptrdiff_t row) {
  return all->weights ? all->scale * all->weights[row] : all->scale;
}

// The largest logit of a row of any width.
INLINE float CK_NAME(mostOf)(const float *line, ptrdiff_t width) {
  CK_NAME(Lanes) largest = CK_NAME(loadFirst)(line, CK_NAME(take)(0, width), -INFINITY);
  for (ptrdiff_t i = CK_LANES; i < width; i += CK_LANES) {
    CK_NAME(Lanes) some = CK_NAME(loadFirst)(line + i, CK_NAME(take)(i, width), -INFINITY);
    largest = CK_NAME(select)(some > largest, some, largest);
  }
  return CK_NAME(largestOf)(largest);
}

// A row of any width, whose sum of powers and logit of the label, less the largest, are left for the loss.
static void CK_NAME(wideRow)(const CK_NAME(Softmax) *all, ptrdiff_t row, float *sum, float *own) {
  ptrdiff_t width = all->width;
  float *line = all->logits + row * width, *slope = CK_NAME(slopesOf)(all, row);
  float *probabilities = all->replaces || !slope ? line : slope;
  float scale = CK_NAME(scaleOf)(all, row), most = CK_NAME(mostOf)(line, width);
  *own = line[all->labels[row]] - most;
  CK_NAME(Lanes) sums = {};
  for (ptrdiff_t i = 0; i < width; i += CK_LANES) {
    ptrdiff_t count = CK_NAME(take)(i, width);
    CK_NAME(Lanes) powers = CK_NAME(exponential)(CK_NAME(loadFirst)(line + i, count, -INFINITY) - most);
    CK_NAME(storeFirst)(probabilities + i, powers, count);
    sums += powers;
  }
  *sum = CK_NAME(sumOf)(sums);
  for (ptrdiff_t i = 0; i < width; i += CK_LANES) {
    ptrdiff_t count = CK_NAME(take)(i, width);
    CK_NAME(Lanes) p = CK_NAME(loadFirst)(probabilities + i, count, 0) / *sum;
    if (probabilities == line) CK_NAME(storeFirst)(line + i, p, count);
    if (slope) CK_NAME(storeFirst)(slope + i, p * scale, count);
  }
  if (slope) slope[all->labels[row]] -= scale;
}

// Some rows at a time, whose logarithms are computed together.
#define CK_ROWS_AT_A_TIME 32

// Rows that are one vector each, `count` from `first` on. All of them are read before one is written: a vector reaches
// into the next row, and a processor that reads behind what it has just written waits, even where the two do not meet.
static void CK_NAME(narrowRows)(
    const CK_NAME(Softmax) *all, ptrdiff_t first, ptrdiff_t count, float *sums, float *owns) {
  ptrdiff_t width = all->width;
  CK_NAME(Lanes) powers[CK_ROWS_AT_A_TIME];
  for (ptrdiff_t i = 0; i < count; i++) {
    const float *line = all->logits + (first + i) * width;
    CK_NAME(Lanes) numbers = CK_NAME(loadFirst)(line, width, -INFINITY);
    float most = CK_NAME(largestOf)(numbers);
    owns[i] = line[all->labels[first + i]] - most;
    powers[i] = CK_NAME(exponential)(numbers - most);
    sums[i] = CK_NAME(sumOf)(powers[i]);
  }
  float indices[CK_LANES];
  for (int i = 0; i < CK_LANES; i++) indices[i] = (float)i;
  for (ptrdiff_t i = 0; i < count; i++) {
    ptrdiff_t row = first + i;
    CK_NAME(Lanes) p = powers[i] / sums[i];
    float *slope = CK_NAME(slopesOf)(all, row);
    if (all->replaces || !slope) CK_NAME(storeFirst)(all->logits + row * width, p, width);
    if (slope) {
      CK_NAME(Lanes) scale = CK_NAME(all)(CK_NAME(scaleOf)(all, row));
      CK_NAME(IntLanes) isOwn = CK_NAME(load)(indices) == (float)all->labels[row];
      CK_NAME(storeFirst)(slope, p * scale - CK_NAME(select)(isOwn, scale, CK_NAME(all)(0)), width);
    }
  }
}

static double CK_NAME(softmaxCrossEntropy)(
    float *logits, const ptrdiff_t *labels, const float *weights, ptrdiff_t rows, ptrdiff_t width, float scale,
    int replaces, float *slopes) {
  CK_NAME(Softmax) all = {logits, labels, weights, width, scale, replaces, slopes};
  double total = 0;
  float sums[CK_ROWS_AT_A_TIME], owns[CK_ROWS_AT_A_TIME];
  for (ptrdiff_t first = 0; first < rows; first += CK_ROWS_AT_A_TIME) {
    ptrdiff_t some = rows - first < CK_ROWS_AT_A_TIME ? rows - first : CK_ROWS_AT_A_TIME;
    if (width <= CK_LANES) {
      CK_NAME(narrowRows)(&all, first, some, sums, owns);
    } else {
      for (ptrdiff_t i = 0; i < some; i++) CK_NAME(wideRow)(&all, first + i, sums + i, owns + i);
    }
    for (ptrdiff_t i = some; i < CK_ROWS_AT_A_TIME; i++) sums[i] = 1;
    for (ptrdiff_t i = 0; i < some; i += CK_LANES) CK_NAME(store)(sums + i, CK_NAME(logarithm)(CK_NAME(load)(sums + i)));
    for (ptrdiff_t i = 0; i < some; i++) {
      total += (double)((weights ? weights[first + i] : 1) * (sums[i] - owns[i]));
    }
  }
  return total;
}

static ptrdiff_t CK_NAME(countCorrect)(
    const float *outputs, const ptrdiff_t *labels, ptrdiff_t rows, ptrdiff_t width) {
  float indices[CK_LANES];
  for (int i = 0; i < CK_LANES; i++) indices[i] = (float)i;
  ptrdiff_t correct = 0;
  for (ptrdiff_t row = 0; row < rows; row++) {
    const float *line = outputs + row * width;
    float own = line[labels[row]];
    // Counted rather than searched: no branch depends on the numbers.
    CK_NAME(Lanes) ahead = {};
    for (ptrdiff_t i = 0; i < width; i += CK_LANES) {
      CK_NAME(Lanes) some = CK_NAME(loadFirst)(line + i, CK_NAME(take)(i, width), -INFINITY);
      CK_NAME(IntLanes) isBefore = CK_NAME(load)(indices) < (float)(labels[row] - i);
      // Also where one of the two is NaN.
      CK_NAME(IntLanes) isAhead = ~(some <= own) | ((some == own) & isBefore);
      ahead += CK_NAME(select)(isAhead, CK_NAME(all)(1), CK_NAME(all)(0));
    }
    correct += CK_NAME(sumOf)(ahead) == 0;
  }
  return correct;
}

static const CKLosses CK_NAME(table) = {
    .softmaxCrossEntropy = CK_NAME(softmaxCrossEntropy),
    .countCorrect = CK_NAME(countCorrect),
};
#undef CK_ROWS_AT_A_TIME
#undef INLINE
