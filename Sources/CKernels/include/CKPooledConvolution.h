// A convolution, its bias, relu if there is one, and max pooling of 2 by 2 pixels in one pass, and the way back.
//
// What comes out of the convolution is never written: of each pool and filter only the largest sum is kept, and
// which of the four pixels it came from. So the way back meets one pixel of four, and none where relu let
// nothing through.
#ifndef CK_POOLED_CONVOLUTION_H
#define CK_POOLED_CONVOLUTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CKInstructionSets.h"

// Sizes. Images are rows of pixels of `channels` numbers, with the zeros around them that the convolution sees;
// its kernel moves pixel by pixel.
typedef struct CKPooledShape {
  // How many numbers a row of an image has.
  ptrdiff_t rowSize;
  // How many rows it has.
  ptrdiff_t height;
  ptrdiff_t channels;
  ptrdiff_t kernelHeight;
  // How many numbers of a row the kernel sees: its width times the channels.
  ptrdiff_t kernelRow;
  ptrdiff_t filters;
  // How many pools there are.
  ptrdiff_t pooledHeight, pooledWidth;
} CKPooledShape;

// A winner that stands for none: relu let nothing through.
#define CK_NO_WINNER 4

// The slopes of an image's results that are not 0, in two orders. All arrays have room for every result.
typedef struct CKPooledSlopes {
  // By pool and pixel: those of pool p that went to its pixel k are the places from starts[4 p + k] up to
  // starts[4 p + k + 1] of `slopes`, with the filters that they belong to.
  int32_t *_Nonnull starts;
  float *_Nonnull slopes;
  int32_t *_Nonnull filters;
  // By filter f: the first counts[f] from place f * pools on, and where in the image their windows begin.
  int32_t *_Nonnull counts;
  float *_Nonnull slopesOfFilters;
  int32_t *_Nonnull corners;
} CKPooledSlopes;

typedef struct CKPooledConvolution {
  // How many numbers `pack` writes.
  ptrdiff_t (*_Nonnull packedCount)(const CKPooledShape *_Nonnull shape);

  // Writes bias (zeros if there is none) and kernel [kernelHeight, kernelRow, filters] in groups of filters, as
  // `forward` reads them.
  void (*_Nonnull pack)(
      const CKPooledShape *_Nonnull shape, const float *_Nonnull kernel, const float *_Nullable bias,
      float *_Nonnull packed);

  // From an image to results [pooledHeight, pooledWidth, filters], and which pixel of a pool each came from:
  // 0 to 3 in row-major order, of equal ones the first, or CK_NO_WINNER. A NaN is larger than every number.
  void (*_Nonnull forward)(
      const CKPooledShape *_Nonnull shape, const float *_Nonnull image, const float *_Nonnull packed,
      bool rectifies, float *_Nonnull results, uint8_t *_Nullable winners);

  // Adds to the gradients of kernel [kernelHeight, kernelRow, filters] and bias what an image and the slopes of
  // its results make. For kernels that see few numbers.
  void (*_Nonnull addNarrowGradient)(
      const CKPooledShape *_Nonnull shape, const float *_Nonnull image, const float *_Nonnull slopes,
      const uint8_t *_Nonnull winners, float *_Nonnull kernel, float *_Nonnull bias);

  // Sorts the slopes of an image's results.
  void (*_Nonnull sort)(
      const CKPooledShape *_Nonnull shape, const float *_Nonnull slopes, const uint8_t *_Nonnull winners,
      const CKPooledSlopes *_Nonnull sorted);

  // The slopes of an image. `kernel` is [kernelHeight, filters, kernelRow].
  void (*_Nonnull imageSlopes)(
      const CKPooledShape *_Nonnull shape, const CKPooledSlopes *_Nonnull sorted, const float *_Nonnull kernel,
      float *_Nonnull imageSlopes);

  // Adds to the gradients of kernel [kernelHeight, filters, kernelRow] and bias what an image makes.
  void (*_Nonnull addWideGradient)(
      const CKPooledShape *_Nonnull shape, const float *_Nonnull image, const CKPooledSlopes *_Nonnull sorted,
      float *_Nonnull kernel, float *_Nonnull bias);
} CKPooledConvolution;

// The kernels for a set that this processor supports.
const CKPooledConvolution *_Nonnull ckPooledConvolution(CKInstructionSet set);

#endif
