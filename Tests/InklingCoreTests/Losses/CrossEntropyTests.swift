import Foundation
import Testing

@testable import InklingCore

@Suite struct CrossEntropyTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let loss: Loss
    let targets: TargetRows
    /// The same targets as vectors.
    let vectors: [[Double]]
    /// Whether the last layer leaves its softmax to the loss.
    let takesOver: Bool
    /// Three rows of what the last layer gives.
    let outputs: [Float]
  }

  static func cases() throws -> [Case] {
    let labels: Buffer<Int> = try Buffer(count: 3)
    labels.copy([2, 0, 1])
    let hard = [[0.0, 0, 1], [1, 0, 0], [0, 1, 0]]
    let soft = [[0.2, 0.3, 0.5], [0, 1, 0], [0.25, 0.75, 0]]
    let vectors: Buffer<Float> = try Buffer(count: 9)
    vectors.copy(soft.flatMap { $0.map(Float.init) })
    let logits: [Float] = [0.5, -1, 2, 3, 0.25, -0.5, 0, 0, 1]
    let probabilities: [Float] = [0.2, 0.3, 0.5, 0.7, 0.2, 0.1, 0.05, 0.9, 0.05]
    let unnormalized: [Float] = [2, 1, 1, 0.1, 0.1, 0.3, 5, 2, 3]
    return [
      Case(
        testDescription: "labels, softmax taken over", loss: .sparseCategoricalCrossentropy,
        targets: .labels(labels), vectors: hard, takesOver: true, outputs: logits),
      Case(
        testDescription: "labels, from logits",
        loss: .sparseCategoricalCrossentropy(fromLogits: true),
        targets: .labels(labels), vectors: hard, takesOver: false, outputs: logits),
      Case(
        testDescription: "labels, from probabilities", loss: .sparseCategoricalCrossentropy,
        targets: .labels(labels), vectors: hard, takesOver: false, outputs: probabilities),
      Case(
        testDescription: "labels, from numbers that do not add up to 1",
        loss: .sparseCategoricalCrossentropy, targets: .labels(labels), vectors: hard,
        takesOver: false, outputs: unnormalized.map { $0 / 8 }),
      Case(
        testDescription: "vectors, from logits", loss: .categoricalCrossentropy(fromLogits: true),
        targets: .vectors(vectors), vectors: soft, takesOver: false, outputs: logits),
      Case(
        testDescription: "vectors, from probabilities", loss: .categoricalCrossentropy,
        targets: .vectors(vectors), vectors: soft, takesOver: false,
        outputs: unnormalized),
    ]
  }

  /// The loss of one row, slowly.
  static func reference(_ it: Case, _ outputs: [Double], _ target: [Double]) -> Double {
    let probabilities: [Double]
    if it.takesOver || it.loss.fromLogits {
      let powers = outputs.map { exp($0) }
      probabilities = powers.map { $0 / powers.reduce(0, +) }
    } else if it.loss == .sparseCategoricalCrossentropy {
      let clipped = outputs.map { min(max($0, 1e-7), 1 - 1e-7) }
      probabilities = clipped.map { $0 / clipped.reduce(0, +) }
    } else {
      let sum = outputs.reduce(0, +)
      probabilities = outputs.map { min(max($0 / sum, 1e-7), 1 - 1e-7) }
    }
    return -dot(target, probabilities.map { log($0) })
  }

  @Test(arguments: try cases()) func `a loss and its gradient are those of the definition`(
    _ it: Case
  ) throws {
    let output = try Activations(size: 3, batchSize: 3, withGradients: true)
    output.values.copy(it.outputs)
    let head = try LossHead(
      Measures(loss: it.loss, metrics: []), takesOverActivation: it.takesOver, panelCount: 2,
      outputSize: 3)
    // In two panels, as a plan does it; the loss of a batch is the mean.
    let extent = StepExtent(step: 0, rowCount: 3, panelCount: 2)
    for (index, rows) in [0..<1, 1..<3].enumerated() {
      head.measure(
        Panel(index: index, rows: rows, extent: extent), output: output, targets: it.targets)
    }

    let rows = (0..<3).map { row in it.outputs[row * 3..<row * 3 + 3].map(Double.init) }
    let losses = (0..<3).map { Self.reference(it, rows[$0], it.vectors[$0]) }
    #expect(abs(head.sums(extent).loss - losses.reduce(0, +)) < 1e-5)
    let gradient = rows.indices.flatMap { row in
      numericalGradient(
        of: { Self.reference(it, $0, it.vectors[row]) / 3 }, at: rows[row])
    }
    expectClose(output.gradients?.array ?? [], gradient, tolerance: 1e-5, "the gradient")
  }

  @Test func `three rows by hand`() throws {
    let labels: Buffer<Int> = try Buffer(count: 3)
    labels.copy([0, 1, 1])
    let outputs: Buffer<Float> = try Buffer(count: 6)
    outputs.copy([0.5, 0.5, 0.75, 0.25, 0, 1])
    let sum = CrossEntropyKernels.fromProbabilities(
      ComparedRows(outputs, .labels(labels), rows: 0..<3, width: 2))
    // ln 2 + ln 4 + the loss of a probability kept 1e-7 below 1.
    #expect(abs(sum - (3 * log(2) + 1e-7)) < 1e-6)
  }

  @Test func `a probability of 0 counts as 1e-7 and has no gradient`() throws {
    let labels: Buffer<Int> = try Buffer(count: 1)
    let outputs: Buffer<Float> = try Buffer(count: 2)
    let gradients: Buffer<Float> = try Buffer(count: 2)
    outputs.copy([0, 1])
    let loss = CrossEntropyKernels.fromProbabilities(
      ComparedRows(outputs, .labels(labels), gradients: gradients, rows: 0..<1, width: 2))
    #expect(abs(loss - 16.118_095_6) < 1e-4)
    #expect(gradients.array == [0, 0])
  }

  @Test func `a network that is wrong and very sure still has a loss and a gradient`() throws {
    let labels: Buffer<Int> = try Buffer(count: 1)
    let logits: Buffer<Float> = try Buffer(count: 2)
    let gradients: Buffer<Float> = try Buffer(count: 2)
    logits.copy([-500, 500])
    let loss = CrossEntropyKernels.fromLogits(
      ComparedRows(logits, .labels(labels), gradients: gradients, rows: 0..<1, width: 2),
      replacesOutputs: true)
    #expect(loss == 1000)
    #expect(gradients.array == [-1, 1])
    #expect(logits.array == [0, 1])
  }

  @Test func `a NaN stays one`() throws {
    let labels: Buffer<Int> = try Buffer(count: 1)
    for fromLogits in [true, false] {
      let outputs: Buffer<Float> = try Buffer(count: 2)
      outputs.copy([0.5, .nan])
      let rows = ComparedRows(outputs, .labels(labels), rows: 0..<1, width: 2)
      let loss =
        fromLogits
        ? CrossEntropyKernels.fromLogits(rows, replacesOutputs: false)
        : CrossEntropyKernels.fromProbabilities(rows)
      #expect(loss.isNaN)
    }
  }

  /// The slope of an activation is told from its outputs, so a loss must leave them alone.
  @Test(arguments: [
    Loss.sparseCategoricalCrossentropy(fromLogits: true),
    .binaryCrossentropy(fromLogits: true), .meanSquaredError,
  ]) func `an activation before a loss from logits keeps its slope`(_ loss: Loss) throws {
    let isByLabel = loss == .sparseCategoricalCrossentropy(fromLogits: true)
    let points = try SmallData.points(60)
    let data = isByLabel ? points : points.oneHot()
    func weights(_ layers: [any Layer]) throws -> [Tensor] {
      let model = try Sequential(
        inputShape: [2], random: RandomStream(seed: 8), layers: layers)
      model.compile(optimizer: .adam(learningRate: 0.05), loss: loss)
      try model.fit(data, epochs: 3, batchSize: 20, shuffle: false, verbose: .silent)
      return model.weights
    }
    let inOne = try weights([Dense(3, activation: .tanh)])
    #expect(try inOne == weights([Dense(3), Activation.tanh, Activation.linear]))
    #expect(try inOne == weights([Dense(3, activation: .tanh), Flatten()]))
  }
}
