internal import CDeflate

/// Writes pictures as PNG.
///
/// Cairo has a writer of its own, which leaves nothing to choose: three bytes a pixel, of which libpng tries five filters on
/// every row and zlib searches long. Figures have few colours: a byte a pixel names them, and libdeflate packs those in a
/// tenth of the time, into half of the size.
enum PNGWriter {
  /// The bytes of a PNG file.
  ///
  /// Nothing in it depends on anything but the picture.
  ///
  /// - Parameter pixels: The colours of the pixels as 0xRRGGBB, row by row.
  static func png(width: Int, height: Int, pixels: [UInt32]) throws(PlotError) -> [UInt8] {
    precondition(pixels.count == width * height)
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let palette = IndexedColors(pixels)
    // 8 bits, colours by number or as red, green and blue; deflate, filters of the standard, not interlaced.
    let form: [UInt8] = [8, palette == nil ? 2 : 3, 0, 0, 0]
    append("IHDR", bytes(of: width) + bytes(of: height) + form, to: &file)
    if let palette {
      append("PLTE", palette.colors.flatMap { bytes(of: Int($0)).dropFirst() }, to: &file)
      append("IDAT", try packed(rows(of: palette, width, height), level: 5), to: &file)
    } else {
      append("IDAT", try packed(rows(of: pixels, width, height), level: 1), to: &file)
    }
    append("IEND", [], to: &file)
    return file
  }

  /// For each row the filter "none" and the numbers of its colours.
  private static func rows(of palette: IndexedColors, _ width: Int, _ height: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(height * (1 + width))
    for y in 0..<height {
      rows.append(0)
      rows += palette.indices[(y * width)..<((y + 1) * width)]
    }
    return rows
  }

  /// For each row the filter "up" and red, green and blue less those above.
  private static func rows(of pixels: [UInt32], _ width: Int, _ height: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(height * (1 + width * 3))
    for y in 0..<height {
      rows.append(2)
      for place in (y * width)..<((y + 1) * width) {
        let (pixel, above) = (pixels[place], y > 0 ? pixels[place - width] : 0)
        for shift in [UInt32(16), 8, 0] {
          rows.append(UInt8(truncatingIfNeeded: pixel >> shift &- above >> shift))
        }
      }
    }
    return rows
  }

  /// Compressed bytes with the header and the checksum of a zlib file.
  private static func packed(_ content: [UInt8], level: Int32) throws(PlotError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(level) else {
      throw .cairo("no memory to pack the picture")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, content.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { packed, count in
      count = libdeflate_zlib_compress(
        compressor, content, content.count, packed.baseAddress, bound)
    }
  }

  private static func append(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
    let body = Array(name.utf8) + content
    file += bytes(of: content.count) + body
    file += bytes(of: Int(libdeflate_crc32(0, body, body.count)))
  }

  private static func bytes(of number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
