extension Value {
  /// How many characters a text has.
  var characterCount: Int {
    switch self {
    case .string(let text): text.utf8.simpleCount ?? text.count
    case .substring(let text): text.utf8.simpleCount ?? text.count
    default: 0
    }
  }

  /// The characters of a text.
  static func characters(of text: some StringProtocol) -> [Value] {
    let simple = text.utf8.withContiguousStorageIfAvailable { bytes -> [Value]? in
      guard bytes.areSimple else { return nil }
      return bytes.map { .character(Character.ascii[Int($0)]) }
    }
    return (simple ?? nil) ?? text.map { .character($0) }
  }

  /// The parts of a text between bytes, where each of both is a character by itself; `nil` where that is not so.
  static func simpleParts(
    of text: Substring, between separator: String, most: Int, omitting: Bool
  ) -> [Value]? {
    guard separator.utf8.count == 1, let byte = separator.utf8.first, byte < 0x80,
      byte != UInt8(ascii: "\r"), text.utf8.simpleCount != nil
    else { return nil }
    return text.utf8.split(
      separator: byte, maxSplits: most, omittingEmptySubsequences: omitting
    ).map { .substring(text[$0.startIndex..<$0.endIndex]) }
  }

  /// Where a character stands first among values that are characters.
  static func position(of wanted: Character, in elements: [Value]) -> Int? {
    elements.withUnsafeBufferPointer { elements in
      for index in elements.indices {
        if case .character(let character) = elements[index], character.isSame(as: wanted) {
          return index
        }
      }
      return nil
    }
  }

  /// Lets a body change a text in place.
  mutating func changeText(
    by growth: Int, _ machine: Machine, _ site: Site, _ body: (inout String) -> Void
  ) throws {
    guard case .string(var text) = self else { return }
    try machine.reserve(bytes: (text.utf8.count + growth, false), site)
    self = .void
    body(&text)
    self = .string(text)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether each byte is a character: none is outside of ASCII, and none is a carriage return, which makes one character
  /// together with a line feed.
  var areSimple: Bool {
    var all: UInt8 = 0
    var hasReturn = false
    for byte in self {
      all |= byte
      hasReturn = hasReturn || byte == UInt8(ascii: "\r")
    }
    return all < 0x80 && !hasReturn
  }
}

extension Collection where Element == UInt8 {
  /// How many bytes there are, where each is a character by itself.
  fileprivate var simpleCount: Int? {
    withContiguousStorageIfAvailable { $0.areSimple ? $0.count : nil } ?? nil
  }
}

extension Character {
  /// The characters of ASCII.
  fileprivate static let ascii = (0..<0x80).map { Character(Unicode.Scalar(UInt8($0))) }

  /// Whether short texts lie in their values as it was in the versions of Swift that are known, with their ASCII bytes one
  /// after the other, zeros, and a mark that no other text has.
  private static let isFormKnown: Bool = {
    guard MemoryLayout<Character>.size == 16 else { return false }
    let (letter, other) = (Character("a").bits, Character("\u{E9}").bits)
    return letter.0 == 0x61 && letter.1 == 0xE100_0000_0000_0000
      && other.1 >> 60 != 0xE
  }()

  private var bits: (UInt64, UInt64) { unsafeBitCast(self, to: (UInt64, UInt64).self) }

  /// Whether two characters are equal; fast where both are of ASCII.
  @inline(__always)
  func isSame(as other: Character) -> Bool {
    if Self.isFormKnown {
      let (left, right) = (bits, other.bits)
      if left == right { return true }
      if left.1 >> 60 == 0xE && right.1 >> 60 == 0xE { return false }
    }
    return self == other
  }
}

extension Int {
  /// The number as text, made in one go.
  var decimalText: String {
    if (0..<10).contains(self) { return String(Character.ascii[48 + self]) }
    return String(unsafeUninitializedCapacity: digitCount) { buffer in
      let count = digitCount
      var rest = magnitude
      for index in stride(from: count - 1, through: 0, by: -1) {
        let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
        buffer[index] = UInt8(truncatingIfNeeded: 48 + digit)
        rest = quotient
      }
      if self < 0 { buffer[0] = UInt8(ascii: "-") }
      return count
    }
  }

  /// How many bytes its text has.
  private var digitCount: Int {
    var count = self < 0 ? 2 : 1
    var rest = magnitude
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
