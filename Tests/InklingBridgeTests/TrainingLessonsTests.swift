import InklingLesson
import Testing

@Suite struct TrainingLessonsTests {
  private let compiled =
    tinyData + """
      let model = try network()
      model.compile(optimizer: .sgd(learningRate: 0.5), loss: .sparseCategoricalCrossentropy)

      """

  private func tables(_ result: LessonResult) -> [TrainingOutput] {
    result.steps.flatMap(\.outputs).compactMap {
      if case .training(let table) = $0 { table } else { nil }
    }
  }

  @Test func `the learning rate is a column where something changes it`() {
    let plain = run(compiled + "try model.fit(data, epochs: 2)")
    #expect(plain.failure == nil)
    #expect(tables(plain).map(\.columns) == [["epoch", "loss"]])
    let changing = run(
      compiled
        + "try model.fit(data, epochs: 2, callbacks: [LearningRateScheduler { e, r in r / 2 }])")
    #expect(changing.failure == nil)
    #expect(tables(changing).map(\.columns) == [["epoch", "loss", "learning_rate"]])
    #expect(tables(changing)[0].rows.map { $0[2] } == ["0.2500", "0.1250"])
  }

  @Test func `a training that is stopped shows the epochs that there were`() {
    let early = run(
      compiled + """
        let stopping = EarlyStopping(monitor: "loss", minDelta: 100, patience: 2)
        try model.fit(data, epochs: 50, callbacks: [stopping])
        print(stopping.stoppedEpoch!)
        """)
    #expect(early.text == "2\n")
    #expect(tables(early)[0].rows.count == 3)
    let failed = run(
      compiled + """
        let some = [0.1, 0.2]
        try model.fit(data, epochs: 5, callbacks: [LearningRateScheduler { e, _ in some[e] }])
        """)
    #expect(failed.failure?.hasPrefix("index 2 is out of range") == true)
    #expect(tables(failed)[0].rows.count == 2)
  }

  struct Mistake: CustomTestStringConvertible {
    var step: String
    var message: String
    var testDescription: String { step }
  }

  @Test(arguments: [
    Mistake(
      step: "try model.fit(data, callbacks: [EarlyStopping(patience: 3)])",
      message: "EarlyStopping"),
    Mistake(
      step: "try model.fit(data, callbacks: [LearningRateScheduler { e, r in -r }])",
      message: "learningRate"),
    Mistake(
      step:
        "try model.fit(data, callbacks: [LambdaCallback(onEpochEnd: { _, _ in try model.fit(data) })])",
      message:
        "this model is being trained already / a callback can measure its model, but not train it"),
    Mistake(
      step: "let c = LambdaCallback { epoch in print(epochs) }",
      message: "cannot find 'epochs' in scope / did you mean 'epoch'?"),
    Mistake(
      step: "let c = EarlyStopping(patience: 3, monitor: \"loss\")",
      message: "argument 'monitor' stands in the wrong place / the order is init(monitor:"),
    Mistake(
      step: "let c = EarlyStopping(mode: .minimum)",
      message: "type 'MonitorMode' has no member 'minimum'"),
    Mistake(
      step: """
        let rates = [0.1]
        model.compile(optimizer: .sgd(learningRate: .custom { rates[$0] }), loss: .meanSquaredError)
        let t = try Dataset(features: features, targets: features.reshaped(to: [4, 4])[columns: 0..<2])
        try model.fit(t, epochs: 4, batchSize: 2)
        """,
      message: "index 1 is out of range"),
    Mistake(
      step: "let o: Optimizer = .adam(learningRate: .exponentialDecy(initialLearningRate: 1))",
      message:
        "type 'LearningRateSchedule' has no member 'exponentialDecy' / did you mean 'exponentialDecay'?"
    ),
    Mistake(
      step: "let o: Optimizer = .adam(learningRate: .exponentialDecay(initialLearningRate: 1))",
      message: "missing argument for parameter 'decaySteps' in call"),
    Mistake(
      step: "let c = Conv2D(8, kernelSize: 3, activation: .rleu)",
      message: "type 'Activation' has no member 'rleu' / did you mean 'relu'?"),
    Mistake(
      step: "let d = Dense(3, kernelRegularizer: .l3())",
      message: "type 'Regularizer' has no member 'l3' / did you mean 'l1'?"),
    Mistake(
      step: "let m: [Metric] = [.f1Score(average: .makro)]",
      message: "type 'Metric.F1Average' has no member 'makro' / did you mean 'macro'?"),
    Mistake(
      step: "let a = try model.activations(of: \"dens\", for: data.image(0))", message: "dens"),
    Mistake(step: "try model.add(Dropout(2))", message: "rate"),
    Mistake(
      step: "let s = try data.trainTestSplit(testSize: 2)", message: "testSize"),
  ])
  func `a mistake is told with a hint`(mistake: Mistake) {
    let result = run(compiled + mistake.step)
    #expect(result.failure?.contains(mistake.message) == true, "\(result.failure ?? "no failure")")
  }

  @Test func `who is taken for whom is shown as tables`() {
    let result = run(
      """
      let matrix = try ConfusionMatrix(labels: [0, 1, 1], predictions: [0, 0, 1], classNames: ["a", "b"])
      show(matrix)
      show(matrix.report())
      """)
    #expect(result.failure == nil)
    let tables = result.steps.flatMap(\.outputs).compactMap { output -> TableOutput? in
      if case .table(let table) = output { table } else { nil }
    }
    #expect(
      tables.map { $0.columns.map(\.name) } == [
        ["actual", "a", "b"], ["class", "precision", "recall", "f1-score", "support"],
      ])
    #expect(tables.first?.rows == [["a", "1", "0"], ["b", "1", "1"]])
    #expect(
      tables.last?.rows == [
        ["a", "0.50", "1.00", "0.67", "1"], ["b", "1.00", "0.50", "0.67", "2"],
        ["accuracy", "", "", "0.67", "3"], ["macro avg", "0.75", "0.75", "0.67", "3"],
        ["weighted avg", "0.83", "0.67", "0.67", "3"],
      ])
    #expect(tables.last?.text.contains("f1-score") == true)
  }

  @Test func `a callback can measure its model while it is trained`() {
    let result = run(
      compiled + """
        var accuracies: [Double] = []
        model.compile(
          optimizer: .adam(learningRate: 0.05), loss: .sparseCategoricalCrossentropy, metrics: [.accuracy])
        try model.fit(data, epochs: 60, callbacks: [LambdaCallback(
          onEpochBegin: { _ in accuracies.append(try model.evaluate(data).accuracy) },
          onTrainBatchEnd: { _, logs in _ = try model.predict(data); _ = logs["loss"]! })])
        print(accuracies.count, accuracies[59] >= accuracies[0])
        """)
    #expect(result.failure == nil)
    #expect(result.text == "60 true\n")
  }

  @Test func `an endless callback is stopped by the budget`() {
    let result = run(
      compiled
        + "try model.fit(data, callbacks: [LambdaCallback(onEpochBegin: { _ in while true {} })])")
    #expect(result.status != .ok)
  }
}
