import Testing

@testable import InklingCore

@Suite struct CallbackTests {
  struct Stop: Error {}

  /// Notes what it sees, and may throw at one of these moments.
  private final class Witness: Callback {
    var seen: [String] = []
    let name: String
    let throwing: String?

    init(_ name: String = "", throwing: String? = nil) {
      self.name = name
      self.throwing = throwing
    }

    private func note(_ moment: String) throws {
      seen.append(name + moment)
      if moment == throwing { throw Stop() }
    }

    func onTrainBegin(_ training: TrainingControl) throws {
      try note("train begins, \(training.epochs) epochs")
    }
    func onEpochBegin(_ epoch: Int, _ training: TrainingControl) throws {
      try note("epoch \(epoch) begins")
    }
    func onTrainBatchEnd(
      _ batch: Int, _ logs: TrainingLogs, _ training: TrainingControl
    ) throws { try note("batch \(batch): \(logs.names.joined(separator: " "))") }
    func onEpochEnd(
      _ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl
    ) throws { try note("epoch \(epoch): \(logs.names.joined(separator: " "))") }
    func onTrainEnd(_ training: TrainingControl) throws { try note("train ends") }
  }

  private static func fit(
    _ model: Sequential, _ callbacks: [any Callback], epochs: Int = 2, validationSplit: Double = 0
  ) throws -> History {
    try model.fit(
      SmallData.points(40), epochs: epochs, validationSplit: validationSplit,
      callbacks: callbacks, shuffle: false, verbose: .silent)
  }

  static let moments = [
    "train begins, 2 epochs", "epoch 0 begins", "batch 0: accuracy loss",
    "batch 1: accuracy loss", "epoch 0: accuracy learning_rate loss", "epoch 1 begins",
    "batch 0: accuracy loss", "batch 1: accuracy loss", "epoch 1: accuracy learning_rate loss",
    "train ends",
  ]

  @Test func `moments come in Keras's order`() throws {
    let witness = Witness()
    _ = try Self.fit(SmallData.model(), [witness])
    #expect(witness.seen == Self.moments)
  }

