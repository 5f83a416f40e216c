// Which numbers dropout keeps, and what it does with them.
#ifndef CK_DROPOUT_H
#define CK_DROPOUT_H

#include <stddef.h>
#include <stdint.h>

#include "CKInstructionSets.h"

typedef struct CKDropout {
  // Draws for `count` numbers, fewer than 2^32, whether each is kept: 1, or dropped: 0. The random words are those of
  // Philox 4x32 with 10 rounds for the key and the counters (8 place + lane, 0, third, 0): each place has eight lanes of
  // four words, of which each gives two numbers of 16 bits. They come word by word, of each first the lower halves of
  // all lanes, then the upper ones. A number is kept where its bits are not below the threshold.
  void (*_Nonnull choose)(
      uint32_t keyLow, uint32_t keyHigh, uint32_t third, uint32_t threshold, uint8_t *_Nonnull kept, ptrdiff_t count);

  // results = values * kept * factor
  void (*_Nonnull apply)(
      const uint8_t *_Nonnull kept, float factor, const float *_Nonnull values, ptrdiff_t count,
      float *_Nonnull results);
} CKDropout;

// The kernels for a set that this processor supports.
const CKDropout *_Nonnull ckDropout(CKInstructionSet set);

#endif
