import Testing

@testable import InklingCore

/// A layer computed slowly and obviously: one example and the layer's weights to the output, in
/// double precision.
typealias LayerReference = (_ input: [Double], _ weights: [[Double]]) -> [Double]

/// What a layer gives for one small example, worked out by hand.
struct LayerExample {
  let input: [Float]
  let weights: [[Float]]
  let output: [Float]
}

/// What every layer has to pass: shape inference, an example by hand, agreement with a slow
/// reference, the gradients of inputs and weights against finite differences of the reference,
/// stability of the seed, and independence of the rows of a batch.
func checkLayer(
  _ layer: any Layer, inputShape: [Int], outputShape: [Int], parameterShapes: [[Int]],
  example: LayerExample, reference: LayerReference,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let built = try layer.built(for: LayerInput(layer: "it", shape: inputShape))
  #expect(built.outputShape == outputShape, sourceLocation: sourceLocation)
  #expect(built.parameters.map(\.shape) == parameterShapes, sourceLocation: sourceLocation)

  let byHand = try LayerRun(built, inputShape: inputShape, batchSize: 1)
  byHand.setWeights(example.weights)
  expectClose(
    try byHand.forward(example.input), example.output, "the example by hand",
    sourceLocation: sourceLocation)

  // More than one panel, and the last one not full.
  let rows = 19
  var random = RandomStream(seed: 4)
  let run = try LayerRun(built, inputShape: inputShape, batchSize: rows)
  let weights = parameterShapes.map { shape in
    (0..<shape.reduce(1, *)).map { _ in random.uniform(in: -1...1) }
  }
  run.setWeights(weights)
  let size = inputShape.reduce(1, *)
  let input = (0..<rows * size).map { _ in random.uniform(in: -1...1) }
  let examples = (0..<rows).map { row in input[row * size..<(row + 1) * size].map(Double.init) }
  let wideWeights = weights.map { $0.map(Double.init) }

  let output = try run.forward(input)
  expectClose(
    output, examples.flatMap { reference($0, wideWeights) }, "the slow reference",
    sourceLocation: sourceLocation)
  #expect(try run.forward(input) == output, "twice the same", sourceLocation: sourceLocation)

  // The gradient of sum(r * output) for random numbers r.
  let width = outputShape.reduce(1, *)
  let direction = (0..<rows * width).map { _ in random.uniform(in: -1...1) }
  let directions = (0..<rows).map { row in
    direction[row * width..<(row + 1) * width].map(Double.init)
  }
  let gradients = try run.backward(direction)
  expectClose(
    gradients.input,
    examples.indices.flatMap { row in
      numericalGradient(of: { dot(reference($0, wideWeights), directions[row]) }, at: examples[row])
    }, tolerance: 1e-4, "the gradient of the input", sourceLocation: sourceLocation)
  for index in weights.indices {
    let numerical = numericalGradient(
      of: { changed in
        var all = wideWeights
        all[index] = changed
        return examples.indices.reduce(0) { sum, row in
          sum + dot(reference(examples[row], all), directions[row])
        }
      }, at: wideWeights[index])
    expectClose(
      gradients.weights[index], numerical, tolerance: 1e-4,
      "the gradient of \(built.parameters[index].name)", sourceLocation: sourceLocation)
  }

  func seeded(_ seed: Int) throws -> [Tensor] {
    try Sequential(inputShape: inputShape, seed: seed) { layer }.weights
  }
  #expect(try seeded(1) == seeded(1), sourceLocation: sourceLocation)
  if !parameterShapes.isEmpty {
    #expect(try seeded(1) != seeded(2), sourceLocation: sourceLocation)
  }
}

/// A layer with its buffers, outside of any model.
final class LayerRun {
  let input: Activations
  let parameters: [Parameter]
  let operation: any Operation
  let batchSize: Int
  private let panels: PanelDivision
  private let extent: StepExtent

  /// - Parameter rowCount: how many rows of the batch are used, by default all.
  /// - Parameter step: which step of a training it is.
  init(
    _ built: BuiltLayer, inputShape: [Int], batchSize: Int, rowCount: Int? = nil, step: Int = 0,
    isTraining: Bool = true, random: RandomStream = RandomStream(seed: 2)
  ) throws {
    self.batchSize = batchSize
    panels = PanelDivision(batchSize: batchSize)
    extent = panels.extent(step: step, rowCount: rowCount ?? batchSize)
    input = try Activations(
      size: inputShape.reduce(1, *), batchSize: batchSize, withGradients: true)
    parameters = try built.parameters.enumerated().map {
      try Parameter($1, index: $0, random: RandomStream(seed: 1))
    }
    for parameter in parameters { try parameter.prepareForTraining() }
    operation = try built.makeOperation(
      OperationContext(
        input: input, parameters: parameters, batchSize: batchSize, panels: panels,
        isTraining: isTraining, lossAppliesActivation: false, random: random))
  }

  func setWeights(_ weights: [[Float]]) {
    for (parameter, values) in zip(parameters, weights) { parameter.values.copy(values) }
  }

  func forward(_ values: [Float]) throws -> [Float] {
    input.values.copy(values)
    try operation.beginStep(extent)
    if operation.surveysBatch { try forEachPanel(operation.surveyForward) }
    try forEachPanel(operation.forward)
    return operation.output.values.array
  }

  func backward(_ direction: [Float]) throws -> (input: [Float], weights: [[Float]]) {
    operation.output.gradients?.copy(direction)
    if operation.surveysBatch { try forEachPanel(operation.surveyBackward) }
    try forEachPanel(operation.backward)
    for part in operation.gradientParts { try operation.computeGradient(part, extent) }
    operation.endStep(extent)
    return (
      input.gradients?.array ?? [], parameters.map { $0.gradients?.array ?? [] }
    )
  }

  private func forEachPanel(_ work: (Panel) throws -> Void) throws {
    for index in 0..<panels.count {
      if let panel = panels.panel(index, of: extent) { try work(panel) }
    }
  }
}
