import Foundation
import InklingCore
import InklingFiles
import Testing

struct SafeTensorsFileTests {
  /// A file as the format describes it, with any text as its header.
  static func file(_ header: String, _ values: [UInt8] = [], length: Int? = nil) -> [UInt8] {
    ZipSample.number(length ?? header.utf8.count, 8) + Array(header.utf8) + values
  }

  static func entry(
    _ name: String, _ offsets: String, type: String = "U8", shape: String = "[2]"
  ) -> String {
    "\"\(name)\":{\"dtype\":\"\(type)\",\"shape\":\(shape),\"data_offsets\":\(offsets)}"
  }

  @Test func `a file is read as the format describes it`() throws {
    let header =
      "{" + Self.entry("b", "[2,4]") + ",\"__metadata__\":{\"format\":\"np\",\"a:\\\"b\":\":\"},"
      + Self.entry("a", "[0,2]") + "}  "
    let file = try SafeTensorsFile(Self.file(header, [1, 2, 3, 4]), file: "x")
    #expect(file.names == ["a", "b"])
    #expect(file.metadata == ["format": "np", "a:\"b": ":"])
    #expect(file.shape(of: "b") == [2])
    #expect(file.elementType(of: "b") == .uint8)
    #expect(file.shape(of: "c") == nil)
    #expect(try file.tensor("b") == Tensor(shape: [2], scalars: [3, 4]))
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "content", expected: "a tensor \"c\"", found: "\"a\", \"b\"")
    ) {
      try file.tensor("c")
    }
  }

  @Test func `a file without tensors is read`() throws {
    #expect(try SafeTensorsFile(Self.file("{}"), file: "x").names == [])
  }

  @Test func `what is written is read again`() throws {
    let folder = try TemporaryFolder()
    let tensors: [(name: String, tensor: Tensor)] = try [
      ("dense/kernel", Tensor(shape: [2, 2], scalars: [1.5, -.infinity, 3, -0])),
      ("one \"\\\n\u{1}é", Tensor(shape: [], scalars: [7])),
      ("empty", Tensor(shape: [0, 3], scalars: [])),
    ]
    let bytes = try SafeTensorsFile.pack(tensors, metadata: ["format": "inkling"], file: "x")
    let file = try SafeTensorsFile(contentsOf: folder.file("a.safetensors", bytes))
    #expect(file.metadata == ["format": "inkling"])
    #expect(Set(file.names) == Set(tensors.map(\.name)))
    for (name, tensor) in tensors { #expect(try file.tensor(name) == tensor) }
    #expect((bytes.count - 5 * 4) % 8 == 0)
    #expect(try SafeTensorsFile.pack(tensors, metadata: ["format": "inkling"], file: "y") == bytes)
  }

  @Test(arguments: [["a", "a"], ["__metadata__"]])
  func `a name that a file cannot hold is not written`(names: [String]) throws {
    let tensor = try Tensor(shape: [1], scalars: [1])
    #expect(throws: FileError.self) {
      try SafeTensorsFile.pack(names.map { ($0, tensor) }, metadata: [:], file: "x")
    }
  }

  struct Broken: CustomTestStringConvertible {
    let what: String
    let bytes: [UInt8]
    let error: FileError
    var testDescription: String { what }

    init(_ what: String, _ bytes: [UInt8], _ error: FileError) {
      (self.what, self.bytes, self.error) = (what, bytes, error)
    }

    /// A file with four bytes behind its header.
    init(
      _ what: String, _ header: String, _ field: String, expected: String, found: String
    ) {
      self.init(
        what, file(header, [1, 2, 3, 4]),
        .unexpected(file: "x", field: field, expected: expected, found: found))
    }
  }

  static let members = "an object of dtype, shape and data_offsets"

  @Test(arguments: [
    Broken(
      "empty", [], .truncated(file: "x", field: "header length", expected: 8, found: 0)),
    Broken(
      "claims a header of 2⁶⁴ bytes", [UInt8](repeating: 0xff, count: 8),
      .tooLarge(
        file: "x", field: "header", found: "18446744073709551615 bytes", limit: 10_000_000)),
    Broken(
      "claims a header behind the end", file("{}", length: 1_000),
      .truncated(file: "x", field: "header", expected: 1_000, found: 2)),
    Broken(
      "begins with a space", " {}", "header", expected: "JSON that begins with \"{\"",
      found: "other data"),
    Broken(
      "UTF-16", "{\0}\0", "header, line 1", expected: "a name in quotes",
      found: "byte 0 at byte 1"),
    Broken(
      "no JSON", "{\"a\"", "header, line 1", expected: "a colon",
      found: "the end of the text at byte 4"),
    Broken(
      "goes on behind its JSON", "{}{}", "header, line 1", expected: "the end of the text",
      found: "'{' at byte 2"),
    Broken(
      "a tensor that is a number", "{\"a\":1}", "header of \"a\"", expected: members,
      found: "a number"),
    Broken(
      "a tensor without a shape", "{\"a\":{\"dtype\":\"U8\",\"data_offsets\":[0,4]}}",
      "header of \"a\"", expected: members, found: "one of \"data_offsets\", \"dtype\""),
    Broken(
      "a shape of texts", "{" + entry("a", "[0,4]", shape: "[\"4\"]") + "}", "shape of \"a\"",
      expected: "a list of whole numbers", found: "a list with a text"),
    Broken(
      "offsets that are no whole numbers", "{" + entry("a", "[0.5,4]") + "}",
      "data_offsets of \"a\"", expected: "a list of whole numbers", found: "a list with a number"),
    Broken(
      "true as an offset", "{" + entry("a", "[true,4]") + "}", "data_offsets of \"a\"",
      expected: "a list of whole numbers", found: "a list with true or false"),
    Broken(
      "three offsets", "{" + entry("a", "[0,2,4]") + "}", "data_offsets of \"a\"",
      expected: "two numbers", found: "3"),
    Broken(
      "metadata that is no text", "{\"__metadata__\":{\"a\":1}}", "__metadata__",
      expected: "an object of texts", found: "a number"),
    Broken(
      "a name twice", "{" + entry("a", "[0,2]") + "," + entry("a", "[2,4]") + "}",
      "header, line 1", expected: "members with a name each, not \"a\" twice",
      found: "'}' at byte 104"),
    Broken(
      "a dtype that nobody knows", "{" + entry("a", "[0,2]", type: "F4") + "}", "dtype of \"a\"",
      expected: "\"BOOL\", \"I8\", \"U8\", \"I16\", \"U16\", \"I32\", \"U32\", \"I64\" and 5 more",
      found: "\"F4\""),
    Broken(
      "a negative size", "{" + entry("a", "[0,2]", shape: "[-2,-1]") + "}", "shape of \"a\"",
      expected: "at most 64 sizes, none of them negative", found: "[-2, -1]"),
    Broken(
      "a hole before the first", "{" + entry("a", "[2,4]") + "}", "data_offsets of \"a\"",
      expected: "a range that begins at 0 and ends at 4 or before", found: "[2, 4]"),
    Broken(
      "a hole between", "{" + entry("a", "[0,1]", shape: "[1]") + "," + entry("b", "[2,4]") + "}",
      "data_offsets of \"b\"", expected: "a range that begins at 1 and ends at 4 or before",
      found: "[2, 4]"),
    Broken(
      "an overlap", "{" + entry("a", "[0,2]") + "," + entry("b", "[1,3]") + "}",
      "data_offsets of \"b\"", expected: "a range that begins at 2 and ends at 4 or before",
      found: "[1, 3]"),
    Broken(
      "the same bytes twice", "{" + entry("a", "[0,2]") + "," + entry("b", "[0,2]") + "}",
      "data_offsets of \"b\"", expected: "a range that begins at 2 and ends at 4 or before",
      found: "[0, 2]"),
    Broken(
      "a range behind the end", "{" + entry("a", "[0,9]", shape: "[9]") + "}",
      "data_offsets of \"a\"", expected: "a range that begins at 0 and ends at 4 or before",
      found: "[0, 9]"),
    Broken(
      "a range that runs backwards", "{" + entry("a", "[0,-2]") + "}", "data_offsets of \"a\"",
      expected: "a range that begins at 0 and ends at 4 or before", found: "[0, -2]"),
    Broken(
      "a shape that does not fill its range", "{" + entry("a", "[0,4]", shape: "[3]") + "}",
      "data_offsets of \"a\"", expected: "3 of uint8", found: "4 bytes"),
    Broken(
      "a shape beyond all memory",
      "{" + entry("a", "[0,4]", shape: "[4294967296,4294967296]") + "}",
      "data_offsets of \"a\"", expected: "4294967296 x 4294967296 of uint8", found: "4 bytes"),
    Broken(
      "bytes behind the last", "{" + entry("a", "[0,2]") + "}", "length",
      expected: "the end of the file after its tensors", found: "2 bytes more"),
  ])
  func `a broken file is an error that names the field`(broken: Broken) {
    #expect(throws: broken.error) { try SafeTensorsFile(broken.bytes, file: "x") }
  }

  @Test func `a shape that no tensor has is an error`() throws {
    let header = "{" + Self.entry("a", "[0,0]", shape: "[0,4294967296,4294967296]") + "}"
    let file = try SafeTensorsFile(Self.file(header), file: "x")
    #expect(throws: FileError.self) { try file.tensor("a") }
  }

  @Test func `arrays nested a million times are an error`() {
    let header = "{\"a\":" + String(repeating: "[", count: 1_000_000)
    #expect(throws: FileError.self) { try SafeTensorsFile(Self.file(header), file: "x") }
  }

  /// Every element type, as Hugging Face's own library writes them.
  @Test func `what safetensors writes is read`() throws {
    let file = try SafeTensorsFile(contentsOf: Fixture.path("safetensors_types.safetensors"))
    #expect(file.metadata == ["format": "np", "note": "a:b"])
    let types: [String: NumberType] = [
      "BOOL": .bool, "I8": .int8, "U8": .uint8, "I16": .int16, "U16": .uint16, "I32": .int32,
      "U32": .uint32, "I64": .int64, "U64": .uint64, "F16": .float16, "BF16": .bfloat16,
      "F32": .float32, "F64": .float64,
    ]
    for (code, type) in types {
      let expected = (0..<12).map { index in
        code == "BOOL"
          ? Float(index % 2)
          : "IFB".contains(code.prefix(1))
            ? Float(index - 3)
            : Float(index)
      }
      #expect(file.elementType(of: code) == type)
      #expect(try file.tensor(code) == Tensor(shape: [3, 4], scalars: expected), "\(code)")
    }
    #expect(try file.tensor("one") == Tensor(shape: [], scalars: [7]))
    #expect(try file.tensor("empty") == Tensor(shape: [0, 4], scalars: []))
    #expect(try file.tensor("a \"name\"\n with \\ and é").scalars == [1, 2])
    #expect(file.names.count == 16)
  }

  @Test(.enabled(if: Python.path != nil, Python.reason))
  func `safetensors reads what is written`() throws {
    let folder = try TemporaryFolder()
    let tensors: [(name: String, tensor: Tensor)] = try [
      ("dense/kernel", Tensor(shape: [2, 3], scalars: [0, 1.5, -2, 3, .infinity, 0.1])),
      ("a \"b\"\\\n", Tensor(shape: [], scalars: [7])),
      ("empty", Tensor(shape: [0, 3], scalars: [])),
    ]
    let path = try folder.file(
      "a.safetensors",
      SafeTensorsFile.pack(tensors, metadata: ["format": "inkling", "b": "\"\t"], file: "x"))
    let printed = try Python.run(
      """
      import sys
      from safetensors import safe_open
      with safe_open(sys.argv[1], "np") as file:
          print(sorted(file.metadata().items()))
          for name in file.offset_keys():
              array = file.get_tensor(name)
              print(repr(name), array.dtype, array.shape, array.tolist())
      """, path)
    #expect(
      printed == #"""
        [('b', '"\t'), ('format', 'inkling')]
        'dense/kernel' float32 (2, 3) [[0.0, 1.5, -2.0], [3.0, inf, 0.10000000149011612]]
        'a "b"\\\n' float32 () 7.0
        'empty' float32 (0, 3) []

        """#)
  }
}
