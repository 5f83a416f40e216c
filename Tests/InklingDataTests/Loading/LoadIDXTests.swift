import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct LoadIDXTests {
  /// A file of 32-bit integers.
  static func integers(_ shape: [Int], _ values: [Int32]) -> [UInt8] {
    file(0x0c, shape, values.flatMap { bytes(UInt32(bitPattern: $0)) })
  }

  static func floats(_ shape: [Int], _ values: [Float]) -> [UInt8] {
    file(0x0d, shape, values.flatMap { bytes($0.bitPattern) })
  }

  static func file(_ type: UInt8, _ shape: [Int], _ content: [UInt8]) -> [UInt8] {
    [0, 0, type, UInt8(shape.count)] + shape.flatMap { bytes(UInt32($0)) } + content
  }

  static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  static func load(
    _ images: [UInt8], _ labels: [UInt8], classNames: [String]? = nil, name: String? = nil
  ) throws -> Dataset {
    let folder = try TemporaryFolder()
    do {
      return try loadIDX(
        images: folder.file("images", images), labels: folder.file("labels", labels),
        classNames: classNames, name: name)
    } catch FileError.unexpected(let file, let field, let expected, let found) {
      throw FileError.unexpected(
        file: fileName(file), field: field,
        expected: expected.replacing(folder.path + "/", with: ""), found: found)
    }
  }

  static let labels = IDXArray(shape: [2], bytes: [3, 1]).encoded()

  @Test func `bytes stay bytes, whatever their shape`() throws {
    let data = try Self.load(
      Gzip.pack(IDXArray(shape: [2, 1, 3], bytes: [0, 1, 2, 3, 4, 255]).encoded()), Self.labels)
    #expect(data.name == "images" && data.featureShape == [1, 3] && data.pixelRange == 0...255)
    #expect(data.labels == [3, 1] && data.classNames == ["0", "1", "2", "3"])
    #expect(data.image(1).scalars == [3, 4, 255])
    let named = try Self.load(
      IDXArray(shape: [2], bytes: [7, 8]).encoded(), Self.labels,
      classNames: ["a", "b", "c", "d", "e"], name: "letters")
    #expect(named.featureShape == [] && named.classCount == 5 && named.name == "letters")
  }

  @Test func `other types become floating point`() throws {
    let integers = try Self.load(Self.integers([2, 2], [-1, 70_000, 3, 4]), Self.labels)
    #expect(integers.image(0).scalars == [-1, 70_000] && integers.pixelRange == nil)
    let floats = try Self.load(
      Self.floats([2, 2], [0.5, -1, 3, 4]), Self.integers([2], [0, 99_999]))
    #expect(floats.image(0).scalars == [0.5, -1] && floats.labels == [0, 99_999])
  }

  @Test(arguments: [
    (
      IDXArray(shape: [3, 1], bytes: [1, 2, 3]).encoded(), labels, "labels", "number of labels",
      "3, one for each image in images", "2"
    ),
    (
      IDXArray(shape: [0, 1], bytes: []).encoded(), labels, "images", "number of images",
      "1 or more", "0"
    ),
    (
      IDXArray(shape: [2], bytes: [1, 2]).encoded(),
      IDXArray(shape: [2, 1], bytes: [0, 0]).encoded(),
      "labels", "number of dimensions", "1", "2"
    ),
    (
      IDXArray(shape: [2], bytes: [1, 2]).encoded(), floats([2], [0, 1]), "labels",
      "type of the labels", "whole numbers", "floating point"
    ),
    (
      IDXArray(shape: [2], bytes: [1, 2]).encoded(), integers([2], [0, -1]), "labels",
      "label of example 1", "0...99999", "-1"
    ),
    (
      IDXArray(shape: [2], bytes: [1, 2]).encoded(), integers([2], [100_000, 0]), "labels",
      "label of example 0", "0...99999", "100000"
    ),
    (floats([2], [1, .nan]), labels, "images", "value 1", "a finite number", "nan"),
  ])
  func `what is wrong is named`(
    images: [UInt8], labels: [UInt8], file: String, field: String, expected: String, found: String
  ) {
    #expect(
      throws: FileError.unexpected(file: file, field: field, expected: expected, found: found)
    ) { try Self.load(images, labels) }
  }

  @Test func `labels beyond the given classes are refused`() {
    #expect(
      throws: FileError.unexpected(
        file: "labels", field: "label of example 0", expected: "0...2", found: "3")
    ) {
      try Self.load(
        IDXArray(shape: [2], bytes: [1, 2]).encoded(), Self.labels, classNames: ["a", "b", "c"])
    }
  }
}
