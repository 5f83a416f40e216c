/// One measure of an experiment: all our runs beside Keras's.
struct Comparison: Codable {
  let measure: Measure
  let values: [Double]
  let median: Double?
  let keras: String?
  let accepted: [Double]?
  /// Nothing where there is nothing to compare with.
  let agrees: Bool?

  init(_ measure: Measure, runs: [ExperimentRun], reference: Reference?) {
    self.measure = measure
    values = runs.compactMap { $0[measure] }
    median = middle(of: values)
    keras = reference?.values[measure]
    let range = runs.first?.exampleCounts[measure.rawValue].flatMap { [values] in
      reference?.accepted(measure, exampleCount: $0, values: values)
    }
    accepted = range.map { [$0.lowerBound, $0.upperBound] }
    let middle = median
    agrees = range.map { range in middle.map(range.contains) ?? false }
  }
}

/// An experiment with all its runs.
struct ExperimentResult: Codable {
  let name: String
  let summary: String
  let parameterCount: Int
  let parameterCountAgrees: Bool?
  let runs: [ExperimentRun]
  let comparisons: [Comparison]

  init(_ experiment: Experiment, runs: [ExperimentRun]) {
    name = experiment.name
    summary = experiment.summary
    parameterCount = runs.first?.parameterCount ?? 0
    parameterCountAgrees = experiment.reference.map { [parameterCount] in
      $0.parameterCount == parameterCount
    }
    self.runs = runs
    comparisons = Measure.allCases.compactMap { measure in
      guard runs.contains(where: { $0[measure] != nil }) else { return nil }
      return Comparison(measure, runs: runs, reference: experiment.reference)
    }
  }

  var agrees: Bool {
    parameterCountAgrees != false && comparisons.allSatisfy { $0.agrees != false }
  }
}
