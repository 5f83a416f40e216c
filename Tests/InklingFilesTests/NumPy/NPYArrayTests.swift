import Foundation
import InklingFiles
import Testing

struct NPYArrayTests {
  /// A file as the format describes it, with any text as its header.
  static func file(
    _ header: String, _ values: [UInt8], version: UInt8 = 1, length: Int? = nil
  ) -> [UInt8] {
    let length = length ?? header.utf8.count
    let sizes = (0..<(version == 1 ? 2 : 4)).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    return [0x93] + Array("NUMPY".utf8) + [version, 0] + sizes + Array(header.utf8) + values
  }

  static let plain = "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }"

  @Test(arguments: [
    plain, plain + "   \n", "{\"shape\":(2,3),'fortran_order':False,'descr':\"<u1\"}",
    " { 'descr' : '|u1' , 'shape' : ( 2L , 3L , ) , 'fortran_order' : False } ",
  ])
  func `a file is read as the format describes it`(header: String) throws {
    for version: UInt8 in 1...3 {
      let array = try NPYArray(Self.file(header, Array(1...6), version: version), file: "x")
      #expect(array.shape == [2, 3])
      #expect(array.elementType == .uint8)
      #expect(array.unsignedBytes == [1, 2, 3, 4, 5, 6])
      #expect(array.integers == [1, 2, 3, 4, 5, 6])
      #expect(array.floats == [1, 2, 3, 4, 5, 6])
    }
  }

  @Test func `what is written is read again`() throws {
    let folder = try TemporaryFolder()
    let arrays = [
      NPYArray(shape: [2, 2], floats: [1.5, -.infinity, .leastNonzeroMagnitude, -0]),
      NPYArray(shape: [3], unsignedBytes: [0, 7, 255]),
      NPYArray(shape: [2, 1], integers: [.min, .max]), NPYArray(shape: [], floats: [3]),
      NPYArray(shape: [0, 9], floats: []),
      NPYArray(shape: [Int](repeating: 1, count: 64), floats: [2]),
    ]
    for array in arrays {
      let bytes = array.encoded()
      let path = try folder.file("array.npy", bytes)
      #expect(try NPYArray(contentsOf: path) == array)
      #expect((bytes.count - array.shape.reduce(1, *) * array.elementType.width) % 64 == 0)
    }
    #expect(try NPYArray(arrays[2].encoded(), file: "x").integers == [.min, .max])
    #expect(try NPYArray(arrays[0].encoded(), file: "x").integers == nil)
    #expect(try NPYArray(arrays[0].encoded(), file: "x").unsignedBytes == nil)
  }

  @Test func `numbers that are none keep their bits`() throws {
    let numbers = [Float(bitPattern: 0x7fc0_1234), Float(bitPattern: 0xff80_0000), -0]
    let array = NPYArray(shape: [3], floats: numbers)
    let floats = try NPYArray(array.encoded(), file: "x").floats
    #expect(floats.map(\.bitPattern) == numbers.map(\.bitPattern))
  }

