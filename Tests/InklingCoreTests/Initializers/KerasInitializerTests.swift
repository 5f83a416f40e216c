import Testing

@testable import InklingCore

/// The fixture that `Fixtures/make_keras_initializers.py` makes with Keras.
private struct InitializerFixture: Decodable {
  struct Case: Decodable {
    struct Measured: Decodable {
      let mean: Double
      let standardDeviation: Double
    }

    let type: String
    let arguments: [String: Double]
    let shape: [Int]
    let mean: Double
    let bound: Double?
    let draws: Int
    let measured: Measured

    var initializer: Initializer? {
      switch (type, arguments.isEmpty) {
      case ("glorotUniform", true): .glorotUniform
      case ("glorotNormal", true): .glorotNormal
      case ("heUniform", true): .heUniform
      case ("heNormal", true): .heNormal
      case ("lecunUniform", true): .lecunUniform
      case ("lecunNormal", true): .lecunNormal
      case ("randomUniform", true): .randomUniform()
      case ("randomUniform", false): .randomUniform(min: -0.2, max: 0.5)
      case ("randomNormal", true): .randomNormal()
      case ("randomNormal", false): .randomNormal(mean: 0.5, standardDeviation: 0.2)
      case ("truncatedNormal", true): .truncatedNormal()
      case ("truncatedNormal", false): .truncatedNormal(mean: 0.5, standardDeviation: 0.2)
      case ("zeros", true): .zeros
      case ("ones", true): .ones
      case ("constant", false): .constant(0.25)
      default: nil
      }
    }
  }

  let initializers: [Case]
}

@Suite struct KerasInitializerTests {
  @Test func `weights are distributed like Keras's`() throws {
    let fixture = try KerasFixture.load("keras_initializers", as: InitializerFixture.self)
    #expect(fixture.initializers.count == 45)
    for it in fixture.initializers {
      let title = "\(it.type) \(it.shape)"
      let initializer = try #require(it.initializer, "\(title)")
      let stream = RandomStream(seed: 3)
      let values = (0..<it.draws).flatMap { draw in
        initializer.values(shape: it.shape, random: stream.split(draw)).map(Double.init)
      }
      let count = Double(values.count)
      let mean = values.reduce(0, +) / count
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
      let deviation = it.measured.standardDeviation
      // Either side is off by chance; this is what both together rarely reach.
      #expect(
        abs(mean - it.measured.mean) <= 5 * deviation / count.squareRoot() + 1e-7, "\(title)")
      #expect(
        abs(variance.squareRoot() - deviation) <= 5 * deviation / count.squareRoot() + 1e-7,
        "\(title)")
      if let bound = it.bound {
        #expect(values.allSatisfy { abs($0 - it.mean) <= bound + 1e-6 }, "\(title)")
      }
    }
  }
}
