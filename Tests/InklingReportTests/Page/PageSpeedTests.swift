import Foundation
import Testing

@testable import InklingLesson
@testable import InklingReport

@Suite struct PageSpeedTests {
  /// The largest lesson with a picture at each step, written from results: 0.15 s is meant for an
  /// idle machine with two cores. The bound only finds what is slower by an order of magnitude.
  @Test func `a long page is written quickly`() throws {
    let lessons = URL(fileURLWithPath: #filePath).appending(path: "../../../../lessons")
      .standardized
    let text = try String(
      contentsOf: lessons.appending(path: "03-sixteen-neurons.md"), encoding: .utf8)
    let lesson = Lesson(parsing: text, fileName: "lesson.md")
    let png = (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
    let figure = FigureOutput(
      lightPNG: png, darkPNG: png, width: 640, height: 480, altText: "Loss falls.", csv: "")
    let found = result(
      text,
      outputs: Dictionary(
        lesson.steps.map { ($0.label, [.figure(figure)]) }, uniquingKeysWith: { first, _ in first })
    )
    let clock = ContinuousClock()
    let times = (0..<3).map { _ in clock.measure { #expect(HTMLReport(found).html.count > 100) } }
    let best = try #require(times.min())
    #expect(best < .seconds(3))
  }
}
