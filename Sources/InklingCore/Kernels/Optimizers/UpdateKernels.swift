/// What is done to gradients and weights before an optimizer's rule.
enum UpdateKernels {
  /// Multiplies some numbers.
  static func scale(_ values: Buffer<Float>, range: Range<Int>, by factor: Float) {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
    let numbers = values.base
    for index in range { numbers[index] *= factor }
  }

  /// Brings some numbers into -limit...limit; a NaN stays one.
  static func clip(_ values: Buffer<Float>, range: Range<Int>, to limit: Float) {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
    let numbers = values.base
    for index in range {
      let number = numbers[index]
      numbers[index] = number < -limit ? -limit : number > limit ? limit : number
    }
  }

  /// The sum of the squares of some numbers.
  static func squareSum(_ values: Buffer<Float>, range: Range<Int>) -> Double {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count)
    let numbers = values.base
    var sum = 0.0
    for index in range { sum += Double(numbers[index]) * Double(numbers[index]) }
    return sum
  }

  /// Adds the slope of a regularizer to the gradient of some weights: l1 sign(w) + 2 l2 w.
  static func addSlope(
    of regularizer: Regularizer, _ weights: Buffer<Float>, range: Range<Int>,
    to gradients: Buffer<Float>
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count)
    let (w, g) = (weights.base, gradients.base)
    let (l1, l2) = (regularizer.l1, 2 * regularizer.l2)
    for index in range {
      let sign: Float = w[index] > 0 ? 1 : w[index] < 0 ? -1 : 0
      g[index] += l1 * sign + l2 * w[index]
    }
  }

  /// What a regularizer adds to the loss for some weights.
  static func penalty(
    of regularizer: Regularizer, _ weights: Buffer<Float>, range: Range<Int>
  ) -> Double {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    let w = weights.base
    var (sizes, squares) = (0.0, 0.0)
    for index in range {
      sizes += Double(abs(w[index]))
      squares += Double(w[index]) * Double(w[index])
    }
    return Double(regularizer.l1) * sizes + Double(regularizer.l2) * squares
  }
}
