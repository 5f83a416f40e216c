import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct LoadCIFAR10Tests {
  static func location(_ folder: TemporaryFolder) -> DataLocation {
    DataLocation(folder: folder.path, environment: ["XDG_CACHE_HOME": "/nowhere"])
  }

  static func check(_ parts: (train: Dataset, test: Dataset)) {
    #expect(parts.train.labels == [9, 0, 9, 1, 9, 2, 9, 3, 9, 4] && parts.test.labels == [9, 5])
    #expect(parts.train.featureShape == [32, 32, 3] && parts.train.name == "CIFAR-10")
    #expect(parts.train.classNames[9] == "truck" && parts.train.pixelRange == 0...255)
    let image = parts.train.image(5)
    #expect(image[1, 2, 0] == 34 && image[1, 2, 1] == 68 && image[1, 2, 2] == 2)
    #expect(parts.test.image(1)[31, 31, 1] == 254 && parts.test.image(1)[31, 31, 2] == 5)
  }

  @Test(arguments: ["cifar-10-binary.tar.gz", "cifar10/cifar-10-binary.tar"])
  func `images come from the archive`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("cifar10")
    let archive = TarFile.archive(SmallCIFAR10.members)
    _ = try folder.file(name, name.hasSuffix("gz") ? Gzip.pack(archive) : archive)
    Self.check(try loadCIFAR10(from: Self.location(folder)))
  }

  @Test(arguments: ["", "cifar-10-batches-bin", "cifar10", "cifar10/cifar-10-batches-bin"])
  func `images come from the unpacked files`(below: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder(below)
    for (index, name) in SmallCIFAR10.names.enumerated() {
      _ = try folder.file(below + "/" + name, SmallCIFAR10.batch(index))
    }
    Self.check(try loadCIFAR10(from: Self.location(folder)))
  }

  @Test func `without it the error says how to fetch it`() throws {
    let folder = try TemporaryFolder()
    #expect(
      throws: DataError.notFound(
        dataset: "CIFAR-10", name: "cifar10", searched: [folder.path, "/nowhere/inkling"])
    ) { try loadCIFAR10(from: Self.location(folder)) }
  }

  /// Loads an archive with other members.
  static func error(_ members: [(name: String, content: [UInt8])]) throws -> FileError? {
    let folder = try TemporaryFolder()
    _ = try folder.file("cifar-10-binary.tar.gz", Gzip.pack(TarFile.archive(members)))
    do {
      _ = try loadCIFAR10(from: location(folder))
      return nil
    } catch FileError.unexpected(let file, let field, let expected, let found) {
      return .unexpected(
        file: file.replacing(folder.path + "/", with: ""), field: field, expected: expected,
        found: found)
    }
  }

  @Test func `a wrong archive is an error that names file and field`() throws {
    let archive = "cifar-10-binary.tar.gz"
    let names = SmallCIFAR10.names.sorted().joined(separator: ", ")
    #expect(
      try Self.error(SmallCIFAR10.members.filter { !$0.name.hasSuffix("batch_3.bin") })
        == .unexpected(
          file: archive, field: "members", expected: names, found: "no data_batch_3.bin"))
    #expect(
      try Self.error(SmallCIFAR10.members + [("again/test_batch.bin", [])])
        == .unexpected(
          file: archive, field: "members", expected: "one test_batch.bin", found: "two of them"))
    func changed(_ content: [UInt8]) -> [(name: String, content: [UInt8])] {
      SmallCIFAR10.members.map { $0.name.hasSuffix("batch_2.bin") ? ($0.name, content) : $0 }
    }
    let file = archive + ": data_batch_2.bin"
    #expect(
      try Self.error(changed(SmallCIFAR10.record(0) + SmallCIFAR10.record(10)))
        == .unexpected(
          file: file, field: "label of example 1", expected: "0...9", found: "10"))
    #expect(
      try Self.error(changed(SmallCIFAR10.record(0) + [1]))
        == .unexpected(
          file: file, field: "length", expected: "records of 3073 bytes", found: "3074 bytes"))
    #expect(
      try Self.error(changed([]))
        == .unexpected(
          file: file, field: "length", expected: "records of 3073 bytes", found: "0 bytes"))
  }
}
