/// How weights begin.
///
///     Dense(16, activation: .relu, kernelInitializer: .glorotUniform)
public struct Initializer: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case constant(Float)
    case glorotUniform
  }

  let kind: Kind

  /// With zeros.
  public static let zeros = Initializer(kind: .constant(0))

  /// Evenly distributed in [-l, l] with l = sqrt(6 / (inputs + outputs)).
  ///
  /// Keras's default for kernels.
  ///
  /// **Source**: Glorot and Bengio, "Understanding the difficulty of training deep feedforward
  /// neural networks" (AISTATS 2010), section 4.2.1.
  public static let glorotUniform = Initializer(kind: .glorotUniform)

  /// Numbers for weights of that shape.
  func values(shape: [Int], random: RandomStream) -> [Float] {
    let count = shape.reduce(1, *)
    switch kind {
    case .constant(let value):
      return [Float](repeating: value, count: count)
    case .glorotUniform:
      let fans = Self.fans(of: shape)
      let limit = Float((6 / (fans.input + fans.output)).squareRoot())
      var random = random
      return (0..<count).map { _ in random.uniform(in: -limit...limit) }
    }
  }

  /// How many numbers each output is computed from, and each input goes into: the last two
  /// dimensions, times the size of the window of a convolution, as in Keras.
  private static func fans(of shape: [Int]) -> (input: Double, output: Double) {
    let sizes = shape.map(Double.init)
    guard sizes.count >= 2 else { return (sizes.first ?? 1, sizes.first ?? 1) }
    let window = sizes.dropLast(2).reduce(1, *)
    return (sizes[sizes.count - 2] * window, sizes[sizes.count - 1] * window)
  }
}
