/// How weights begin.
enum Initializer: Sendable, Equatable {
  /// With zeros.
  case zeros
  /// Evenly distributed in [-l, l] with l = sqrt(6 / (fanIn + fanOut)).
  ///
  /// **Source**: Glorot and Bengio, "Understanding the difficulty of training deep feedforward
  /// neural networks" (AISTATS 2010), section 4.2.1; Keras's default for kernels.
  case glorotUniform(fanIn: Int, fanOut: Int)

  /// That many numbers.
  func values(_ count: Int, random: RandomStream) -> [Float] {
    switch self {
    case .zeros:
      return [Float](repeating: 0, count: count)
    case .glorotUniform(let fanIn, let fanOut):
      let limit = Float((6 / Double(fanIn + fanOut)).squareRoot())
      var random = random
      return (0..<count).map { _ in random.uniform(in: -limit...limit) }
    }
  }
}
