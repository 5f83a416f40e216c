@testable import InklingCore

/// Small data sets and models for tests of training.
enum SmallData {
  /// Points in the plane, as bytes, in three classes by their direction; learnable but not at once.
  static func points(_ count: Int = 300, seed: UInt64 = 11) throws -> Dataset {
    var random = RandomStream(seed: seed)
    var (pixels, labels): ([UInt8], [UInt8]) = ([], [])
    for _ in 0..<count {
      let (x, y) = (random.next(below: 256), random.next(below: 256))
      pixels += [UInt8(x), UInt8(y)]
      labels.append(x > 2 * y ? 0 : y > 2 * x ? 1 : 2)
    }
    return try Dataset(
      pixels: pixels, featureShape: [2], labels: labels, classNames: ["right", "up", "between"],
      name: "points"
    ).normalized()
  }

  static func model(seed: Int = 3, hidden: Int = 8) throws -> Sequential {
    let model = try Sequential(inputShape: [2], seed: seed) {
      Dense(hidden, activation: .relu)
      Dense(3, activation: .softmax)
    }
    model.compile(
      optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    return model
  }
}
