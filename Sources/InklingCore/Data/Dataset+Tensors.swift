extension Dataset {
  /// The data set with every example's features in another shape.
  ///
  /// Nothing is copied.
  ///
  /// **Shapes**: features from ``featureShape`` to the given one; the number of examples stays.
  ///
  ///     try train.reshaped(to: [28, 28, 1])      // one channel, for Conv2D
  ///
  /// - Parameter shape: the new shape of one example, with the same product. One size may be -1:
  ///   it becomes what the others leave.
  /// - Throws: ``CoreError/cannotReshape(from:to:)``,
  ///   ``CoreError/wholeShape(dataset:featureShape:got:)`` if the number of examples is a part of
  ///   the shape, and as ``Tensor/reshaped(to:)``.
  public func reshaped(to shape: [Int]) throws(CoreError) -> Dataset {
    if shape.count > 1, shape[0] == count,
      (try? reshapedSizes(from: featureShape, to: Array(shape.dropFirst()))) != nil
    {
      throw .wholeShape(dataset: name, featureShape: featureShape, got: shape)
    }
    return Dataset(
      name: name, featureShape: try reshapedSizes(from: featureShape, to: shape),
      classNames: classNames, features: features, targets: targets, selection: selection)
  }

  /// The features of all examples, as the model sees them.
  ///
  /// **Shapes**: `[N, ...]` with the ``featureShape``.
  ///
  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  public func featureTensor() throws(CoreError) -> Tensor {
    let shape = [count] + featureShape
    let total = try affordableCount(of: shape)
    guard total > 0 else { return Tensor(unchecked: shape, []) }
    let order = selection.positions
    var scalars: [Float] = []
    scalars.reserveCapacity(total)
    let rows = min(count, 256)
    let buffer: Buffer<Float> = try Buffer(count: rows * features.size)
    for start in stride(from: 0, to: count, by: rows) {
      let some = 0..<min(rows, count - start)
      GatherKernels.gather(features, order: order, start: start, rows: some, into: buffer)
      scalars += buffer.array(0..<some.count * features.size)
    }
    return Tensor(unchecked: shape, scalars)
  }

  /// The targets of all examples, as the loss sees them.
  ///
  /// **Shapes**: `[N]` for labels, `[N, classes]` after ``oneHot()``, `[N, outputs]` for vectors.
  ///
  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  public func targetTensor() throws(CoreError) -> Tensor {
    let isSparse = targets.encoding == .sparse
    let shape = isSparse ? [count] : [count, targets.width]
    var scalars: [Float] = []
    scalars.reserveCapacity(try affordableCount(of: shape))
    for row in selection.positions { scalars += targets.example(row) }
    return Tensor(unchecked: shape, scalars)
  }
}
