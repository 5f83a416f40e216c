// Products of matrices of which the right one has few columns, such as those of layers of a few neurons: there a
// general product spends its time on preparing.
#ifndef CK_PRODUCTS_H
#define CK_PRODUCTS_H

#include <stddef.h>

#include "CKInstructionSets.h"

typedef struct CKProducts {
  // result = left * right, where number (i, k) of the left matrix lies at left + i * rowStride + k * innerStride, so
  // that it may be transposed, and the rows of the right one and of the result follow each other. 15 numbers behind
  // the right matrix are read too, and ignored.
  void (*_Nonnull multiply)(
      const float *_Nonnull left, ptrdiff_t rowStride, ptrdiff_t innerStride, ptrdiff_t rows, ptrdiff_t inner,
      const float *_Nonnull right, ptrdiff_t columns, float *_Nonnull result);
} CKProducts;

// The kernels for a set that this processor supports.
const CKProducts *_Nonnull ckProducts(CKInstructionSet set);

#endif
