import InklingFiles
import Testing

struct UnpackedReaderTests {
  static let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }

  @Test(arguments: [false, true])
  func `pieces of any size add up to the content`(isGzip: Bool) throws {
    let reader = UnpackedReader(isGzip ? Gzip.pack(Self.content) : Self.content, file: "x")
    #expect(reader.isGzip == isGzip)
    var pieces: [UInt8] = []
    for size in [1, 3, 0, 100_000, 70_000, 1_000_000] { pieces += try reader.read(upTo: size) }
    #expect(pieces == Self.content)
    try reader.finish(after: "content")
    #expect(try reader.read(upTo: 10) == [])
  }

  @Test(arguments: [(false, "199,997 bytes more"), (true, "more data")])
  func `content that is left is an error`(isGzip: Bool, found: String) throws {
    let packed = isGzip ? Gzip.pack(Self.content) : Self.content
    let reader = UnpackedReader(packed, file: "x")
    _ = try reader.read(upTo: 3)
    let expected = FileError.unexpected(
      file: "x", field: "length", expected: "the end of the file after its header",
      found: found)
    #expect(throws: expected) { try reader.finish(after: "header") }
  }

  @Test func `one byte too many is one byte`() throws {
    let reader = UnpackedReader([7, 8], file: "x")
    _ = try reader.read(upTo: 1)
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "length", expected: "the end of the file after its values",
        found: "1 byte more")
    ) { try reader.finish(after: "values") }
  }
}
