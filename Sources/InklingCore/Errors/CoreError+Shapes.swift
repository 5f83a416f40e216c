/// What the texts of errors about shapes find out about them.
extension CoreError {
  /// The last dimension, counted from the end as -1, -2, ..., in which two shapes cannot be
  /// broadcast; -1 if there is none.
  static func disagreement(_ left: [Int], _ right: [Int]) -> Int {
    for (offset, sizes) in zip(left.reversed(), right.reversed()).enumerated()
    where sizes.0 != sizes.1 && sizes.0 != 1 && sizes.1 != 1 {
      return -1 - offset
    }
    return -1
  }

  /// The rule, and the way out where a vector was meant to lie along the first dimension.
  static func broadcastHint(_ left: [Int], _ right: [Int]) -> String {
    for (matrix, vector) in [(left, right), (right, left)]
    where matrix.count == 2 && vector.count == 1 && matrix[0] == vector[0] {
      return "a vector lines up with the last dimension; expandedDimensions(at: 1) makes "
        + "\(vector) to [\(vector[0]), 1], which lines up with the first"
    }
    return "from the last dimension to the first, two sizes have to be equal, or one of them 1"
  }

  /// Which factor would fit the other way round.
  static func matrixHint(_ left: [Int], _ right: [Int]) -> String? {
    guard let inner = left.last, let rows = right.dropLast().last ?? right.last else {
      return "a single number multiplies with *"
    }
    if left.count == 2, left[0] == rows {
      return "left.transposed() has the shape [\(left[1]), \(left[0])] and would fit"
    }
    if right.count == 2, right[1] == inner {
      return "right.transposed() has the shape [\(right[1]), \(right[0])] and would fit"
    }
    return left == right ? "* multiplies number by number" : nil
  }
}
