/// What the numbers of an array are in a file.
public enum NumberType: String, Equatable, Sendable, CaseIterable, CustomStringConvertible {
  case bool
  case int8
  case uint8
  case int16
  case uint16
  case int32
  case uint32
  case int64
  case uint64
  case float16
  case bfloat16
  case float32
  case float64

  /// How many bytes one number takes.
  public var width: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16, .bfloat16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64: 8
    }
  }

  /// The name that NumPy has for it: `float32`.
  public var description: String { rawValue }
}

/// How many numbers an array of some shape has.
///
/// - Parameters:
///   - shape: the dimensions that a file claims; none is negative.
///   - limit: how many numbers are accepted at most.
/// - Returns: `nil` where there would be more than `limit`, however large the dimensions are.
func elementCount(of shape: [Int], limit: Int) -> Int? {
  // A zero anywhere means no values, however large the other dimensions are.
  guard !shape.contains(0) else { return 0 }
  var count = 1
  for size in shape {
    let (product, overflow) = count.multipliedReportingOverflow(by: size)
    guard !overflow, product <= limit else { return nil }
    count = product
  }
  return count
}

/// Dimensions as a message shows them: `2 x 3`.
func joined(_ shape: [Int]) -> String {
  shape.map(String.init).joined(separator: " x ")
}
