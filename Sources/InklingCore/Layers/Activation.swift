/// The function that a layer applies to its weighted sums.
///
///     Dense(16, activation: .relu)
public struct Activation: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case linear, relu, softmax

    /// Whether the derivative cannot be told from the function's value.
    var needsSums: Bool { false }
  }

  let kind: Kind

  /// The sums as they are: f(x) = x.
  public static let linear = Activation(kind: .linear)

  /// Negative sums become 0: f(x) = max(x, 0). Its derivative at 0 is 0, as in Keras.
  ///
  /// **Source**: Nair and Hinton, "Rectified linear units improve restricted Boltzmann machines"
  /// (ICML 2010).
  public static let relu = Activation(kind: .relu)

  /// Probabilities: f(x)[k] = exp(x[k]) / (exp(x[0]) + exp(x[1]) + ...) over the last dimension.
  ///
  /// The results lie in [0, 1] and add up to 1. Behind it, a cross-entropy loss is computed from x
  /// itself, which is exact where the probability is too small for a Float.
  ///
  /// **Source**: Bridle, "Probabilistic interpretation of feedforward classification network
  /// outputs" (1990).
  public static let softmax = Activation(kind: .softmax)
}
