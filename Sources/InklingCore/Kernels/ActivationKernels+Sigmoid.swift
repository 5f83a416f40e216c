/// The functions that level off on both sides, and their slopes, which the output tells.
extension ActivationKernels {
  static func sigmoid(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count { x[index] = sigmoid(x[index]) }
  }

  /// Where the exponential is infinite, the result is 0.
  @inline(__always)
  static func sigmoid(_ x: Float) -> Float { 1 / (1 + Exponential.exp(-x)) }

  static func sigmoidSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count { slope[index] *= y[index] * (1 - y[index]) }
  }

  static func tanh(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count { x[index] = tanh(x[index]) }
  }

  /// (e^2x - 1) / (e^2x - 1 + 2); from 10 on that is 1 for a Float.
  @inline(__always)
  static func tanh(_ x: Float) -> Float {
    let size = x < 0 ? -x : x
    let power = Exponential.expMinusOne(size > 10 ? 20 : 2 * size)
    let result = power / (power + 2)
    return x < 0 ? -result : result
  }

  static func tanhSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count { slope[index] *= 1 - y[index] * y[index] }
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
