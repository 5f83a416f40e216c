extension Metric {
  /// How many numbers have to be counted for it, behind a model with that many outputs.
  func countsNeeded(outputSize: Int) -> Int {
    switch kind {
    case .precision, .recall, .f1Score, .f1ScoreOfClass: 3 * outputSize
    default: 1
    }
  }

  /// Counts what it needs of some rows, into those places.
  func count(_ rows: ComparedRows, into counts: Buffer<Double>, at places: Range<Int>) {
    let first = places.lowerBound
    func addSaidAndRight(threshold: Float?) {
      for place in places { counts[place] = 0 }
      MetricKernels.addSaidAndRight(rows, threshold: threshold, to: counts, at: first)
    }
    var withoutGradient: ComparedRows {
      ComparedRows(
        outputs: rows.outputs, targets: rows.targets, gradients: nil, weights: nil,
        rows: rows.rows, width: rows.width, scale: 1)
    }
    switch kind {
    case .accuracy:
      counts[first] =
        rows.width == 1
        ? MetricKernels.thresholdMatches(rows, threshold: 0.5)
        : Double(MetricKernels.correctCount(rows))
    case .categoricalAccuracy: counts[first] = Double(MetricKernels.correctCount(rows))
    case .binaryAccuracy(let threshold):
      counts[first] = MetricKernels.thresholdMatches(rows, threshold: threshold)
    case .topK(let k, _): counts[first] = Double(MetricKernels.topCount(rows, k: k))
    case .precision(let threshold, _), .recall(let threshold, _):
      addSaidAndRight(threshold: threshold)
    case .f1Score, .f1ScoreOfClass: addSaidAndRight(threshold: nil)
    case .meanSquaredError: counts[first] = ElementLossKernels.squaredError(withoutGradient)
    case .meanAbsoluteError: counts[first] = ElementLossKernels.absoluteError(withoutGradient)
    }
  }

  /// The metric's value for what was counted over that many examples.
  func value(_ counts: [Double], exampleCount: Int) -> Double {
    switch kind {
    case .precision(_, let classID):
      return Decisions.sum(counts, classID).precision
    case .recall(_, let classID):
      return Decisions.sum(counts, classID).recall
    case .f1ScoreOfClass(let classID):
      return Decisions.sum(counts, classID).f1Score
    case .f1Score(.micro):
      return Decisions.sum(counts, nil).f1Score
    case .f1Score(let average):
      let classes = Decisions.all(counts)
      let weights = classes.map { average == .weighted ? $0.expected : 1 }
      let total = weights.reduce(0, +)
      guard total > 0 else { return 0 }
      return zip(classes, weights).reduce(0) { $0 + $1.0.f1Score * $1.1 } / total
    default:
      return (counts.first ?? 0) / Double(exampleCount)
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range,
  ///   ``CoreError/lossMismatch(loss:problem:hint:)`` if the metric cannot compare such outputs with
  ///   the targets of the data set.
  func check(outputShape: [Int], data: Dataset) throws(CoreError) {
    let outputs = outputShape.reduce(1, *)
    switch kind {
    case .topK(let k, let isSparse):
      guard k >= 1 else {
        throw .invalidArgument(name: "k of the metric \(name)", got: "\(k)", expected: "1 or more")
      }
      try checkEncoding(isSparse: isSparse, outputs, data)
    case .categoricalAccuracy(let isSparse):
      try checkEncoding(isSparse: isSparse, outputs, data)
    case .precision(_, let classID?), .recall(_, let classID?), .f1ScoreOfClass(let classID):
      guard (0..<outputs).contains(classID) else {
        throw .invalidArgument(
          name: "classID of the metric \(name)", got: "\(classID)", expected: "in 0..<\(outputs)")
      }
      try checkDecisions(outputs, data)
    case .precision, .recall, .f1Score: try checkDecisions(outputs, data)
    default: break
    }
  }

  /// Where the label is the target of a single output, it has to be yes or no.
  private func checkDecisions(_ outputs: Int, _ data: Dataset) throws(CoreError) {
    guard outputs == 1, data.targets.encoding == .sparse, data.classCount > 2 else { return }
    throw .metricMismatch(
      metric: name,
      problem: "it takes targets of 0 and 1, but \"\(data.name)\" has labels "
        + "0..<\(data.classCount)",
      hint: "a single output that guesses the label is measured by .meanAbsoluteError")
  }

  private func checkEncoding(
    isSparse: Bool, _ outputs: Int, _ data: Dataset
  ) throws(CoreError) {
    guard (data.targets.encoding == .sparse) != isSparse else {
      // A loss that takes the label for a number is content with one output.
      guard outputs == data.targets.width else {
        throw .metricMismatch(
          metric: name,
          problem: "it looks for the label among the outputs, but the model gives \(outputs) for "
            + "the \(data.targets.width) classes of \"\(data.name)\"",
          hint: ".accuracy takes a single output, too")
      }
      return
    }
    throw .metricMismatch(
      metric: name,
      problem: isSparse
        ? "it takes labels as targets, but the targets of \"\(data.name)\" are vectors"
        : "it takes one-hot vectors as targets, but the targets of \"\(data.name)\" are labels",
      hint: "the name with\(isSparse ? "out" : "") \"sparse\" is the one for these targets; "
        + ".accuracy takes both")
  }
}

/// How often a class, or all of them together, was said, right, and expected.
private struct Decisions {
  var right = 0.0
  var said = 0.0
  var expected = 0.0

  var precision: Double { said > 0 ? right / said : 0 }
  var recall: Double { expected > 0 ? right / expected : 0 }

  /// 2 P R / (P + R), which is 2 right / (said + expected).
  var f1Score: Double { said + expected > 0 ? 2 * right / (said + expected) : 0 }

  /// Every class of what was counted.
  static func all(_ counts: [Double]) -> [Decisions] {
    stride(from: 0, to: counts.count, by: 3).map {
      Decisions(right: counts[$0], said: counts[$0 + 1], expected: counts[$0 + 2])
    }
  }

  /// One class, or all of them together.
  static func sum(_ counts: [Double], _ classID: Int?) -> Decisions {
    let classes = all(counts)
    if let classID { return classes[classID] }
    return classes.reduce(into: Decisions()) { sum, one in
      sum.right += one.right
      sum.said += one.said
      sum.expected += one.expected
    }
  }
}
