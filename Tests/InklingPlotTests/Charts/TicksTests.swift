import Testing

@testable import InklingPlot

struct TicksTests {
  struct Case: CustomTestStringConvertible {
    let range: ClosedRange<Double>
    let count: Int
    let labels: String
    var factor: String?
    var testDescription: String { "\(range), at most \(count)" }
  }

  @Test(arguments: [
    Case(range: 0.2...0.63, count: 6, labels: "0.2 0.3 0.4 0.5 0.6"),
    Case(range: 0.82...0.94, count: 7, labels: "0.82 0.84 0.86 0.88 0.90 0.92 0.94"),
    Case(range: 0...1, count: 6, labels: "0.0 0.2 0.4 0.6 0.8 1.0"),
    Case(range: 0...1, count: 5, labels: "0.00 0.25 0.50 0.75 1.00"),
    Case(range: -1...1, count: 5, labels: "−1.0 −0.5 0.0 0.5 1.0"),
    Case(range: -3...12, count: 4, labels: "0 5 10"),
    Case(range: 3...99_000, count: 3, labels: "25000 50000 75000"),
    Case(range: 1000...5000, count: 5, labels: "1000 2000 3000 4000 5000"),
    Case(range: 0...3.4e12, count: 4, labels: "0 1 2 3", factor: "×10¹²"),
    Case(range: 1e-7...4.2e-7, count: 4, labels: "1 2 3 4", factor: "×10⁻⁷"),
    Case(range: 0...100_000, count: 3, labels: "0.0 0.5 1.0", factor: "×10⁵"),
    Case(range: 0.09...0.11, count: 5, labels: "0.090 0.095 0.100 0.105 0.110"),
    Case(range: -2e-5...2e-5, count: 5, labels: "−2 −1 0 1 2", factor: "×10⁻⁵"),
    Case(range: 1...1, count: 5, labels: ""),
    Case(range: 0...1, count: 0, labels: ""),
  ])
  func `numbers at an axis are round and share their decimals`(_ test: Case) {
    let ticks = Ticks.nice(in: test.range, atMost: test.count)
    #expect(ticks.labels.joined(separator: " ") == test.labels)
    #expect(ticks.factor == test.factor)
  }

  @Test(arguments: [
    Case(range: 0.8...5.2, count: 12, labels: "1 2 3 4 5"),
    Case(range: 0.5...1.5, count: 12, labels: "1"),
    Case(range: 0.5...12.5, count: 7, labels: "1 3 5 7 9 11"),
    Case(range: -4...105, count: 7, labels: "1 20 40 60 80 100"),
    Case(range: 0...31, count: 7, labels: "1 5 10 15 20 25 30"),
    Case(range: -50...10_500, count: 6, labels: "1 2000 4000 6000 8000 10000"),
    Case(range: 37.5...44.5, count: 12, labels: "38 39 40 41 42 43 44"),
    Case(range: 0...5, count: 1, labels: "5"),
    Case(range: 0.1...0.9, count: 5, labels: ""),
  ])
  func `epochs are whole numbers from one on`(_ test: Case) {
    #expect(
      Ticks.counting(in: test.range, atMost: test.count).labels.joined(separator: " ")
        == test.labels)
  }

  @Test func `any range gets at most the number of ticks asked for, and all inside`() {
    var generator = SystemRandomNumberGenerator()
    for exponent in -300...300 {
      let unit = Double(sign: .plus, exponent: exponent * 3, significand: 1)
      let lower = Double.random(in: -1...1, using: &generator) * unit
      let range = lower...(lower + Double.random(in: 0.01...1, using: &generator) * unit)
      for count in 2...9 {
        let ticks = Ticks.nice(in: range, atMost: count)
        let slack = (range.upperBound - range.lowerBound) * 1e-6
        #expect(ticks.values.count <= count, "\(range), \(count)")
        #expect(ticks.values.count >= 1, "\(range), \(count)")
        #expect(
          ticks.values.allSatisfy {
            $0 >= range.lowerBound - slack && $0 <= range.upperBound + slack
          }, "\(range), \(count)")
        #expect(Set(ticks.labels).count == ticks.labels.count, "\(range), \(count)")
      }
    }
  }
}
