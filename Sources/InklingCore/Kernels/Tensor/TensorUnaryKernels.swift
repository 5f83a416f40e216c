import Foundation

/// What makes one number of one.
enum UnaryOperation: Sendable {
  case negate, exp, log, sqrt, abs, tanh, sin, cos, sign
  /// The nearest number of the range.
  case clip(Float, Float)
}

/// Loops that make one number of one.
enum TensorUnaryKernels {
  /// The numbers that the operation makes, in order.
  static func apply(_ operation: UnaryOperation, _ numbers: [Float]) -> [Float] {
    switch operation {
    case .negate: run(numbers) { -$0 }
    case .exp: run(numbers) { Foundation.exp($0) }
    case .log: run(numbers) { Foundation.log($0) }
    case .sqrt: run(numbers) { $0.squareRoot() }
    case .abs: run(numbers) { $0.magnitude }
    case .tanh: run(numbers) { Foundation.tanh($0) }
    case .sin: run(numbers) { Foundation.sin($0) }
    case .cos: run(numbers) { Foundation.cos($0) }
    case .sign: run(numbers) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
    case .clip(let low, let high): run(numbers) { $0 < low ? low : $0 > high ? high : $0 }
    }
  }

  @inline(__always)
  private static func run(_ numbers: [Float], _ function: (Float) -> Float) -> [Float] {
    [Float](unsafeUninitializedCapacity: numbers.count) { result, count in
      numbers.withUnsafeBufferPointer { numbers in
        guard let out = result.baseAddress, let source = numbers.baseAddress else { return }
        for index in 0..<numbers.count { out[index] = function(source[index]) }
      }
      count = numbers.count
    }
  }
}
