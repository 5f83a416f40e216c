/// e^x without branches and calls, for loops that the compiler turns into vectors of numbers.
///
/// x = n ln 2 + r with the nearest whole n and |r| <= ln 2 / 2; e^r is a Taylor polynomial, whose
/// rest is below 6e-9, and 2^n is made of its bits. Errors stay below 2 units in the last place. A
/// NaN stays one. Other than the system's function it gives the same bits everywhere.
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
