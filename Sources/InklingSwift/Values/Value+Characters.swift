/// Searches among characters, which are compared by their bits where these decide.
///
/// Swift keeps the text of up to 15 bytes of UTF-8 in a character itself. Two characters whose bits are equal are equal; and
/// two of ASCII whose bits differ are not, because such text has only one form. Only other characters have to be compared
/// as text, in which one and the same can be written in several ways.
extension Value {
  /// A value's memory as words.
  private struct Words {
    var low: UInt64
    var high: UInt64

    /// Whether it is the text of a character of ASCII, in the form that ``formIsKnown`` checks.
    @inline(__always)
    var isASCII: Bool { high >> 60 == 0xE }
  }

  /// Whether the words of a character are what is expected here; elsewhere characters are compared as text.
  private static let formIsKnown: Bool = {
    guard MemoryLayout<Value>.size >= MemoryLayout<Words>.size else { return false }
    func words(_ character: Character) -> Words {
      withUnsafeBytes(of: Value.character(character)) { $0.loadUnaligned(as: Words.self) }
    }
    return words("a").low == 0x61 && words("a").high == 0xE1 << 56
      && words("\r\n").low == 0x0A0D && words("\r\n").high == 0xE2 << 56
      && !words("\u{E4}").isASCII && !words("\u{212A}").isASCII
  }()

  /// The number of the first of some characters that is equal to one.
  static func firstIndex(of character: Character, in elements: [Value]) -> Int? {
    let wanted = withUnsafeBytes(of: Value.character(character)) {
      $0.loadUnaligned(as: Words.self)
    }
    guard formIsKnown, wanted.isASCII else {
      return elements.firstIndex { $0.unsafeCharacter == character }
    }
    return elements.withUnsafeBytes { bytes in
      for index in elements.indices {
        let words = bytes.loadUnaligned(
          fromByteOffset: index &* MemoryLayout<Value>.stride, as: Words.self)
        if words.low == wanted.low, words.high == wanted.high { return index }
        if !words.isASCII, elements[index].unsafeCharacter == character { return index }
      }
      return nil
    }
  }

  /// Adds a character or text to the end of text, in place where nothing else refers to it.
  mutating func append(toText new: Value, _ machine: Machine, _ site: Site) throws {
    guard let count = textSize else { throw overlapping(site) }
    let growth = if case .string(let more) = new { more.utf8.count } else { 8 }
    try machine.reserve(bytes: (count + growth, false), site)
    var taken = Value.void
    swap(&taken, &self)
    guard case .string(var text) = consume taken else { return }
    switch new {
    case .string(let more): text += more
    case .character(let character): text.append(character)
    default: break
    }
    self = .string(consume text)
  }

  /// How many bytes a text has; nil for other values.
  private var textSize: Int? { if case .string(let text) = self { text.utf8.count } else { nil } }
}
