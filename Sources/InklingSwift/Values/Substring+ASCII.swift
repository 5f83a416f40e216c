/// What text of ASCII alone allows: every byte is a character of its own, but for a carriage return before a line feed.
extension Substring {
  /// How many characters it has.
  var characterCount: Int { hasCharactersOfOneByte ? utf8.count : count }

  /// Its characters.
  var characterValues: [Value] {
    guard hasCharactersOfOneByte else { return map { .character($0) } }
    // Asked for once: whoever asks has to see each time whether they have been made.
    let characters = Self.ofASCII
    return utf8.map { .character(characters[Int($0)]) }
  }

  private static let ofASCII = (0..<0x80).map { Character(Unicode.Scalar(UInt8($0))) }

  /// The parts between the places where a character stands, which is given as text.
  func parts(
    between separator: String, maxSplits: Int, omittingEmptySubsequences: Bool
  ) -> [Substring]? {
    let bytes = separator.utf8
    guard bytes.count == 1, let byte = bytes.first, byte < 0x80, hasCharactersOfOneByte else {
      return nil
    }
    return utf8.split(
      separator: byte, maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences
    ).map { Substring($0) }
  }

  /// Whether the characters of a text occur in it one after another.
  func contains(characters text: String) -> Bool {
    if hasCharactersOfOneByte, text[...].hasCharactersOfOneByte {
      return Self.occurs(Array(text.utf8), in: utf8)
    }
    return Self.occurs(Array(text), in: self)
  }

  /// Whether one sequence occurs in another, in a time that grows with the sum of their lengths.
  ///
  /// Source: Knuth, Morris and Pratt, Fast pattern matching in strings (1977).
  private static func occurs<Element: Equatable>(
    _ pattern: [Element], in text: some Sequence<Element>
  ) -> Bool {
    guard !pattern.isEmpty else { return true }
    // How much of the pattern's start ends at each of its places.
    var starts = [0]
    var matched = 0
    for element in pattern.dropFirst() {
      while matched > 0, pattern[matched] != element { matched = starts[matched - 1] }
      if pattern[matched] == element { matched += 1 }
      starts.append(matched)
    }
    matched = 0
    for element in text {
      while matched > 0, pattern[matched] != element { matched = starts[matched - 1] }
      if pattern[matched] == element { matched += 1 }
      if matched == pattern.count { return true }
    }
    return false
  }

  private var hasCharactersOfOneByte: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var (all, returns): (UInt8, UInt8) = (0, 0)
      for byte in bytes {
        all |= byte
        returns |= byte == 0x0D ? 1 : 0
      }
      return all < 0x80 && returns == 0
    } ?? false
  }
}
