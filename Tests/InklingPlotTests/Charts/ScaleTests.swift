import Testing

@testable import InklingPlot

struct ScaleTests {
  @Test func `values keep a margin of five per cent`() {
    let domain = Scale.domain(for: [1, 3, 2])
    #expect(abs(domain.lowerBound - 0.9) < 1e-12)
    #expect(abs(domain.upperBound - 3.1) < 1e-12)
  }

  @Test func `a single value is in the middle of a range in proportion to it`() {
    #expect(Scale.domain(for: [5]) == 4.5...5.5)
    #expect(Scale.domain(for: [0, 0]) == -0.5...0.5)
    #expect(Scale.domain(for: [-2]) == -2.2...(-1.8))
  }

  @Test func `noise of rounding does not become a curve`() {
    #expect(Scale.domain(for: [1, 1 + 1e-15]).upperBound > 1.05)
  }

  @Test func `what is not finite has no say`() {
    #expect(Scale.domain(for: [.nan, 5, .infinity]) == 4.5...5.5)
    #expect(Scale.domain(for: [.nan]) == 0...1)
    #expect(Scale.domain(for: []) == 0...1)
  }

  @Test func `the ends of the domain are the ends of the axis`() {
    let scale = Scale(domain: 2...4, start: 100, end: 20)
    #expect(scale(2) == 100)
    #expect(scale(4) == 20)
    #expect(scale(3) == 60)
    #expect(scale(1e200) == -7900)
  }
}
