import Foundation
import Inkling
import InklingLesson

/// Tells a lesson's session how a training goes: live lines for terminals, a table for the report.
struct TrainingReporter {
  private let context: BridgeContext
  private let isSilent: Bool
  private var printer: ProgressPrinter
  private var rows: [TrainingProgress] = []

  init(_ context: BridgeContext, verbosity: Verbosity) {
    self.context = context
    isSilent = verbosity == .silent
    printer = ProgressPrinter(
      isSilent ? .silent : context.host.progress, withEpochs: true
    ) { context.session.progress($0) }
  }

  /// Takes note of an event; stops the training where the user has asked for it.
  mutating func report(_ event: TrainingEvent) throws {
    try context.checkInterruption()
    try context.checkPostponedFailure()
    printer.show(event)
    if case .epochEnded(let progress) = event { rows.append(progress) }
  }

  /// Gives the report its table.
  func finish() {
    guard !isSilent, let last = rows.last else { return }
    let names = last.metrics.map(\.name)
    context.session.emit(
      .training(
        TrainingOutput(
          columns: ["epoch"] + names,
          rows: rows.map { row in
            ["\(row.epoch)"] + row.metrics.map { ProgressLine.number($0.value) }
          },
          stepsPerEpoch: last.steps,
          lines: rows.flatMap { row in
            ["Epoch \(row.epoch)/\(row.epochs)", ProgressLine(row, elapsedSeconds: 0).timeless]
          })))
  }
}

/// The user has stopped the run.
struct StoppedByUser: Error {}

extension BridgeContext {
  /// Throws where the user has asked the run to stop.
  func checkInterruption() throws {
    if session.isInterrupted { throw StoppedByUser() }
  }

  /// Trains a model and reports how it goes. Where an error ends the training, the report still shows the epochs before.
  ///
  /// - Parameters:
  ///   - model: The model; it cannot be one that is being trained, as from one of its own callbacks.
  ///   - train: Trains, and tells of every event.
  func training(
    _ model: Sequential, verbosity: Verbosity,
    _ train: ((TrainingEvent) throws -> Void) throws -> History
  ) throws -> History {
    try alone(model) {
      var reporter = TrainingReporter(self, verbosity: verbosity)
      defer { reporter.finish() }
      do {
        let history = try train { try reporter.report($0) }
        try checkPostponedFailure()
        return history
      } catch {
        // What went wrong first explains what went wrong because of it.
        try checkPostponedFailure()
        throw error
      }
    }
  }

  /// Does what changes a model's weights step by step, unless that is going on already.
  func alone<Result>(_ model: Sequential, _ body: () throws -> Result) throws -> Result {
    guard modelsInTraining.insert(ObjectIdentifier(model)).inserted else { throw TrainedAlready() }
    defer { modelsInTraining.remove(ObjectIdentifier(model)) }
    return try body()
  }
}

/// A model is to be trained while it is being trained.
struct TrainedAlready: ExplainedError {
  var message: String { "this model is being trained already" }
  var hint: String? { "a callback can measure its model, but not train it" }
}
