@testable import InklingCore

/// An optimizer on some arrays of weights, with gradients from outside, outside of any model.
final class OptimizerRun {
  private let operation: GivenGradients
  private let state: OptimizerState
  private let shared: UpdatePhase.Shared
  private let phases: [UpdatePhase]

  init(_ optimizer: Optimizer, shapes: [[Int]], weights: [[Float]]) throws {
    try optimizer.check()
    let parameters = try shapes.enumerated().map { index, shape in
      try Parameter(
        ParameterDescription(name: "w", shape: shape, initializer: .zeros), index: index,
        random: RandomStream(seed: 0))
    }
    for (parameter, values) in zip(parameters, weights) {
      try parameter.prepareForTraining()
      parameter.values.copy(values)
    }
    operation = try GivenGradients(parameters)
    state = try OptimizerState(optimizer, for: parameters)
    shared = try UpdatePhase.Shared([operation], state)
    phases = shared.phases(batch: try Batch(SmallData.points(1), size: 1))
  }

  var weights: [[Float]] { operation.parameters.map(\.values.array) }

  /// One step along those gradients, an array for each array of weights.
  func step(_ gradients: [[Float]]) throws {
    operation.given = gradients
    state.beginStep()
    for phase in phases {
      for task in 0..<phase.taskCount { try phase.run(task) }
    }
  }
}

/// Weights whose gradients are given. All but the smallest arrays are cut into two parts.
private final class GivenGradients: Operation, @unchecked Sendable {
  let parameters: [Parameter]
  let output: Activations
  let gradientParts: [GradientPart]
  var given: [[Float]] = []

  init(_ parameters: [Parameter]) throws {
    self.parameters = parameters
    output = try Activations(size: 0, batchSize: 0, withGradients: false)
    gradientParts = parameters.flatMap { parameter in
      guard parameter.count > 4 else { return [GradientPart.whole(parameter)] }
      let middle = parameter.count / 2 + 1
      return [0..<middle, middle..<parameter.count].map {
        GradientPart(parameter: parameter, range: $0)
      }
    }
  }

  func forward(_ panel: Panel) {}
  func backward(_ panel: Panel) {}

  func computeGradient(_ part: GradientPart, _ extent: StepExtent) {
    part.parameter.gradients?.copy(
      Array(given[part.parameter.index][part.range]), at: part.range.lowerBound)
  }
}
