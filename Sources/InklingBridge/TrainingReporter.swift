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
}
