// See CKPooledConvolution.h. Two vectors of filters make a group, whose sums at the four pixels of a pool are in
// eight registers.

#define CK_GROUP (2 * CK_LANES)
#define CK_INLINE static inline __attribute__((always_inline, unused))

typedef uint8_t CK_NAME(Bytes) __attribute__((vector_size(CK_LANES), aligned(1)));

CK_INLINE ptrdiff_t CK_NAME(groupCount)(const CKPooledShape *shape) {
  return (shape->filters + CK_GROUP - 1) / CK_GROUP;
}

CK_INLINE ptrdiff_t CK_NAME(groupSize)(const CKPooledShape *shape) {
  return (1 + shape->kernelHeight * shape->kernelRow) * CK_GROUP;
}

static ptrdiff_t CK_NAME(packedCount)(const CKPooledShape *shape) {
  return CK_NAME(groupCount)(shape) * CK_NAME(groupSize)(shape);
}

static void CK_NAME(pack)(const CKPooledShape *shape, const float *kernel, const float *bias, float *packed) {
  ptrdiff_t filters = shape->filters, weights = shape->kernelHeight * shape->kernelRow;
  for (ptrdiff_t group = 0; group < CK_NAME(groupCount)(shape); group++) {
    ptrdiff_t first = group * CK_GROUP;
    ptrdiff_t count = filters - first < CK_GROUP ? filters - first : CK_GROUP;
    for (ptrdiff_t row = -1; row < weights; row++) {
      const float *source = row < 0 ? bias : kernel + row * filters;
      for (ptrdiff_t i = 0; i < CK_GROUP; i++) packed[i] = source && i < count ? source[first + i] : 0;
      packed += CK_GROUP;
    }
  }
}

// The largest of four sums, and its number; the first of equal ones, and NaN if there is one.
CK_INLINE CK_NAME(Lanes) CK_NAME(largest)(
    CK_NAME(Lanes) a, CK_NAME(Lanes) b, CK_NAME(Lanes) c, CK_NAME(Lanes) d, CK_NAME(IntLanes) *winner) {
  CK_NAME(IntLanes) bIsLarger = b > a, dIsLarger = d > c;
  CK_NAME(Lanes) above = CK_NAME(select)(bIsLarger, b, a), below = CK_NAME(select)(dIsLarger, d, c);
  CK_NAME(IntLanes) belowIsLarger = below > above;
  CK_NAME(IntLanes) isNaN = ((a != a) | (b != b)) | ((c != c) | (d != d));
  // A mask of all ones is -1.
  *winner = (belowIsLarger & (2 - dIsLarger)) | (~belowIsLarger & -bIsLarger);
  return (CK_NAME(Lanes))((CK_NAME(IntLanes))CK_NAME(select)(belowIsLarger, below, above) | isNaN);
}

// The results of a pool for a group of filters, from its upper left pixel on.
CK_INLINE void CK_NAME(forwardGroup)(
    const float *corner, ptrdiff_t rowSize, ptrdiff_t channels, ptrdiff_t kernelHeight, ptrdiff_t kernelRow,
    const float *packed, bool rectifies, float *results, uint8_t *winners) {
  CK_NAME(Lanes) sums[4][2];
  for (int pixel = 0; pixel < 4; pixel++) {
    sums[pixel][0] = CK_NAME(load)(packed);
    sums[pixel][1] = CK_NAME(load)(packed + CK_LANES);
  }
  packed += CK_GROUP;
#pragma clang loop unroll(disable)
  for (ptrdiff_t y = 0; y < kernelHeight; y++) {
    for (ptrdiff_t x = 0; x < kernelRow; x++) {
      CK_NAME(Lanes) left = CK_NAME(load)(packed), right = CK_NAME(load)(packed + CK_LANES);
      packed += CK_GROUP;
      for (int pixel = 0; pixel < 4; pixel++) {
        CK_NAME(Lanes) seen = CK_NAME(all)(corner[(y + pixel / 2) * rowSize + x + pixel % 2 * channels]);
        sums[pixel][0] += seen * left;
        sums[pixel][1] += seen * right;
      }
    }
  }
  for (int half = 0; half < 2; half++) {
    CK_NAME(IntLanes) winner;
    CK_NAME(Lanes) best =
        CK_NAME(largest)(sums[0][half], sums[1][half], sums[2][half], sums[3][half], &winner);
    if (rectifies) {
      CK_NAME(IntLanes) isNothing = best <= 0;
      best = (CK_NAME(Lanes))(~isNothing & (CK_NAME(IntLanes))best);
      winner = (isNothing & CK_NO_WINNER) | (~isNothing & winner);
    }
    CK_NAME(store)(results + half * CK_LANES, best);
    if (winners) *(CK_NAME(Bytes) *)(winners + half * CK_LANES) = __builtin_convertvector(winner, CK_NAME(Bytes));
  }
}

