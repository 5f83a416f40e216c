import Testing

@testable import InklingCore

@Suite struct ModelCheckpointTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var monitor = "val_loss"
    var saveBestOnly = true
    var mode = MonitorMode.auto
    let values: [Double]
    let epoch: Int?
  }

  static let cases = [
    Case(testDescription: "the best", values: [3, 1, 2], epoch: 1),
    Case(testDescription: "of equally good ones the first", values: [3, 1, 1, 2], epoch: 1),
    Case(testDescription: "the last", saveBestOnly: false, values: [3, 1, 2], epoch: 2),
    Case(
      testDescription: "the most accurate", monitor: "val_accuracy", values: [0.5, 1, 0.75],
      epoch: 1),
    Case(testDescription: "told to look upwards", mode: .max, values: [3, 1, 2], epoch: 0),
    Case(testDescription: "no number is not the best", values: [.nan, 5, .nan], epoch: 1),
    Case(testDescription: "none is", values: [.nan, .nan], epoch: nil),
  ]

  @Test(arguments: cases) func `it keeps the weights of the epoch that the rule says`(
    _ it: Case
  ) throws {
    let callback = ModelCheckpoint(
      monitor: it.monitor, saveBestOnly: it.saveBestOnly, mode: it.mode)
    let run = try MadeUpTraining.run(callback, it.values, of: it.monitor)
    #expect(run.epoch == it.values.count - 1)
    #expect(callback.epoch == it.epoch)
    #expect(callback.value == it.epoch.map { it.values[$0] })
    #expect(callback.weights?.first?.scalars == it.epoch.map { [Float($0)] })
  }

  @Test func `the best stays the best in a following training`() throws {
    let callback = ModelCheckpoint(saveBestOnly: true)
    try MadeUpTraining.run(callback, [3, 1, 2])
    try MadeUpTraining.run(callback, [2, 2])
    #expect(callback.epoch == 1 && callback.value == 1)
    try MadeUpTraining.run(callback, [0.5])
    #expect(callback.epoch == 0 && callback.value == 0.5)
  }

  @Test func `a model gets back the weights that were kept, if it has the same form`() throws {
    let callback = ModelCheckpoint(saveBestOnly: true)
    let model = try MadeUpTraining(measuring: []).model
    let before = model.weights
    try callback.restore(model)
    #expect(model.weights == before)
    try MadeUpTraining.run(callback, [3, 2, 1, 4])
    try callback.restore(model)
    #expect(model.weights[0].scalars == [2])
    Failure(
      "the list of shapes of the weights of the model must be [[2, 8], [8], [8, 3], [3]], "
        + "but is [[1, 1]]"
    ) {
      let callback = ModelCheckpoint()
      try MadeUpTraining.run(callback, [1])
      try callback.restore(SmallData.model())
    }.check()
  }

  @Test func `without a choice nothing has to be measured`() throws {
    let checkpoint = ModelCheckpoint()
    let model = try SmallData.model()
    try model.fit(SmallData.points(20), epochs: 2, callbacks: [checkpoint], verbose: .silent)
    #expect(checkpoint.epoch == 1 && checkpoint.value == nil)
    #expect(checkpoint.weights == model.weights)
  }
}
