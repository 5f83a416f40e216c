// Mostly plain loops, which the compiler turns into vectors of each set. See CKUpdates.h.

// The sums of some numbers stay in registers over all arrays.
static void CK_NAME(addUp)(
    const float *restrict first, ptrdiff_t stride, ptrdiff_t arrays, ptrdiff_t rows, ptrdiff_t columns,
    ptrdiff_t rowStride, float *restrict result) {
  for (ptrdiff_t row = 0; row < rows; row++, first += rowStride, result += columns) {
    ptrdiff_t i = 0;
    for (; i + 4 * CK_LANES <= columns; i += 4 * CK_LANES) {
      CK_NAME(Lanes) sums[4];
      _Pragma("clang loop unroll(full)") for (int j = 0; j < 4; j++) sums[j] = CK_NAME(load)(first + i + j * CK_LANES);
      for (ptrdiff_t array = 1; array < arrays; array++) {
        const float *numbers = first + array * stride + i;
        _Pragma("clang loop unroll(full)") for (int j = 0; j < 4; j++) {
          sums[j] += CK_NAME(load)(numbers + j * CK_LANES);
        }
      }
      _Pragma("clang loop unroll(full)") for (int j = 0; j < 4; j++) {
        CK_NAME(store)(result + i + j * CK_LANES, sums[j]);
      }
    }
    for (; i < columns; i += CK_LANES) {
      ptrdiff_t rest = columns - i < CK_LANES ? columns - i : CK_LANES;
      CK_NAME(Lanes) sum = CK_NAME(loadFirst)(first + i, rest, 0);
      for (ptrdiff_t array = 1; array < arrays; array++) {
        sum += CK_NAME(loadFirst)(first + array * stride + i, rest, 0);
      }
      CK_NAME(storeFirst)(result + i, sum, rest);
    }
  }
}

static void CK_NAME(descend)(
    float *restrict weights, const float *restrict gradients, ptrdiff_t count, float rate) {
  for (ptrdiff_t i = 0; i < count; i++) weights[i] -= gradients[i] * rate;
}

static void CK_NAME(descendWithMomentum)(
    float *restrict weights, const float *restrict gradients, float *restrict momentums, ptrdiff_t count,
    float rate, float left) {
  for (ptrdiff_t i = 0; i < count; i++) {
    float momentum = momentums[i] * left - gradients[i] * rate;
    momentum = fabsf(momentum) < 1e-30f ? 0 : momentum;
    momentums[i] = momentum;
    weights[i] += momentum;
  }
}

#if CK_HAS_AVX512

// numbers / (sqrt(squares) + epsilon), without the divider, which would take most of an update's time: estimates of 14
// bits, made better by a step of Newton's each, so that the last bit or two may differ.
static inline __m512 CK_NAME(divideByRoot)(__m512 numbers, __m512 squares, __m512 epsilon) {
  __m512 estimate = _mm512_rsqrt14_ps(squares);
  __m512 error = _mm512_fnmadd_ps(squares * estimate, estimate * 0.5f, _mm512_set1_ps(1.5f));
  // The estimate for 0 is infinite.
  __mmask16 some = _mm512_cmp_ps_mask(squares, _mm512_setzero_ps(), _CMP_NEQ_UQ);
  __m512 divisor = _mm512_maskz_mul_ps(some, squares * estimate, error) + epsilon;
  __m512 inverse = _mm512_rcp14_ps(divisor);
  return numbers * (inverse * _mm512_fnmadd_ps(divisor, inverse, _mm512_set1_ps(2)));
}

static void CK_NAME(adam)(
    float *restrict weights, const float *restrict gradients, float *restrict momentums,
    float *restrict velocities, ptrdiff_t count, float alpha, float momentumRate, float velocityRate,
    float epsilon) {
  const __m512 least = _mm512_set1_ps(1e-30f);
  for (ptrdiff_t i = 0; i < count; i += CK_LANES) {
    __mmask16 own = count - i < CK_LANES ? (__mmask16)((1u << (count - i)) - 1) : 0xffff;
    __m512 gradient = _mm512_maskz_loadu_ps(own, gradients + i);
    __m512 momentum = _mm512_maskz_loadu_ps(own, momentums + i);
    __m512 velocity = _mm512_maskz_loadu_ps(own, velocities + i);
    momentum += (gradient - momentum) * momentumRate;
    velocity += (gradient * gradient - velocity) * velocityRate;
    momentum = _mm512_maskz_mov_ps(_mm512_cmp_ps_mask(_mm512_abs_ps(momentum), least, _CMP_NLT_UQ), momentum);
    velocity = _mm512_maskz_mov_ps(_mm512_cmp_ps_mask(velocity, least, _CMP_NLT_UQ), velocity);
    _mm512_mask_storeu_ps(momentums + i, own, momentum);
    _mm512_mask_storeu_ps(velocities + i, own, velocity);
    __m512 weight = _mm512_maskz_loadu_ps(own, weights + i);
    weight -= CK_NAME(divideByRoot)(momentum * alpha, velocity, _mm512_set1_ps(epsilon));
    _mm512_mask_storeu_ps(weights + i, own, weight);
  }
}

#else

static void CK_NAME(adam)(
    float *restrict weights, const float *restrict gradients, float *restrict momentums,
    float *restrict velocities, ptrdiff_t count, float alpha, float momentumRate, float velocityRate,
    float epsilon) {
  for (ptrdiff_t i = 0; i < count; i++) {
    float gradient = gradients[i];
    float momentum = momentums[i] + (gradient - momentums[i]) * momentumRate;
    float velocity = velocities[i] + (gradient * gradient - velocities[i]) * velocityRate;
    momentum = fabsf(momentum) < 1e-30f ? 0 : momentum;
    velocity = velocity < 1e-30f ? 0 : velocity;
    momentums[i] = momentum;
    velocities[i] = velocity;
    weights[i] -= momentum * alpha / (sqrtf(velocity) + epsilon);
  }
}

#endif

static void CK_NAME(rmsprop)(
    float *restrict weights, const float *restrict gradients, float *restrict velocities, ptrdiff_t count,
    float learningRate, float left, float rate, float epsilon) {
  for (ptrdiff_t i = 0; i < count; i++) {
    float gradient = gradients[i];
    float velocity = velocities[i] * left + gradient * gradient * rate;
    velocity = fabsf(velocity) < 1e-30f ? 0 : velocity;
    velocities[i] = velocity;
    weights[i] -= gradient * learningRate / sqrtf(velocity + epsilon);
  }
}

static const CKUpdates CK_NAME(table) = {
    .addUp = CK_NAME(addUp),
    .descend = CK_NAME(descend),
    .descendWithMomentum = CK_NAME(descendWithMomentum),
    .adam = CK_NAME(adam),
    .rmsprop = CK_NAME(rmsprop),
};
