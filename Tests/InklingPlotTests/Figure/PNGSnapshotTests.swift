import Foundation
import InklingCore
import Testing

@testable import InklingPlot

/// A few figures compared pixel by pixel with pictures that were looked at: what layouts in numbers cannot show, such as whether
/// curves, letters and pictures come out where and as they are meant.
@Suite struct PNGSnapshotTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var theme: Theme
    var make: @Sendable () throws -> Figure
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "curves", theme: .light) { History.validated.plot("loss", "accuracy") },
    Case(name: "smoothed", theme: .dark) { History.noisy.plot("loss", smoothing: 0.6) },
    Case(name: "neurons", theme: .light) { try FigureKindsTests.exclusiveOr().plotNeurons() },
    Case(name: "predictions", theme: .dark) {
      try Dataset.squares([1, 2, 3, 4]).plot(predictions: [1, 2, 3, 9])
    },
    Case(name: "sheet", theme: .light) { try Dataset.blobs(25).plotSheet(columns: 5) },
    Case(name: "colored", theme: .light) { try Dataset.colored(4).plot() },
    Case(name: "confusion", theme: .light) { FigureKindsTests.confusion.plot() },
  ]

  /// A pixel differs when one of its colours does by more than this: smoothing of edges may.
  private static let tolerance = 40
  /// How many pixels in a thousand may differ: versions of the font's renderer move letters by a fraction of a pixel.
  private static let perThousand = 5.0

  @Test(.enabled(if: DrawingLibrary.hasDejaVuSans), arguments: cases)
  func `a figure looks as it did`(_ one: Case) throws {
    let png = try one.make().png(theme: one.theme, scale: 1)
    #expect(png.count < 60_000)
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/\(one.name).png")
    if ProcessInfo.processInfo.environment["INKLING_RECORD"] == "1" {
      try Data(png).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
      return
    }
    let expected = try Raster(png: [UInt8](Data(contentsOf: file)))
    let found = try Raster(png: png)
    try #require((found.width, found.height) == (expected.width, expected.height))
    let share = Self.difference(found, expected)
    #expect(share <= Self.perThousand, "\(share) of a thousand pixels differ from \(one.name).png")
  }

  @Test func `a figure that looks otherwise is found`() throws {
    let one = try Raster(png: History.validated.plot("loss").png(scale: 1))
    let other = try Raster(png: History.lesson.plot("loss").png(scale: 1))
    #expect(Self.difference(one, one) == 0)
    #expect(Self.difference(one, other) > Self.perThousand)
  }

  /// How many pixels in a thousand differ.
  private static func difference(_ one: Raster, _ other: Raster) -> Double {
    let count = one.width * one.height
    let differing = (0..<count).count { pixel in
      (0..<3).contains { channel in
        abs(Int(one.bytes[pixel * 3 + channel]) - Int(other.bytes[pixel * 3 + channel])) > tolerance
      }
    }
    return 1_000 * Double(differing) / Double(count)
  }
}
