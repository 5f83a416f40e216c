import Foundation
import InklingFiles
import Testing

struct MATFileTests {
  static func read(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> MATFile {
    try MATFile(bytes, file: "x", limit: limit)
  }

  /// Written by SciPy 1.17: `X` in doubles, 3 x 4, stored as such; `y` in 16-bit integers; packed.
  static let numbers = Data(
    base64Encoded: """
      TUFUTEFCIDUuMCBNQVQtZmlsZSBQbGF0Zm9ybTogcG9zaXgsIENyZWF0ZWQgb246IFNhdCBOb3YgMjEgMDQ6MjQ6ND\
      IgMjAyNgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABSU0PAAAARwAA\
      AHic42NgYJgAxGxAzAGlQYAVymcGYhYgZgTCCCDNCcQJDOjggj2EfgClN0DpK1D6EZQ+AKVvQOknUPoElL4DpZ/ZAw\
      CnqQ1bDwAAACsAAAB4nONjYGCwAGI2IOYAYi4GCGCF8pmBmBGMGRkqoXw2sDpGBiYgDQAijAEB
      """)!

  /// Written by SciPy 1.17: a structure, a cell array, complex numbers, a text, a logical matrix.
  static let others = Data(
    base64Encoded: """
      TUFUTEFCIDUuMCBNQVQtZmlsZSBQbGF0Zm9ybTogcG9zaXgsIENyZWF0ZWQgb246IFNhdCBOb3YgMjEgMDQ6MjQ6ND\
      IgMjAyNgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABSU0PAAAATgAA\
      AHic42NgYNgBxGxAzAHETAwQwArlM8IxI0MxWJwFrIYRSCcyJDHwAdkWSPrZcOqHAE6oOAR8sEfXz4JFPyuSfgEoPy\
      M1JycfSAMAALoGbQ8AAAA+AAAAeJzjY2BgWADEbEDMAcSMDBDAisRnAtOMDMlAmg+ILZDU82FRz4hkDg+auSD1Bkj6\
      WQjoFwCyKoA0AP5wAqMPAAAAKwAAAHic42NgYPAAYjYg5gDRIAIIWKF8RjhmZKgC0pxQcQj4YI/KZ3AAAE4hAo8PAA\
      AAKAAAAHic42NgYDAAYjYg5gBiFgYIYIXyGaFijEBYAqQFgLyS1IoSAByZArIPAAAAJwAAAHic42NgYDAAYjYg5gBi\
      TiYGMGCF8hmBmAlMMzLkgNlMYDEAGEwA2w==
      """)!

  @Test func `a file that SciPy wrote is read`() throws {
    let file = try Self.read(Array(Self.numbers))
    #expect(file.names == ["X", "y"])
    let pixels = try file.matrix("X")
    #expect(pixels.shape == [3, 4])
    let sixteenths: [Double] = [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]
    #expect(pixels.values.map { $0 * 16 } == sixteenths)
    let labels = try file.matrix("y")
    #expect(labels.shape == [3, 1])
    #expect(labels.values == [10, 1, 2])
  }

  @Test(arguments: [
    ("s", "a structure"), ("c", "a cell array"), ("z", "complex numbers"), ("t", "text"),
  ])
  func `what is no matrix of real numbers is listed and refused`(name: String, kind: String) throws
  {
    let file = try Self.read(Array(Self.others))
    #expect(file.names == ["s", "c", "z", "t", "l"])
    let error = FileError.unexpected(
      file: "x", field: "class of \(name)", expected: "a full matrix of real numbers", found: kind)
    #expect(throws: error) { try file.matrix(name) }
    #expect(try file.matrix("l").values == [1, 0])
  }

  @Test func `a variable that is not there is named beside those that are`() throws {
    let file = try Self.read(MATSample.small)
    let error = FileError.unexpected(
      file: "x", field: "variables", expected: "one named \"y\"", found: "X")
    #expect(throws: error) { try file.matrix("y") }
  }

  @Test(
    arguments: [
      (1, [0xff, 2], [-1, 2]), (2, [0xff, 2], [255, 2]), (3, [0xfe, 0xff, 1, 0], [-2, 1]),
      (4, [0xfe, 0xff, 1, 0], [65534, 1]), (5, [0xff, 0xff, 0xff, 0xff, 3, 0, 0, 0], [-1, 3]),
      (6, [0xff, 0xff, 0xff, 0xff, 3, 0, 0, 0], [4_294_967_295, 3]),
      (7, [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0], [1, -2]),
      (9, MATSample.doubles(-1...0), [-1, 0]),
      (12, [UInt8](repeating: 0xff, count: 8) + [9, 0, 0, 0, 0, 0, 0, 0], [-1, 9]),
      (13, [0, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0], [4_294_967_296, 9]),
    ] as [(Int, [UInt8], [Double])])
  func `numbers of every type become doubles`(
    type: Int, bytes: [UInt8], values: [Double]
  ) throws {
    let matrix = MATSample.matrix("v", [1, 2], values: MATSample.element(type, bytes))
    for content in [matrix, MATSample.packed(matrix)] {
      #expect(try Self.read(MATSample.header + content).matrix("v").values == values)
    }
  }

  @Test func `big-endian files are read`() throws {
    func word(_ number: Int) -> [UInt8] { MATSample.word(number).reversed() }
    // The name and the values are small elements: size and type share a word.
    let content: [UInt8] =
      [6, 8, 9, 0, 5, 8, 1, 2].flatMap(word)
      + [0, 1, 0, 1, 0x76, 0, 0, 0, 0, 4, 0, 3, 0x01, 0x02, 0xff, 0xff]
    let header: [UInt8] = MATSample.header[..<124] + [1, 0, 0x4d, 0x49]
    let file = try Self.read(header + word(14) + word(content.count) + content)
    #expect(try file.matrix("v").values == [258, -1])
  }

  @Test func `a matrix without values and a file without variables are read`() throws {
    let empty = MATSample.matrix("e", [0, 4], values: MATSample.element(9, []))
    #expect(try Self.read(MATSample.header + empty).matrix("e").shape == [0, 4])
    #expect(try Self.read(MATSample.header).names == [])
  }

  struct Broken: CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let error: FileError
    var testDescription: String { what }

    init(_ what: String, _ bytes: [UInt8], _ error: FileError) {
      self.what = what
      self.bytes = bytes
      self.error = error
    }
  }

