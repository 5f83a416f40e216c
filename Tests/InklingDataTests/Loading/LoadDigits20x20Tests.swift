import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct LoadDigits20x20Tests {
  /// A different 255th for every pixel of an image.
  static func byte(_ image: Int, _ row: Int, _ column: Int) -> UInt8 {
    UInt8((image * 50 + row * 20 + column) % 256)
  }

  static let good = SmallDigits20x20.file { Double(byte($0, $1, $2)) / 255 }

  @Test(arguments: [false, true], [nil, "digits20x20"])
  func `images are upright and the label 10 is the digit 0`(
    gzipped: Bool, below: String?
  ) throws {
    let folder = try TemporaryFolder()
    if let below { try folder.makeFolder(below) }
    let name = (below.map { $0 + "/" } ?? "") + "digits20x20.mat" + (gzipped ? ".gz" : "")
    _ = try folder.file(name, gzipped ? Gzip.pack(Self.good) : Self.good)
    let digits = try loadDigits20x20(from: LoadMNISTTests.location(folder))
    #expect(digits.name == "20x20 digits")
    #expect(digits.labels == [0, 3, 9])
    #expect(digits.featureShape == [20, 20])
    #expect(digits.classNames == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])
    for image in 0..<3 {
      let expected = (0..<400).map { Float(Self.byte(image, $0 / 20, $0 % 20)) / 255 }
      #expect(digits.image(image).scalars == expected)
    }
  }

  @Test func `numbers that are no 255ths stay what they are`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "digits20x20.mat", SmallDigits20x20.file { Double($0 * 400 + $1 * 20 + $2) / 1024 - 0.125 })
    let digits = try loadDigits20x20(from: LoadMNISTTests.location(folder))
    let expected = (0..<400).map { Float(800 + $0) / 1024 - 0.125 }
    #expect(digits.image(2).scalars == expected)
    #expect(digits.classCount == 10)
  }

  @Test func `without the file the error says where it belongs`() throws {
    let folder = try TemporaryFolder()
    let place = folder.path + "/digits20x20/digits20x20.mat"
    let error = DataError.notFoundAnywhere(
      dataset: "20x20 digits", place: place, searched: [folder.path, "/nowhere/inkling"])
    #expect(throws: error) { try loadDigits20x20(from: LoadMNISTTests.location(folder)) }
    #expect(error.message.hasPrefix("20x20 digits was not found; looked in \(folder.path)"))
    #expect(error.hint?.contains(place) == true)
  }

  struct Broken: CustomTestStringConvertible {
    let what: String
    let content: [UInt8]
    let field: String
    let expected: String
    let found: String
    var testDescription: String { what }
  }

  @Test(arguments: [
    Broken(
      what: "rows of another length", content: SmallDigits20x20.file(size: 380) { _, _, _ in 0 },
      field: "dimensions of X", expected: "images in rows of 400 pixels", found: "3 x 380"),
    Broken(
      what: "no images", content: SmallDigits20x20.file(labels: []) { _, _, _ in 0 },
      field: "dimensions of X", expected: "images in rows of 400 pixels", found: "0 x 400"),
    Broken(
      what: "a label too few", content: SmallDigits20x20.file(labelCount: 2) { _, _, _ in 0 },
      field: "dimensions of y", expected: "3 x 1, one for each image", found: "2 x 1"),
    Broken(
      what: "a label out of range",
      content: SmallDigits20x20.file(labels: [1, 11, 2]) { _, _, _ in 0 },
      field: "label of example 1", expected: "0...10", found: "11.0"),
    Broken(
      what: "a label that is no number",
      content: SmallDigits20x20.file(labels: [1, 2, .nan]) { _, _, _ in 0 },
      field: "label of example 2", expected: "0...10", found: "nan"),
    Broken(
      what: "a pixel that is no number",
      content: SmallDigits20x20.file { image, row, column in
        image == 1 && row == 2 && column == 0 ? .nan : 0
      },
      field: "pixel 2 of image 1", expected: "a finite number", found: "nan"),
  ])
  func `broken data is an error that names file and field`(broken: Broken) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("digits20x20.mat", broken.content)
    let error = FileError.unexpected(
      file: path, field: broken.field, expected: broken.expected, found: broken.found)
    #expect(throws: error) { try loadDigits20x20(from: LoadMNISTTests.location(folder)) }
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["INKLING_DATA"] != nil, "INKLING_DATA is not set"))
  func `the real file has 500 upright images of each digit`() throws {
    let location = DataLocation()
    guard case .present = try location.status(of: .digits20x20) else { return }
    let digits = try loadDigits20x20(from: location)
    #expect(digits.countsPerClass == .init(repeating: 500, count: 10))
    #expect(digits.minimum() == 0 && digits.maximum() == 1)
    // The mean seven has its bar at the top and its foot left of it; lying, it would be the reverse.
    let sevens = try digits.subset(digits.labels.indices.filter { digits.labels[$0] == 7 })
    var mean = [Float](repeating: 0, count: 400)
    for index in 0..<sevens.count {
      for (pixel, value) in sevens.image(index).scalars.enumerated() { mean[pixel] += value }
    }
    let top = mean[..<140].reduce(0, +)
    let bottom = mean[260...].reduce(0, +)
    let left = (0..<20).map { mean[20 * $0..<20 * $0 + 7].reduce(0, +) }.reduce(0, +)
    #expect(top > 1.3 * bottom)
    #expect(top > 1.3 * left)
  }
}
