/// How weights begin.
///
///     Dense(16, activation: .relu, kernelInitializer: .heNormal)
///
/// An initializer is a value: what it is to do. The numbers come from the model's random stream, so
/// that the same seed gives the same weights.
public struct Initializer: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case constant(Float)
    case uniform(min: Float, max: Float)
    case normal(mean: Float, standardDeviation: Float)
    case truncatedNormal(mean: Float, standardDeviation: Float)
    case varianceScaling(VarianceScaling)
  }

  package let kind: Kind

  /// Numbers for weights of that shape.
  func values(shape: [Int], random: RandomStream) -> [Float] {
    let count = shape.reduce(1, *)
    var random = random
    switch kind {
    case .constant(let value):
      return [Float](repeating: value, count: count)
    case .uniform(let min, let max):
      return (0..<count).map { _ in random.uniform(in: min...max) }
    case .normal(let mean, let deviation):
      return (0..<count).map { _ in random.normal(mean: mean, standardDeviation: deviation) }
    case .truncatedNormal(let mean, let deviation):
      return (0..<count).map { _ in mean + deviation * Self.truncatedNormal(&random) }
    case .varianceScaling(let scaling):
      return scaling.initializer(shape: shape).values(shape: shape, random: random)
    }
  }

  /// A number of the standard normal distribution that lies in -2...2.
  private static func truncatedNormal(_ random: inout RandomStream) -> Float {
    while true {
      let number = random.normal()
      if abs(number) <= 2 { return number }
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a setting that is out of
  ///   range, or no number.
  func check(_ owner: String) throws(CoreError) {
    func isFinite(_ value: Float, _ name: String) throws(CoreError) {
      guard value.isFinite else {
        throw Self.wrong(value, name, owner, expected: "a finite number")
      }
    }
    switch kind {
    case .constant(let value): try isFinite(value, "value")
    case .uniform(let min, let max):
      try isFinite(min, "min")
      try isFinite(max, "max")
      guard min <= max, (max - min).isFinite else {
        throw Self.wrong(max, "max", owner, expected: "\(min), the setting min, or more")
      }
    case .normal(let mean, let deviation), .truncatedNormal(let mean, let deviation):
      try isFinite(mean, "mean")
      guard deviation >= 0, deviation.isFinite else {
        throw Self.wrong(
          deviation, "standardDeviation", owner, expected: "a number of 0 or more")
      }
    case .varianceScaling: break
    }
  }

  private static func wrong(
    _ value: Float, _ name: String, _ owner: String, expected: String
  ) -> CoreError {
    .invalidArgument(
      name: "the setting \(name) of an initializer of \(owner)", got: "\(value)",
      expected: expected)
  }
}
