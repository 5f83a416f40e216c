extension Tensor {
  /// The same numbers in another shape.
  ///
  /// - Parameter shape: the new shape, with the same product. One size may be -1: it becomes what
  ///   the others leave.
  /// - Throws: ``CoreError/cannotReshape(from:to:)`` if the number of scalars differs,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` for a second -1.
  public func reshaped(to shape: [Int]) throws(CoreError) -> Tensor {
    Tensor(unchecked: try reshapedSizes(from: self.shape, to: shape), scalars)
  }

  /// All numbers in one row, in row-major order.
  ///
  /// **Shapes**: `[count]`.
  public func flattened() -> Tensor { Tensor(unchecked: [count], scalars) }

  /// The same numbers without the dimensions of size 1.
  ///
  /// **Shapes**: from `[1, 3, 1]` to `[3]`.
  public func squeezed() -> Tensor { Tensor(unchecked: shape.filter { $0 != 1 }, scalars) }

  /// The same numbers with one more dimension, of size 1.
  ///
  /// **Shapes**: from `[3]` to `[1, 3]` at 0, to `[3, 1]` at 1 or -1.
  ///
  /// - Parameter axis: the place of the new dimension in the result; negative ones count from its
  ///   end.
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``,
  ///   ``CoreError/tooManyDimensions(_:limit:)``.
  public func expandedDimensions(at axis: Int) throws(CoreError) -> Tensor {
    let rank = shape.count + 1
    guard (-rank..<rank).contains(axis) else {
      throw .axisOutOfRange(axis: axis, shape: shape + [1])
    }
    var sizes = shape
    sizes.insert(1, at: axis < 0 ? axis + rank : axis)
    _ = try elementCount(of: sizes)
    return Tensor(unchecked: sizes, scalars)
  }

  /// The numbers repeated to fill a larger shape.
  ///
  /// - Parameter shape: ends with the sizes of this tensor, of which those that are 1 may be
  ///   larger.
  /// - Throws: ``CoreError/cannotBroadcastTo(operation:from:to:)``,
  ///   ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  public func broadcast(to shape: [Int]) throws(CoreError) -> Tensor {
    let count = try affordableCount(of: shape)
    guard let plan = try? Broadcast(self.shape, shape, operation: "broadcast"), plan.shape == shape
    else {
      throw .cannotBroadcastTo(operation: "broadcast", from: self.shape, to: shape)
    }
    guard count > 0 else { return Tensor(unchecked: shape, []) }
    return Tensor(
      unchecked: shape,
      TensorMoveKernels.gather(scalars, sizes: plan.sizes, strides: plan.leftStrides))
  }

  /// The tensor with its dimensions in the opposite order: of a matrix, rows become columns.
  ///
  /// **Shapes**: from `[A, B, C]` to `[C, B, A]`.
  public func transposed() -> Tensor { permuted(Array(shape.indices.reversed())) }

  /// The tensor with its dimensions in another order.
  ///
  /// **Shapes**: the result's dimension i is this one's dimension `axes[i]`.
  ///
  ///     images.transposed([0, 3, 1, 2])      // from N, H, W, C to N, C, H, W
  ///
  /// - Parameter axes: every axis once; negative ones count from the end.
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` unless every axis comes once.
  public func transposed(_ axes: [Int]) throws(CoreError) -> Tensor {
    let places = try checkedAxes(axes)
    guard places.count == shape.count, Set(places).count == places.count else {
      throw .invalidArgument(
        name: "the order of the axes", got: "\(axes)",
        expected: "each of the \(shape.count) axes of shape \(shape) once")
    }
    return permuted(places)
  }

  /// The axis counted from the first.
  ///
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``.
  func checkedAxis(_ axis: Int) throws(CoreError) -> Int {
    guard (-shape.count..<shape.count).contains(axis) else {
      throw .axisOutOfRange(axis: axis, shape: shape)
    }
    return axis < 0 ? axis + shape.count : axis
  }

  /// The axes counted from the first.
  ///
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``.
  func checkedAxes(_ axes: [Int]) throws(CoreError) -> [Int] {
    var places: [Int] = []
    for axis in axes { places.append(try checkedAxis(axis)) }
    return places
  }

  /// The tensor with its dimensions in the order of `axes`, which has each once.
  func permuted(_ axes: [Int]) -> Tensor {
    let sizes = axes.map { shape[$0] }
    // Where only dimensions of size 1 move, the numbers stay.
    let moving = axes.filter { shape[$0] != 1 }
    guard moving != moving.sorted() else { return Tensor(unchecked: sizes, scalars) }
    var strides = [Int](repeating: 1, count: shape.count)
    for axis in shape.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * shape[axis + 1]
    }
    return Tensor(
      unchecked: sizes,
      TensorMoveKernels.gather(
        scalars, sizes: moving.map { shape[$0] }, strides: moving.map { strides[$0] }))
  }

  /// How many numbers lie before, in and behind an axis: indices run over `[outer, size, inner]`.
  func division(at axis: Int) -> (outer: Int, size: Int, inner: Int) {
    (shape[..<axis].reduce(1, *), shape[axis], shape[(axis + 1)...].reduce(1, *))
  }
}

/// The new shape, with the size that was left open as -1.
///
/// - Throws: ``CoreError/cannotReshape(from:to:)`` if the number of scalars differs,
///   ``CoreError/invalidArgument(name:got:expected:hint:)`` for a second -1.
func reshapedSizes(from old: [Int], to new: [Int]) throws(CoreError) -> [Int] {
  let count = try elementCount(of: old)
  var sizes = new
  if let open = new.firstIndex(of: -1) {
    sizes[open] = 1
    guard !sizes.contains(-1) else {
      throw .invalidArgument(
        name: "the new shape", got: "\(new)", expected: "sizes of which at most one is -1")
    }
    let rest = try elementCount(of: sizes)
    guard rest > 0, count % rest == 0 else { throw .cannotReshape(from: old, to: new) }
    sizes[open] = count / rest
  }
  guard try elementCount(of: sizes) == count else { throw .cannotReshape(from: old, to: new) }
  return sizes
}
