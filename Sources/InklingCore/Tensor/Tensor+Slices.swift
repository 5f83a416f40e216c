extension Tensor {
  /// One column of a matrix, or one slice along the second dimension.
  ///
  /// **Shapes**: from `[N, M, ...]` to `[N, ...]`.
  ///
  /// - Precondition: the tensor has two dimensions or more, and `index` lies in the second.
  public func column(_ index: Int) -> Tensor {
    orStop { () throws(CoreError) in try checkedColumn(index) }
  }

  /// One slice along the second dimension, for callers whose index may be wrong.
  ///
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)`` for a vector,
  ///   ``CoreError/indexOutOfRange(indices:shape:)``.
  package func checkedColumn(_ index: Int) throws(CoreError) -> Tensor {
    guard shape.count >= 2 else { throw .axisOutOfRange(axis: 1, shape: shape) }
    guard index >= 0, index < shape[1] else {
      throw .indexOutOfRange(indices: [index], shape: [shape[1]])
    }
    let slice = try sliced(index..<index + 1, axis: 1)
    return Tensor(unchecked: [shape[0]] + shape.dropFirst(2), slice.scalars)
  }

  /// Some rows: a part along the first dimension.
  ///
  /// **Shapes**: from `[N, ...]` to `[rows, ...]`.
  ///
  ///     inputs[rows: 0..<32]      // the first batch
  ///
  /// - Precondition: the range lies in the first dimension.
  public subscript(rows rows: Range<Int>) -> Tensor {
    orStop { () throws(CoreError) in try sliced(rows, axis: 0) }
  }

  /// Some columns: a part along the second dimension.
  ///
  /// **Shapes**: from `[N, M, ...]` to `[N, columns, ...]`.
  ///
  /// - Precondition: the range lies in the second dimension.
  public subscript(columns columns: Range<Int>) -> Tensor {
    orStop { () throws(CoreError) in try sliced(columns, axis: 1) }
  }

  /// A rectangle: some rows of some columns.
  ///
  /// **Shapes**: from `[N, M, ...]` to `[rows, columns, ...]`.
  ///
  ///     image[rows: 4..<24, columns: 4..<24]      // without its margin
  ///
  /// - Precondition: the ranges lie in the first and in the second dimension.
  public subscript(rows rows: Range<Int>, columns columns: Range<Int>) -> Tensor {
    orStop { () throws(CoreError) in try checkedRectangle(rows: rows, columns: columns) }
  }

  /// Some rows of some columns, for callers whose ranges may be wrong. For rows or columns alone it
  /// is ``sliced(_:axis:)``.
  ///
  /// - Throws: as ``sliced(_:axis:)``.
  package func checkedRectangle(
    rows: Range<Int>, columns: Range<Int>
  ) throws(CoreError) -> Tensor {
    _ = try checkedRange(columns, axis: 1)
    return try sliced(rows, axis: 0).sliced(columns, axis: 1)
  }

  /// A part along one axis; all of the others.
  ///
  /// **Shapes**: as before, but `range.count` at the axis.
  ///
  /// - Parameter axis: negative ones count from the end.
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``,
  ///   ``CoreError/rangeOutOfRange(range:axis:shape:)``.
  public func sliced(_ range: Range<Int>, axis: Int) throws(CoreError) -> Tensor {
    let place = try checkedRange(range, axis: axis)
    let (outer, size, inner) = division(at: place)
    let sizes = sizes(with: range.count, at: place)
    guard range.count * inner > 0 else { return Tensor(unchecked: sizes, []) }
    var result: [Float] = []
    result.reserveCapacity(outer * range.count * inner)
    for block in 0..<outer {
      let start = block * size
      result += scalars[(start + range.lowerBound) * inner..<(start + range.upperBound) * inner]
    }
    return Tensor(unchecked: sizes, result)
  }

  /// The slices at the given indices along one axis, in that order. An index may come more than
  /// once.
  ///
  /// **Shapes**: as before, but `indices.count` at the axis.
  ///
  ///     try inputs.gathered([5, 0, 5])      // three rows
  ///
  /// - Parameter axis: negative ones count from the end.
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``,
  ///   ``CoreError/indexOutOfRange(indices:shape:)``,
  ///   ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  public func gathered(_ indices: [Int], axis: Int = 0) throws(CoreError) -> Tensor {
    let place = try checkedAxis(axis)
    let (outer, size, inner) = division(at: place)
    for index in indices where index < 0 || index >= size {
      throw .indexOutOfRange(indices: [index], shape: [size])
    }
    let sizes = sizes(with: indices.count, at: place)
    let total = try affordableCount(of: sizes)
    guard total > 0 else { return Tensor(unchecked: sizes, []) }
    var result: [Float] = []
    result.reserveCapacity(total)
    for block in 0..<outer {
      for index in indices {
        let start = (block * size + index) * inner
        result += scalars[start..<start + inner]
      }
    }
    return Tensor(unchecked: sizes, result)
  }

  private func checkedRange(_ range: Range<Int>, axis: Int) throws(CoreError) -> Int {
    let place = try checkedAxis(axis)
    guard range.lowerBound >= 0, range.upperBound <= shape[place] else {
      throw .rangeOutOfRange(range: range, axis: place, shape: shape)
    }
    return place
  }

  /// The shape with another size at one axis.
  func sizes(with size: Int, at axis: Int) -> [Int] {
    var sizes = shape
    sizes[axis] = size
    return sizes
  }
}
