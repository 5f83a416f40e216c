// See CKPixels.h.

typedef uint8_t CK_NAME(Bytes) __attribute__((vector_size(CK_LANES)));

static inline CK_NAME(Lanes) CK_NAME(widened)(const uint8_t *bytes, float high, float low) {
  CK_NAME(Bytes) some;
  memcpy(&some, bytes, sizeof some);
  CK_NAME(Lanes) numbers = __builtin_convertvector(some, CK_NAME(Lanes));
  return numbers * high + numbers * low;
}

static void CK_NAME(widen)(
    const uint8_t *restrict bytes, ptrdiff_t count, float high, float low, float *restrict numbers) {
  ptrdiff_t i = 0;
  for (; i + CK_LANES <= count; i += CK_LANES) CK_NAME(store)(numbers + i, CK_NAME(widened)(bytes + i, high, low));
  for (; i < count; i++) {
    float number = bytes[i];
    numbers[i] = number * high + number * low;
  }
}

static const CKPixels CK_NAME(table) = {.widen = CK_NAME(widen)};
