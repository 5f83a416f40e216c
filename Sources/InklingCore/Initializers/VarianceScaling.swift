/// Random weights whose variance depends on the shape, so that numbers neither grow nor shrink on
/// their way through many layers.
///
/// **Source**: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
/// networks" (AISTATS 2010); He et al., "Delving deep into rectifiers" (ICCV 2015); LeCun et al.,
/// "Efficient backprop" (1998), as Keras 3 has them.
package struct VarianceScaling: Sendable, Equatable {
  /// What the variance is divided by.
  package enum Fan: Sendable, Equatable {
    case input, average
  }

  package enum Distribution: Sendable, Equatable {
    case uniform, truncatedNormal
  }

  /// The variance, times the fan.
  package let scale: Double
  package let fan: Fan
  package let distribution: Distribution

  /// A normal distribution that is cut off at two standard deviations has this one left.
  private static let truncatedDeviation = 0.879_625_661_034_239_78

  /// The distribution for weights of that shape.
  func initializer(shape: [Int]) -> Initializer {
    let fans = Self.fans(of: shape)
    let divisor =
      switch fan {
      case .input: fans.input
      case .average: (fans.input + fans.output) / 2
      }
    switch distribution {
    case .uniform:
      let limit = Float((3 * scale / max(1, divisor)).squareRoot())
      return Initializer(kind: .uniform(min: -limit, max: limit))
    case .truncatedNormal:
      let deviation = (scale / max(1, divisor)).squareRoot() / Self.truncatedDeviation
      return Initializer(kind: .truncatedNormal(mean: 0, standardDeviation: Float(deviation)))
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
