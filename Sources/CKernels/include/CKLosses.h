// Losses of rows of a batch and their gradients, and what is counted of them.
#ifndef CK_LOSSES_H
#define CK_LOSSES_H

#include <stddef.h>

#include "CKInstructionSets.h"

typedef struct CKLosses {
  // The sum over the rows of weight (ln sum exp z[k] - z[label]), for `width` logits z in each row, which follow each
  // other. `weights` has a number for each row; without them all count 1. Where there are `slopes`, they become
  // scale weight (p - t), with p = softmax(z) and t = 1 at the label and 0 elsewhere. Where `replaces` is not 0 the logits
  // become p. A NaN among a row's logits makes its loss a NaN. A probability below 1e-38 may become 0.
  double (*_Nonnull softmaxCrossEntropy)(
      float *_Nonnull logits, const ptrdiff_t *_Nonnull labels, const float *_Nullable weights, ptrdiff_t rows,
      ptrdiff_t width, float scale, int replaces, float *_Nullable slopes);

  // How many rows have their largest output, of equal ones the first, at their label. None that has a NaN.
  ptrdiff_t (*_Nonnull countCorrect)(
      const float *_Nonnull outputs, const ptrdiff_t *_Nonnull labels, ptrdiff_t rows, ptrdiff_t width);
} CKLosses;

// The kernels for a set that this processor supports.
const CKLosses *_Nonnull ckLosses(CKInstructionSet set);

#endif
