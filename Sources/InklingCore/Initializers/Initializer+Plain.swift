extension Initializer {
  /// With zeros.
  public static let zeros = constant(0)

  /// With ones.
  public static let ones = constant(1)

  /// All with the same number.
  ///
  /// - Parameter value: the number. That it is finite is checked when the model is made.
  public static func constant(_ value: Double) -> Initializer {
    Initializer(kind: .constant(Float(value)))
  }

  /// Evenly distributed in [min, max].
  ///
  /// The settings are checked when the model is made.
  ///
  /// - Parameter min: the smallest number.
  /// - Parameter max: the largest number, not smaller than `min`.
  ///
  /// **Source**: defaults of Keras 3, `RandomUniform`.
  public static func randomUniform(min: Double = -0.05, max: Double = 0.05) -> Initializer {
    Initializer(kind: .uniform(min: Float(min), max: Float(max)))
  }

  /// Normally distributed.
  ///
  /// The settings are checked when the model is made.
  ///
  /// - Parameter mean: the middle.
  /// - Parameter standardDeviation: how far from it the numbers lie, 0 or more.
  ///
  /// **Source**: defaults of Keras 3, `RandomNormal`.
  public static func randomNormal(
    mean: Double = 0, standardDeviation: Double = 0.05
  ) -> Initializer {
    Initializer(
      kind: .normal(mean: Float(mean), standardDeviation: Float(standardDeviation)))
  }

  /// Normally distributed, but numbers further from the mean than two standard deviations are drawn
  /// again; the deviation of the rest is 0.88 times the one given.
  ///
  /// The settings are checked when the model is made.
  ///
  /// - Parameter mean: the middle.
  /// - Parameter standardDeviation: that of the distribution before it is cut off, 0 or more.
  ///
  /// **Source**: defaults of Keras 3, `TruncatedNormal`.
  public static func truncatedNormal(
    mean: Double = 0, standardDeviation: Double = 0.05
  ) -> Initializer {
    Initializer(
      kind: .truncatedNormal(mean: Float(mean), standardDeviation: Float(standardDeviation)))
  }
}
