// Plain loops, which the compiler turns into vectors of each set. See CKUpdates.h.

// The sums of some numbers stay in registers over all arrays.
static void CK_NAME(addUp)(
    const float *restrict first, ptrdiff_t stride, ptrdiff_t arrays, ptrdiff_t count, float *restrict result) {
  ptrdiff_t i = 0;
  for (; i + 4 * CK_LANES <= count; i += 4 * CK_LANES) {
    CK_NAME(Lanes) sums[4];
    _Pragma("clang loop unroll(full)") for (int j = 0; j < 4; j++) sums[j] = CK_NAME(load)(first + i + j * CK_LANES);
    for (ptrdiff_t array = 1; array < arrays; array++) {
      const float *numbers = first + array * stride + i;
      _Pragma("clang loop unroll(full)") for (int j = 0; j < 4; j++) {
        sums[j] += CK_NAME(load)(numbers + j * CK_LANES);
      }
    }
    _Pragma("clang loop unroll(full)") for (int j = 0; j < 4; j++) CK_NAME(store)(result + i + j * CK_LANES, sums[j]);
  }
  for (; i < count; i++) {
    float sum = first[i];
    for (ptrdiff_t array = 1; array < arrays; array++) sum += first[array * stride + i];
    result[i] = sum;
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
