// The rules of optimizers: what a step does to weights and to what is remembered for each of them; and the sums of
// gradients that were computed for parts of a batch.
//
// Every function treats `count` weights from the first on, each for itself; no two arrays overlap. The formulas
// stand at the functions' namesakes in InklingCore/Kernels/Optimizers. Means, momentums and norms smaller than
// 1e-30 become 0: they move no weight by what a float can show, but dying down further they would become
// subnormal numbers, with which processors are a hundred times slower. A NaN stays one.
#ifndef CK_UPDATES_H
#define CK_UPDATES_H

#include <stddef.h>

#include "CKInstructionSets.h"

typedef struct CKUpdates {
  // result = the sum of `arrays` matrices, in their order; each begins `stride` numbers behind the one before. Their rows
  // lie `rowStride` numbers apart, those of the result follow each other.
  void (*_Nonnull addUp)(
      const float *_Nonnull first, ptrdiff_t stride, ptrdiff_t arrays, ptrdiff_t rows, ptrdiff_t columns,
      ptrdiff_t rowStride, float *_Nonnull result);
  // w -= rate g
  void (*_Nonnull descend)(
      float *_Nonnull weights, const float *_Nonnull gradients, ptrdiff_t count, float rate);
  // m = left m - rate g; w += m
  void (*_Nonnull descendWithMomentum)(
      float *_Nonnull weights, const float *_Nonnull gradients, float *_Nonnull momentums, ptrdiff_t count,
      float rate, float left);
  // m += (g - m) momentumRate; v += (g^2 - v) velocityRate; w -= alpha m / (sqrt(v) + epsilon)
  void (*_Nonnull adam)(
      float *_Nonnull weights, const float *_Nonnull gradients, float *_Nonnull momentums,
      float *_Nonnull velocities, ptrdiff_t count, float alpha, float momentumRate, float velocityRate,
      float epsilon);
  // v = left v + rate g^2; w -= learningRate g / sqrt(v + epsilon)
  void (*_Nonnull rmsprop)(
      float *_Nonnull weights, const float *_Nonnull gradients, float *_Nonnull velocities, ptrdiff_t count,
      float learningRate, float left, float rate, float epsilon);
} CKUpdates;

// The kernels for a set that this processor supports.
const CKUpdates *_Nonnull ckUpdates(CKInstructionSet set);

#endif
