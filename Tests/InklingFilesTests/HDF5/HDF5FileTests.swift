import InklingFiles
import Testing

/// Files that h5py wrote, by `Fixtures/make_hdf5.py`.
struct HDF5FileTests {
  private func file(_ name: String) throws -> HDF5File {
    try HDF5File(Fixture.bytes("HDF5/\(name).h5"), file: "x")
  }

  @Test(arguments: ["plain", "latest", "v108"])
  func `numbers of all kinds are read in every version of the format`(name: String) throws {
    let root = try file(name).root
    let variables = try #require(root.group("layers")?.group("dense")?.group("vars"))
    #expect(variables.path == "/layers/dense/vars")
    #expect(variables.members.keys.sorted() == ["0", "1", "2", "3"])
    let kernel = try #require(variables.dataset("0"))
    #expect(kernel.shape == [3, 4])
    #expect(try kernel.floats() == (0..<12).map { Float($0) / 8 })
    #expect(try variables.dataset("1")?.floats() == [0.5, -2, 1e-3, .infinity])
    #expect(try variables.dataset("2")?.floats() == [1, -0.5, 65504, 0x1p-24, 0])
    #expect(try variables.dataset("3")?.floats() == [0, 1, 2, 3])
    #expect(root.dataset("step")?.shape == [])
    #expect(try root.dataset("step")?.integers() == [-7])
    #expect(try root.dataset("bytes")?.integers() == [0, 200, 255])
    #expect(try root.dataset("wide")?.integers() == [1, -70000])
    #expect(root.dataset("none")?.shape == [0, 3])
    #expect(try root.dataset("none")?.floats() == [])
    #expect(root.group("empty")?.members.isEmpty == true)
    #expect(root.dataset("empty") == nil && root.group("step") == nil)
  }

  @Test func `chunks are put together, packed or not`() throws {
    let root = try file("chunks").root
    let values = (0..<35).map(Float.init)
    #expect(try root.dataset("plain")?.floats() == values)
    #expect(try root.dataset("packed")?.floats() == values)
    #expect(try root.dataset("deep")?.floats() == values)
    #expect(try root.dataset("many")?.integers() == Array(0..<200))
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "filters of chunks of /summed", expected: "deflate (1) and shuffle (2)",
        found: "number 3")
    ) { try root.dataset("summed")?.floats() }
  }

  @Test func `members in many nodes are all found`() throws {
    let root = try file("many").root
    #expect(root.members.count == 150)
    for index in 0..<150 {
      #expect(try root.dataset("\(index)")?.floats() == [Float(index)])
    }
  }

  @Test(arguments: [
    ("text", "lists or text of any length"), ("fixed", "text"), ("truth", "enumerations"),
    ("compound", "compounds"), ("opaque", "opaque data"),
    ("lists", "lists or text of any length"),
  ])
  func `other data is refused when it is asked for`(name: String, kind: String) throws {
    let dataset = try #require(try file("others").root.dataset(name))
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "type of /\(name)", expected: "floating point numbers", found: kind)
    ) { try dataset.floats() }
    #expect(throws: FileError.self) { try dataset.integers() }
  }

  @Test func `numbers that were never written are no zeros`() throws {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "data of /unwritten", expected: "its values",
        found: "none: they were never written")
    ) { try file("others").root.dataset("unwritten")?.floats() }
  }

  @Test func `links to other places are refused`() {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "member \"b\" of the members of /", expected: "a hard link",
        found: "a soft link")
    ) { try file("soft") }
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "place of /b", expected: "one that no other object has",
        found: "the same again")
    ) { try file("hard") }
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "place of /a/b", expected: "one that no other object has",
        found: "the same again")
    ) { try file("circle") }
    #expect(throws: FileError.self) { try file("dense") }
  }

  @Test func `other files are refused`() {
    #expect(
      throws: FileError.unexpected(
        file: "x", field: "signature", expected: "an HDF5 file", found: "other data")
    ) { try HDF5File([1, 2, 3], file: "x") }
    #expect(throws: FileError.self) { try HDF5File([], file: "x") }
  }

  @Test(arguments: ["plain", "latest"])
  func `a file that is cut off is refused wherever it ends`(name: String) throws {
    let bytes = try Fixture.bytes("HDF5/\(name).h5")
    for count in 0..<bytes.count {
      #expect(throws: FileError.self) { try HDF5File(Array(bytes[..<count]), file: "x") }
    }
  }

  @Test func `a number that does not fit is refused`() throws {
    let dataset = try #require(try file("chunks").root.dataset("packed"))
    #expect(
      throws: FileError.tooLarge(
        file: "x", field: "shape of /packed", found: "7 x 5 values", limit: 139)
    ) { try dataset.floats(limit: 139) }
    #expect(try dataset.floats(limit: 140).count == 35)
  }
}