  @Test func `numbers of higher precision are rounded, and infinite where they are too large`()
    throws
  {
    let bytes = [1e300, 0.1, -1e-50].flatMap { number in
      (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) }
    }
    let header = "{'descr': '<f8', 'fortran_order': False, 'shape': (3,)}"
    let floats = try NPYArray(Self.file(header, bytes), file: "x").floats
    #expect(floats == [.infinity, 0.1, -0.0])
    #expect(floats[2].sign == .minus)
  }

  #if arch(arm64) || !os(macOS)
    @Test func `every number in half precision is read as the processor reads it`() throws {
      let bytes = (0...UInt16.max).flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
      let header = "{'descr': '<f2', 'fortran_order': False, 'shape': (65536,)}"
      let floats = try NPYArray(Self.file(header, bytes), file: "x").floats
      let wrong = (0...UInt16.max).filter { bits in
        let expected = Float(Float16(bitPattern: bits))
        let found = floats[Int(bits)]
        return expected.isNaN ? !found.isNaN : found.bitPattern != expected.bitPattern
      }
      #expect(wrong == [])
    }
  #endif

  struct Broken: CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let error: FileError
    var testDescription: String { what }

    init(_ what: String, _ bytes: [UInt8], _ error: FileError) {
      (self.what, self.bytes, self.error) = (what, bytes, error)
    }

    /// A header that is wrong in itself.
    static func header(_ header: String, expected: String, found: String) -> Broken {
      Broken(
        header, file(header, Array(1...6)),
        .unexpected(file: "x", field: "header", expected: expected, found: found))
    }

    /// A header with another element type.
    static func type(_ code: String, found: String) -> Broken {
      Broken(
        code, file(plain.replacingOccurrences(of: "'|u1'", with: code), Array(1...6)),
        .unexpected(
          file: "x", field: "element type",
          expected: "whole numbers, floating point or true and false", found: found))
    }
  }

  @Test(arguments: [
    Broken("empty", [], .truncated(file: "x", field: "magic number", expected: 8, found: 0)),
    Broken(
      "a PNG", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0],
      .unexpected(
        file: "x", field: "magic number", expected: "\"\\u{93}NUMPY\"", found: "other data")),
    Broken(
      "version 4", file(plain, [], version: 4),
      .unexpected(file: "x", field: "version", expected: "1.0, 2.0 or 3.0", found: "4.0")),
    Broken(
      "ends in the length", Array(file(plain, [], version: 2)[..<11]),
      .truncated(file: "x", field: "header", expected: 4, found: 3)),
    Broken(
      "ends in the header", Array(file(plain, [])[..<20]),
      .truncated(file: "x", field: "header", expected: plain.utf8.count, found: 10)),
    Broken(
      "claims a header of 4 GiB", file(plain, [], version: 2, length: 0xffff_ffff),
      .truncated(
        file: "x", field: "header", expected: 0xffff_ffff, found: plain.utf8.count)),
    Broken(
      "ends in the values", file(plain, [1, 2, 3]),
      .truncated(file: "x", field: "values", expected: 6, found: 3)),
    Broken(
      "goes on after the values", file(plain, Array(1...8)),
      .unexpected(
        file: "x", field: "length", expected: "the end of the array after its values",
        found: "2 bytes more")),
    Broken(
      "claims more than memory",
      file("{'descr': '<f8', 'fortran_order': True, 'shape': (4294967296, 4294967296)}", [1]),
      .tooLarge(
        file: "x", field: "shape", found: "4294967296 x 4294967296 values", limit: 1)),
    Broken(
      "claims more than the file",
      file("{'descr': '<f8', 'fortran_order': True, 'shape': (4294967296,)}", [1]),
      .truncated(file: "x", field: "values", expected: 1 << 35, found: 1)),
    Broken(
      "a dimension that no integer holds",
      file("{'descr': '<f8', 'fortran_order': True, 'shape': (9223372036854775808,)}", [1]),
      .unexpected(
        file: "x", field: "shape", expected: "dimensions below 2⁶³", found: "a larger one")),
    Broken(
      "65 dimensions",
      file(
        "{'shape': (" + String(repeating: "1,", count: 65)
          + "), 'descr': '|u1', 'fortran_order': True}", [1]),
      .unexpected(
        file: "x", field: "shape", expected: "at most 64 dimensions", found: "more")),
    .type(
      "'|O'",
      found: "\"|O\" (Python objects, which are never unpickled, for that runs whatever program "
        + "they contain)"),
    .type("'<U7'", found: "\"<U7\" (strings)"), .type("'|S3'", found: "\"|S3\" (strings)"),
    .type("'<c8'", found: "\"<c8\" (complex numbers)"),
    .type("'<M8[ns]'", found: "\"<M8[ns]\" (dates)"),
    .type("[('a', '<f4')]", found: "structures of several fields"),
    .type("'|f4'", found: "\"|f4\""), .type("'<f16'", found: "\"<f16\""),
    .type("''", found: "\"\""),
    .header("", expected: "\"{\"", found: "its end"),
    .header("__import__('os')", expected: "\"{\"", found: "\"__import__('os')\" at byte 0"),
    .header(
      "{'descr': open('x')}", expected: "a string in quotes", found: "\"open('x')}\" at byte 10"),
    .header(
      "{'descr': '|u1', 'descr': '|u1'}", expected: "the key \"descr\" once",
      found: "it a second time"),
    .header(
      "{'descr': '|u1', 'shape': (6,)}", expected: "the keys descr, fortran_order and shape",
      found: "not all of them"),
    .header(
      "{'order': 1}", expected: "the keys descr, fortran_order and shape", found: "\"order\""),
    .header(
      "{'descr': 'a\\x41'}", expected: "a string of plain letters", found: "others"),
    .header("{'descr': 'abc}", expected: "a closing quote", found: "none"),
    .header(
      "{'fortran_order': 0}", expected: "True or False", found: "\"0}\" at byte 18"),
    .header("{'shape': (6)}", expected: "\",\"", found: "\")}\" at byte 12"),
    .header("{'shape': (-1,)}", expected: "a whole number", found: "\"-1,)}\" at byte 11"),
    .header("{'shape': [6]}", expected: "\"(\"", found: "\"[6]}\" at byte 10"),
    .header(plain + "x", expected: "its end after \"}\"", found: "\"x\" at byte 59"),
  ])
  func `a broken file is an error that names the field`(broken: Broken) {
    #expect(throws: broken.error) { try NPYArray(broken.bytes, file: "x") }
  }

  @Test func `an array of several is named in an error`() {
    #expect(
      throws: FileError.truncated(
        file: "x.npz", field: "values of \"a\"", expected: 6, found: 0)
    ) {
      try NPYArray(Self.file(Self.plain, []), file: "x.npz", name: "a")
    }
  }
}
