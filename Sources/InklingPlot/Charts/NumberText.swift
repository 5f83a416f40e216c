internal import Foundation

/// Numbers as figures and their descriptions write them.
enum NumberText {
  /// A number with a fixed number of decimals and a true minus sign.
  static func fixed(_ value: Double, decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", value)
    guard text.hasPrefix("-") else { return text }
    let digits = text.dropFirst()
    return digits.allSatisfy { $0 == "0" || $0 == "." } ? String(digits) : "−" + digits
  }

  /// A number to three significant digits, as people write it: 0.629, −12.3, 4,310, 0.00063, 1.2×10⁻⁶.
  static func spoken(_ value: Double) -> String {
    if value.isNaN { return "not a number" }
    if value.isInfinite { return value < 0 ? "minus infinity" : "infinity" }
    if value == 0 { return "0" }
    let magnitude = value.magnitude
    let sign = value < 0 ? "−" : ""
    guard magnitude >= 1e-4, magnitude < 1e6 else {
      let parts = String(format: "%.2e", magnitude).split(separator: "e")
      let mantissa = trimmed(String(parts[0]))
      let power = factor(exponent: Int(parts[1]) ?? 0)
      return sign + (mantissa == "1" ? String(power.dropFirst()) : mantissa + power)
    }
    let exponent = Int(log10(magnitude).rounded(.down))
    return sign + grouped(trimmed(String(format: "%.\(max(0, 2 - exponent))f", magnitude)))
  }

  /// With a comma before each three digits of a whole number: "12730" is "12,730".
  private static func grouped(_ text: String) -> String {
    guard text.allSatisfy(\.isNumber) else { return text }
    var grouped = ""
    for (place, digit) in text.enumerated() {
      if place > 0, (text.count - place) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  /// The shortest text that gives the same number again; no ".0" after whole numbers.
  static func exact(_ value: Double) -> String {
    if let integer = Int(exactly: value), integer.magnitude < 1 << 53 { return "\(integer)" }
    return "\(value)"
  }

  /// `×10⁻⁶`: the factor that all numbers at an axis share.
  static func factor(exponent: Int) -> String {
    let raised: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
      "8": "⁸", "9": "⁹",
    ]
    return "×10" + String(String(exponent).map { raised[$0] ?? $0 })
  }

  /// Without zeros that say nothing: "0.50" is "0.5".
  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = Substring(text)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return String(text)
  }
}
