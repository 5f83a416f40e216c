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

  /// The numbers of one stored example, as the model sees them.
  func example(_ row: Int) -> [Float] {
    let range = row * size..<(row + 1) * size
    switch content {
    case .bytes(let bytes, let scale): return bytes[range].map(scale.seen)
    case .floats(let floats): return Array(floats[range])
    }
  }
}
