import Foundation
import InklingCore
import InklingFiles
import Testing

@testable import InklingData

struct LoadDigits8x8Tests {
  /// Loads a file of the given lines.
  static func load(_ lines: [String]) throws -> Dataset {
    let folder = try TemporaryFolder()
    try folder.makeFolder("digits8x8")
    let content = Array((lines.joined(separator: "\n") + "\n").utf8)
    _ = try folder.file("digits8x8/digits.csv.gz", Gzip.pack(content))
    return try loadDigits8x8(from: DataLocation(folder: folder.path, environment: [:]))
  }

  static func line(_ pixel: Int, _ label: Int) -> String {
    (0..<64).map { "\($0 == 9 ? pixel : 0)," }.joined() + "\(label)"
  }

  @Test func `counts of 0 to 16 stay bytes and are scaled by 16`() throws {
    let data = try Self.load([Self.line(16, 3), Self.line(4, 0)])
    #expect(data.featureShape == [8, 8] && data.labels == [3, 0] && data.classCount == 10)
    #expect(data.name == "8x8 digits" && data.pixelRange == 0...16)
    #expect(data.image(0)[1, 1] == 16)
    #expect(data.normalized().image(0)[1, 1] == 1 && data.normalized().image(1)[1, 1] == 0.25)
  }

  @Test(arguments: [
    (line(17, 3), "line 2, column 10", "a whole number in 0...16"),
    (line(1, 10), "line 2, column 65", "0...9"),
    ("1,2,3", "number of columns in line 2", "65"),
  ])
  func `a wrong line is named`(line: String, field: String, expected: String) throws {
    let error = #expect(throws: FileError.self) { try Self.load([Self.line(1, 1), line]) }
    guard case .unexpected(_, field, expected, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  static let real = ProcessInfo.processInfo.environment["INKLING_DATA"].map {
    FileManager.default.fileExists(atPath: $0 + "/digits8x8/digits.csv.gz")
  }

  @Test(.enabled(if: real ?? false))
  func `the real file has what scikit-learn loads`() throws {
    let data = try loadDigits8x8()
    #expect(data.count == 1797)
    #expect(data.countsPerClass == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
    #expect(data.image(0).scalars.prefix(8) == [0, 0, 5, 13, 9, 1, 0, 0])
    // scikit-learn 1.7: load_digits().data.sum()
    #expect(data.featureTensorSum == 561_718)
  }
}

extension Dataset {
  fileprivate var featureTensorSum: Int {
    (0..<count).reduce(0) { $0 + Int(image($1).scalars.reduce(0, +)) }
  }
}
