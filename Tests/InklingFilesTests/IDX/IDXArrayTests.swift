import InklingFiles
import Testing

struct IDXArrayTests {
  /// Two images of 2 x 3.
  static let images = IDXArray(shape: [2, 2, 3], bytes: Array(1...12))

  static func read(
    _ file: [UInt8], dimensions: Int? = 3, limit: Int = 1 << 20
  ) throws -> IDXArray {
    try IDXArray(
      reading: UnpackedReader(file, file: "x"), dimensions: dimensions, limit: limit)
  }

  @Test func `a file is read as the format describes it`() throws {
    let file: [UInt8] = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 10, 20, 30, 40, 50, 60]
    let array = try Self.read(file, dimensions: 2)
    #expect(array.shape == [2, 3])
    #expect(array.bytes == [10, 20, 30, 40, 50, 60])
    #expect(array.encoded() == file)
  }

  @Test(arguments: ["plain", "packed.gz", "packed without the ending"])
  func `gzipped or not is seen from the content`(name: String) throws {
    let folder = try TemporaryFolder()
    let file = Self.images.encoded()
    let path = try folder.file(name, name == "plain" ? file : Gzip.pack(file))
    #expect(try IDXArray(contentsOf: path, dimensions: 3) == Self.images)
  }

  @Test func `an array without values is read`() throws {
    let empty = IDXArray(shape: [0, 28, 28], bytes: [])
    #expect(try Self.read(empty.encoded()) == empty)
  }

  struct Broken: CustomTestStringConvertible {
    let what: String
    var dimensions: Int? = 3
    let change: @Sendable ([UInt8]) -> [UInt8]
    let error: FileError
    var testDescription: String { what }
  }

  @Test(arguments: [
    Broken(
      what: "empty", change: { _ in [] },
      error: .truncated(file: "x", field: "magic number", expected: 4, found: 0)),
    Broken(
      what: "ends in the magic number", change: { Array($0[..<3]) },
      error: .truncated(file: "x", field: "magic number", expected: 4, found: 3)),
    Broken(
      what: "a PNG", change: { _ in [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a] },
      error: .unexpected(
        file: "x", field: "magic number", expected: "0x00000803 (an IDX file)",
        found: "0x89504e47")),
    Broken(
      what: "unknown type code", change: { $0.replacing(2, with: 0x07) },
      error: .unexpected(
        file: "x", field: "magic number", expected: "0x00000803 (an IDX file)",
        found: "0x00000703")),
    Broken(
      what: "floating point values", change: { $0.replacing(2, with: 0x0d) },
      error: .unexpected(
        file: "x", field: "type code", expected: "0x08 (unsigned bytes)",
        found: "0x0d (32-bit floating point)")),
    Broken(
      what: "labels in the place of images", change: { $0.replacing(3, with: 1) },
      error: .unexpected(file: "x", field: "number of dimensions", expected: "3", found: "1")),
    Broken(
      what: "no dimensions", dimensions: nil, change: { $0.replacing(3, with: 0) },
      error: .unexpected(
        file: "x", field: "number of dimensions", expected: "1-255", found: "0")),
    Broken(
      what: "ends in the dimensions", change: { Array($0[..<15]) },
      error: .truncated(file: "x", field: "dimensions", expected: 12, found: 11)),
    Broken(
      what: "ends in the values", change: { Array($0.dropLast()) },
      error: .truncated(file: "x", field: "values", expected: 12, found: 11)),
    Broken(
      what: "goes on after the values", change: { $0 + [1, 2] },
      error: .unexpected(
        file: "x", field: "length", expected: "the end of the file after its values",
        found: "2 bytes more")),
    Broken(
      what: "claims more values than the limit", change: { $0.replacing(5, with: 1) },
      error: .tooLarge(
        file: "x", field: "dimensions", found: "65538 x 2 x 3 values", limit: 1000)),
    Broken(
      what: "claims more values than an Int can count",
      change: { Array($0[..<4]) + [UInt8](repeating: 0xff, count: 12) },
      error: .tooLarge(
        file: "x", field: "dimensions", found: "4294967295 x 4294967295 x 4294967295 values",
        limit: 1000)),
    Broken(
      what: "the end of the gzip data missing", change: { Array(Gzip.pack($0).dropLast(4)) },
      error: .damaged(
        file: "x", field: "gzip data", reason: "the file ends before its data does")),
  ])
  func `a broken file is an error that names the field`(broken: Broken) {
    #expect(throws: broken.error) {
      try Self.read(
        broken.change(Self.images.encoded()), dimensions: broken.dimensions, limit: 1000)
    }
  }
}

extension [UInt8] {
  func replacing(_ index: Int, with value: UInt8) -> [UInt8] {
    var copy = self
    copy[index] = value
    return copy
  }
}
