/// The features of all stored examples, one example after another.
struct Features: Sendable {
  /// The numbers as they are stored, and how they are seen.
  enum Content: Sendable {
    /// Bytes; `scaled` ones are seen divided by 255.
    case bytes([UInt8], scaled: Bool)
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
    case .bytes(let bytes, let scaled): return bytes[range].map { Self.seen($0, scaled: scaled) }
    case .floats(let floats): return Array(floats[range])
    }
  }

  /// The number that the model sees for a byte. Divided, not multiplied by a rounded reciprocal, so
  /// that 51 becomes 0.2 exactly as in NumPy.
  static func seen(_ byte: UInt8, scaled: Bool) -> Float {
    scaled ? Float(byte) / 255 : Float(byte)
  }
}
