internal import InklingCore

/// Draws the images of the built-in digits, one at a time.
struct DigitDrawing {
  /// Bytes of one image.
  static let byteCount = DigitRaster.size * DigitRaster.size

  private var raster = DigitRaster()

  /// The digit that an image shows.
  static func label(_ index: Int) -> Int {
    var random = stream(index).split("label")
    return random.next(below: 10)
  }

  /// The pixels of an image, row by row.
  mutating func image(_ index: Int) -> [UInt8] {
    var random = Self.stream(index)
    let glyph = Self.glyph(DigitGlyphs.all[Self.label(index)], using: &random)
    let hand = Handwriting(using: &random)
    let path = hand.write(glyph, boxSize: Float(DigitRaster.boxSize), using: &random)
    return raster.image(of: path, hand: hand, using: &random)
  }

  private static func stream(_ index: Int) -> RandomStream {
    RandomStream(seed: 0x496e_6b6c_696e_6721).split(index)
  }

  /// One of the ways of writing a digit, each as often as its weight says.
  private static func glyph(_ glyphs: [Glyph], using random: inout RandomStream) -> Glyph {
    var place = random.uniform(in: 0...1) * glyphs.reduce(0) { $0 + $1.weight }
    for glyph in glyphs {
      place -= glyph.weight
      if place < 0 { return glyph }
    }
    return glyphs[glyphs.count - 1]
  }
}
