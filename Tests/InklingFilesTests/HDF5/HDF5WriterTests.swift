import InklingFiles
import Testing

struct HDF5WriterTests {
  @Test func `what is written is read again`() throws {
    var variables = HDF5Writer.Group(nameAttribute: "größe")
    variables.members["0"] = .floats([1, 2, 3, 4, 5, 6], shape: [2, 3])
    variables.members["1"] = .floats([], shape: [0])
    variables.members["2"] = .floats([-0.5], shape: [])
    variables.members["step"] = .integer(-3)
    var root = HDF5Writer.Group()
    root.members["größe"] = .group(variables)
    root.members["empty"] = .group(HDF5Writer.Group())
    let bytes = HDF5Writer.bytes(of: root)
    #expect(bytes == HDF5Writer.bytes(of: root))

    let read = try HDF5File(bytes, file: "x").root
    #expect(read.members.keys.sorted() == ["empty", "größe"])
    let group = try #require(read.group("größe"))
    #expect(group.dataset("0")?.shape == [2, 3])
    #expect(try group.dataset("0")?.floats() == [1, 2, 3, 4, 5, 6])
    #expect(try group.dataset("1")?.floats() == [])
    #expect(group.dataset("2")?.shape == [])
    #expect(try group.dataset("2")?.floats() == [-0.5])
    #expect(try group.dataset("step")?.integers() == [-3])
  }

  // The sizes at which another node begins, in one, two and three levels of the tree.
  @Test(arguments: [1, 8, 9, 255, 256, 257, 8193])
  func `groups of any size are read again`(count: Int) throws {
    var root = HDF5Writer.Group()
    for index in 0..<count { root.members["\(index)"] = .integer(index) }
    let read = try HDF5File(HDF5Writer.bytes(of: root), file: "x").root
    #expect(read.members.count == count)
    for index in stride(from: 0, to: count, by: 7) {
      #expect(try read.dataset("\(index)")?.integers() == [index])
    }
  }
}
