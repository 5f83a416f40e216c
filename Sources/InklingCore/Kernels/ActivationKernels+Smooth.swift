import Foundation

/// The smooth relatives of relu, and the exponential, with their slopes.
extension ActivationKernels {
  /// ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|), of which no part overflows.
  static func softplus(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count {
      let number = x[index]
      x[index] = (number < 0 ? 0 : number) + log1p(Exponential.exp(-abs(number)))
    }
  }

  /// sigmoid(x) = 1 - e^-y
  static func softplusSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count { slope[index] *= -Exponential.expMinusOne(-y[index]) }
  }

  static func silu(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count { x[index] *= sigmoid(x[index]) }
  }

  static func siluSlope(
    _ x: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count {
      let share = sigmoid(x[index])
      slope[index] *= share * (1 + x[index] * (1 - share))
    }
  }

  /// x / 2 erfc(-x / sqrt 2), which keeps its digits where 1 + erf(x / sqrt 2) is nearly 0.
  static func gelu(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    let root = Float(0.5).squareRoot()
    for index in 0..<count { x[index] *= 0.5 * erfc(-root * x[index]) }
  }

  /// The distribution function of the standard normal distribution, and x times its density.
  static func geluSlope(
    _ x: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    let root = Float(0.5).squareRoot()
    let peak = Float(1 / (2 * Double.pi).squareRoot())
    for index in 0..<count {
      let number = x[index]
      slope[index] *=
        0.5 * erfc(-root * number)
        + number * peak * Exponential.exp(-0.5 * number * number)
    }
  }

  static func approximateGelu(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    let factor = Float((2 / Double.pi).squareRoot())
    for index in 0..<count {
      let number = x[index]
      let inner = factor * (number + 0.044715 * number * number * number)
      x[index] = 0.5 * number * (1 + tanh(inner))
    }
  }

  static func approximateGeluSlope(
    _ x: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    let factor = Float((2 / Double.pi).squareRoot())
    for index in 0..<count {
      // From 10 on the slope is 0 or 1, and squares would overflow at last.
      let number = x[index] < -10 ? -10 : x[index] > 10 ? 10 : x[index]
      let square = number * number
      let share = tanh(factor * number * (1 + 0.044715 * square))
      let steepness = factor * (1 + 3 * 0.044715 * square)
      slope[index] *=
        0.5 * (1 + share) + 0.5 * number * (1 - share * share) * steepness
    }
  }

  static func exponential(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count { x[index] = exp(x[index]) }
  }

  static func exponentialSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    for index in 0..<count { slope[index] *= y[index] }
  }
}
