internal import Foundation

/// Something that an exercise asks for, and whether it is so.
public struct Requirement: Sendable, Hashable, CustomStringConvertible {
  /// What is asked for: "accuracy on the test set".
  public let name: String
  /// What it is: "0.9350"; `nil` where it only holds or does not.
  public let value: String?
  /// What it has to be: "at least 0.97"; `nil` where it only holds or does not.
  public let condition: String?
  /// How far it is from that: "0.0350"; `nil` where it is met, or cannot be measured.
  public let missing: String?
  /// Whether it is so.
  public let isMet: Bool

  /// A number that has to be large enough. One that is none (NaN) is not.
  public init(name: String, value: Double, atLeast minimum: Double) {
    self.init(name, value, "at least", minimum, isMet: value >= minimum)
  }

  /// A number that must not be too large. One that is none (NaN) is.
  public init(name: String, value: Double, atMost maximum: Double) {
    self.init(name, value, "at most", maximum, isMet: value <= maximum)
  }

  /// A whole number that has to be large enough.
  public init(name: String, value: Int, atLeast minimum: Int) {
    self.init(name, value, "at least", minimum, isMet: value >= minimum)
  }

  /// A whole number that must not be too large.
  public init(name: String, value: Int, atMost maximum: Int) {
    self.init(name, value, "at most", maximum, isMet: value <= maximum)
  }

  /// Something that holds or does not.
  public init(name: String, isMet: Bool) {
    self.name = name
    self.isMet = isMet
    (value, condition, missing) = (nil, nil, nil)
  }

  private init(_ name: String, _ value: Double, _ words: String, _ bound: Double, isMet: Bool) {
    let digits = Self.digits(toTell: value, from: bound)
    self.name = name
    self.value = value.fixed(digits)
    condition = "\(words) \(bound.shortest)"
    missing = isMet || !value.isFinite ? nil : abs(bound - value).fixed(digits)
    self.isMet = isMet
  }

  private init(_ name: String, _ value: Int, _ words: String, _ bound: Int, isMet: Bool) {
    self.name = name
    self.value = value.grouped
    condition = "\(words) \(bound.grouped)"
    missing = isMet ? nil : max(value, bound).magnitudeOfDifference(min(value, bound)).grouped
    self.isMet = isMet
  }

  /// Four decimals, or as many as it takes to see that 0.96996 is not 0.97.
  private static func digits(toTell value: Double, from bound: Double) -> Int {
    guard value.isFinite, bound.isFinite, value != bound else { return 4 }
    return (4...12).first { value.fixed($0) != bound.fixed($0) } ?? 12
  }

  /// "met: accuracy on the test set 0.9712 (at least 0.97)", "not yet: parameters 12,730 (at most 12,000; 730 to go)".
  public var description: String {
    var text = "\(isMet ? "met" : "not yet"): \(name)"
    if let value { text += " \(value)" }
    if let condition {
      text += " (\(condition)\(missing.map { "; \($0) to go" } ?? ""))"
    }
    return text
  }
}

/// A number by which those who have met all requirements of an exercise are compared.
public struct Score: Sendable, Hashable, CustomStringConvertible {
  /// What is counted: "parameters".
  public let name: String
  /// How much it is: "12,730".
  public let value: String
  /// Whether the least wins.
  public let isLowerBetter: Bool

  /// A whole number.
  public init(name: String, value: Int, isLowerBetter: Bool = true) {
    self.name = name
    self.value = value.grouped
    self.isLowerBetter = isLowerBetter
  }

  /// A number.
  public init(name: String, value: Double, isLowerBetter: Bool = true) {
    self.name = name
    self.value = value.fixed(4)
    self.isLowerBetter = isLowerBetter
  }

  /// "parameters: 12,730 (the least wins)".
  public var description: String {
    "\(name): \(value) (the \(isLowerBetter ? "least" : "most") wins)"
  }
}

extension Double {
  /// With so many decimals.
  fileprivate func fixed(_ digits: Int) -> String {
    isFinite && magnitude < 1e15 ? String(format: "%.\(digits)f", self) : "\(self)"
  }

  /// As short as it can be written: "0.97", "3".
  fileprivate var shortest: String {
    isFinite && self == rounded() && magnitude < 1e15 ? String(format: "%.0f", self) : "\(self)"
  }
}

extension Int {
  /// How much larger this is than a number that is not larger: always small enough to be counted.
  fileprivate func magnitudeOfDifference(_ smaller: Int) -> UInt {
    UInt(bitPattern: self) &- UInt(bitPattern: smaller)
  }
}
