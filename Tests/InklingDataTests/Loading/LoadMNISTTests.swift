import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct LoadMNISTTests {
  static func location(_ folder: TemporaryFolder) -> DataLocation {
    DataLocation(folder: folder.path, environment: ["XDG_CACHE_HOME": "/nowhere"])
  }

  @Test(arguments: [false, true], [nil, "mnist"])
  func `images and labels come as they lie in the files`(gzipped: Bool, below: String?) throws {
    let folder = try TemporaryFolder()
    try SmallMNIST.write(to: folder, below: below, gzipped: gzipped)
    let (train, test) = try loadMNIST(from: Self.location(folder))
    #expect(train.name == "MNIST")
    #expect(train.count == 3)
    #expect(train.featureShape == [28, 28])
    #expect(train.labels == [5, 0, 9])
    #expect(train.classNames == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])
    #expect(train.image(1).scalars == SmallMNIST.trainImages.bytes[784..<1568].map(Float.init))
    #expect(test.count == 2)
    #expect(test.labels == [7, 2])
    #expect(test.image(1).scalars == SmallMNIST.testImages.bytes[784...].map(Float.init))
  }

  @Test func `the first folder of the search order wins`() throws {
    let empty = try TemporaryFolder()
    let full = try TemporaryFolder()
    try SmallMNIST.write(to: full, below: "mnist", gzipped: true)
    let location = DataLocation(
      folder: empty.path,
      environment: ["INKLING_DATA": full.path, "XDG_CACHE_HOME": "/nowhere"])
    #expect(try loadMNIST(from: location).train.count == 3)
  }

  @Test func `without MNIST the error says where was looked and how to fetch it`() throws {
    let folder = try TemporaryFolder()
    let error = DataError.notFound(
      dataset: "MNIST", name: "mnist", searched: [folder.path, "/nowhere/inkling"])
    #expect(throws: error) { try loadMNIST(from: Self.location(folder)) }
    #expect(error.message.contains("looked in \(folder.path), /nowhere/inkling"))
    #expect(error.hint?.contains("`inkling data fetch mnist`") == true)
  }

  @Test func `a data folder that does not exist is named`() {
    let location = DataLocation(folder: "/no/such/folder", environment: ["HOME": "/"])
    let error = DataError.missingFolder(path: "/no/such/folder", origin: .argument)
    #expect(throws: error) { try loadMNIST(from: location) }
    #expect(throws: error) { try loadDigits(from: location) }
    #expect(
      error.message == "the data folder /no/such/folder does not exist (given with --data)")
  }

  struct Broken: CustomTestStringConvertible {
    let what: String
    /// The file that is changed.
    let file: String
    /// Its new content; `nil` removes it.
    let content: [UInt8]?
    /// The error, given the path of the folder.
    let error: @Sendable (String) -> any Error & Equatable
    var testDescription: String { what }
  }

  static let brokenSets: [Broken] = [
    Broken(
      what: "a file missing", file: "t10k-labels-idx1-ubyte", content: nil,
      error: {
        DataError.incomplete(
          dataset: "MNIST", name: "mnist", folder: $0, file: "t10k-labels-idx1-ubyte")
      }),
    Broken(
      what: "an empty file", file: "train-labels-idx1-ubyte", content: [],
      error: {
        FileError.truncated(
          file: $0 + "/train-labels-idx1-ubyte.gz", field: "magic number", expected: 4, found: 0)
      }),
    Broken(
      what: "images cut off", file: "train-images-idx3-ubyte",
      content: Array(SmallMNIST.trainImages.encoded().dropLast(100)),
      error: {
        FileError.truncated(
          file: $0 + "/train-images-idx3-ubyte.gz", field: "values", expected: 2352, found: 2252)
      }),
    Broken(
      what: "gzip data cut off", file: "train-images-idx3-ubyte",
      content: Array(Gzip.pack(SmallMNIST.trainImages.encoded()).dropLast(20)),
      error: {
        FileError.damaged(
          file: $0 + "/train-images-idx3-ubyte.gz", field: "gzip data",
          reason: "the file ends before its data does")
      }),
    Broken(
      what: "labels in the place of images", file: "train-images-idx3-ubyte",
      content: SmallMNIST.trainLabels.encoded(),
      error: {
        FileError.unexpected(
          file: $0 + "/train-images-idx3-ubyte.gz", field: "number of dimensions",
          expected: "3", found: "1")
      }),
    Broken(
      what: "images of another size", file: "t10k-images-idx3-ubyte",
      content: IDXArray(shape: [2, 20, 20], bytes: .init(repeating: 0, count: 800)).encoded(),
      error: {
        FileError.unexpected(
          file: $0 + "/t10k-images-idx3-ubyte.gz", field: "size of the images",
          expected: "28 x 28", found: "20 x 20")
      }),
    Broken(
      what: "no images", file: "t10k-images-idx3-ubyte",
      content: IDXArray(shape: [0, 28, 28], bytes: []).encoded(),
      error: {
        FileError.unexpected(
          file: $0 + "/t10k-images-idx3-ubyte.gz", field: "number of images",
          expected: "1 or more", found: "0")
      }),
    Broken(
      what: "a label too few", file: "train-labels-idx1-ubyte",
      content: IDXArray(shape: [2], bytes: [5, 0]).encoded(),
      error: {
        FileError.unexpected(
          file: $0 + "/train-labels-idx1-ubyte.gz", field: "number of labels",
          expected: "3, one for each image in \($0)/train-images-idx3-ubyte.gz", found: "2")
      }),
    Broken(
      what: "a label out of range", file: "t10k-labels-idx1-ubyte",
      content: IDXArray(shape: [2], bytes: [7, 10]).encoded(),
      error: {
        FileError.unexpected(
          file: $0 + "/t10k-labels-idx1-ubyte.gz", field: "label of example 1",
          expected: "0...9", found: "10")
      }),
  ]

  @Test(arguments: brokenSets)
  func `broken data is an error that names file and field, never passed over`(
    broken: Broken
  ) throws {
    let folder = try TemporaryFolder()
    try SmallMNIST.write(to: folder, gzipped: true)
    let path = try folder.file(broken.file + ".gz", broken.content ?? [])
    if broken.content == nil { try FileManager.default.removeItem(atPath: path) }
    func check<E: Error & Equatable>(_ error: E) {
      #expect(throws: error) { try loadMNIST(from: Self.location(folder)) }
      #expect(throws: error) { try loadDigits(from: Self.location(folder)) }
    }
    check(broken.error(folder.path))
  }

  @Test func `an unpacked file comes before a gzipped one`() throws {
    let folder = try TemporaryFolder()
    try SmallMNIST.write(to: folder, gzipped: false)
    _ = try folder.file("train-labels-idx1-ubyte.gz", [1, 2, 3])
    #expect(try loadMNIST(from: Self.location(folder)).train.count == 3)
  }
}
