/// How stored bytes are seen: as they are, or scaled to [0, 1].
struct ByteScale: Equatable, Sendable {
  /// The largest byte that the data can hold, 1 or more: 255 for most images, 16 for some.
  let largest: UInt8
  /// Whether each byte is seen divided by the largest.
  let isScaled: Bool

  /// The number that the model sees for a byte. Divided, not multiplied by a rounded reciprocal, so
  /// that 51 of 255 becomes 0.2 exactly as in NumPy.
  func seen(_ byte: UInt8) -> Float {
    isScaled ? Float(byte) / Float(largest) : Float(byte)
  }

  /// What a byte is multiplied with to be seen, in two parts, the first of so few bits that its
  /// product with a byte is exact. The sum of both products is then the quotient that ``seen(_:)``
  /// gives, for all bytes up to the largest and without a division.
  var factor: (high: Float, low: Float) {
    guard isScaled else { return (high: 1, low: 0) }
    let high = Float(bitPattern: (1 / Float(largest)).bitPattern & 0xFFFF_FF00)
    return (high: high, low: Float(1 / Double(largest) - Double(high)))
  }
}
