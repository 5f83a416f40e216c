import Testing

@testable import InklingCore

extension Sequential {
  /// The mean loss of all examples of a data set, and the gradient of each array of weights, from a
  /// step that changes nothing.
  func gradients(
    of loss: Loss, on data: Dataset, threads: Int = 2
  ) throws -> (loss: Double, weights: [[Float]]) {
    let optimizer = try OptimizerState(.sgd(learningRate: 0), for: parameters)
    let plan = try StepPlan(
      modelLayers, batch: Batch(data, size: data.count), batchSize: data.count,
      purpose: .training(Measures(loss: loss, metrics: []), optimizer, RandomStream(seed: 0)),
      threads: threads)
    try plan.run(start: 0, count: data.count)
    return (
      plan.sums().loss / Double(data.count), parameters.map { $0.gradients?.array ?? [] }
    )
  }
}

/// Expects that a model's gradients are those of its loss, which `meanLoss` computes slowly from the
/// data and the weights, by finite differences.
func expectGradients(
  of model: Sequential, on data: Dataset, tolerance: Double,
  meanLoss: (Dataset, [[Double]]) -> Double, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let gradients = try model.gradients(of: .sparseCategoricalCrossentropy, on: data).weights
  let before = model.weights.map { $0.scalars.map(Double.init) }
  for index in before.indices {
    let numerical = numericalGradient(
      of: { changed in
        var weights = before
        weights[index] = changed
        return meanLoss(data, weights)
      }, at: before[index])
    expectClose(
      gradients[index], numerical, tolerance: tolerance, "parameter \(index)",
      sourceLocation: sourceLocation)
  }
}
