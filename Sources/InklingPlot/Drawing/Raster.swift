/// A picture of coloured pixels, rows from the top.
struct Raster: Sendable, Equatable, CustomStringConvertible {
  /// In pixels.
  let width: Int
  let height: Int
  /// Red, green and blue of each pixel, a byte a channel: `width * height * 3` bytes.
  let bytes: [UInt8]

  /// - Precondition: `bytes` holds `width * height * 3` bytes, and both sides are positive.
  init(width: Int, height: Int, bytes: [UInt8]) {
    precondition(width > 0 && height > 0 && bytes.count == width * height * 3)
    self.width = width
    self.height = height
    self.bytes = bytes
  }

  /// The size and a checksum (FNV-1a), enough to notice a difference in a snapshot.
  var description: String {
    let hash = bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return "\(width)x\(height)#\(String(hash, radix: 16))"
  }
}
