extension Activation: Layer {
  /// The function behind an input of any shape; it has no weights.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range.
  public func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
    try check(input.layer)
    let width = input.shape.last ?? 1
    return BuiltLayer(outputShape: input.shape, lastActivation: self) {
      [self] context throws(CoreError) in
      try ActivationOperation(self, width: width, context)
    }
  }
}
