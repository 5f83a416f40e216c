/// A price on large weights, which is added to the loss.
///
///     Dense(16, kernelRegularizer: .l2(0.01))
public struct Regularizer: Sendable, Equatable {
  /// The factor of the sum of the absolute values.
  package let l1: Float
  /// The factor of the sum of the squares.
  package let l2: Float

  /// The sum of the absolute values, times a factor: l1 (|w[0]| + |w[1]| + ...). It makes many
  /// weights exactly unimportant.
  ///
  /// - Parameter l1: the factor, 0 or more.
  ///
  /// **Source**: Tibshirani, "Regression shrinkage and selection via the lasso" (1996); default of
  /// Keras 3.
  public static func l1(_ l1: Double = 0.01) -> Regularizer { l1l2(l1: l1, l2: 0) }

  /// The sum of the squares, times a factor: l2 (w[0]^2 + w[1]^2 + ...). It keeps all weights small.
  ///
  /// - Parameter l2: the factor, 0 or more.
  ///
  /// **Source**: Hoerl and Kennard, "Ridge regression" (1970); default of Keras 3.
  public static func l2(_ l2: Double = 0.01) -> Regularizer { l1l2(l1: 0, l2: l2) }

  /// Both: l1 (|w[0]| + ...) + l2 (w[0]^2 + ...).
  ///
  /// - Parameter l1: the factor of the absolute values, 0 or more.
  /// - Parameter l2: the factor of the squares, 0 or more.
  ///
  /// **Source**: Zou and Hastie, "Regularization and variable selection via the elastic net"
  /// (2005); defaults of Keras 3.
  public static func l1l2(l1: Double = 0, l2: Double = 0) -> Regularizer {
    Regularizer(l1: Float(l1), l2: Float(l2))
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a negative factor, or one
  ///   that is no number.
  func check(_ owner: String) throws(CoreError) {
    for (name, factor) in [("l1", l1), ("l2", l2)] {
      guard factor >= 0, factor.isFinite else {
        throw .invalidArgument(
          name: "the factor \(name) of the regularizer of \(owner)", got: "\(factor)",
          expected: "a number of 0 or more")
      }
    }
  }
}