CK_INLINE void CK_NAME(forwardOf)(
    const CKPooledShape *shape, ptrdiff_t kernelHeight, ptrdiff_t kernelRow, const float *image,
    const float *packed, bool rectifies, float *results, uint8_t *winners) {
  ptrdiff_t rowSize = shape->rowSize, channels = shape->channels, filters = shape->filters;
  for (ptrdiff_t first = 0; first < filters; first += CK_GROUP) {
    ptrdiff_t count = filters - first < CK_GROUP ? filters - first : CK_GROUP;
    for (ptrdiff_t y = 0; y < shape->pooledHeight; y++) {
      for (ptrdiff_t x = 0; x < shape->pooledWidth; x++) {
        const float *corner = image + 2 * y * rowSize + 2 * x * channels;
        ptrdiff_t place = (y * shape->pooledWidth + x) * filters + first;
        if (count == CK_GROUP) {
          CK_NAME(forwardGroup)(
              corner, rowSize, channels, kernelHeight, kernelRow, packed, rectifies, results + place,
              winners ? winners + place : NULL);
        } else {
          float someResults[CK_GROUP];
          uint8_t someWinners[CK_GROUP];
          CK_NAME(forwardGroup)(
              corner, rowSize, channels, kernelHeight, kernelRow, packed, rectifies, someResults, someWinners);
          memcpy(results + place, someResults, count * sizeof(float));
          if (winners) memcpy(winners + place, someWinners, count);
        }
      }
    }
    packed += CK_NAME(groupSize)(shape);
  }
}

static void CK_NAME(forward)(
    const CKPooledShape *shape, const float *image, const float *packed, bool rectifies, float *results,
    uint8_t *winners) {
  // The usual kernel for images of one channel, whose loops are unrolled.
  if (shape->kernelHeight == 3 && shape->kernelRow == 3) {
    CK_NAME(forwardOf)(shape, 3, 3, image, packed, rectifies, results, winners);
  } else {
    CK_NAME(forwardOf)(
        shape, shape->kernelHeight, shape->kernelRow, image, packed, rectifies, results, winners);
  }
}

// How many weights' gradients are in registers at a time.
#define CK_WEIGHTS 9

// Adds to the gradients of some weights for a vector of filters; `places` is where, from the corner of the window
// on, the weights see the image.
CK_INLINE void CK_NAME(addNarrowBlock)(
    const CKPooledShape *shape, const float *image, const float *slopes, const uint8_t *winners,
    const ptrdiff_t *places, CK_NAME(Lanes) * sums, CK_NAME(Lanes) * slopeSum) {
  ptrdiff_t rowSize = shape->rowSize, channels = shape->channels, filters = shape->filters;
  CK_NAME(Lanes) s[CK_WEIGHTS], total = {};
  for (int i = 0; i < CK_WEIGHTS; i++) s[i] = (CK_NAME(Lanes)){};
  for (ptrdiff_t y = 0; y < shape->pooledHeight; y++) {
    for (ptrdiff_t x = 0; x < shape->pooledWidth; x++) {
      const float *corner = image + 2 * y * rowSize + 2 * x * channels;
      CK_NAME(IntLanes) slope = (CK_NAME(IntLanes))CK_NAME(load)(slopes);
      CK_NAME(IntLanes) winner = __builtin_convertvector(*(const CK_NAME(Bytes) *)winners, CK_NAME(IntLanes));
      slopes += filters;
      winners += filters;
      for (int pixel = 0; pixel < 4; pixel++) {
        CK_NAME(Lanes) part = (CK_NAME(Lanes))(slope & (winner == pixel));
        const float *seen = corner + pixel / 2 * rowSize + pixel % 2 * channels;
        total += part;
        for (int i = 0; i < CK_WEIGHTS; i++) s[i] += part * CK_NAME(all)(seen[places[i]]);
      }
    }
  }
  for (int i = 0; i < CK_WEIGHTS; i++) sums[i] = s[i];
  *slopeSum = total;
}

