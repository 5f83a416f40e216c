// See CKDropout.h.

#define INLINE static inline __attribute__((always_inline))

typedef uint32_t CK_NAME(Words) __attribute__((vector_size(4 * CK_LANES)));
typedef uint64_t CK_NAME(Pairs) __attribute__((vector_size(4 * CK_LANES)));
typedef uint8_t CK_NAME(Bytes) __attribute__((vector_size(CK_LANES)));

// The upper and lower halves of the products of all words with a factor: the words with even and those with odd places
// are multiplied by themselves.
INLINE void CK_NAME(multiplyWords)(
    CK_NAME(Words) words, uint64_t factor, CK_NAME(Words) *upper, CK_NAME(Words) *lower) {
  CK_NAME(Pairs) pairs = (CK_NAME(Pairs))words;
  CK_NAME(Pairs) even = (pairs & 0xffffffff) * factor;
  CK_NAME(Pairs) odd = (pairs >> 32) * factor;
  *upper = (CK_NAME(Words))((even >> 32) | (odd & 0xffffffff00000000));
  *lower = (CK_NAME(Words))((even & 0xffffffff) | (odd << 32));
}

// The random words of CK_LANES counters from `first` on.
INLINE void CK_NAME(drawWords)(
    uint32_t first, uint32_t third, uint32_t keyLow, uint32_t keyHigh, CK_NAME(Words) *restrict words) {
  CK_NAME(Words) a, b = {}, c = (CK_NAME(Words)){} + third, d = {};
  for (int lane = 0; lane < CK_LANES; lane++) a[lane] = first + (uint32_t)lane;
  for (int round = 0; round < 10; round++) {
    CK_NAME(Words) upper, lower, upperOfThird, lowerOfThird;
    CK_NAME(multiplyWords)(a, 0xD2511F53, &upper, &lower);
    CK_NAME(multiplyWords)(c, 0xCD9E8D57, &upperOfThird, &lowerOfThird);
    a = upperOfThird ^ b ^ keyLow;
    b = lowerOfThird;
    c = upper ^ d ^ keyHigh;
    d = lower;
    keyLow += 0x9E3779B9;
    keyHigh += 0xBB67AE85;
  }
  words[0] = a, words[1] = b, words[2] = c, words[3] = d;
}

// Writes what `lanes` lanes of a word give: those of a place lie beside each other.
INLINE void CK_NAME(storeLanes)(CK_NAME(Words) bits, uint32_t threshold, uint8_t *restrict kept) {
  // Comparing gives -1 or 0.
  CK_NAME(Bytes) bytes = __builtin_convertvector(-(bits >= threshold), CK_NAME(Bytes));
  uint8_t all[CK_LANES];
  memcpy(all, &bytes, sizeof all);
#if CK_LANES == 16
  memcpy(kept, all, 8);
  memcpy(kept + 64, all + 8, 8);
#else
  memcpy(kept, all, sizeof all);
#endif
}

// How many numbers CK_LANES counters give, but at least those of a place.
#define CK_CHUNK (CK_LANES == 16 ? 128 : 64)

INLINE void CK_NAME(chooseChunk)(
    uint32_t keyLow, uint32_t keyHigh, uint32_t third, uint32_t threshold, uint32_t first, uint8_t *restrict kept) {
  for (int lane = 0; lane < 8; lane += CK_LANES) {
    CK_NAME(Words) words[4];
    CK_NAME(drawWords)(first + (uint32_t)lane, third, keyLow, keyHigh, words);
    for (int word = 0; word < 4; word++) {
      uint8_t *target = kept + 16 * word + lane;
      CK_NAME(storeLanes)(words[word] & 0xffff, threshold, target);
      CK_NAME(storeLanes)(words[word] >> 16, threshold, target + 8);
    }
  }
}

static void CK_NAME(choose)(
    uint32_t keyLow, uint32_t keyHigh, uint32_t third, uint32_t threshold, uint8_t *kept, ptrdiff_t count) {
  ptrdiff_t i = 0;
  for (; i + CK_CHUNK <= count; i += CK_CHUNK) {
    CK_NAME(chooseChunk)(keyLow, keyHigh, third, threshold, (uint32_t)(i / 8), kept + i);
  }
  if (i < count) {
    uint8_t last[CK_CHUNK];
    CK_NAME(chooseChunk)(keyLow, keyHigh, third, threshold, (uint32_t)(i / 8), last);
    memcpy(kept + i, last, (size_t)(count - i));
  }
}
#undef CK_CHUNK

static void CK_NAME(apply)(
    const uint8_t *restrict kept, float factor, const float *restrict values, ptrdiff_t count,
    float *restrict results) {
  for (ptrdiff_t i = 0; i < count; i++) results[i] = values[i] * ((float)kept[i] * factor);
}

static const CKDropout CK_NAME(table) = {.choose = CK_NAME(choose), .apply = CK_NAME(apply)};
#undef INLINE
