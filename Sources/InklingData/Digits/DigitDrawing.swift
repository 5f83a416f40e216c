internal import InklingCore

/// Draws the images of the built-in digits.
///
/// Each image has a random stream of its own, so it is the same whatever else is drawn.
enum DigitDrawing {
  /// Bytes of one image.
  static let byteCount = DigitRaster.size * DigitRaster.size

  /// The digit that an image shows.
  static func label(_ index: Int) -> Int {
    var random = stream(index).split("label")
    return random.next(below: 10)
  }

  /// The pixels of an image, row by row.
  static func image(_ index: Int) -> [UInt8] {
    var random = stream(index)
    return DigitRaster.image(of: scan(label(index), using: &random), using: &random)
  }

  /// A digit, written by some hand and scanned.
  static func scan(_ digit: Int, using random: inout RandomStream) -> Scan {
    let glyph = glyph(DigitGlyphs.all[digit], using: &random)
    let hand = Handwriting(using: &random)
    let path = hand.write(glyph, height: DigitGlyphs.heights[digit], using: &random)
    var scan = Scan()
    scan.draw(path, nib: hand.nib)
    scan.roughenEdges(using: &random)
    return scan
  }

  private static func stream(_ index: Int) -> RandomStream {
    RandomStream(seed: 0x496e_6b6c_696e_6721).split(index)
  }

  /// One of the ways of writing a digit, each as often as its weight says.
  private static func glyph(_ glyphs: [Glyph], using random: inout RandomStream) -> Glyph {
    var place = random.uniform() * glyphs.reduce(0) { $0 + $1.weight }
    for glyph in glyphs {
      place -= glyph.weight
      if place < 0 { return glyph }
    }
    return glyphs[glyphs.count - 1]
  }
}
