import InklingFiles
import Testing

struct NPZFileTests {
  @Test func `what is packed is read again`() throws {
    let folder = try TemporaryFolder()
    let arrays = [
      ("dense/kernel", NPYArray(shape: [2, 2], floats: [1, 2, 3, 4])),
      ("labels", NPYArray(shape: [3], unsignedBytes: [3, 1, 4])),
    ]
    for isDeflated in [false, true] {
      let bytes = try NPZFile.pack(arrays, file: "x", isDeflated: isDeflated)
      let file = try NPZFile(contentsOf: folder.file("a.npz", bytes))
      #expect(file.names == ["dense/kernel", "labels"])
      for (name, array) in arrays { #expect(try file.array(name) == array) }
    }
  }

  @Test func `an array that is not there is an error that lists those that are`() throws {
    let file = try NPZFile(
      NPZFile.pack([("a", NPYArray(shape: [1], floats: [1]))], file: "x"), file: "x")
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "content", expected: "an array \"b\"", found: "\"a\"")
    ) {
      try file.array("b")
    }
  }

  @Test func `other files beside the arrays are left alone`() throws {
    let bytes = try ZipArchive.pack(
      [.init("readme.txt", [1]), .init("a.npy", NPYArray(shape: [], floats: [1]).encoded())],
      file: "x")
    #expect(try NPZFile(bytes, file: "x").names == ["a"])
  }

  @Test func `a broken array is an error that names it`() throws {
    let bytes = try ZipArchive.pack([.init("a.npy", [1, 2])], file: "x")
    #expect(
      throws: FileError.truncated(
        file: "x", field: "magic number of \"a\"", expected: 8, found: 2)
    ) {
      try NPZFile(bytes, file: "x").array("a")
    }
  }

  /// Every element type, in both orders of bytes and indices and all versions, as NumPy writes them.
  @Test func `what NumPy writes is read`() throws {
    let file = try NPZFile(contentsOf: Fixture.path("numpy_arrays.npz"))
    #expect(file.names.count == 6 * 12 * 4)
    let shapes = [
      "none": [], "one": [7], "two": [3, 5], "three": [2, 3, 4], "empty": [0, 4], "large": [1000],
    ]
    let types: [String: NumberType] = [
      "b1": .bool, "i1": .int8, "u1": .uint8, "i2": .int16, "u2": .uint16, "i4": .int32,
      "u4": .uint32, "i8": .int64, "u8": .uint64, "f2": .float16, "f4": .float32, "f8": .float64,
    ]
    for name in file.names {
      let parts = name.split(separator: "/")
      let code = String(parts[1].prefix(2))
      let array = try file.array(name)
      #expect(array.elementType == types[code])
      let shape = try #require(shapes[String(parts[0])])
      #expect(array.shape == shape)
      let expected = (0..<shape.reduce(1, *)).map { index in
        let number = code == "b1" ? index % 2 : code.hasSuffix("1") ? index % 100 : index
        return "if".contains(code.prefix(1)) ? number - 3 : number
      }
      #expect(array.floats == expected.map { Float($0) }, "\(name)")
      #expect(array.integers == (code.hasPrefix("f") ? nil : expected), "\(name)")
      #expect((array.unsignedBytes == nil) == (code != "u1"), "\(name)")
    }
  }

  @Test(.enabled(if: Python.path != nil, Python.reason))
  func `NumPy reads what is written`() throws {
    let folder = try TemporaryFolder()
    let arrays = [
      ("dense/kernel", NPYArray(shape: [2, 3], floats: [0, 1.5, -2, 3, .infinity, 0.1])),
      ("labels", NPYArray(shape: [3], unsignedBytes: [3, 1, 255])),
      ("integers", NPYArray(shape: [], integers: [-7])),
      ("empty", NPYArray(shape: [0, 4], floats: [])),
    ]
    for isDeflated in [false, true] {
      let path = try folder.file(
        "a.npz", NPZFile.pack(arrays, file: "x", isDeflated: isDeflated))
      let printed = try Python.run(
        """
        import numpy, sys
        file = numpy.load(sys.argv[1])
        for name in file.files:
            array = file[name]
            print(name, array.dtype, array.shape, array.tolist(), array.flags.c_contiguous)
        """, path)
      #expect(
        printed == """
          dense/kernel float32 (2, 3) [[0.0, 1.5, -2.0], [3.0, inf, 0.10000000149011612]] True
          labels uint8 (3,) [3, 1, 255] True
          integers int64 () -7 True
          empty float32 (0, 4) [] True

          """)
    }
  }
}
