import InklingFiles
import Testing

struct IDXValuesTests {
  static func read(_ bytes: [UInt8], limit: Int = 1 << 20) throws(FileError) -> IDXValues {
    try IDXValues(reading: UnpackedReader(bytes, file: "x"), limit: limit)
  }

  @Test func `values of every type are read`() throws {
    let two: [UInt8] = [0, 0, 0, 2]
    #expect(try Self.read([0, 0, 0x08, 1] + two + [1, 255]).values == .bytes([1, 255]))
    #expect(try Self.read([0, 0, 0x09, 1] + two + [1, 255]).values == .integers([1, -1]))
    #expect(
      try Self.read([0, 0, 0x0b, 1] + two + [1, 2, 0xff, 0xfe]).values == .integers([258, -2]))
    #expect(
      try Self.read([0, 0, 0x0c, 1] + two + [0, 1, 0, 0, 0xff, 0xff, 0xff, 0xff]).values
        == .integers([65536, -1]))
    #expect(
      try Self.read([0, 0, 0x0d, 1] + two + [0x3f, 0x80, 0, 0, 0xc0, 0, 0, 0]).values
        == .numbers([1, -2]))
    let matrix = try Self.read(
      Gzip.pack([
        0, 0, 0x0e, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0x40, 0x09, 0x21, 0xfb, 0x54, 0x44, 0x2d, 0x18,
      ]))
    #expect(matrix.values == .numbers([.pi]) && matrix.shape == [1, 1])
  }

  @Test func `a wrong length and a hostile size are found out`() {
    #expect(
      throws: FileError.truncated(file: "x", field: "values", expected: 8, found: 3)
    ) { try Self.read([0, 0, 0x0c, 1, 0, 0, 0, 2, 1, 2, 3]) }
    #expect(
      throws: FileError.tooLarge(
        file: "x", field: "dimensions", found: "4294967295 values", limit: 1 << 20)
    ) { try Self.read([0, 0, 0x0e, 1, 0xff, 0xff, 0xff, 0xff]) }
  }
}