#if CK_HAS_AVX2 && CK_LANES == 8
// The same for the usual kernel of 3 by 3 weights on images of one channel. Two rows of the four by four pixels that a
// pool sees are one vector, of which a permutation takes for each filter the pixel that its weight saw: a
// multiplication for each weight, and not four.
static void CK_NAME(addThreeByThree)(
    const CKPooledShape *shape, const float *image, const float *slopes, const uint8_t *winners,
    CK_NAME(Lanes) * sums, CK_NAME(Lanes) * slopeSum) {
  ptrdiff_t rowSize = shape->rowSize, filters = shape->filters;
  CK_NAME(Lanes) s[CK_WEIGHTS], total = {};
  for (int i = 0; i < CK_WEIGHTS; i++) s[i] = (CK_NAME(Lanes)){};
  for (ptrdiff_t y = 0; y < shape->pooledHeight; y++) {
    for (ptrdiff_t x = 0; x < shape->pooledWidth; x++) {
      const float *corner = image + 2 * y * rowSize + 2 * x;
      CK_NAME(IntLanes) winner = __builtin_convertvector(*(const CK_NAME(Bytes) *)winners, CK_NAME(IntLanes));
      CK_NAME(IntLanes) slopeBits = (CK_NAME(IntLanes))CK_NAME(load)(slopes) & (winner != CK_NO_WINNER);
      CK_NAME(Lanes) slope = (CK_NAME(Lanes))slopeBits;
      slopes += filters;
      winners += filters;
      total += slope;
      // 0 and 1 are in the upper row, 2 and 3 in the lower one, whose first pixel is number 4 of the vector.
      CK_NAME(IntLanes) first = winner + (winner & 2);
#pragma clang loop unroll(full)
      for (int row = 0; row < 3; row++) {
        const float *line = corner + row * rowSize;
        __m256 rows = _mm256_insertf128_ps(_mm256_castps128_ps256(_mm_loadu_ps(line)), _mm_loadu_ps(line + rowSize), 1);
#pragma clang loop unroll(full)
        for (int column = 0; column < 3; column++) {
          __m256 seen = _mm256_permutevar8x32_ps(rows, (__m256i)(first + column));
          s[3 * row + column] += slope * (CK_NAME(Lanes))seen;
        }
      }
    }
  }
  for (int i = 0; i < CK_WEIGHTS; i++) sums[i] = s[i];
  *slopeSum = total;
}
#endif

