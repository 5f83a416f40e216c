import Testing

@testable import InklingCore

@Suite struct MetricTests {
  /// A model that is measured on some points, before any training.
  private static func evaluation(
    _ metrics: [Metric], _ data: Dataset? = nil, outputs: Int = 3,
    loss: Loss = .sparseCategoricalCrossentropy, activation: Activation = .softmax
  ) throws -> Evaluation {
    let model = try Sequential(inputShape: [2], seed: 3) { Dense(outputs, activation: activation) }
    model.compile(optimizer: .adam(), loss: loss, metrics: metrics)
    return try model.evaluate(data ?? SmallData.points(50), verbose: .silent)
  }

  /// Points with a label each, two classes.
  private static func halves() throws -> Dataset {
    let points = try SmallData.points(50)
    return try Dataset(
      features: Tensor(shape: [50, 2], scalars: (0..<50).flatMap { points.image($0).scalars }),
      labels: points.labels.map { $0 == 2 ? 1 : 0 }, name: "halves")
  }

  @Test func `metrics that come again get numbers, in progress and history too`() throws {
    let metrics: [Metric] = [
      .accuracy, .accuracy, .recall(classID: 1), .recall(), .recall(threshold: 0.1), .accuracy,
    ]
    let names = [
      "accuracy", "accuracy_1", "accuracy_2", "loss", "recall", "recall_1", "recall_class_1",
    ]
    #expect(try Self.evaluation(metrics).metrics.keys.sorted() == names)
    let model = try SmallData.model()
    model.compile(
      optimizer: .adam(), loss: .sparseCategoricalCrossentropy, metrics: metrics)
    let history = try model.fit(SmallData.points(40), epochs: 2, verbose: .silent)
    #expect(history.metricNames == names)
    #expect(history["accuracy"] == history["accuracy_2"])
    #expect(history["recall"] != history["recall_1"])
  }

  @Test func `with as many guesses as classes, or more, everything is right`() throws {
    for k in [3, 4, .max] {
      let evaluation = try Self.evaluation([.sparseTopKCategoricalAccuracy(k: k)])
      #expect(evaluation.metrics["sparse_top_k_categorical_accuracy"] == 1)
    }
    let first = try Self.evaluation([.sparseTopKCategoricalAccuracy(k: 1), .accuracy]).metrics
    #expect(first["sparse_top_k_categorical_accuracy"] == first["accuracy"])
  }

  @Test func `labels and one-hot vectors are measured alike`() throws {
    let data = try SmallData.points(50)
    let metrics: [Metric] = [.accuracy, .precision(), .f1Score(), .binaryAccuracy(threshold: 0.3)]
    let (labels, vectors) = (
      try Self.evaluation(metrics),
      try Self.evaluation(metrics, data.oneHot(), loss: .categoricalCrossentropy)
    )
    #expect(labels.metrics == vectors.metrics)
  }

  @Test func `a single output is measured against the label`() throws {
    let data = try Self.halves()
    let evaluation = try Self.evaluation(
      [.accuracy, .binaryAccuracy(), .precision(), .recall()], data, outputs: 1,
      loss: .binaryCrossentropy, activation: .sigmoid
    ).metrics
    let model = try Sequential(inputShape: [2], seed: 3) { Dense(1, activation: .sigmoid) }
    let said = try model.predictClasses(data)
    let pairs = Array(zip(said, data.labels))
    let right = Double(pairs.filter { $0 == $1 }.count)
    let both = Double(pairs.filter { $0 == (1, 1) }.count)
    #expect(evaluation["accuracy"] == right / 50)
    #expect(evaluation["binary_accuracy"] == right / 50)
    let (sure, wanted) = (said.reduce(0, +), data.labels.reduce(0, +))
    #expect(evaluation["precision"] == (sure == 0 ? 0 : both / Double(sure)))
    #expect(evaluation["recall"] == both / Double(wanted))
  }

  static let failures = [
    Failure(
      "k of the metric sparse_top_k_categorical_accuracy must be 1 or more, but is 0"
    ) { _ = try evaluation([.sparseTopKCategoricalAccuracy(k: 0)]) },
    Failure("classID of the metric precision_class_3 must be in 0..<3, but is 3") {
      _ = try evaluation([.precision(classID: 3)])
    },
    Failure("classID of the metric recall_class_-1 must be in 0..<3, but is -1") {
      _ = try evaluation([.accuracy, .recall(classID: -1)])
    },
    Failure("classID of the metric f1_score_class_9 must be in 0..<3, but is 9") {
      _ = try evaluation([.f1Score(classID: 9)])
    },
    Failure(
      "the metric categorical_accuracy does not fit: it takes one-hot vectors as targets, but "
        + "the targets of \"points\" are labels",
      hint: "the name with \"sparse\" is the one for these targets; .accuracy takes both"
    ) { _ = try evaluation([.categoricalAccuracy]) },
    Failure(
      "the metric sparse_top_k_categorical_accuracy does not fit: it takes labels as targets, "
        + "but the targets of \"points\" are vectors",
      hint: "the name without \"sparse\" is the one for these targets; .accuracy takes both"
    ) {
      _ = try evaluation(
        [.sparseTopKCategoricalAccuracy()], SmallData.points(50).oneHot(),
        loss: .categoricalCrossentropy)
    },
    Failure(
      "the metric sparse_categorical_accuracy does not fit: it looks for the label among the "
        + "outputs, but the model gives 1 for the 2 classes of \"halves\"",
      hint: ".accuracy takes a single output, too"
    ) {
      _ = try evaluation(
        [.sparseCategoricalAccuracy], halves(), outputs: 1, loss: .binaryCrossentropy,
        activation: .sigmoid)
    },
    Failure(
      "the metric precision does not fit: it takes targets of 0 and 1, but \"points\" has labels "
        + "0..<3",
      hint: "a single output that guesses the label is measured by .meanAbsoluteError"
    ) { _ = try evaluation([.precision()], outputs: 1, loss: .meanSquaredError) },
  ]

  @Test(arguments: failures) func `a metric that does not fit is refused`(_ failure: Failure) {
    failure.check()
  }
}
