/// The features of all stored examples, one example after another.
struct Features: Sendable {
  /// The numbers as they are stored, and how they are seen.
  enum Content: Sendable {
    /// Bytes from 0 to the largest of their scale.
    case bytes([UInt8], ByteScale)
    /// Numbers that are seen as they are.
    case floats([Float])
  }

  let content: Content
  /// How many numbers one example has.
  let size: Int
  /// Where the short form of bytes is kept once it is made.
  private let cache: ByteListsCache

  init(content: Content, size: Int) {
    self.content = content
    self.size = size
    cache = ByteListsCache()
  }

  /// The same bytes, seen differently.
  init(_ features: Features, seen scale: ByteScale) {
    content =
      if case .bytes(let bytes, _) = features.content { .bytes(bytes, scale) } else {
        features.content
      }
    size = features.size
    cache = features.cache
  }

  /// The bytes in short form; nil for numbers in floating point, and for very large examples.
  ///
  /// - Parameter makes: whether it is made now if that has not happened yet.
  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)`` if the system has no more.
  func byteLists(makes: Bool) throws(CoreError) -> ByteLists? {
    guard case .bytes(let bytes, _) = content else { return nil }
    return try cache.lists(of: bytes, size: size, makes: makes)
  }

  /// How many examples are stored.
  var count: Int {
    switch content {
    case .bytes(let bytes, _): bytes.count / max(1, size)
    case .floats(let floats): floats.count / max(1, size)
    }
  }

  /// The numbers of one stored example, as the model sees them.
  func example(_ row: Int) -> [Float] {
    let range = row * size..<(row + 1) * size
    switch content {
    case .bytes(let bytes, let scale): return bytes[range].map(scale.seen)
    case .floats(let floats): return Array(floats[range])
    }
  }
}
