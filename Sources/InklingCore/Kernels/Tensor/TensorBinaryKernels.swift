import Foundation

/// Loops that make one number of two, over tensors that are broadcast.
enum TensorBinaryKernels {
  /// The combined numbers in a new array.
  static func combine(
    _ operation: BinaryOperation, _ left: [Float], _ right: [Float], _ broadcast: Broadcast
  ) -> [Float] {
    guard broadcast.count > 0 else { return [] }
    return [Float](unsafeUninitializedCapacity: broadcast.count) { result, count in
      count = broadcast.count
      left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { right in
          guard let out = result.baseAddress, let a = left.baseAddress, let b = right.baseAddress
          else { return }
          combine(operation, out, a, b, broadcast)
        }
      }
    }
  }

  /// The combined numbers in the place of the left ones, whose shape is the result's.
  static func combine(
    _ operation: BinaryOperation, into left: inout [Float], _ right: [Float],
    _ broadcast: Broadcast
  ) {
    guard broadcast.count > 0 else { return }
    precondition(left.count == broadcast.count)
    left.withUnsafeMutableBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        guard let a = left.baseAddress, let b = right.baseAddress else { return }
        combine(operation, a, nil, b, broadcast)
      }
    }
  }

  /// - Parameter left: the left numbers, or nil where they are in `out` already.
  private static func combine(
    _ operation: BinaryOperation, _ out: UnsafeMutablePointer<Float>,
    _ left: UnsafePointer<Float>?, _ right: UnsafePointer<Float>, _ broadcast: Broadcast
  ) {
    switch operation {
    case .add: run(out, left, right, broadcast) { $0 + $1 }
    case .subtract: run(out, left, right, broadcast) { $0 - $1 }
    case .multiply: run(out, left, right, broadcast) { $0 * $1 }
    case .divide: run(out, left, right, broadcast) { $0 / $1 }
    case .power: run(out, left, right, broadcast) { power($0, $1) }
    // The larger of the two; where one is NaN, NaN.
    case .maximum: run(out, left, right, broadcast) { $0 > $1 || $0 != $0 ? $0 : $1 }
    case .minimum: run(out, left, right, broadcast) { $0 < $1 || $0 != $0 ? $0 : $1 }
    case .less: run(out, left, right, broadcast) { $0 < $1 ? 1 : 0 }
    case .lessOrEqual: run(out, left, right, broadcast) { $0 <= $1 ? 1 : 0 }
    case .greater: run(out, left, right, broadcast) { $0 > $1 ? 1 : 0 }
    case .greaterOrEqual: run(out, left, right, broadcast) { $0 >= $1 ? 1 : 0 }
    case .equal: run(out, left, right, broadcast) { $0 == $1 ? 1 : 0 }
    case .notEqual: run(out, left, right, broadcast) { $0 != $1 ? 1 : 0 }
    }
  }

  /// Runs over the loops of the broadcast; the innermost takes neighbours, or one number again and
  /// again, on each side.
  @inline(__always)
  private static func run(
    _ out: UnsafeMutablePointer<Float>, _ left: UnsafePointer<Float>?,
    _ right: UnsafePointer<Float>, _ broadcast: Broadcast, _ function: (Float, Float) -> Float
  ) {
    let outer = broadcast.sizes.count - 1
    let length = broadcast.sizes[outer]
    let isLeftRepeated = broadcast.leftStrides[outer] == 0
    let isRightRepeated = broadcast.rightStrides[outer] == 0
    var counters = [Int](repeating: 0, count: outer)
    var (leftOffset, rightOffset) = (0, 0)
    for start in stride(from: 0, to: broadcast.count, by: length) {
      let row = out + start
      let b = right + rightOffset
      if let left {
        let a = left + leftOffset
        if isRightRepeated {
          let scalar = b[0]
          for index in 0..<length { row[index] = function(a[index], scalar) }
        } else if isLeftRepeated {
          let scalar = a[0]
          for index in 0..<length { row[index] = function(scalar, b[index]) }
        } else {
          for index in 0..<length { row[index] = function(a[index], b[index]) }
        }
      } else if isRightRepeated {
        let scalar = b[0]
        for index in 0..<length { row[index] = function(row[index], scalar) }
      } else {
        for index in 0..<length { row[index] = function(row[index], b[index]) }
      }
      // The next row, as an odometer counts.
      var loop = outer - 1
      while loop >= 0 {
        counters[loop] += 1
        leftOffset += broadcast.leftStrides[loop]
        rightOffset += broadcast.rightStrides[loop]
        if counters[loop] < broadcast.sizes[loop] { break }
        leftOffset -= broadcast.leftStrides[loop] * broadcast.sizes[loop]
        rightOffset -= broadcast.rightStrides[loop] * broadcast.sizes[loop]
        counters[loop] = 0
        loop -= 1
      }
    }
  }

  /// `base` to the power of `exponent`; squares, which are wanted most, without the system's
  /// function.
  @inline(__always)
  private static func power(_ base: Float, _ exponent: Float) -> Float {
    exponent == 2 ? base * base : pow(base, exponent)
  }
}
