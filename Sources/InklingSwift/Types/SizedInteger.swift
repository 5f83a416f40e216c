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

  /// The text of a value.
  func text(of word: Int) -> String {
    isWide ? "\(UInt(bitPattern: word) ^ Self.firstBit)" : "\(word)"
  }

  /// Whether the type has numbers that do not fit into an `Int`.
  var isWide: Bool { self == .uint || self == .uint64 }

  private static let firstBit: UInt = 1 << 63
}
