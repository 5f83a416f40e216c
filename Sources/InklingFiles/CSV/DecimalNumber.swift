/// Numbers in decimal notation, as they stand in bytes of a text.
enum DecimalNumber {
  /// The nearest `Double` to `-12.5e3` and the like; nil for anything else, and for what is too large
  /// to be finite.
  static func value(of bytes: [UInt8], in range: Range<Int>) -> Double? {
    var index = range.lowerBound
    let end = range.upperBound
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var fractionDigits = 0
    var isInFraction = false
    scan: while index < end {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // More than fifteen digits take the slow way, with all of them.
        if mantissa > 0 || bytes[index] != UInt8(ascii: "0") || digits == 0 { digits += 1 }
        if digits <= 15 { mantissa = mantissa * 10 + UInt64(bytes[index] - UInt8(ascii: "0")) }
        if isInFraction { fractionDigits += 1 }
      case UInt8(ascii: ".") where !isInFraction: isInFraction = true
      default: break scan
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    guard let exponent = exponent(of: bytes, in: index..<end) else { return nil }
    let power = exponent - fractionDigits
    // Both factors are exact, so the result is rounded once (Clinger, "How to Read Floating Point
    // Numbers Accurately", 1990).
    if digits <= 15, abs(power) < powersOfTen.count {
      let magnitude =
        power < 0
        ? Double(mantissa) / powersOfTen[-power] : Double(mantissa) * powersOfTen[power]
      return isNegative ? -magnitude : magnitude
    }
    guard let number = Double(String(decoding: bytes[range], as: UTF8.self)), number.isFinite
    else { return nil }
    return number
  }

  /// What follows the digits: nothing, which is 0, or `e-7`; nil for anything else.
  private static func exponent(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return 0 }
    var index = range.lowerBound
    guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
    index += 1
    var sign = 1
    if index < range.upperBound,
      bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+")
    {
      sign = bytes[index] == UInt8(ascii: "-") ? -1 : 1
      index += 1
    }
    guard index < range.upperBound else { return nil }
    var exponent = 0
    for byte in bytes[index..<range.upperBound] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= byte else { return nil }
      // Larger ones do not change what comes out.
      exponent = min(exponent * 10 + Int(byte - UInt8(ascii: "0")), 100_000)
    }
    return sign * exponent
  }

  /// The powers that a `Double` holds exactly.
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