static void CK_NAME(addNarrowGradient)(
    const CKPooledShape *shape, const float *image, const float *slopes, const uint8_t *winners, float *kernel,
    float *bias) {
  ptrdiff_t filters = shape->filters, weights = shape->kernelHeight * shape->kernelRow;
  for (ptrdiff_t first = 0; first + CK_LANES <= filters; first += CK_LANES) {
    for (ptrdiff_t weight = 0; weight < weights; weight += CK_WEIGHTS) {
      ptrdiff_t places[CK_WEIGHTS];
      ptrdiff_t count = weights - weight < CK_WEIGHTS ? weights - weight : CK_WEIGHTS;
      for (ptrdiff_t i = 0; i < CK_WEIGHTS; i++) {
        ptrdiff_t place = i < count ? weight + i : weight;
        places[i] = place / shape->kernelRow * shape->rowSize + place % shape->kernelRow;
      }
      CK_NAME(Lanes) sums[CK_WEIGHTS], slopeSum;
#if CK_HAS_AVX2 && CK_LANES == 8
      if (shape->channels == 1 && shape->kernelHeight == 3 && shape->kernelRow == 3) {
        CK_NAME(addThreeByThree)(shape, image, slopes + first, winners + first, sums, &slopeSum);
      } else
#endif
        CK_NAME(addNarrowBlock)(shape, image, slopes + first, winners + first, places, sums, &slopeSum);
      for (ptrdiff_t i = 0; i < count; i++) {
        float *target = kernel + (weight + i) * filters + first;
        CK_NAME(store)(target, CK_NAME(load)(target) + sums[i]);
      }
      if (weight == 0) CK_NAME(store)(bias + first, CK_NAME(load)(bias + first) + slopeSum);
    }
  }
}

// For up to 32 filters, bit by bit, whether their results came from that pixel of the pool and have a slope.
CK_INLINE uint32_t CK_NAME(filtersOf)(int pixel, const float *slopes, const uint8_t *winners, ptrdiff_t count) {
  uint32_t bits = 0;
#if CK_HAS_AVX2
  if (count >= 32) {
    bits = (uint32_t)_mm256_movemask_epi8(
        _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)winners), _mm256_set1_epi8((char)pixel)));
    uint32_t isZero = 0;
    for (int i = 0; i < 4; i++) {
      __m256 some = _mm256_loadu_ps(slopes + 8 * i);
      isZero |= (uint32_t)_mm256_movemask_ps(_mm256_cmp_ps(some, _mm256_setzero_ps(), _CMP_EQ_OQ)) << 8 * i;
    }
    return bits & ~isZero;
  }
#endif
  if (count > 32) count = 32;
  for (ptrdiff_t i = 0; i < count; i++) bits |= (uint32_t)((winners[i] == pixel) & (slopes[i] != 0)) << i;
  return bits;
}

static void CK_NAME(sort)(
    const CKPooledShape *shape, const float *slopes, const uint8_t *winners, const CKPooledSlopes *sorted) {
  ptrdiff_t filters = shape->filters, pools = shape->pooledHeight * shape->pooledWidth;
  memset(sorted->counts, 0, filters * sizeof(int32_t));
  int32_t *starts = sorted->starts;
  int32_t count = 0;
  *starts++ = 0;
  for (ptrdiff_t y = 0; y < shape->pooledHeight; y++) {
    for (ptrdiff_t x = 0; x < shape->pooledWidth; x++) {
      for (int pixel = 0; pixel < 4; pixel++) {
        int32_t corner = (2 * y + pixel / 2) * shape->rowSize + (2 * x + pixel % 2) * shape->channels;
        for (ptrdiff_t first = 0; first < filters; first += 32) {
          uint32_t bits = CK_NAME(filtersOf)(pixel, slopes + first, winners + first, filters - first);
          for (; bits != 0; bits &= bits - 1) {
            ptrdiff_t filter = first + __builtin_ctz(bits);
            float slope = slopes[filter];
            sorted->slopes[count] = slope;
            sorted->filters[count] = (int32_t)filter;
            count++;
            ptrdiff_t place = filter * pools + sorted->counts[filter]++;
            sorted->slopesOfFilters[place] = slope;
            sorted->corners[place] = corner;
          }
        }
        *starts++ = count;
      }
      slopes += filters;
      winners += filters;
    }
  }
}

// target += sum over i of numbers[i] * rows[i], for `count` vectors.
CK_INLINE void CK_NAME(addRows)(
    const int vectors, float *target, ptrdiff_t count, const float *numbers, const float *rows,
    const int32_t *indices, ptrdiff_t stride) {
  CK_NAME(Lanes) sums[12];
  for (int i = 0; i < vectors; i++) sums[i] = CK_NAME(load)(target + i * CK_LANES);
  for (ptrdiff_t index = 0; index < count; index++) {
    const float *row = rows + indices[index] * stride;
    CK_NAME(Lanes) number = CK_NAME(all)(numbers[index]);
    for (int i = 0; i < vectors; i++) sums[i] += number * CK_NAME(load)(row + i * CK_LANES);
  }
  for (int i = 0; i < vectors; i++) CK_NAME(store)(target + i * CK_LANES, sums[i]);
}

