import Testing

@testable import InklingCore

@Suite struct EarlyStoppingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var monitor = "val_loss"
    var minDelta = 0.0
    var patience = 0
    var mode = MonitorMode.auto
    var baseline: Double?
    var startFromEpoch = 0
    let values: [Double]
    /// After which epoch it stops.
    let stopped: Int?
    let best: Int?

    func callback(restoreBestWeights: Bool) -> EarlyStopping {
      EarlyStopping(
        monitor: monitor, minDelta: minDelta, patience: patience, mode: mode, baseline: baseline,
        restoreBestWeights: restoreBestWeights, startFromEpoch: startFromEpoch)
    }
  }

  static let cases = [
    Case(
      testDescription: "the first epoch that is no better ends it", values: [3, 2, 2, 1],
      stopped: 2, best: 1),
    Case(
      testDescription: "patience 2", patience: 2, values: [3, 2, 2.5, 2.4, 1], stopped: 3, best: 1),
    Case(
      testDescription: "a better epoch restores the patience", patience: 2,
      values: [3, 4, 2, 4, 1, 4, 4, 0], stopped: 6, best: 4),
    Case(
      testDescription: "as long as it gets better, it goes on", patience: 1, values: [3, 2, 1],
      stopped: nil, best: 2),
    Case(
      testDescription: "a little better is not better", minDelta: 0.5, patience: 3,
      values: [3, 2.75, 2.25, 2, 1.75], stopped: nil, best: 2),
    Case(
      testDescription: "better by the least difference is not enough", minDelta: 0.5, patience: 1,
      values: [3, 2.5, 1], stopped: 1, best: 0),
    Case(
      testDescription: "a negative least difference is its size", minDelta: -0.5, patience: 1,
      values: [3, 2.75, 1], stopped: 1, best: 0),
    Case(
      testDescription: "an accuracy gets better upwards", monitor: "val_accuracy", patience: 1,
      values: [0.5, 0.75, 0.5, 1], stopped: 2, best: 1),
    Case(
      testDescription: "a difference is taken off upwards, too", monitor: "val_recall_class_1",
      minDelta: 0.25, patience: 1, values: [0.5, 0.75, 1], stopped: 1, best: 0),
    Case(
      testDescription: "an error gets better downwards", monitor: "val_mean_squared_error",
      patience: 1, values: [0.5, 0.75, 0.5], stopped: 1, best: 0),
    Case(
      testDescription: "told to look upwards", patience: 1, mode: .max, values: [1, 2, 1],
      stopped: 2, best: 1),
    Case(
      testDescription: "told to look downwards", monitor: "val_accuracy", patience: 1, mode: .min,
      values: [1, 2, 1], stopped: 1, best: 0),
    Case(
      testDescription: "epochs that do not count", patience: 1, startFromEpoch: 2,
      values: [1, 2, 3, 2.5, 2.75], stopped: 4, best: 3),
    Case(
      testDescription: "a baseline that is not beaten", patience: 2, baseline: 1,
      values: [3, 2, 2.5, 0], stopped: 2, best: 1),
    Case(
      testDescription: "a baseline that is beaten", patience: 2, baseline: 1,
      values: [3, 0.75, 1, 1.25, 0], stopped: 3, best: 1),
    Case(
      testDescription: "infinite losses are never better", patience: 2,
      values: [.infinity, .infinity, 1], stopped: 1, best: nil),
    Case(
      testDescription: "no number is never better", patience: 2, values: [3, .nan, .nan, 1],
      stopped: 2, best: 0),
    Case(
      testDescription: "after one epoch there is nothing to compare", values: [.nan, 1],
      stopped: nil, best: 1),
  ]

  @Test(arguments: cases) func `it stops when the rule says so`(_ it: Case) throws {
    let callback = it.callback(restoreBestWeights: false)
    // A callback may be used again, and then begins anew.
    for _ in 1...2 {
      let run = try MadeUpTraining.run(callback, it.values, of: it.monitor)
      #expect(callback.stoppedEpoch == it.stopped)
      #expect(callback.bestEpoch == it.best)
      #expect(callback.best == it.best.map { it.values[$0] })
      #expect(run.epoch == it.stopped ?? it.values.count - 1)
    }
  }

  @Test(arguments: cases) func `the best weights come back`(_ it: Case) throws {
    let callback = it.callback(restoreBestWeights: true)
    let run = try MadeUpTraining.run(callback, it.values, of: it.monitor)
    // Where no epoch was the best, the first that counts is.
    #expect(run.epoch == it.best ?? it.startFromEpoch)
    #expect(callback.stoppedEpoch == it.stopped)
  }

  @Test func `a training with it ends with the weights of its best epoch`() throws {
    let data = try SmallData.points(60)
    let model = try SmallData.model()
    model.compile(
      optimizer: .adam(learningRate: 0.5), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    let (training, validation) = data.split(at: 40)
    let callback = EarlyStopping(patience: 5, restoreBestWeights: true)
    let history = try model.fit(
      training, epochs: 100, validationData: validation, callbacks: [callback], verbose: .silent)
    let losses = try #require(history["val_loss"])
    let best = try #require(callback.bestEpoch)
    #expect(callback.stoppedEpoch == losses.count - 1 && best == losses.count - 6)
    #expect(losses[best] == losses.min())
    #expect(try model.evaluate(validation, verbose: .silent).loss == losses[best])
  }

  @Test func `the best weights come back also where the loss becomes NaN`() throws {
    let data = try SmallData.points(40)
    let model = try SmallData.model()
    var afterFirst: [Tensor] = []
    let look = LambdaCallback(onEpochEnd: { epoch, _ in
      if epoch == 0 { afterFirst = model.weights }
    })
    let rates = LearningRateScheduler { epoch, _ in epoch < 1 ? 0.01 : 1e30 }
    let stopping = EarlyStopping(monitor: "loss", patience: 9, restoreBestWeights: true)
    let error = #expect(throws: CoreError.self) {
      try model.fit(data, epochs: 5, callbacks: [look, rates, stopping], verbose: .silent)
    }
    #expect(error?.message == "the loss became nan in epoch 2, batch 2")
    #expect(model.weights == afterFirst)
  }
}
