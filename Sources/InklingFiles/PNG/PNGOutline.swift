/// What can be said about a PNG file without unpacking it: its size, and that its chunks are whole.
///
/// libpng is handed nothing that was not looked through here: no chunk that reaches beyond the file,
/// no size that the file cannot fill, and no chunk that does not matter here. Texts and times do not,
/// nor does what is said about colors: the values are wanted as they are.
struct PNGOutline {
  let width: Int
  let height: Int
  /// True if the file has no colors.
  let isGray: Bool
  /// The file with those of its chunks alone that make the pixels.
  let essence: [UInt8]

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  init(_ content: [UInt8], file: String, pixelLimit: Int) throws(FileError) {
    guard content.starts(with: Self.signature) else {
      throw .unexpected(
        file: file, field: "signature", expected: "a PNG file",
        found: content.isEmpty ? "an empty file" : "other data")
    }
    let (header, essence) = try Self.checkChunks(content, file: file)
    self.essence = essence
    guard content[header.lowerBound - 4..<header.lowerBound].elementsEqual("IHDR".utf8),
      header.count == 13
    else {
      throw .unexpected(
        file: file, field: "first chunk", expected: "IHDR of 13 bytes", found: "another")
    }
    width = Self.number(content, at: header.lowerBound)
    height = Self.number(content, at: header.lowerBound + 4)
    let bitDepth = Int(content[header.lowerBound + 8])
    let colorType = content[header.lowerBound + 9]
    guard let channelCount = Self.channelCounts[colorType], [1, 2, 4, 8, 16].contains(bitDepth)
    else {
      throw .unexpected(
        file: file, field: "color type and bit depth", expected: "one of PNG's",
        found: "\(colorType) and \(bitDepth)")
    }
    isGray = colorType == 0 || colorType == 4
    guard width > 0, height > 0 else {
      throw .unexpected(
        file: file, field: "width and height", expected: "1 or more",
        found: "\(width) x \(height)")
    }
    // Each of them has 32 bits, their product 64 at most.
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels <= pixelLimit else {
      throw .tooLarge(
        file: file, field: "width and height", found: "\(width) x \(height) pixels",
        limit: pixelLimit)
    }
    // Deflate packs 1,032 bytes into one at best.
    let unpacked = pixels * channelCount * bitDepth / 8
    guard unpacked / 1032 <= content.count else {
      throw .truncated(
        file: file, field: "image data of \(width) x \(height) pixels",
        expected: unpacked / 1032, found: content.count)
    }
  }

  /// Walks over all chunks up to the end of the file.
  ///
  /// - Returns: where the content of the first lies, and the file without the chunks that do not
  ///   make pixels.
  private static func checkChunks(
    _ content: [UInt8], file: String
  ) throws(FileError) -> (first: Range<Int>, essence: [UInt8]) {
    var first: Range<Int>?
    var essence = signature
    essence.reserveCapacity(content.count)
    var position = signature.count
    var isAtEnd = false
    while !isAtEnd {
      guard content.count - position >= 12 else {
        throw .truncated(
          file: file, field: "header of a chunk", expected: 12, found: content.count - position)
      }
      let length = number(content, at: position)
      let type = content[position + 4..<position + 8]
      guard length <= content.count - position - 12 else {
        throw .truncated(
          file: file, field: "\(name(type)) chunk", expected: length,
          found: content.count - position - 12)
      }
      if first == nil { first = position + 8..<position + 8 + length }
      isAtEnd = type.elementsEqual("IEND".utf8)
      // A capital letter at the beginning: nothing can be shown without this chunk.
      if content[position + 4] & 0x20 == 0 || type.elementsEqual("tRNS".utf8) {
        essence += content[position..<position + 12 + length]
      }
      position += 12 + length
    }
    guard position == content.count, let first else {
      throw .unexpected(
        file: file, field: "length", expected: "the end of the file after its IEND chunk",
        found: "\(byteCount(content.count - position)) more")
    }
    return (first, essence)
  }

  private static func number(_ content: [UInt8], at position: Int) -> Int {
    content[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The four letters of a chunk; a hostile file may have anything in their place.
  private static func name(_ type: ArraySlice<UInt8>) -> String {
    type.allSatisfy { (0x41...0x5A) ~= $0 || (0x61...0x7A) ~= $0 }
      ? String(decoding: type, as: UTF8.self) : "unknown"
  }

  /// How many numbers a pixel has, by the color type.
  private static let channelCounts: [UInt8: Int] = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]
}
