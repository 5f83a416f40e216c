import InklingFiles
import Testing

struct GzipTests {
  static let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7 &* 13) }
  static let packed = Gzip.pack(content)

  @Test(arguments: [1, 6, 9])
  func `what was packed unpacks to the same`(level: Int) throws {
    let packed = Gzip.pack(Self.content, level: level)
    #expect(packed.count < Self.content.count)
    #expect(try Gzip.unpack(packed, file: "x", limit: 1 << 20) == Self.content)
  }

  @Test func `nothing packs and unpacks to nothing`() throws {
    #expect(try Gzip.unpack(Gzip.pack([]), file: "x", limit: 0) == [])
  }

  /// Made with `printf inkling | gzip -n | xxd -i`.
  @Test func `data of the gzip program unpacks`() throws {
    let packed: [UInt8] = [
      0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xcb, 0xcc, 0xcb, 0xce, 0xc9,
      0xcc, 0x4b, 0x07, 0x00, 0xf8, 0xf4, 0x00, 0x41, 0x07, 0x00, 0x00, 0x00,
    ]
    #expect(try Gzip.unpack(packed, file: "x", limit: 100) == Array("inkling".utf8))
  }

  @Test func `several members unpack to their concatenation`() throws {
    let packed = Gzip.pack([1, 2]) + Gzip.pack([]) + Gzip.pack([3])
    #expect(try Gzip.unpack(packed, file: "x", limit: 100) == [1, 2, 3])
  }

  @Test func `other data is not gzip`() {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "magic number", expected: "1f8b (a gzip file)", found: "other data")
    ) { try Gzip.unpack([0x50, 0x4b, 3, 4], file: "x", limit: 100) }
  }

  @Test(arguments: [2, 9, 10, 11, 40, packed.count - 9, packed.count - 8, packed.count - 1])
  func `cut off anywhere is an error`(length: Int) {
    #expect(
      throws: FileError.damaged(
        file: "x", field: "gzip data", reason: "the file ends before its data does")
    ) { try Gzip.unpack(Array(Self.packed[..<length]), file: "x", limit: 1 << 20) }
  }

  @Test func `bytes after the data are an error`() {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "end", expected: "the end of the file after its gzip data",
        found: "3 bytes more")
    ) { try Gzip.unpack(Self.packed + [0, 0, 0], file: "x", limit: 1 << 20) }
  }

  @Test func `a wrong checksum is an error`() {
    var packed = Self.packed
    packed[packed.count - 5] ^= 1
    #expect(
      throws: FileError.damaged(
        file: "x", field: "gzip data", reason: "incorrect data check")
    ) { try Gzip.unpack(packed, file: "x", limit: 1 << 20) }
  }

  @Test func `a wrong length at the end is an error`() {
    var packed = Self.packed
    packed[packed.count - 1] ^= 1
    #expect(
      throws: FileError.damaged(
        file: "x", field: "gzip data", reason: "incorrect length check")
    ) { try Gzip.unpack(packed, file: "x", limit: 1 << 20) }
  }

  @Test func `a limit is kept to the byte`() throws {
    #expect(try Gzip.unpack(Self.packed, file: "x", limit: 100_000).count == 100_000)
    #expect(
      throws: FileError.tooLarge(
        file: "x", field: "unpacked content", found: "more than 99,999 bytes", limit: 99_999)
    ) { try Gzip.unpack(Self.packed, file: "x", limit: 99_999) }
  }

  @Test func `a file that unpacks to a thousand times its size stops at the limit`() {
    let bomb = Gzip.pack([UInt8](repeating: 0, count: 20_000_000))
    #expect(bomb.count < 30_000)
    #expect(throws: FileError.self) { try Gzip.unpack(bomb, file: "x", limit: 1_000_000) }
  }
}
