/// Which classes a model takes for which: how many examples of each class were predicted as each.
///
///     let confusion = try model.confusionMatrix(on: test)
///     print(confusion)                     // the table
///     confusion.mostConfused().first       // the mistake that is made most
///     print(confusion.report())            // precision, recall and F1 of every class
///
/// **Source**: scikit-learn's `confusion_matrix`, also for what a value is where it would divide by
/// zero: 0.
public struct ConfusionMatrix: Sendable, Equatable {
  /// How many examples of the class of the row were predicted as the class of the column:
  /// `counts[actual][predicted]`.
  public let counts: [[Int]]

  /// The name of every class, in the order of the labels.
  public let classNames: [String]

  /// The counts of labels and predictions whose classes have names.
  ///
  /// - Parameter labels: the right class of every example, each in `0..<classNames.count`.
  /// - Parameter predictions: the predicted class of every example, in the same order.
  /// - Parameter classNames: the names of the classes, at most 1,000.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if there are not as many
  ///   predictions as labels, for a class that there is not, and for too many classes.
  public init(labels: [Int], predictions: [Int], classNames: [String]) throws(CoreError) {
    guard labels.count == predictions.count else {
      throw .invalidArgument(
        name: "the number of predictions", got: "\(predictions.count)",
        expected: "the number of labels, \(labels.count)")
    }
    let classCount = classNames.count
    try Self.check(classCount: classCount)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classCount), count: classCount)
    for (index, (label, prediction)) in zip(labels, predictions).enumerated() {
      for (name, value) in [("labels", label), ("predictions", prediction)]
      where value < 0 || value >= classCount {
        throw .invalidArgument(
          name: "\(name)[\(index)]", got: "\(value)",
          expected: "one of the classes 0..<\(classCount)")
      }
      counts[label][prediction] += 1
    }
    self.counts = counts
    self.classNames = classNames
  }

  /// The counts of labels and predictions whose classes are called "0", "1", ...
  ///
  /// - Parameter labels: the right class of every example.
  /// - Parameter predictions: the predicted class of every example, in the same order.
  /// - Parameter classCount: how many classes there are; by default as many as the largest label or
  ///   prediction needs.
  /// - Throws: as ``init(labels:predictions:classNames:)``.
  public init(
    labels: [Int], predictions: [Int], classCount: Int? = nil
  ) throws(CoreError) {
    let largest = max(labels.max() ?? -1, predictions.max() ?? -1)
    let classCount = classCount ?? max(0, min(largest, Self.largestClassCount - 1) + 1)
    try Self.check(classCount: classCount)
    try self.init(
      labels: labels, predictions: predictions, classNames: (0..<classCount).map(String.init))
  }

  /// How many examples there are.
  public var count: Int { support.reduce(0, +) }

  /// How many examples of each class there are.
  public var support: [Int] { counts.map { $0.reduce(0, +) } }

  /// How many examples were predicted as each class.
  public var predictedCounts: [Int] {
    counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
  }

  /// How many examples of each class were predicted right.
  public var correctCounts: [Int] { counts.indices.map { counts[$0][$0] } }

  /// The counts as shares of their rows: `shares[actual][predicted]` is the part of the examples of
  /// a class that was predicted as the other, from 0 to 1. Zeros for a class with no examples.
  public var shares: [[Double]] {
    counts.map { row in
      let total = row.reduce(0, +)
      return row.map { Self.ratio($0, total) }
    }
  }

  /// The share of all examples that was predicted right, from 0 to 1; NaN for no examples.
  public var accuracy: Double { Double(correctCounts.reduce(0, +)) / Double(count) }

  /// Of the examples predicted as each class, the share that is of it: TP / (TP + FP), from 0 to 1.
  public var precision: [Double] { zip(correctCounts, predictedCounts).map(Self.ratio) }

  /// Of the examples of each class, the share that was predicted as it: TP / (TP + FN), from 0 to 1.
  public var recall: [Double] { zip(correctCounts, support).map(Self.ratio) }

  /// The harmonic mean of precision and recall of each class: 2 TP / (2 TP + FP + FN), from 0 to 1.
  public var f1Score: [Double] {
    counts.indices.map { Self.ratio(2 * correctCounts[$0], support[$0] + predictedCounts[$0]) }
  }

  /// Precision, recall and F1 of every class and their averages, as a table.
  public func report() -> ClassificationReport { ClassificationReport(self) }

  /// A mistake, and how often it was made.
  public struct Confusion: Sendable, Equatable, CustomStringConvertible {
    /// The right class.
    public let actual: Int
    /// The class that was predicted instead.
    public let predicted: Int
    /// The name of the right class.
    public let actualName: String
    /// The name of the class that was predicted instead.
    public let predictedName: String
    /// How many examples were mistaken so.
    public let count: Int

    /// "8 taken for 3: 12 times".
    public var description: String {
      "\(actualName) taken for \(predictedName): \(count) \(count == 1 ? "time" : "times")"
    }
  }

  /// The mistakes, the most frequent first; equally frequent ones in the order of the classes.
  ///
  /// **Source**: fastai's `most_confused`.
  ///
  /// - Parameter minimumCount: mistakes made less often are left out, and those never made always.
  public func mostConfused(minimumCount: Int = 1) -> [Confusion] {
    var mistakes: [Confusion] = []
    for (actual, row) in counts.enumerated() {
      for (predicted, count) in row.enumerated()
      where actual != predicted && count >= max(1, minimumCount) {
        mistakes.append(
          Confusion(
            actual: actual, predicted: predicted, actualName: classNames[actual],
            predictedName: classNames[predicted], count: count))
      }
    }
    return mistakes.sorted {
      ($1.count, $0.actual, $0.predicted) < ($0.count, $1.actual, $1.predicted)
    }
  }

  /// The largest table that anyone reads, and ImageNet's number of classes.
  private static let largestClassCount = 1000

  private static func check(classCount: Int) throws(CoreError) {
    guard (0...largestClassCount).contains(classCount) else {
      throw .invalidArgument(
        name: "the number of classes", got: "\(classCount)",
        expected: "between 0 and \(largestClassCount)")
    }
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
