import Foundation

/// Softmax and its logarithm on one row, and their gradients.
extension ActivationKernels {
  /// Numbers to probabilities, without overflow for large ones.
  static func softmax(_ line: UnsafeMutablePointer<Float>, _ width: Int) {
    var largest = line[0]
    for index in 1..<width { largest = max(largest, line[index]) }
    var sum: Float = 0
    for index in 0..<width {
      let power = exp(line[index] - largest)
      line[index] = power
      sum += power
    }
    for index in 0..<width { line[index] /= sum }
  }

  /// y (g - sum g y)
  static func softmaxSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ width: Int
  ) {
    var mean: Float = 0
    for index in 0..<width { mean += slope[index] * y[index] }
    for index in 0..<width { slope[index] = y[index] * (slope[index] - mean) }
  }

  /// Numbers to the logarithms of probabilities, which are right also where the probabilities are
  /// too small for a Float.
  static func logSoftmax(_ line: UnsafeMutablePointer<Float>, _ width: Int) {
    var largest = line[0]
    for index in 1..<width { largest = max(largest, line[index]) }
    var sum: Float = 0
    for index in 0..<width {
      line[index] -= largest
      sum += exp(line[index])
    }
    let logarithm = log(sum)
    for index in 0..<width { line[index] -= logarithm }
  }

  /// g - e^y sum g
  static func logSoftmaxSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ width: Int
  ) {
    var sum: Float = 0
    for index in 0..<width { sum += slope[index] }
    for index in 0..<width { slope[index] -= exp(y[index]) * sum }
  }
}
