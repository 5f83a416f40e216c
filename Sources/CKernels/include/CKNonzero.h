// Products of rows that are mostly zeros, such as images, with matrices: only what is not 0 is computed with.
//
// A row is a list of entries, in the order of their columns. Where a row has fewer entries than a third of its
// numbers, this beats a dense product, although each entry costs a broadcast and an address of its own.
#ifndef CK_NONZERO_H
#define CK_NONZERO_H

#include <stddef.h>
#include <stdint.h>

#include "CKInstructionSets.h"

// A number of a row, and where in memory what belongs to it begins: its column times a stride.
typedef struct CKEntry {
  uint32_t place;
  float value;
} CKEntry;

// How many columns the wide kernels treat at a time, and to how many a packed matrix is padded: a block of packed
// rows is contiguous, however far apart they were.
#define CK_BLOCK_WIDTH 64

// To how many columns a matrix of up to 32 is padded, so that no vector of a row lies in two lines of the cache.
static inline ptrdiff_t ckNarrowWidth(ptrdiff_t columns) {
  return columns <= 4 ? 4 : columns <= 8 ? 8 : columns <= 16 ? 16 : 32;
}

typedef struct CKNonzero {
  // The entries of a row of bytes that are not 0, and where those of each block of columns begin: `starts` gets an
  // end too, that is one number more than there are blocks. A byte b stands for high b + low b, where high b is exact.
  // `entries` has room for `count` entries and 16 more, which may be overwritten. `later` is another row, which is
  // called into the cache meanwhile: rows come in random order, and each would have to be waited for.
  void (*_Nonnull listBytes)(
      const uint8_t *_Nonnull row, const uint8_t *_Nonnull later, ptrdiff_t count, ptrdiff_t blockSize, uint32_t stride,
      float high, float low, CKEntry *_Nonnull entries, uint32_t *_Nonnull starts);
  // The same for a row of floats. A NaN is not 0.
  void (*_Nonnull listFloats)(
      const float *_Nonnull row, const float *_Nonnull later, ptrdiff_t count, ptrdiff_t blockSize, uint32_t stride,
      CKEntry *_Nonnull entries, uint32_t *_Nonnull starts);

  // The entries that a record stands for: `recordBlocks` numbers of 16 bits that say where blocks of places begin, the
  // count n of entries behind them, n places of 16 bits and n bytes, which mean what they do above. `starts` gets all
  // of these numbers, or where `blocks` is 1 just 0 and n. Up to 64 bytes behind the record are read, and up to 16
  // entries behind the last are overwritten. `later` is another record, as above.
  void (*_Nonnull expandRecord)(
      const uint16_t *_Nonnull record, const uint16_t *_Nonnull later, ptrdiff_t recordBlocks, ptrdiff_t blocks,
      uint32_t stride, float high, float low, CKEntry *_Nonnull entries, uint32_t *_Nonnull starts);

  // Copies rows of up to 32 columns to where each has ckNarrowWidth(columns) of them, of which those behind stay.
  void (*_Nonnull padNarrow)(
      const float *_Nonnull source, ptrdiff_t rows, ptrdiff_t columns, float *_Nonnull padded);
  // results = rows * matrix, for a padded matrix that lies at a multiple of 64 bytes. Its places are of that width. Row r
  // has the first `counts[r * countStride]` entries at entries + r * entryStride; the results follow each other.
  void (*_Nonnull multiplyNarrow)(
      const CKEntry *_Nonnull entries, ptrdiff_t entryStride, const uint32_t *_Nonnull counts, ptrdiff_t countStride,
      ptrdiff_t rows, const float *_Nonnull matrix, ptrdiff_t columns, float *_Nonnull results);
  // gradient += rows^T * slopes, for a padded gradient that lies at a multiple of 64 bytes: each entry's row of it gets
  // the entry's value times the slopes of its row. These follow each other; 15 numbers behind the last are read too. The
  // columns behind the last of the gradient get something without a meaning.
  void (*_Nonnull addOuterNarrow)(
      const CKEntry *_Nonnull entries, ptrdiff_t entryStride, const uint32_t *_Nonnull counts, ptrdiff_t countStride,
      ptrdiff_t rows, const float *_Nonnull slopes, ptrdiff_t columns, float *_Nonnull gradient);

  // result = rows * matrix, for a packed matrix: for each block of CK_BLOCK_WIDTH columns its `packedRows` rows, the
  // last block padded. Row r has its entries at entries + r * entryStride, those of each block of its own columns
  // as `starts + r * (blockCount + 1)` says; the stride of the places is CK_BLOCK_WIDTH. The results of a row follow
  // each other.
  void (*_Nonnull multiplyPacked)(
      const CKEntry *_Nonnull entries, ptrdiff_t entryStride, const uint32_t *_Nonnull starts,
      ptrdiff_t blockCount, ptrdiff_t rows, const float *_Nonnull packed, ptrdiff_t packedRows,
      ptrdiff_t columns, float *_Nonnull results);
  // Lists the entries of a row by columns: appends to the list of each, of `capacity` entries at
  // cells + column * capacity, the row's place and the value. The columns are places of `stride`.
  void (*_Nonnull transpose)(
      const CKEntry *_Nonnull entries, ptrdiff_t entryCount, uint32_t stride, uint32_t rowPlace,
      CKEntry *_Nonnull cells, ptrdiff_t capacity, uint16_t *_Nonnull counts);
  // gradient = columns^T * slopes for some columns of rows, with packed slopes as above. There are several groups of
  // lists by columns (for each panel of rows one), `groupStride` columns apart, and the first column wanted is the
  // first list of `cells` and `counts`. The gradients of a column follow each other.
  void (*_Nonnull gradientPacked)(
      const CKEntry *_Nonnull cells, const uint16_t *_Nonnull counts, ptrdiff_t capacity, ptrdiff_t groupStride,
      ptrdiff_t groups, ptrdiff_t wanted, const float *_Nonnull slopes, ptrdiff_t packedRows, ptrdiff_t columns,
      float *_Nonnull gradient);

  // Copies some rows of a matrix into their places in a packed one.
  void (*_Nonnull pack)(
      const float *_Nonnull source, ptrdiff_t rows, ptrdiff_t columns, float *_Nonnull packed, ptrdiff_t firstRow,
      ptrdiff_t packedRows);
} CKNonzero;

// The kernels for a set that this processor supports.
const CKNonzero *_Nonnull ckNonzero(CKInstructionSet set);

#endif