  @Test func `an epoch ends with what validation measures`() throws {
    let witness = Witness()
    _ = try Self.fit(SmallData.model(), [witness], epochs: 1, validationSplit: 0.5)
    #expect(
      witness.seen.suffix(2) == [
        "epoch 0: accuracy learning_rate loss val_accuracy val_loss", "train ends",
      ])
  }

  @Test(arguments: Set(moments)) func `an error ends the training, and the model can go on`(
    _ moment: String
  ) throws {
    let model = try SmallData.model()
    let (witness, later) = (Witness(throwing: moment), Witness())
    #expect(throws: Stop.self) { _ = try Self.fit(model, [witness, later]) }
    let count = try #require(Self.moments.firstIndex(of: moment))
    #expect(witness.seen == Array(Self.moments[...count]))
    #expect(later.seen == Array(Self.moments[..<count]))

    // The weights are those of so many steps.
    let steps = witness.seen.filter { $0.hasPrefix("batch") }.count
    let other = try SmallData.model()
    var made = 0
    let counting = LambdaCallback(onTrainBatchEnd: { _, _ in
      made += 1
      if made == steps { throw Stop() }
    })
    if steps > 0 { #expect(throws: Stop.self) { _ = try Self.fit(other, [counting]) } }
    #expect(model.weights == other.weights)
    #expect(try Self.fit(model, []) == Self.fit(other, []))
  }

  @Test func `callbacks are asked one after another, in the order of the list`() throws {
    let (first, second) = (Witness("a "), Witness("b "))
    var order: [String] = []
    let lambdas = ["a", "b"].map { name in
      LambdaCallback(
        onEpochBegin: { order.append("\(name) begins \($0)") },
        onEpochEnd: { epoch, logs in order.append("\(name) \(epoch) \(logs["loss"] != nil)") },
        onTrainBatchEnd: { batch, logs in
          order.append("\(name) batch \(batch) \(logs["val_loss"] == nil)")
        })
    }
    _ = try Self.fit(SmallData.model(), [first, second] + lambdas, epochs: 1)
    #expect(first.seen.count == second.seen.count)
    #expect(
      order == [
        "a begins 0", "b begins 0", "a batch 0 true", "b batch 0 true", "a batch 1 true",
        "b batch 1 true", "a 0 true", "b 0 true",
      ])
  }

  @Test func `a training that is stopped ends after the epoch, however many were asked for`()
    throws
  {
    final class Stopping: Callback {
      func onEpochEnd(
        _ epoch: Int, _ logs: TrainingLogs, _ training: TrainingControl
      ) { if epoch == 2 { training.stop() } }
    }
    final class Impatient: Callback {
      func onTrainBatchEnd(
        _ batch: Int, _ logs: TrainingLogs, _ training: TrainingControl
      ) { training.stop() }
    }
    #expect(try Self.fit(SmallData.model(), [Stopping()], epochs: .max).epoch == [0, 1, 2])
    let witness = Witness()
    let history = try Self.fit(SmallData.model(), [Impatient(), witness], epochs: 5)
    #expect(history.epoch == [0])
    #expect(witness.seen.filter { $0.hasPrefix("batch") }.count == 2)
    #expect(witness.seen.last == "train ends")
  }

  @Test func `a learning rate that was set stays in a following training, until compile`() throws {
    let model = try SmallData.model()
    let scheduler = LearningRateScheduler { epoch, rate in epoch == 0 ? rate : rate / 2 }
    #expect(
      try Self.fit(model, [scheduler], epochs: 3).learningRate == [0.01, 0.005, 0.0025])
    #expect(try Self.fit(model, []).learningRate == [0.0025, 0.0025])
    #expect(try Self.fit(model, [scheduler]).learningRate == [0.0025, 0.00125])
    model.compile(optimizer: .adam(learningRate: 0.25), loss: .sparseCategoricalCrossentropy)
    #expect(try Self.fit(model, []).learningRate == [0.25, 0.25])
  }

  @Test func `a learning rate that was set is the one that is used`() throws {
    let model = try SmallData.model()
    let before = model.weights
    _ = try Self.fit(model, [LearningRateScheduler { _, _ in 0 }])
    #expect(model.weights == before)
    let (set, own) = (try SmallData.model(), try SmallData.model())
    own.compile(
      optimizer: .adam(learningRate: 0.125), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    _ = try Self.fit(set, [LearningRateScheduler { _, _ in 0.125 }])
    _ = try Self.fit(own, [])
    #expect(set.weights == own.weights)
  }

  @Test func `a layer that is added during a training is for the next one`() throws {
    let model = try SmallData.model()
    model.compile(
      optimizer: .adam(), loss: .sparseCategoricalCrossentropy,
      metrics: [.recall(classID: 2), .f1Score()])
    let adding = LambdaCallback(onEpochEnd: { epoch, _ in
      if epoch == 0 { try model.add(Dense(1)) }
    })
    let history = try Self.fit(model, [adding], epochs: 3, validationSplit: 0.5)
    #expect(history["val_f1_score"]?.count == 3)
    #expect(model.outputShape == [1])
  }

  @Test func `a callback may evaluate the model, and compile and train it`() throws {
    let (model, data) = (try SmallData.model(), try SmallData.points(40))
    var losses: [Double] = []
    let asking = LambdaCallback(onEpochEnd: { _, logs in
      losses.append(try model.evaluate(data, verbose: .silent).loss)
      _ = try model.predict(data)
    })
    let history = try model.fit(
      data, epochs: 3, validationData: data, callbacks: [asking], verbose: .silent)
    #expect(history["val_loss"] == losses)
    // Looking on changes nothing.
    let other = try SmallData.model()
    try other.fit(data, epochs: 3, verbose: .silent)
    #expect(model.weights == other.weights)

    let training = LambdaCallback(onEpochEnd: { epoch, _ in
      model.compile(optimizer: .sgd(), loss: .sparseCategoricalCrossentropy)
      model.threads = 3
      try model.fit(data, verbose: .silent)
    })
    let both = try Self.fit(model, [training], epochs: 3)
    #expect(both["accuracy"]?.count == 3)
  }

  @Test func `the table has a line for every epoch, and names where they change`() throws {
    let log = CSVLogger(separator: ";")
    try MadeUpTraining.run(log, [0.1, 1e-20, .nan], of: "loss")
    #expect(
      log.text == """
        epoch;learning_rate;loss
        0;1.0;0.1
        1;1.0;1e-20
        2;1.0;nan

        """)
    try MadeUpTraining.run(log, [2], of: "loss")
    #expect(log.text.hasSuffix("2;1.0;nan\n0;1.0;2.0\n"))
    try MadeUpTraining.run(log, [1], of: "accuracy")
    #expect(log.text.hasSuffix("epoch;accuracy;learning_rate\n0;1.0;1.0\n"))
    log.clear()
    #expect(log.text.isEmpty)
    try MadeUpTraining.run(log, [2], of: "loss")
    #expect(log.text == "epoch;learning_rate;loss\n0;1.0;2.0\n")
  }

  static let failures = [
    Failure(
      "EarlyStopping watches \"val_loss\", which this training does not measure; it measures "
        + "accuracy, learning_rate, loss",
      hint: "give fit validationData or a validationSplit, or watch \"loss\""
    ) { _ = try fit(SmallData.model(), [EarlyStopping()]) },
    Failure(
      "ReduceLROnPlateau watches \"val_acc\", which this training does not measure; it measures "
        + "accuracy, learning_rate, loss",
      hint: "give fit validationData or a validationSplit, or watch \"accuracy\""
    ) { _ = try fit(SmallData.model(), [ReduceLROnPlateau(monitor: "val_acc")]) },
    Failure(
      "ModelCheckpoint watches \"val_acc\", which this training does not measure; it measures "
        + "accuracy, learning_rate, loss, val_accuracy, val_loss",
      hint: "did you mean \"val_accuracy\"?"
    ) {
      _ = try fit(
        SmallData.model(), [ModelCheckpoint(monitor: "val_acc", saveBestOnly: true)],
        validationSplit: 0.5)
    },
    Failure(
      "EarlyStopping watches \"\", which this training does not measure; it measures "
        + "accuracy, learning_rate, loss"
    ) { _ = try fit(SmallData.model(), [EarlyStopping(monitor: "")]) },
    Failure("patience of EarlyStopping must be 0 or more, but is -1") {
      _ = try fit(SmallData.model(), [EarlyStopping(monitor: "loss", patience: -1)])
    },
    Failure("startFromEpoch of EarlyStopping must be 0 or more, but is -2") {
      _ = try fit(SmallData.model(), [EarlyStopping(monitor: "loss", startFromEpoch: -2)])
    },
    Failure("cooldown of ReduceLROnPlateau must be 0 or more, but is -3") {
      _ = try fit(SmallData.model(), [ReduceLROnPlateau(monitor: "loss", cooldown: -3)])
    },
    Failure("learningRate must be a number of 0 or more, but is -1.0") {
      _ = try fit(SmallData.model(), [LearningRateScheduler { _, _ in -1 }])
    },
    Failure("learningRate must be a number of 0 or more, but is nan") {
      _ = try fit(SmallData.model(), [LearningRateScheduler { _, _ in .nan }])
    },
  ]

  @Test(arguments: failures) func `a callback that cannot work ends the training with a reason`(
    _ failure: Failure
  ) {
    failure.check()
  }

  @Test func `a training that was refused changes nothing, nor how the next one shuffles`() throws {
    let (model, other) = (try SmallData.model(), try SmallData.model())
    let data = try SmallData.points(40)
    #expect(throws: CoreError.self) {
      try model.fit(data, callbacks: [EarlyStopping()], verbose: .silent)
    }
    #expect(throws: CoreError.self) { try model.fit(data, sampleWeight: [], verbose: .silent) }
    #expect(model.weights == other.weights)
    try model.fit(data, verbose: .silent)
    try other.fit(data, verbose: .silent)
    #expect(model.weights == other.weights)
  }
}
