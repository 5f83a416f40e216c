import Testing

@testable import InklingCore

/// Metrics against the fixture that `Fixtures/make_keras_metrics.py` makes with Keras.
@Suite struct KerasMetricTests {
  struct Batches: Decodable, Sendable {
    let shape: [Int]
    let outputs: [[Float]]
    let targets: [[Float]]

    var width: Int { shape[1] }
    /// One number for each example instead of one for each output.
    var areLabels: Bool { targets[0].count == shape[0] && width > 1 }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let metric: Metric
    let data: Batches
    let afterFirst: Double
    let result: Double
  }

  private struct Described: Decodable {
    let name: String
    let type: String
    let arguments: KerasFixture.Arguments
    let data: String
    let afterFirst: KerasFixture.Value
    let result: KerasFixture.Value

    /// The metrics of this library that say it, one for each number of the result; none where there
    /// are none.
    var metrics: [Metric] {
      let threshold = arguments.number("thresholds") ?? 0.5
      let isOther =
        arguments.has("topK") || arguments.values["thresholds"]?.list != nil
        || type == "f1Score" && arguments.has("threshold")
      guard !isOther else { return [] }
      switch type {
      case "accuracy": return [.accuracy]
      case "categoricalAccuracy": return [.categoricalAccuracy]
      case "sparseCategoricalAccuracy": return [.sparseCategoricalAccuracy]
      case "binaryAccuracy":
        return [.binaryAccuracy(threshold: arguments.number("threshold", default: 0.5))]
      case "topKCategoricalAccuracy":
        return [.topKCategoricalAccuracy(k: arguments.int("k", default: 5))]
      case "sparseTopKCategoricalAccuracy":
        return [.sparseTopKCategoricalAccuracy(k: arguments.int("k", default: 5))]
      case "precision":
        return [.precision(threshold: threshold, classID: arguments.int("classId"))]
      case "recall": return [.recall(threshold: threshold, classID: arguments.int("classId"))]
      case "f1Score":
        switch arguments.text("average") {
        case "macro": return [.f1Score()]
        case "micro": return [.f1Score(average: .micro)]
        case "weighted": return [.f1Score(average: .weighted)]
        default: return (0..<(result.list ?? []).count).map { .f1Score(classID: $0) }
        }
      case "meanSquaredError": return [.meanSquaredError]
      case "meanAbsoluteError": return [.meanAbsoluteError]
      default: return []
      }
    }
  }

  private struct Contents: Decodable {
    let data: [String: Batches]
    let metrics: [Described]
  }

  static func cases() throws -> [Case] {
    let contents: Contents = try KerasFixture.load("keras_metrics")
    return try contents.metrics.flatMap { it in
      let data = try #require(contents.data[it.data])
      func numbers(_ value: KerasFixture.Value) -> [Double] {
        (value.list ?? [value]).compactMap(\.number)
      }
      return it.metrics.enumerated().map { index, metric in
        Case(
          testDescription: it.name + (it.metrics.count > 1 ? " \(index)" : ""), metric: metric,
          data: data, afterFirst: numbers(it.afterFirst)[index],
          result: numbers(it.result)[index])
      }
    }
  }

  @Test func `enough metrics are compared`() throws {
    #expect(try Self.cases().count == 56)
  }

  @Test(arguments: try cases()) func `over several batches a metric is Keras's`(_ it: Case) throws {
    let width = it.data.width
    let measures = Measures(loss: .meanSquaredError, metrics: [it.metric])
    let head = try LossHead(
      measures, takesOverActivation: false, panelCount: 2, outputSize: width)
    var averages = RunningAverages(measures, outputSize: width)
    var values: [Double] = []
    for (outputs, targets) in zip(it.data.outputs, it.data.targets) {
      let rows = outputs.count / width
      let output = try Activations(size: width, batchSize: rows, withGradients: false)
      output.values.copy(outputs)
      let extent = StepExtent(step: 0, rowCount: rows, panelCount: 2)
      for (index, rows) in [0..<rows / 3, rows / 3..<rows].enumerated() {
        head.measure(
          Panel(index: index, rows: rows, extent: extent), output: output,
          targets: try targetRows(targets, areLabels: it.data.areLabels))
      }
      averages.add(head.sums(extent), count: rows)
      values.append(try #require(averages.metrics.first { $0.name == it.metric.name }?.value))
    }
    expectClose([Float(values[0])], [it.afterFirst], tolerance: 1e-6, "after the first batch")
    expectClose(
      [Float(values[values.count - 1])], [it.result], tolerance: 1e-6, "after all batches")
  }

  private func targetRows(_ targets: [Float], areLabels: Bool) throws -> TargetRows {
    if areLabels {
      let labels: Buffer<Int> = try Buffer(count: targets.count)
      labels.copy(targets.map { Int($0) })
      return .labels(labels)
    }
    let vectors: Buffer<Float> = try Buffer(count: targets.count)
    vectors.copy(targets)
    return .vectors(vectors)
  }
}
