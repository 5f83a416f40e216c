/// The functions that take no exponential, and their slopes, which the output tells.
extension ActivationKernels {
  static func relu(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count { x[index] = rectified(x[index]) }
  }

  /// relu(x + bias) in one pass.
  static func addAndRectify(
    _ bias: UnsafePointer<Float>, _ x: UnsafeMutablePointer<Float>, rows: Int, width: Int
  ) {
    for row in 0..<rows {
      let line = x + row * width
      for index in 0..<width { line[index] = rectified(line[index] + bias[index]) }
    }
  }

  /// max(x, 0) that keeps a NaN.
  @inline(__always)
  private static func rectified(_ x: Float) -> Float { x < 0 ? 0 : x }

  /// Keeps the slopes of positive outputs. Eight at a time: a branch would be mispredicted half of
  /// the time.
  static func reluSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    var index = 0
    while index + 8 <= count {
      let outputs = UnsafeRawPointer(y + index).loadUnaligned(as: SIMD8<Float>.self)
      let slopes = UnsafeRawPointer(slope + index).loadUnaligned(as: SIMD8<Float>.self)
      UnsafeMutableRawPointer(slope + index).storeBytes(
        of: slopes.replacing(with: 0, where: outputs .<= 0), as: SIMD8<Float>.self)
      index += 8
    }
    while index < count {
      if y[index] <= 0 { slope[index] = 0 }
      index += 1
    }
  }

  static func leakyRelu(_ x: UnsafeMutablePointer<Float>, _ count: Int, _ negativeSlope: Float) {
    for index in 0..<count { x[index] *= x[index] < 0 ? negativeSlope : 1 }
  }

  static func leakyReluSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int,
    _ negativeSlope: Float
  ) {
    for index in 0..<count { slope[index] *= y[index] <= 0 ? negativeSlope : 1 }
  }

  static func softsign(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count { x[index] /= 1 + abs(x[index]) }
  }

  /// 1 / (1 + |x|)^2 = (1 - |y|)^2
  static func softsignSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count {
      let rest = 1 - abs(y[index])
      slope[index] *= rest * rest
    }
  }

  static func hardSigmoid(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count {
      let number = x[index] + 3
      x[index] = (number < 0 ? 0 : number > 6 ? 6 : number) / 6
    }
  }

  static func hardSigmoidSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count {
      let rising: Float = y[index] <= 0 ? 0 : 1.0 / 6
      slope[index] *= y[index] >= 1 ? 0 : rising
    }
  }
}
