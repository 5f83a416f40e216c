/// The function that a layer applies to its weighted sums.
///
///     Dense(16, activation: .relu)
///
/// It is also a layer of its own, which applies the function to what the layer before gives:
///
///     Activation.relu
public struct Activation: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case linear, relu, selu, sigmoid, tanh, softplus, softsign, silu, hardSigmoid, exponential
    case softmax, logSoftmax
    case leakyRelu(negativeSlope: Float)
    case elu(alpha: Float)
    case gelu(isApproximate: Bool)

    /// Whether the derivative cannot be told from the function's value.
    var needsSums: Bool {
      switch self {
      case .gelu, .silu: true
      default: false
      }
    }
  }

  package let kind: Kind

  /// The sums as they are: f(x) = x.
  public static let linear = Activation(kind: .linear)

  /// Probabilities: f(x)[k] = exp(x[k]) / (exp(x[0]) + exp(x[1]) + ...) over the last dimension.
  ///
  /// The results lie in [0, 1] and add up to 1. Behind it, a cross-entropy loss is computed from x
  /// itself, which is exact where the probability is too small for a Float.
  ///
  /// **Source**: Bridle, "Probabilistic interpretation of feedforward classification network
  /// outputs" (1990).
  public static let softmax = Activation(kind: .softmax)

  /// The logarithms of the probabilities of ``softmax``: f(x)[k] = x[k] - ln(exp(x[0]) + exp(x[1])
  /// + ...) over the last dimension.
  ///
  /// The results are 0 or less, and their exponentials add up to 1.
  ///
  /// **Source**: Bridle, "Probabilistic interpretation of feedforward classification network
  /// outputs" (1990), for the function under the logarithm.
  public static let logSoftmax = Activation(kind: .logSoftmax)

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a setting that is
  ///   negative, or no number.
  func check(_ owner: String) throws(CoreError) {
    func isRight(_ value: Float, _ name: String) throws(CoreError) {
      guard value >= 0, value.isFinite else {
        throw .invalidArgument(
          name: "the setting \(name) of the activation of \(owner)", got: "\(value)",
          expected: "a number of 0 or more")
      }
    }
    switch kind {
    case .leakyRelu(let negativeSlope): try isRight(negativeSlope, "negativeSlope")
    case .elu(let alpha): try isRight(alpha, "alpha")
    default: break
    }
  }
}

extension Activation: CustomStringConvertible {
  /// The function as it is written in Swift, without the dot: "relu", "elu(alpha: 1.0)".
  public var description: String {
    if case .gelu(let isApproximate) = kind {
      return isApproximate ? "gelu(approximate: true)" : "gelu"
    }
    return "\(kind)"
  }
}