// The same for rows of `size` numbers, a multiple of the lanes.
CK_INLINE void CK_NAME(addLongRows)(
    float *target, ptrdiff_t size, ptrdiff_t count, const float *numbers, const float *rows,
    const int32_t *indices, ptrdiff_t stride) {
  ptrdiff_t left = size / CK_LANES;
  while (left > 0) {
    ptrdiff_t vectors;
    if (left >= 12) {
      CK_NAME(addRows)(vectors = 12, target, count, numbers, rows, indices, stride);
    } else if (left >= 6) {
      CK_NAME(addRows)(vectors = 6, target, count, numbers, rows, indices, stride);
    } else if (left >= 3) {
      CK_NAME(addRows)(vectors = 3, target, count, numbers, rows, indices, stride);
    } else {
      CK_NAME(addRows)(vectors = 1, target, count, numbers, rows, indices, stride);
    }
    left -= vectors;
    target += vectors * CK_LANES;
    rows += vectors * CK_LANES;
  }
}

static void CK_NAME(imageSlopes)(
    const CKPooledShape *shape, const CKPooledSlopes *sorted, const float *kernel, float *imageSlopes) {
  ptrdiff_t rowSize = shape->rowSize, size = shape->kernelRow;
  memset(imageSlopes, 0, shape->height * rowSize * sizeof(float));
  // A row of the kernel at a time: its weights for all filters stay in the cache.
  for (ptrdiff_t row = 0; row < shape->kernelHeight; row++) {
    const int32_t *start = sorted->starts;
    for (ptrdiff_t y = 0; y < shape->pooledHeight; y++) {
      for (ptrdiff_t x = 0; x < shape->pooledWidth; x++) {
        for (int pixel = 0; pixel < 4; pixel++, start++) {
          float *target = imageSlopes + (2 * y + pixel / 2 + row) * rowSize + (2 * x + pixel % 2) * shape->channels;
          CK_NAME(addLongRows)(
              target, size, start[1] - start[0], sorted->slopes + start[0], kernel, sorted->filters + start[0],
              size);
        }
      }
    }
    kernel += shape->filters * size;
  }
}

static void CK_NAME(addWideGradient)(
    const CKPooledShape *shape, const float *image, const CKPooledSlopes *sorted, float *kernel, float *bias) {
  ptrdiff_t pools = shape->pooledHeight * shape->pooledWidth, size = shape->kernelRow;
  for (ptrdiff_t row = 0; row < shape->kernelHeight; row++) {
    for (ptrdiff_t filter = 0; filter < shape->filters; filter++) {
      CK_NAME(addLongRows)(
          kernel, size, sorted->counts[filter], sorted->slopesOfFilters + filter * pools,
          image + row * shape->rowSize, sorted->corners + filter * pools, 1);
      kernel += size;
    }
  }
  for (ptrdiff_t filter = 0; filter < shape->filters; filter++) {
    float sum = 0;
    for (ptrdiff_t i = 0; i < sorted->counts[filter]; i++) sum += sorted->slopesOfFilters[filter * pools + i];
    bias[filter] += sum;
  }
}

static const CKPooledConvolution CK_NAME(table) = {
    .packedCount = CK_NAME(packedCount),
    .pack = CK_NAME(pack),
    .forward = CK_NAME(forward),
    .addNarrowGradient = CK_NAME(addNarrowGradient),
    .sort = CK_NAME(sort),
    .imageSlopes = CK_NAME(imageSlopes),
    .addWideGradient = CK_NAME(addWideGradient),
};

#undef CK_GROUP
#undef CK_INLINE
#undef CK_WEIGHTS
