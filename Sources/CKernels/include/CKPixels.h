// Bytes as the numbers that they stand for.
#ifndef CK_PIXELS_H
#define CK_PIXELS_H

#include <stddef.h>
#include <stdint.h>

#include "CKInstructionSets.h"

typedef struct CKPixels {
  // Writes `count` bytes as floats: a byte b becomes high b + low b, where high b is exact.
  void (*_Nonnull widen)(
      const uint8_t *_Nonnull bytes, ptrdiff_t count, float high, float low, float *_Nonnull numbers);
} CKPixels;

// The kernels for a set that this processor supports.
const CKPixels *_Nonnull ckPixels(CKInstructionSet set);

#endif
