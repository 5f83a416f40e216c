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
  static func png(_ pixels: PixelRows) throws(PlotError) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let repeats = (0..<pixels.height).map(pixels.repeats)
    let palette = IndexedColors(pixels, repeats: repeats)
    // 8 bits, colours by number or as red, green and blue; deflate, filters of the standard, not interlaced.
    let form: [UInt8] = [8, palette == nil ? 2 : 3, 0, 0, 0]
    append("IHDR", bytes(of: pixels.width) + bytes(of: pixels.height) + form, to: &file)
    if let palette {
      append("PLTE", palette.colors.flatMap { bytes(of: Int($0)).dropFirst() }, to: &file)
      append("IDAT", try packed(rows(of: pixels, palette, repeats: repeats)), to: &file)
    } else {
      append("IDAT", try packed(rows(of: pixels)), to: &file)
    }
    append("IEND", [], to: &file)
    return file
  }

  /// libdeflate's fastest: with repeated rows taken out, level 5 would make files a tenth smaller in half as much time
  /// again.
  private static let level: Int32 = 1

  /// The filters of the standard that are used here.
  private enum Filter {
    static let none: UInt8 = 0
    /// What differs from the row above.
    static let up: UInt8 = 2
  }

  /// For each row the filter "none" and the numbers of its colours, or "up" and zeros where nothing changes.
  private static func rows(
    of pixels: PixelRows, _ palette: IndexedColors, repeats: [Bool]
  ) -> [UInt8] {
    let length = 1 + pixels.width
    return [UInt8](unsafeUninitializedCapacity: pixels.height * length) { rows, count in
      rows.initialize(repeating: 0)
      var run = 0
      for y in 0..<pixels.height {
        let row = UnsafeMutableBufferPointer(rebasing: rows[(y * length)..<((y + 1) * length)])
        row[0] = repeats[y] ? Filter.up : Filter.none
        var place = 0
        while !repeats[y], place < pixels.width {
          let (number, end) = (palette.runs[run].number, Int(palette.runs[run].end))
          while place < end {
            place += 1
            row[place] = number
          }
          run += 1
        }
      }
      count = rows.count
    }
  }

  /// For each row the filter "up" and red, green and blue less those above.
  private static func rows(of pixels: PixelRows) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(pixels.height * (1 + pixels.width * 3))
    for y in 0..<pixels.height {
      rows.append(Filter.up)
      let row = pixels[y]
      let above = y > 0 ? pixels[y - 1] : nil
      for place in row.indices {
        for shift in [UInt32(16), 8, 0] {
          rows.append(
            UInt8(truncatingIfNeeded: row[place] >> shift &- (above?[place] ?? 0) >> shift))
        }
      }
    }
    return rows
  }

  /// Compressed bytes with the header and the checksum of a zlib file.
  private static func packed(_ content: [UInt8]) throws(PlotError) -> [UInt8] {
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
