/// What makes one number of two.
package enum BinaryOperation: String, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "pow"
  case maximum
  case minimum
  case less = ".<"
  case lessOrEqual = ".<="
  case greater = ".>"
  case greaterOrEqual = ".>="
  case equal = ".=="
  case notEqual = ".!="
}

extension Tensor {
  /// Two tensors combined number by number, broadcast as in NumPy: what all operators do.
  ///
  /// For callers whose shapes may be wrong.
  ///
  /// - Throws: ``CoreError/cannotBroadcast(operation:left:right:)``,
  ///   ``CoreError/tooMuchMemory(what:bytes:limit:)`` if the result is too large.
  package static func checkedCombining(
    _ operation: BinaryOperation, _ left: Tensor, _ right: Tensor
  ) throws(CoreError) -> Tensor {
    let broadcast = try Broadcast(left.shape, right.shape, operation: operation.rawValue)
    return Tensor(
      unchecked: broadcast.shape,
      TensorBinaryKernels.combine(operation, left.scalars, right.scalars, broadcast))
  }

  /// The right tensor worked into this one, which keeps its shape: what `+=` and its like do.
  ///
  /// For callers whose shapes may be wrong.
  ///
  /// - Throws: ``CoreError/cannotBroadcast(operation:left:right:)``, or
  ///   ``CoreError/cannotBroadcastTo(operation:from:to:)`` if the result would be larger than this
  ///   tensor.
  package mutating func checkedCombine(
    _ operation: BinaryOperation, with right: Tensor
  ) throws(CoreError) {
    let broadcast = try Broadcast(shape, right.shape, operation: operation.rawValue + "=")
    guard broadcast.shape == shape else {
      throw .cannotBroadcastTo(
        operation: operation.rawValue + "=", from: right.shape, to: shape)
    }
    TensorBinaryKernels.combine(operation, into: &scalars, right.scalars, broadcast)
  }

  static func combining(_ operation: BinaryOperation, _ left: Tensor, _ right: Tensor) -> Tensor {
    orStop { () throws(CoreError) in try checkedCombining(operation, left, right) }
  }

  static func combining(_ operation: BinaryOperation, _ left: Tensor, _ right: Float) -> Tensor {
    combining(operation, left, Tensor(unchecked: [], [right]))
  }

  static func combining(_ operation: BinaryOperation, _ left: Float, _ right: Tensor) -> Tensor {
    combining(operation, Tensor(unchecked: [], [left]), right)
  }

  mutating func combine(_ operation: BinaryOperation, with right: Tensor) {
    orStop { () throws(CoreError) in try checkedCombine(operation, with: right) }
  }
}
