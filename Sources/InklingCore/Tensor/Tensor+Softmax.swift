extension Tensor {
  /// The numbers along an axis as probabilities: softmax(x)ᵢ = exp(xᵢ) / Σⱼ exp(xⱼ).
  ///
  /// The largest number is subtracted first, which changes nothing but keeps exp from overflowing.
  ///
  /// **Shapes**: stays. **Range**: 0 to 1; along the axis the numbers add up to 1.
  ///
  /// **Source**: Keras's `softmax`, along the last axis by default.
  ///
  /// - Precondition: the tensor has that axis.
  public func softmax(axis: Int = -1) -> Tensor {
    orStop { () throws(CoreError) in try checkedSoftmax(axis: axis) }
  }

  /// The softmax along an axis, for callers whose axis may be wrong.
  ///
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``.
  package func checkedSoftmax(axis: Int = -1) throws(CoreError) -> Tensor {
    let powers = exp(self - (try checkedReduced(.maximum, axes: [axis], keepDims: true)))
    return powers / (try powers.checkedReduced(.sum, axes: [axis], keepDims: true))
  }
}
