/// What the model is to say about each stored example.
struct Targets: Sendable {
  /// How targets reach the loss.
  enum Encoding: Equatable, Sendable {
    /// The label itself.
    case sparse
    /// A vector of zeros with a one in the place of the label.
    case oneHot
    /// Any vector, as it was given.
    case vectors
  }

  /// The label of every stored example, or nil where the targets are not classes.
  let labels: [Int]?
  /// The given vectors, one after another; empty unless the encoding is `vectors`.
  let vectors: [Float]
  /// How many numbers a vector has: the number of classes or of outputs.
  let width: Int
  let encoding: Encoding

  /// One label per example.
  ///
  /// - Throws: ``CoreError/labelOutOfRange(dataset:label:index:classCount:)``.
  static func labels(
    _ labels: [Int], classCount: Int, dataset: String
  ) throws(CoreError) -> Targets {
    for (index, label) in labels.enumerated() where label < 0 || label >= classCount {
      throw .labelOutOfRange(
        dataset: dataset, label: label, index: index, classCount: classCount)
    }
    return Targets(labels: labels, vectors: [], width: classCount, encoding: .sparse)
  }

  /// One row of the matrix `[N, outputs]` per example.
  static func vectors(_ targets: Tensor) -> Targets {
    let width = targets.shape[1]
    let rows = (0..<targets.shape[0]).map { targets.scalars[$0 * width..<($0 + 1) * width] }
    let isOneHot =
      width > 1
      && rows.allSatisfy { row in
        row.allSatisfy { $0 == 0 || $0 == 1 } && row.reduce(0, +) == 1
      }
    return Targets(
      labels: isOneHot ? rows.map { argmax($0) } : nil, vectors: targets.scalars, width: width,
      encoding: .vectors)
  }

  /// The same classes as one-hot vectors; unchanged where there are no labels.
  func oneHot() -> Targets {
    guard encoding == .sparse else { return self }
    return Targets(labels: labels, vectors: [], width: width, encoding: .oneHot)
  }

  /// Other classes for the same examples, seen as labels or as vectors as these are.
  func relabeled(_ labels: [Int], classCount: Int) -> Targets {
    Targets(
      labels: labels, vectors: [], width: classCount,
      encoding: encoding == .sparse ? .sparse : .oneHot)
  }

  /// The target of one stored example, as the loss sees it.
  func example(_ row: Int) -> [Float] {
    switch encoding {
    case .sparse:
      return [Float(labels?[row] ?? 0)]
    case .oneHot:
      var vector = [Float](repeating: 0, count: width)
      if let label = labels?[row] { vector[label] = 1 }
      return vector
    case .vectors:
      return Array(vectors[row * width..<(row + 1) * width])
    }
  }
}
