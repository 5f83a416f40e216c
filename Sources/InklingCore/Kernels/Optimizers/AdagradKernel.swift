/// Adagrad's update of some weights in one pass.
enum AdagradKernel {
  struct Rates {
    let learningRate: Float
    let epsilon: Float
  }

  ///     s += g^2
  ///     w -= learningRate g / sqrt(s + epsilon)
  static func update(
    _ weights: Buffer<Float>, gradients: Buffer<Float>, squareSums: Buffer<Float>,
    range: Range<Int>, rates: Rates
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= weights.count)
    precondition(gradients.count == weights.count && squareSums.count == weights.count)
    let (w, g, s) = (weights.base, gradients.base, squareSums.base)
    let (learningRate, epsilon) = (rates.learningRate, rates.epsilon)
    for index in range {
      let gradient = g[index]
      let sum = s[index] + gradient * gradient
      s[index] = sum
      w[index] -= gradient * learningRate / (sum + epsilon).squareRoot()
    }
  }
}
