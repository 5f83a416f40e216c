import Testing

@testable import InklingCore

@Suite struct InitializerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let initializer: Initializer
    let mean: Double
    let deviation: Double
    /// The smallest and the largest number there can be.
    let bounds: ClosedRange<Double>

    init(
      _ name: String, _ initializer: Initializer, mean: Double = 0, deviation: Double,
      bounds: ClosedRange<Double>
    ) {
      testDescription = name
      self.initializer = initializer
      self.mean = mean
      self.deviation = deviation
      self.bounds = bounds
    }

    static func uniform(_ name: String, _ initializer: Initializer, variance: Double) -> Case {
      let limit = (3 * variance).squareRoot()
      return Case(
        name, initializer, deviation: variance.squareRoot(), bounds: -limit...limit)
    }

    static func normal(_ name: String, _ initializer: Initializer, variance: Double) -> Case {
      let limit = 2 * variance.squareRoot() / 0.879_625_661_034_239_78
      return Case(
        name, initializer, deviation: variance.squareRoot(), bounds: -limit...limit)
    }
  }

  /// The kernel of a convolution: 9 * 20 inputs, 9 * 120 outputs.
  static let shape = [3, 3, 20, 120]

  static let cases = [
    Case.uniform("glorotUniform", .glorotUniform, variance: 2 / (180 + 1080)),
    Case.normal("glorotNormal", .glorotNormal, variance: 2 / (180 + 1080)),
    Case.uniform("heUniform", .heUniform, variance: 2 / 180),
    Case.normal("heNormal", .heNormal, variance: 2 / 180),
    Case.uniform("lecunUniform", .lecunUniform, variance: 1 / 180),
    Case.normal("lecunNormal", .lecunNormal, variance: 1 / 180),
    Case("zeros", .zeros, deviation: 0, bounds: 0...0),
    Case("ones", .ones, mean: 1, deviation: 0, bounds: 1...1),
    Case("constant", .constant(-2.5), mean: -2.5, deviation: 0, bounds: -2.5 ... -2.5),
    Case(
      "randomUniform", .randomUniform(), deviation: 0.05 / 3.0.squareRoot(),
      bounds: -0.05...0.05),
    Case(
      "randomUniform 1 to 4", .randomUniform(min: 1, max: 4), mean: 2.5,
      deviation: 1.5 / 3.0.squareRoot(), bounds: 1...4),
    Case("randomNormal", .randomNormal(), deviation: 0.05, bounds: -0.4...0.4),
    Case(
      "randomNormal around 7", .randomNormal(mean: 7, standardDeviation: 2), mean: 7,
      deviation: 2, bounds: -9...23),
    Case(
      "truncatedNormal", .truncatedNormal(), deviation: 0.05 * 0.879_625_661,
      bounds: -0.1...0.1),
    Case(
      "truncatedNormal around -1", .truncatedNormal(mean: -1, standardDeviation: 3), mean: -1,
      deviation: 3 * 0.879_625_661, bounds: -7...5),
  ]

  @Test(arguments: cases) func `numbers have the mean, deviation and bounds of the definition`(
    _ it: Case
  ) throws {
    let values = it.initializer.values(shape: Self.shape, random: RandomStream(seed: 5))
      .map(Double.init)
    let count = Double(values.count)
    #expect(values.count == 21_600)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    // Four times what a mean of so many numbers is off by.
    #expect(abs(mean - it.mean) <= 4 * it.deviation / count.squareRoot())
    #expect(abs(variance.squareRoot() - it.deviation) <= 0.02 * it.deviation)
    let (least, most) = (try #require(values.min()), try #require(values.max()))
    let rounding = 1e-6 * max(1, abs(it.mean))
    #expect(least >= it.bounds.lowerBound - rounding && most <= it.bounds.upperBound + rounding)
    // Uniform and truncated numbers come close to their bounds.
    if !it.testDescription.hasPrefix("randomNormal") {
      let width = it.bounds.upperBound - it.bounds.lowerBound
      #expect(most - least >= 0.99 * width)
    }
  }

  @Test(arguments: cases) func `the same stream gives the same numbers`(_ it: Case) {
    func values(_ seed: UInt64) -> [Float] {
      it.initializer.values(shape: [4, 5], random: RandomStream(seed: seed))
    }
    #expect(values(1) == values(1))
    #expect((values(1) == values(2)) == (it.deviation == 0))
  }

  @Test func `Glorot's numbers are those of the stream, one after another`() {
    var stream = RandomStream(seed: 8)
    let limit = Float((6.0 / 80).squareRoot())
    let expected = (0..<1500).map { _ in stream.uniform(in: -limit...limit) }
    let values = Initializer.glorotUniform.values(shape: [50, 30], random: RandomStream(seed: 8))
    #expect(values == expected)
  }

  @Test func `vectors count as many inputs as outputs`() {
    let values = Initializer.glorotUniform.values(shape: [600], random: RandomStream(seed: 1))
    #expect(values.allSatisfy { abs($0) <= Float(0.005).squareRoot() })
  }

  static let failures = [
    Failure(
      "the setting value of an initializer of dense (Dense) must be a finite number, but is nan"
    ) { try model(kernel: .constant(.nan)) },
    Failure(
      "the setting min of an initializer of dense (Dense) must be a finite number, but is -inf"
    ) { try model(kernel: .randomUniform(min: -1e300)) },
    Failure(
      "the setting max of an initializer of dense (Dense) must be 0.5, the setting min, or more, "
        + "but is 0.05"
    ) { try model(kernel: .randomUniform(min: 0.5)) },
    Failure(
      "the setting mean of an initializer of dense (Dense) must be a finite number, but is inf"
    ) { try model(kernel: .randomNormal(mean: .infinity)) },
    Failure(
      "the setting standardDeviation of an initializer of dense (Dense) must be a number of 0 or "
        + "more, but is -1.0"
    ) { try model(bias: .truncatedNormal(standardDeviation: -1)) },
  ]

  private static func model(kernel: Initializer = .zeros, bias: Initializer = .zeros) throws {
    _ = try Sequential(inputShape: [2]) {
      Dense(2, kernelInitializer: kernel, biasInitializer: bias)
    }
  }

  @Test(arguments: failures) func `settings out of range are refused`(_ failure: Failure) {
    failure.check()
  }
}
