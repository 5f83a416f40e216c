import InklingCore

/// The examples of `Fixtures/make_keras_models.py`.
enum KerasExamples {
  /// How the targets are given.
  enum Targets: Sendable {
    case labels, oneHot
  }

  static let count = 24
  static let batchSize = 8

  /// Numbers in 0..<1.
  static func features(_ shape: [Int]) throws -> Tensor {
    let total = count * shape.reduce(1, *)
    return try Tensor(
      shape: [count] + shape, scalars: (0..<total).map { Float($0 * 7919 % 1009) / 1009 })
  }

  static func labels(_ classes: Int) -> [Int] { (0..<count).map { $0 * 5 % 7 % classes } }

  static func data(for model: Sequential, _ targets: Targets) throws -> Dataset {
    let classes = model.outputShape.reduce(1, *)
    let labels = labels(classes)
    let features = try features(model.inputShape)
    switch targets {
    case .labels:
      return try Dataset(
        features: features, labels: labels, classNames: (0..<classes).map(String.init))
    case .oneHot:
      let vectors = labels.flatMap { label in (0..<classes).map { $0 == label ? Float(1) : 0 } }
      return try Dataset(
        features: features, targets: Tensor(shape: [count, classes], scalars: vectors))
    }
  }

  /// Trains for three steps more.
  static func train(_ model: Sequential, _ targets: Targets) throws {
    try model.fit(
      data(for: model, targets), batchSize: batchSize, shuffle: false, verbose: .silent)
  }
}