  static let values = MATSample.element(9, MATSample.doubles(0...5))

  @Test(arguments: [
    Broken(
      "empty", [], .truncated(file: "x", field: "header", expected: 128, found: 0)),
    Broken(
      "not a MAT file", [UInt8](repeating: 0x61, count: 200),
      .unexpected(
        file: "x", field: "byte order mark", expected: "\"IM\" or \"MI\" (a MAT file)",
        found: "0x6161")),
    Broken(
      "version 7.3", MATSample.small.replacing(125, with: 2),
      .unexpected(
        file: "x", field: "version", expected: "5 to 7", found: "7.3; save it with '-v7' instead")),
    Broken(
      "an unknown version", MATSample.small.replacing(125, with: 7),
      .unexpected(file: "x", field: "version", expected: "0x0100", found: "0x0700")),
    Broken(
      "ends in a tag", Array(MATSample.small[..<133]),
      .truncated(file: "x", field: "variable 1", expected: 8, found: 5)),
    Broken(
      "ends in the values", Array(MATSample.small.dropLast()),
      .truncated(file: "x", field: "variable 1", expected: 104, found: 103)),
    Broken(
      "ends in packed data", MATSample.header + MATSample.packed(values).dropLast(3),
      .truncated(
        file: "x", field: "variable 1", expected: MATSample.packed(values).count - 8,
        found: MATSample.packed(values).count - 11)),
    Broken(
      "packed data that ends early",
      MATSample.header + MATSample.word(15) + MATSample.word(6) + MATSample.packed(values)[8..<14],
      .damaged(file: "x", field: "variable 1", reason: "it ends before its data does")),
    Broken(
      "a wrong checksum",
      MATSample.header
        + MATSample.packed(values).replacing(MATSample.packed(values).count - 1, with: 1),
      .damaged(file: "x", field: "variable 1", reason: "incorrect data check")),
    Broken(
      "packed data that is larger than the limit",
      MATSample.header + MATSample.packed([UInt8](repeating: 0, count: 5000)),
      .tooLarge(
        file: "x", field: "variable 1", found: "more than 1,000 bytes unpacked", limit: 1000)),
    Broken(
      "no matrix", MATSample.header + values,
      .unexpected(
        file: "x", field: "variable 1", expected: "a matrix (type 14)", found: "type 9")),
    Broken(
      "an unknown type", MATSample.header + MATSample.element(99, []),
      .unexpected(
        file: "x", field: "type of its variable 1", expected: "one of MATLAB's", found: "99")),
    Broken(
      "an unknown class",
      MATSample.header + MATSample.matrix("X", [3, 2], class: 77, values: values),
      .unexpected(file: "x", field: "class of variable 1", expected: "1...17", found: "77")),
    Broken(
      "too few values", MATSample.header + MATSample.matrix("X", [3, 3], values: values),
      .unexpected(
        file: "x", field: "values of X", expected: "3 x 3 in 72 bytes", found: "48 bytes")),
    Broken(
      "more values than the limit",
      MATSample.header + MATSample.matrix("X", [60_000, 60_000], values: values),
      .tooLarge(
        file: "x", field: "dimensions of X", found: "60000 x 60000 values", limit: 1000)),
    Broken(
      "more values than an Int can count",
      MATSample.header
        + MATSample.matrix("X", [Int](repeating: 0x7fff_ffff, count: 3), values: values),
      .tooLarge(
        file: "x", field: "dimensions of X",
        found: "2147483647 x 2147483647 x 2147483647 values", limit: 1000)),
    Broken(
      "a negative size", MATSample.header + MATSample.matrix("X", [-1, 2], values: values),
      .tooLarge(
        file: "x", field: "dimensions of X", found: "4294967295 x 2 values", limit: 1000)),
    Broken(
      "one dimension", MATSample.header + MATSample.matrix("X", [6], values: values),
      .unexpected(
        file: "x", field: "dimensions of X", expected: "2 to 32 numbers of type 5",
        found: "4 bytes of type 5")),
    Broken(
      "more after the values",
      MATSample.header + MATSample.matrix("X", [3, 2], values: values + values),
      .unexpected(
        file: "x", field: "length of X", expected: "its end after its values",
        found: "56 bytes more")),
    Broken(
      "the same name twice", MATSample.small + MATSample.small.dropFirst(128),
      .unexpected(
        file: "x", field: "name of variable 2", expected: "a name of its own",
        found: "\"X\" again")),
  ])
  func `a broken file is an error that names the field`(broken: Broken) {
    #expect(throws: broken.error) { try Self.read(broken.bytes, limit: 1000) }
  }

  @Test func `no beginning of a file is taken for the whole`() throws {
    let file = Array(Self.numbers)
    for count in 0..<file.count {
      // Between two variables a file may end: it then has fewer of them.
      if count == 128 || count == 128 + 8 + 71 { continue }
      #expect(throws: FileError.self) { try Self.read(Array(file[..<count])) }
    }
  }
}
