/// An integer type of a given size, or without negative numbers.
///
/// Values are kept as an `Int` in the order of their numbers, so that comparing, sorting and hashing need not know the
/// type: numbers of up to 64 bits as they are, those of `UInt` and `UInt64` with their first bit turned round.
enum SizedInteger: String, CaseIterable {
  case int8 = "Int8"
  case int16 = "Int16"
  case int32 = "Int32"
  case int64 = "Int64"
  case uint = "UInt"
  case uint8 = "UInt8"
  case uint16 = "UInt16"
  case uint32 = "UInt32"
  case uint64 = "UInt64"

  /// How many bits a value has.
  var bitWidth: Int {
    switch self {
    case .int8, .uint8: 8
    case .int16, .uint16: 16
    case .int32, .uint32: 32
    case .int64, .uint, .uint64: 64
    }
  }

  /// Whether the type has negative numbers.
  var isSigned: Bool {
    switch self {
    case .int8, .int16, .int32, .int64: true
    case .uint, .uint8, .uint16, .uint32, .uint64: false
    }
  }

  /// Whether the type has numbers that do not fit into an `Int`.
  private var isWide: Bool { self == .uint || self == .uint64 }

  private static let firstBit: UInt = 1 << 63

  /// The numbers of the type.
  var range: ClosedRange<Int128> {
    isSigned
      ? -(1 << (bitWidth - 1))...(1 << (bitWidth - 1)) - 1
      : 0...(1 << bitWidth) - 1
  }

  /// The number that a word stands for.
  func number(of word: Int) -> Int128 {
    isWide ? Int128(UInt(bitPattern: word) ^ Self.firstBit) : Int128(word)
  }

  /// The word that stands for a number; `nil` where the type does not have it.
  func word(of number: Int128) -> Int? {
    range.contains(number) ? word(truncating: number) : nil
  }

  /// The word that stands for the last bits of a number.
  func word(truncating number: Int128) -> Int {
    switch self {
    case .int8: Int(Int8(truncatingIfNeeded: number))
    case .int16: Int(Int16(truncatingIfNeeded: number))
    case .int32: Int(Int32(truncatingIfNeeded: number))
    case .int64: Int(truncatingIfNeeded: number)
    case .uint8: Int(UInt8(truncatingIfNeeded: number))
    case .uint16: Int(UInt16(truncatingIfNeeded: number))
    case .uint32: Int(UInt32(truncatingIfNeeded: number))
    case .uint, .uint64: Int(bitPattern: UInt(truncatingIfNeeded: number) ^ Self.firstBit)
    }
  }

  /// The text of a value.
  func text(of word: Int) -> String { "\(number(of: word))" }
}

extension SwiftType {
  /// The number that a word of an integer type stands for.
  func number(of word: Int) -> Int128 {
    if case .sized(let integer) = self { return integer.number(of: word) }
    return Int128(word)
  }

  /// The word of an integer type that stands for a number; `nil` where the type does not have it.
  func word(of number: Int128) -> Int? {
    if case .sized(let integer) = self { return integer.word(of: number) }
    return Int(exactly: number)
  }

  /// The word of an integer type that stands for the last bits of a number.
  func word(truncating number: Int128) -> Int {
    if case .sized(let integer) = self { return integer.word(truncating: number) }
    return Int(truncatingIfNeeded: number)
  }

  /// The numbers of an integer type.
  var numbers: ClosedRange<Int128> {
    if case .sized(let integer) = self { return integer.range }
    return Int128(Int.min)...Int128(Int.max)
  }

  /// How many bits a value of an integer type has.
  var bitWidth: Int {
    if case .sized(let integer) = self { return integer.bitWidth }
    return Int.bitWidth
  }

  /// Whether the numbers of the type have negatives.
  var isSignedNumeric: Bool {
    if case .sized(let integer) = self { return integer.isSigned }
    if case .nominal = self { return isPlaceholder("SignedNumeric") }
    return isNumeric
  }
}
