import Foundation

/// The functions that are made of exponentials, and their slopes.
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

  /// scale (x for x > 0, alpha (e^x - 1) for others).
  static func elu(
    _ x: UnsafeMutablePointer<Float>, _ count: Int, scale: Float, alpha: Float
  ) {
    let negativeScale = scale * alpha
    for index in 0..<count {
      let number = x[index]
      x[index] =
        number > 0 ? scale * number : negativeScale * Exponential.expMinusOne(number)
    }
  }

  /// The slope of the negative side is scale alpha e^x = y + scale alpha.
  static func eluSlope(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int, scale: Float,
    alpha: Float
  ) {
    let negativeScale = scale * alpha
    for index in 0..<count {
      slope[index] *= y[index] > 0 ? scale : y[index] + negativeScale
    }
  }

  /// ln(1 + e^x) = max(x, 0) + ln(1 + e^-|x|), of which no part overflows.
  static func softplus(_ x: UnsafeMutablePointer<Float>, _ count: Int) {
    for index in 0..<count {
      let number = x[index]
      x[index] =
        (number < 0 ? 0 : number) + logOfOnePlus(Exponential.exp(-abs(number)))
    }
  }

  /// ln(1 + p) for p in 0...1: with s = p / (2 + p) it is 2 (s + s^3 / 3 + s^5 / 5 + ...), of which
  /// the terms from s^17 on are too small for a Float.
  @inline(__always)
  private static func logOfOnePlus(_ p: Float) -> Float {
    let s = p / (2 + p)
    let square = s * s
    var sum: Float = 1 / 15
    sum = sum * square + 1 / 13
    sum = sum * square + 1 / 11
    sum = sum * square + 1 / 9
    sum = sum * square + 1 / 7
    sum = sum * square + 1 / 5
    sum = sum * square + 1 / 3
    return 2 * (s + s * square * sum)
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

/// e^x without branches and calls, for loops that the compiler turns into vectors of numbers.
///
/// x = n ln 2 + r with the nearest whole n and |r| <= ln 2 / 2; e^r is a Taylor polynomial, whose
/// rest is below 6e-9, and 2^n is made of its bits. Errors stay below 2 units in the last place. A
/// NaN stays one. Other than the system's function it gives the same bits everywhere.
///
/// It lies beside its loops because the default build compiles each file for itself.
enum Exponential {
  /// e^x.
  ///
  /// Beyond 88.3, where e^x comes near the largest Float, it is infinity; below -87.3, where a Float
  /// would be subnormal, it is 0.
  @inline(__always)
  static func exp(_ x: Float) -> Float {
    let (power, rest) = parts(x < -87.3 ? -88 : x > 88.3 ? 89 : x)
    return power + power * rest
  }

  /// e^x - 1, which is exact also where e^x is nearly 1.
  ///
  /// Beyond 88.3 it is infinity.
  @inline(__always)
  static func expMinusOne(_ x: Float) -> Float {
    let (power, rest) = parts(x < -87.3 ? -88 : x > 88.3 ? 89 : x)
    return power * rest + (power - 1)
  }

  /// 2^n and e^r - 1, for x in -88...89.
  @inline(__always)
  private static func parts(_ x: Float) -> (power: Float, rest: Float) {
    // Added to this number, a Float loses everything behind its point.
    let rounding: Float = 0x1.8p23
    let shifted = x * 1.442_695_04 + rounding
    let n = shifted - rounding
    let power = Float(bitPattern: (shifted.bitPattern &- rounding.bitPattern &+ 127) &<< 23)
    // ln 2 in two parts, of which the first has so few digits that its product with n is exact.
    let r = (x - n * 0.693_359_375) + n * 2.121_944_4e-4
    var sum: Float = 1 / 5040
    sum = sum * r + 1 / 720
    sum = sum * r + 1 / 120
    sum = sum * r + 1 / 24
    sum = sum * r + 1 / 6
    sum = sum * r + 1 / 2
    sum = sum * r * r + r
    return (power, sum)
  }
}
