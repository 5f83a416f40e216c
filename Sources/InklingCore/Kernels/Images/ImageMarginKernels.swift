/// An image and the zeros around it: lines of numbers, of which `left` come before those of the
/// image and `right` behind them.
struct ImageMargins: Sendable {
  let height: Int
  let lineSize: Int
  let top: Int
  let bottom: Int
  let left: Int
  let right: Int

  /// How many numbers an image has without and with the zeros.
  var size: Int { height * lineSize }
  var paddedSize: Int { (top + height + bottom) * paddedLineSize }
  var paddedLineSize: Int { left + lineSize + right }
}

/// Copies images into larger ones, and back.
enum ImageMarginKernels {
  /// Puts zeros around the images of some rows of a batch.
  static func pad(
    _ margins: ImageMargins, _ images: Buffer<Float>, into padded: Buffer<Float>,
    rows: Range<Int>
  ) {
    check(margins, images, padded, rows)
    for row in rows {
      pad(margins, images.base + row * margins.size, into: padded.base + row * margins.paddedSize)
    }
  }

  /// Puts zeros around one image.
  static func pad(
    _ margins: ImageMargins, _ image: UnsafePointer<Float>,
    into padded: UnsafeMutablePointer<Float>
  ) {
    padded.update(repeating: 0, count: margins.paddedSize)
    for index in 0..<margins.height {
      (padded + (margins.top + index) * margins.paddedLineSize + margins.left)
        .update(from: image + index * margins.lineSize, count: margins.lineSize)
    }
  }

  /// Takes the images out of what is around them.
  static func cut(
    _ margins: ImageMargins, _ padded: Buffer<Float>, into images: Buffer<Float>,
    rows: Range<Int>
  ) {
    check(margins, images, padded, rows)
    for row in rows {
      cut(margins, padded.base + row * margins.paddedSize, into: images.base + row * margins.size)
    }
  }

  /// Takes one image out of what is around it.
  static func cut(
    _ margins: ImageMargins, _ padded: UnsafePointer<Float>,
    into image: UnsafeMutablePointer<Float>
  ) {
    for index in 0..<margins.height {
      (image + index * margins.lineSize)
        .update(
          from: padded + (margins.top + index) * margins.paddedLineSize + margins.left,
          count: margins.lineSize)
    }
  }

  private static func check(
    _ margins: ImageMargins, _ images: Buffer<Float>, _ padded: Buffer<Float>, _ rows: Range<Int>
  ) {
    precondition(rows.lowerBound >= 0)
    precondition(rows.upperBound * margins.size <= images.count)
    precondition(rows.upperBound * margins.paddedSize <= padded.count)
  }
}
