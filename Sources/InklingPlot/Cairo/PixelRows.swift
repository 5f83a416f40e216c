/// The pixels of a picture where they lie, as 0xRRGGBB in four bytes each, of which the highest says nothing.
///
/// It must not outlive the memory that it looks at.
struct PixelRows {
  let width: Int
  let height: Int
  private let base: UnsafePointer<UInt32>
  /// From the beginning of one row to that of the next, in pixels.
  private let stride: Int

  static let colorMask: UInt32 = 0xFF_FFFF

  /// - Precondition: There are `height` rows of at least `width` pixels.
  init(width: Int, height: Int, base: UnsafePointer<UInt32>, stride: Int) {
    precondition(width > 0 && height > 0 && stride >= width)
    (self.width, self.height, self.base, self.stride) = (width, height, base, stride)
  }

  /// The pixels of a row.
  subscript(row: Int) -> UnsafeBufferPointer<UInt32> {
    precondition((0..<height).contains(row))
    return UnsafeBufferPointer(start: base + row * stride, count: width)
  }

  /// Whether a row shows the same as the one above it.
  ///
  /// Enlarged pictures repeat their rows, so this spares most of the work.
  func repeats(_ row: Int) -> Bool {
    guard row > 0 else { return false }
    let (these, above) = (self[row], self[row - 1])
    let piece = 256
    var start = 0
    while start < width {
      var difference: UInt32 = 0
      for place in start..<min(start + piece, width) { difference |= these[place] ^ above[place] }
      if difference & Self.colorMask != 0 { return false }
      start += piece
    }
    return true
  }

  /// Calls `body` with the colour of each stretch of equal pixels in a row and where it lies, from left to right.
  func forEachRun(inRow row: Int, _ body: (UInt32, Range<Int>) -> Void) {
    let pixels = self[row]
    var start = 0
    while start < width {
      let color = pixels[start] & Self.colorMask
      var end = start + 1
      while end < width, pixels[end] & Self.colorMask == color { end += 1 }
      body(color, start..<end)
      start = end
    }
  }
}
