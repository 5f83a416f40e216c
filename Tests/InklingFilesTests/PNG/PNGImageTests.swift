import Foundation
import Testing

@testable import InklingFiles

struct PNGImageTests {
  /// The pictures of `Fixtures/png.json`: by name the file, and what TensorFlow reads in it.
  static let pictures: [String: [String: [UInt8]]] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/png.json")
    let texts = try? JSONDecoder().decode(
      [String: [String: String]].self, from: Data(contentsOf: file))
    return (texts ?? [:]).mapValues { $0.mapValues { Array(Data(base64Encoded: $0) ?? Data()) } }
  }()

  static func file(_ name: String) throws -> [UInt8] {
    try #require(pictures[name]?["file"])
  }

  @Test(
    arguments: [
      "gray1", "gray2", "gray4", "gray8", "gray16", "graya8", "rgb8", "rgb16", "rgba8", "rgba16",
      "palette4", "palettea8", "gamma", "interlaced",
    ], PNGImage.Channels.allCases)
  func `pixels are those that TensorFlow reads`(name: String, channels: PNGImage.Channels) throws {
    let image = try PNGImage(Self.file(name), file: "x", channels: channels)
    #expect(image.height == 7 && image.width == 5 && image.channels == channels)
    #expect(image.bytes.count == 35 * channels.rawValue)
    guard let expected = Self.pictures[name]?["\(channels.rawValue)"] else {
      // What TensorFlow does not get right: the opacity of files without any.
      #expect(channels == .rgba && (3..<35).allSatisfy { image.bytes[4 * $0 + 3] == 255 })
      let color = try PNGImage(Self.file(name), file: "x", channels: .rgb)
      #expect((0..<35).allSatisfy { image.bytes[4 * $0] == color.bytes[3 * $0] })
      return
    }
    // See the script for why some are not the same to the last bit.
    let isRounded = name.hasSuffix("16") || channels == .grayscale && !name.hasPrefix("gray")
    let tolerance = isRounded ? 1 : 0
    for (found, expected) in zip(image.bytes, expected) {
      #expect(abs(Int(found) - Int(expected)) <= tolerance)
    }
  }

  @Test func `every chunk is checked before anything is unpacked`() throws {
    let file = try Self.file("rgb8")
    func error(_ bytes: [UInt8]) -> FileError? {
      do {
        _ = try PNGImage(bytes, file: "x", channels: .rgb)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      error([])
        == .unexpected(
          file: "x", field: "signature", expected: "a PNG file", found: "an empty file"))
    #expect(
      error([1, 2, 3])
        == .unexpected(
          file: "x", field: "signature", expected: "a PNG file", found: "other data"))
    #expect(
      error(Array(file.dropLast(20)))
        == .truncated(
          file: "x", field: "IDAT chunk", expected: 123, found: 115))
    #expect(
      error(Array(file.dropLast(12)))
        == .truncated(
          file: "x", field: "header of a chunk", expected: 12, found: 0))
    #expect(
      error(file + [0])
        == .unexpected(
          file: "x", field: "length", expected: "the end of the file after its IEND chunk",
          found: "1 byte more"))
    var other = file
    other[12] = UInt8(ascii: "J")
    #expect(
      error(other)
        == .unexpected(
          file: "x", field: "first chunk", expected: "IHDR of 13 bytes", found: "another"))
    var huge = file
    huge.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
    #expect(
      error(huge)
        == .tooLarge(
          file: "x", field: "width and height", found: "2147483647 x 2147483647 pixels",
          limit: 1 << 24))
    var claims = file
    claims.replaceSubrange(16..<24, with: [0, 0, 0x10, 0, 0, 0, 0x10, 0])
    #expect(
      error(claims)
        == .truncated(
          file: "x", field: "image data of 4096 x 4096 pixels", expected: 4096 * 4096 * 3 / 1032,
          found: file.count))
    var empty = file
    empty.replaceSubrange(16..<20, with: [0, 0, 0, 0])
    #expect(
      error(empty)
        == .unexpected(
          file: "x", field: "width and height", expected: "1 or more", found: "0 x 7"))
    var depth = file
    depth[24] = 3
    #expect(
      error(depth)
        == .unexpected(
          file: "x", field: "color type and bit depth", expected: "one of PNG's", found: "2 and 3"))
    var flipped = file
    flipped[60] ^= 0x10
    guard case .damaged("x", "image data", let reason) = error(flipped) else {
      Issue.record("\(String(describing: error(flipped)))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test func `a limit on the pixels is kept`() throws {
    #expect(
      throws: FileError.tooLarge(
        file: "x", field: "width and height", found: "5 x 7 pixels", limit: 34)
    ) { try PNGImage(Self.file("gray8"), file: "x", channels: .rgb, pixelLimit: 34) }
  }

  @Test func `a file on disk is read`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.png", Self.file("gray8"))
    #expect(
      try PNGImage(contentsOf: path, channels: .grayscale).bytes == Self.pictures["gray8"]?["1"])
    #expect(throws: FileError.missing(file: "/no/file.png")) {
      try PNGImage(contentsOf: "/no/file.png", channels: .rgb)
    }
  }
}
