import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct LoadFashionMNISTTests {
  @Test(arguments: ["fashion-mnist", "FashionMNIST/raw", "fashion_mnist"])
  func `clothes have their names`(below: String) throws {
    let folder = try TemporaryFolder()
    try SmallMNIST.write(to: folder, below: below, gzipped: true)
    let (train, test) = try loadFashionMNIST(from: LoadMNISTTests.location(folder))
    #expect(train.name == "Fashion-MNIST" && train.labels == [5, 0, 9])
    #expect(train.labels.map { train.classNames[$0] } == ["Sandal", "T-shirt/top", "Ankle boot"])
    #expect(test.count == 2 && test.featureShape == [28, 28])
  }

  @Test func `files that lie directly in a folder are MNIST's, unless its name says otherwise`()
    throws
  {
    let folder = try TemporaryFolder()
    try SmallMNIST.write(to: folder, gzipped: false)
    let location = LoadMNISTTests.location(folder)
    #expect(try loadMNIST(from: location).train.count == 3)
    #expect(try location.status(of: .fashionMNIST) == .absent)
    try SmallMNIST.write(to: folder, below: "fashion-mnist", gzipped: false)
    let named = DataLocation(
      folder: folder.path + "/fashion-mnist", environment: ["HOME": "/nowhere"])
    #expect(try named.status(of: .fashionMNIST) == .present(folder: folder.path + "/fashion-mnist"))
    #expect(try named.status(of: .mnist) == .absent)
  }

  @Test func `without it the error says how to fetch it`() throws {
    let folder = try TemporaryFolder()
    let error = DataError.notFound(
      dataset: "Fashion-MNIST", name: "fashion-mnist", searched: [folder.path, "/nowhere/inkling"])
    #expect(throws: error) { try loadFashionMNIST(from: LoadMNISTTests.location(folder)) }
    #expect(error.hint == "`inkling data fetch fashion-mnist` downloads it")
  }

  static let hasMNIST = ProcessInfo.processInfo.environment["INKLING_DATA"].map {
    FileManager.default.fileExists(atPath: $0 + "/mnist/train-labels-idx1-ubyte.gz")
  }

  @Test(.enabled(if: hasMNIST ?? false))
  func `MNIST in its folder is found out`() throws {
    let folder = try TemporaryFolder()
    let data = ProcessInfo.processInfo.environment["INKLING_DATA"] ?? ""
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/fashion-mnist", withDestinationPath: data + "/mnist")
    let file = folder.path + "/fashion-mnist/train-labels-idx1-ubyte.gz"
    #expect(
      throws: FileError.unexpected(
        file: file, field: "labels", expected: "those of Fashion-MNIST", found: "those of MNIST")
    ) { try loadFashionMNIST(from: LoadMNISTTests.location(folder)) }
  }
}
