/// What is done to gradients that are too large, before the weights follow them.
package enum GradientClipping: Sendable, Equatable {
  /// Every number is brought into -limit...limit.
  case byValue(Double)
  /// The gradient of each array of weights is shortened to that length.
  case byNorm(Double)
  /// The gradient of all weights together is shortened to that length.
  case byGlobalNorm(Double)

  /// The one of Keras's three arguments that is given.
  package struct Settings: Sendable, Equatable {
    package internal(set) var clipNorm: Double?
    package internal(set) var clipValue: Double?
    package internal(set) var globalClipNorm: Double?

    /// What is to be done, or nil for nothing.
    ///
    /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if more than one is given,
    ///   or one is not positive.
    func checked() throws(CoreError) -> GradientClipping? {
      let given: [(name: String, value: Double, clipping: (Double) -> GradientClipping)] = [
        clipNorm.map { ("clipNorm", $0, GradientClipping.byNorm) },
        clipValue.map { ("clipValue", $0, GradientClipping.byValue) },
        globalClipNorm.map { ("globalClipNorm", $0, GradientClipping.byGlobalNorm) },
      ].compactMap(\.self)
      guard given.count <= 1 else {
        throw .invalidArgument(
          name: "gradient clipping", got: given.map(\.name).joined(separator: " and "),
          expected: "at most one of clipNorm, clipValue and globalClipNorm")
      }
      guard let only = given.first else { return nil }
      guard only.value > 0 else {
        throw .invalidArgument(
          name: only.name, got: "\(only.value)", expected: "a number above 0")
      }
      return only.clipping(only.value)
    }
  }
}
