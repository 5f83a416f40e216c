/// How two shapes are laid side by side, as NumPy does it: from the last dimension to the first,
/// equal sizes meet, and a size of 1, or none, is repeated.
///
/// **Source**: NumPy's broadcasting rules, <https://numpy.org/doc/stable/user/basics.broadcasting.html>.
struct Broadcast {
  /// The shape of the result.
  let shape: [Int]
  /// How many numbers the result has.
  let count: Int
  /// The sizes of the loops that run over the result, the innermost last. Neighbouring dimensions
  /// that both sides run through alike are one loop; dimensions of size 1 have none.
  private(set) var sizes: [Int] = []
  /// How far a step of each loop moves in the left numbers.
  private(set) var leftStrides: [Int] = []
  /// How far a step of each loop moves in the right numbers.
  private(set) var rightStrides: [Int] = []

  /// - Throws: ``CoreError/cannotBroadcast(operation:left:right:)``,
  ///   ``CoreError/tooMuchMemory(what:bytes:limit:)`` if the result is too large.
  init(_ left: [Int], _ right: [Int], operation: String) throws(CoreError) {
    let rank = max(left.count, right.count)
    let a = [Int](repeating: 1, count: rank - left.count) + left
    let b = [Int](repeating: 1, count: rank - right.count) + right
    var shape: [Int] = []
    for (x, y) in zip(a, b) {
      guard x == y || x == 1 || y == 1 else {
        throw .cannotBroadcast(operation: operation, left: left, right: right)
      }
      shape.append(x == 1 ? y : x)
    }
    self.shape = shape
    count = try affordableCount(of: shape)

    // From the innermost dimension outwards; put into order at the end.
    var (leftStride, rightStride) = (1, 1)
    for axis in (0..<rank).reversed() where shape[axis] != 1 {
      let steps = (a[axis] == 1 ? 0 : leftStride, b[axis] == 1 ? 0 : rightStride)
      if let size = sizes.last, let (outer, inner) = lastStrides,
        steps.0 == outer * size, steps.1 == inner * size
      {
        sizes[sizes.count - 1] *= shape[axis]
      } else {
        sizes.append(shape[axis])
        leftStrides.append(steps.0)
        rightStrides.append(steps.1)
      }
      leftStride *= a[axis]
      rightStride *= b[axis]
    }
    sizes.reverse()
    leftStrides.reverse()
    rightStrides.reverse()
    if sizes.isEmpty { (sizes, leftStrides, rightStrides) = ([1], [1], [1]) }
  }

  /// Where the two numbers lie that meet in one number of the result.
  func position(_ index: Int) -> (left: Int, right: Int) {
    var (rest, left, right) = (index, 0, 0)
    for loop in sizes.indices.reversed() {
      let step = rest % sizes[loop]
      rest /= sizes[loop]
      left += step * leftStrides[loop]
      right += step * rightStrides[loop]
    }
    return (left, right)
  }

  private var lastStrides: (left: Int, right: Int)? {
    guard let left = leftStrides.last, let right = rightStrides.last else { return nil }
    return (left, right)
  }
}

/// The product of the sizes, if so many numbers may be kept in memory.
///
/// - Throws: as `elementCount(of:)`, and ``CoreError/tooMuchMemory(what:bytes:limit:)``.
func affordableCount(of shape: [Int]) throws(CoreError) -> Int {
  let count = try elementCount(of: shape)
  try MemoryLimit.check(floats: Double(count), what: "a tensor of shape \(shape)")
  return count
}

/// What the work gives; where it fails, the program stops with the error's text.
///
/// For operators and other parts of formulas in compiled Swift, which nobody wants to write with a
/// `try` at every sign: shapes that do not fit there are a mistake in the program, as an index out of
/// range is in Swift's own arrays. No lesson gets here: the interpreter, and the library itself, call
/// the twins that throw. `fatalError`, because `preconditionFailure` loses its text in an optimised
/// build.
func orStop<Result>(_ work: () throws(CoreError) -> Result) -> Result {
  do {
    return try work()
  } catch {
    fatalError(error.description)
  }
}
