import Testing

@testable import InklingCore

/// Losses against the fixture that `Fixtures/make_keras_losses.py` makes with Keras.
@Suite struct KerasLossTests {
  struct Case: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    let type: String
    let arguments: KerasFixture.Arguments
    let shape: [Int]
    let outputs: [Float]
    let targets: [Float]
    let perExample: [Double]
    let mean: Double
    let gradient: [Double]
    let sampleWeights: [Float]
    let weightedMean: Double
    let weightedGradient: [Double]
    var testDescription: String { name }

    var rows: Int { shape[0] }
    var width: Int { shape[1] }

    func loss() throws -> Loss {
      let fromLogits = arguments.bool("fromLogits", default: false)
      let smoothing = arguments.number("labelSmoothing", default: 0)
      switch type {
      case "sparseCategoricalCrossentropy":
        return .sparseCategoricalCrossentropy(fromLogits: fromLogits)
      case "categoricalCrossentropy":
        return .categoricalCrossentropy(fromLogits: fromLogits, labelSmoothing: smoothing)
      case "binaryCrossentropy":
        return .binaryCrossentropy(fromLogits: fromLogits, labelSmoothing: smoothing)
      case "meanSquaredError": return .meanSquaredError
      case "meanAbsoluteError": return .meanAbsoluteError
      default: throw UnknownType(name: type)
      }
    }

    func targetRows() throws -> TargetRows {
      if targets.count == rows, type.hasPrefix("sparse") {
        let labels: Buffer<Int> = try Buffer(count: rows)
        labels.copy(targets.map { Int($0) })
        return .labels(labels)
      }
      let vectors: Buffer<Float> = try Buffer(count: targets.count)
      vectors.copy(targets)
      return .vectors(vectors)
    }
  }

  struct UnknownType: Error { let name: String }

  private struct Contents: Decodable { let losses: [Case] }

  static func cases() throws -> [Case] {
    let contents: Contents = try KerasFixture.load("keras_losses")
    return contents.losses
  }

  /// The mean loss of the rows in two panels, and its gradient.
  private func measured(_ it: Case, weights: [Float]?) throws -> (mean: Double, gradient: [Float]) {
    let output = try Activations(size: it.width, batchSize: it.rows, withGradients: true)
    output.values.copy(it.outputs)
    let head = try LossHead(
      Measures(loss: it.loss(), metrics: []), takesOverActivation: false, panelCount: 2,
      outputSize: it.width)
    let given = try weights.map { weights -> Buffer<Float> in
      let buffer: Buffer<Float> = try Buffer(count: weights.count)
      buffer.copy(weights)
      return buffer
    }
    let extent = StepExtent(step: 0, rowCount: it.rows, panelCount: 2)
    let targets = try it.targetRows()
    for (index, rows) in [0..<4, 4..<it.rows].enumerated() {
      head.measure(
        Panel(index: index, rows: rows, extent: extent), output: output, targets: targets,
        weights: given)
    }
    return (head.sums(extent).loss / Double(it.rows), output.gradients?.array ?? [])
  }

  @Test(arguments: try cases()) func `the mean and its gradient are Keras's`(_ it: Case) throws {
    let (mean, gradient) = try measured(it, weights: nil)
    expectClose([Float(mean)], [it.mean], "the mean")
    expectClose(gradient, it.gradient, tolerance: 1e-5, "the gradient")
  }

  @Test(arguments: try cases()) func `with weights of examples they are Keras's, too`(
    _ it: Case
  ) throws {
    let (mean, gradient) = try measured(it, weights: it.sampleWeights)
    expectClose([Float(mean)], [it.weightedMean], "the weighted mean")
    expectClose(gradient, it.weightedGradient, tolerance: 1e-5, "the weighted gradient")
  }

  @Test(arguments: try cases()) func `every example has Keras's loss`(_ it: Case) throws {
    let (loss, targets) = (try it.loss(), try it.targetRows())
    let losses = try (0..<it.rows).map { row in
      let outputs: Buffer<Float> = try Buffer(count: it.outputs.count)
      outputs.copy(it.outputs)
      return Float(
        loss.sum(
          ComparedRows(outputs, targets, rows: row..<row + 1, width: it.width),
          appliesActivation: false))
    }
    expectClose(losses, it.perExample, "the loss of an example")
  }
}
