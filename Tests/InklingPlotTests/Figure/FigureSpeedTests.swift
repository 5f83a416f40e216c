import InklingCore
import Testing

@testable import InklingPlot

@Suite struct FigureSpeedTests {
  /// A grid as lessons show it; 0.03 s is meant for an idle machine. The bound only finds what is
  /// slower by an order of magnitude.
  @Test func `a hundred pictures are drawn quickly`() throws {
    let figure = try Dataset.blobs(100).plot(columns: 10)
    let clock = ContinuousClock()
    let times = try (0..<5).map { _ in try clock.measure { _ = try figure.png(scale: 2) } }
    let best = try #require(times.min())
    print("grid \(best), \(try figure.png().count) bytes")
    #expect(best < .seconds(1))
  }
}
