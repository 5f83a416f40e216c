import Testing

@testable import InklingData

struct DatasetStatusTests {
  @Test func `built-in data is always there`() throws {
    let location = DataLocation(environment: ["HOME": "/nowhere"])
    #expect(try location.status(of: .builtInDigits) == .builtIn)
  }

  @Test func `an empty folder holds nothing`() throws {
    let folder = try TemporaryFolder()
    let location = DataLocation(folder: folder.path, environment: ["HOME": "/nowhere"])
    #expect(try location.status(of: .mnist) == .absent)
  }

  @Test(arguments: [nil, "mnist"])
  func `data is found directly in the folder or below it`(below: String?) throws {
    let folder = try TemporaryFolder()
    try SmallMNIST.write(to: folder, below: below, gzipped: true)
    let location = DataLocation(folder: folder.path, environment: ["HOME": "/nowhere"])
    let place = folder.path + (below.map { "/" + $0 } ?? "")
    #expect(try location.status(of: .mnist) == .present(folder: place))
  }

  @Test func `missing files are listed`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("train-images-idx3-ubyte.gz", [])
    _ = try folder.file("t10k-labels-idx1-ubyte", [])
    let location = DataLocation(folder: folder.path, environment: ["HOME": "/nowhere"])
    #expect(
      try location.status(of: .mnist)
        == .incomplete(
          folder: folder.path, missing: ["train-labels-idx1-ubyte", "t10k-images-idx3-ubyte"]))
  }
}
