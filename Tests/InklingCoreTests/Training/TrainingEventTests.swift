import Testing

@testable import InklingCore

@Suite struct TrainingEventTests {
  private func events(epochs: Int, validationSplit: Double = 0) throws -> [TrainingEvent] {
    var events: [TrainingEvent] = []
    _ = try SmallData.model().fit(
      SmallData.points(70), epochs: epochs, batchSize: 32, validationSplit: validationSplit,
      random: RandomStream(seed: 1)
    ) { events.append($0) }
    return events
  }

  @Test func `events come in order, with epochs and steps counted from 1`() throws {
    let texts = try events(epochs: 2).map { event in
      let it = event.progress
      let kind =
        switch event {
        case .epochBegan: "began"
        case .stepEnded: "step"
        case .epochEnded: "ended"
        }
      return "\(kind) \(it.epoch)/\(it.epochs) \(it.step)/\(it.steps)"
    }
    #expect(
      texts == [
        "began 1/2 0/3", "step 1/2 1/3", "step 1/2 2/3", "step 1/2 3/3", "ended 1/2 3/3",
        "began 2/2 0/3", "step 2/2 1/3", "step 2/2 2/3", "step 2/2 3/3", "ended 2/2 3/3",
      ])
  }

  @Test func `measures are sorted, and validation comes at the end of an epoch`() throws {
    let events = try events(epochs: 1, validationSplit: 0.5)
    #expect(events[0].progress.metrics.isEmpty)
    #expect(events[1].progress.metrics.map(\.name) == ["accuracy", "loss"])
    #expect(
      events.last?.progress.metrics.map(\.name) == ["accuracy", "loss", "val_accuracy", "val_loss"])
  }

  @Test func `the last step's averages are the epoch's`() throws {
    let events = try events(epochs: 1)
    let (step, end) = (events[3].progress.metrics, events[4].progress.metrics)
    #expect(step.map(\.value) == end.map(\.value))
  }

  @Test func `an error thrown at an event ends the training with the weights of that moment`()
    throws
  {
    struct Stop: Error {}
    let data = try SmallData.points(70)
    let (stopped, short) = (try SmallData.model(), try SmallData.model())
    var steps = 0
    #expect(throws: Stop.self) {
      try stopped.fit(
        data, epochs: 100, batchSize: 70, shuffle: false, random: RandomStream(seed: 1)
      ) {
        guard case .stepEnded = $0 else { return }
        steps += 1
        if steps == 3 { throw Stop() }
      }
    }
    #expect(steps == 3)
    try short.fit(data, epochs: 3, batchSize: 70, shuffle: false, verbose: .silent)
    #expect(stopped.weights == short.weights)
    // And the model is as usable as before.
    try stopped.fit(data, verbose: .silent)
  }

  @Test func `an evaluation reports its steps and can be ended, too`() throws {
    struct Stop: Error {}
    let (model, data) = (try SmallData.model(), try SmallData.points(70))
    var steps: [Int] = []
    _ = try model.evaluate(data, batchSize: 32) { event in
      if case .stepEnded(let progress) = event { steps.append(progress.step) }
    }
    #expect(steps == [1, 2, 3])
    #expect(throws: Stop.self) { try model.evaluate(data) { _ in throw Stop() } }
  }
}
