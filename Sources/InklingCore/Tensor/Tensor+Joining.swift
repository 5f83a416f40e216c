extension Tensor {
  /// Tensors of one shape, laid side by side along a new axis.
  ///
  /// **Shapes**: from n of `[H, W]` to `[n, H, W]` for axis 0, to `[H, W, n]` for axis 2 or -1.
  ///
  /// - Parameter tensors: one or more.
  /// - Parameter axis: the place of the new axis in the result; negative ones count from its end.
  /// - Throws: ``CoreError/cannotJoin(operation:first:index:other:)`` if shapes differ,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` for no tensors,
  ///   ``CoreError/axisOutOfRange(axis:shape:)``, ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  public static func stacked(_ tensors: [Tensor], axis: Int = 0) throws(CoreError) -> Tensor {
    let first = try checkedFirst(tensors, operation: "stacked")
    for (index, tensor) in tensors.enumerated() where tensor.shape != first.shape {
      throw .cannotJoin(
        operation: "stacked", first: first.shape, index: index, other: tensor.shape)
    }
    let expanded = try first.expandedDimensions(at: axis)
    let place = axis < 0 ? axis + expanded.shape.count : axis
    return try joined(
      tensors, outer: first.shape[..<place].reduce(1, *),
      shape: expanded.sizes(with: tensors.count, at: place))
  }

  /// Tensors put one behind the other along an axis that they have.
  ///
  /// **Shapes**: from `[2, 3]` and `[4, 3]` to `[6, 3]` for axis 0.
  ///
  /// - Parameter tensors: one or more, whose shapes differ at the axis only.
  /// - Parameter axis: negative ones count from the end.
  /// - Throws: ``CoreError/cannotJoin(operation:first:index:other:)`` if other sizes differ,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` for no tensors,
  ///   ``CoreError/axisOutOfRange(axis:shape:)``, ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  public static func concatenated(_ tensors: [Tensor], axis: Int = 0) throws(CoreError) -> Tensor {
    let first = try checkedFirst(tensors, operation: "concatenated")
    let place = try first.checkedAxis(axis)
    var size = 0
    for (index, tensor) in tensors.enumerated() {
      guard tensor.shape.count == first.shape.count,
        tensor.sizes(with: first.shape[place], at: place) == first.shape
      else {
        throw .cannotJoin(
          operation: "concatenated", first: first.shape, index: index, other: tensor.shape)
      }
      // Of tensors with no numbers the sizes may be anything.
      let (sum, overflow) = size.addingReportingOverflow(tensor.shape[place])
      guard !overflow else { throw .invalidShape(tensor.shape) }
      size = sum
    }
    return try joined(
      tensors, outer: first.shape[..<place].reduce(1, *), shape: first.sizes(with: size, at: place))
  }

  private static func checkedFirst(
    _ tensors: [Tensor], operation: String
  ) throws(CoreError) -> Tensor {
    guard let first = tensors.first else {
      throw .invalidArgument(
        name: "the number of tensors for \(operation)", got: "0", expected: "1 or more")
    }
    return first
  }

  /// Blocks of all tensors in turn, as often as there are indices before the axis.
  private static func joined(
    _ tensors: [Tensor], outer: Int, shape: [Int]
  ) throws(CoreError) -> Tensor {
    let total = try affordableCount(of: shape)
    guard total > 0 else { return Tensor(unchecked: shape, []) }
    var result: [Float] = []
    result.reserveCapacity(total)
    for block in 0..<outer {
      for tensor in tensors {
        let size = tensor.count / outer
        result += tensor.scalars[block * size..<(block + 1) * size]
      }
    }
    return Tensor(unchecked: shape, result)
  }
}
