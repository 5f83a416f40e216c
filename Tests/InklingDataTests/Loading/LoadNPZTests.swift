import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

/// MNIST and Fashion-MNIST from Keras's form of them.
struct LoadNPZTests {
  /// A file with three and two images.
  static func file(
    images: NPYArray = .init(
      shape: [3, 28, 28], unsignedBytes: SmallMNIST.trainImages.bytes),
    labels: NPYArray = .init(shape: [3], unsignedBytes: [5, 0, 9])
  ) throws -> [UInt8] {
    try NPZFile.pack(
      [
        ("x_test", .init(shape: [2, 28, 28], unsignedBytes: SmallMNIST.testImages.bytes)),
        ("x_train", images), ("y_train", labels), ("y_test", .init(shape: [2], integers: [7, 2])),
      ], file: "x", isDeflated: true)
  }

  /// Loads MNIST from a file.
  static func load(_ bytes: [UInt8]) throws -> (train: Dataset, test: Dataset) {
    let folder = try TemporaryFolder()
    _ = try folder.file("mnist.npz", bytes)
    do {
      return try loadMNIST(from: LoadMNISTTests.location(folder))
    } catch FileError.unexpected(let file, let field, let expected, let found) {
      throw FileError.unexpected(
        file: fileName(file), field: field, expected: expected.replacing(file, with: "it"),
        found: found)
    }
  }

  @Test func `arrays of bytes and labels of any width are read`() throws {
    let (train, test) = try Self.load(Self.file())
    #expect(train.labels == [5, 0, 9] && test.labels == [7, 2])
    #expect(train.image(1).scalars == SmallMNIST.trainImages.bytes[784..<1568].map(Float.init))
    #expect(test.name == "MNIST" && test.pixelRange == 0...255)
  }

  @Test func `IDX files come first`() throws {
    let folder = try TemporaryFolder()
    try SmallMNIST.write(to: folder, below: "mnist", gzipped: true)
    _ = try folder.file("mnist/mnist.npz", [1, 2, 3])
    #expect(try loadMNIST(from: LoadMNISTTests.location(folder)).train.count == 3)
  }

  @Test(arguments: ["fashion_mnist.npz", "fashion-mnist/fashion-mnist.npz"])
  func `clothes are read from it, too`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("fashion-mnist")
    _ = try folder.file(name, Self.file())
    let train = try loadFashionMNIST(from: LoadMNISTTests.location(folder)).train
    #expect(train.classNames[train.labels[2]] == "Ankle boot")
  }

  @Test func `what is wrong is named`() throws {
    func expect(
      _ bytes: [UInt8], _ field: String, _ expected: String, _ found: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(
        throws: FileError.unexpected(
          file: "mnist.npz", field: field, expected: expected, found: found),
        sourceLocation: sourceLocation
      ) { try Self.load(bytes) }
    }
    let floats = NPYArray(shape: [1, 2], floats: [1, 2])
    try expect(
      Self.file(images: floats), "x_train", "images of uint8", "float32 of shape [1, 2]")
    try expect(
      Self.file(labels: floats), "y_train", "a list of whole numbers", "float32 of shape [1, 2]")
    try expect(
      Self.file(images: .init(shape: [3, 2], unsignedBytes: [1, 2, 3, 4, 5, 6])),
      "size of the images", "28 x 28", "2")
    try expect(
      Self.file(labels: .init(shape: [2], integers: [1, 2])), "number of labels",
      "3, one for each image in it", "2")
    for label in [10, -1, 300] {
      #expect(throws: FileError.self) {
        try Self.load(Self.file(labels: .init(shape: [3], integers: [1, label, 2])))
      }
    }
    let missing = try NPZFile.pack([("x_train", floats)], file: "x")
    #expect(throws: FileError.self) { try Self.load(missing) }
  }

  @Test(arguments: 0..<2)
  func `mutated files give an error or images`(round: Int) throws {
    let bytes = try Self.file(
      images: .init(shape: [3, 28, 28], unsignedBytes: .init(repeating: 0, count: 2352)))
    var random = SplitMix(state: UInt64(round) &* 3_100_011)
    var errors = 0
    let folder = try TemporaryFolder()
    let location = LoadMNISTTests.location(folder)
    for _ in 0..<500 {
      _ = try folder.file("mnist.npz", random.mutated(bytes))
      do {
        #expect(try loadMNIST(from: location).train.count == 3)
      } catch let error as FileError {
        #expect(error.file == folder.path + "/mnist.npz")
        errors += 1
      }
    }
    #expect(errors > 250)
  }
}
