extension Sequential {
  /// Which classes the model takes for which.
  ///
  ///     print(try model.confusionMatrix(on: test))
  ///
  /// Where the model knows more classes than the data, the further ones are called by their number.
  ///
  /// - Parameter data: examples with a label each.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if the targets are not
  ///   classes, and as ``predictClasses(_:)``.
  public func confusionMatrix(on data: Dataset) throws -> ConfusionMatrix {
    guard data.targets.labels != nil else { throw data.notClasses("confusionMatrix") }
    let predictions = try predictClasses(data)
    let known = max(data.classCount, outputShape.reduce(1, *), 2)
    return try ConfusionMatrix(
      labels: data.labels, predictions: predictions,
      classNames: data.classNames + (data.classCount..<known).map(String.init))
  }
}
