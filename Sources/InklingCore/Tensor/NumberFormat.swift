import Foundation

/// How NumPy writes the numbers of one array: all alike, with as many digits as the one that needs
/// most, up to 8 behind the point.
struct NumberFormat {
  /// Whether numbers are written like 1.5e-05, because they are very large, very small or very
  /// unequal.
  private let isScientific: Bool
  /// The most digits that any of the numbers has behind the point.
  private let fractionDigits: Int
  private let width: Int

  /// The format for those numbers.
  init(_ numbers: [Float]) {
    let sizes = numbers.lazy.filter { $0.isFinite && $0 != 0 }.map { abs($0) }
    let (smallest, largest) = (sizes.min() ?? 1, sizes.max() ?? 1)
    let isScientific =
      largest >= 1e8 || smallest < 1e-4 || Double(largest) / Double(smallest) > 1000
    let fractions = numbers.map { Self.fraction($0, scientific: isScientific).count }
    let fractionDigits = fractions.max() ?? 0
    self.isScientific = isScientific
    self.fractionDigits = fractionDigits
    width =
      numbers.map {
        Self.padded($0, scientific: isScientific, fractionDigits: fractionDigits).count
      }.max() ?? 0
  }

  /// A number as wide as all others.
  func aligned(_ number: Float) -> String {
    let text = Self.padded(number, scientific: isScientific, fractionDigits: fractionDigits)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// A number that stands alone.
  func plain(_ number: Float) -> String { "\(number)" }

  private static func padded(_ number: Float, scientific: Bool, fractionDigits: Int) -> String {
    guard number.isFinite else {
      return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
    }
    if scientific {
      let (whole, fraction, exponent) = scientificParts(number)
      let zeros = String(repeating: "0", count: fractionDigits - fraction.count)
      return whole + "." + fraction + zeros + exponent
    }
    let (whole, fraction) = fixedParts(number)
    return whole + "." + fraction + String(repeating: " ", count: fractionDigits - fraction.count)
  }

  /// The digits behind the point that the number needs.
  private static func fraction(_ number: Float, scientific: Bool) -> Substring {
    guard number.isFinite else { return "" }
    return scientific ? scientificParts(number).fraction : fixedParts(number).fraction
  }

  private static func fixedParts(_ number: Float) -> (whole: String, fraction: Substring) {
    // The shortest text that gives the number back, unless it is longer than 8 digits.
    let shortest = "\(number)"
    let isShort =
      !shortest.contains("e") && (shortest.split(separator: ".").last?.count ?? 0) <= 8
    let parts = (isShort ? shortest : String(format: "%.8f", Double(number))).split(separator: ".")
    return (String(parts[0]), trimmed(parts.count > 1 ? parts[1] : ""))
  }

  private static func scientificParts(
    _ number: Float
  ) -> (whole: String, fraction: Substring, exponent: String) {
    // The shortest text that gives the number back, of up to 9 digits.
    var text = ""
    for digits in 1...8 {
      text = String(format: "%.\(digits)e", Double(number))
      if Float(text) == number { break }
    }
    let mantissa = text.prefix { $0 != "e" }.split(separator: ".")
    return (String(mantissa[0]), trimmed(mantissa[1]), String(text.drop { $0 != "e" }))
  }

  private static func trimmed(_ digits: Substring) -> Substring {
    var digits = digits
    while digits.last == "0" { digits.removeLast() }
    return digits
  }
}
