import Foundation

/// Writes the course of a training as Keras does: a bar that moves on a terminal, otherwise a line
/// per epoch.
package struct ProgressPrinter {
  private let style: ProgressStyle
  private let withEpochs: Bool
  private let write: (String) -> Void
  private let clock = ContinuousClock()
  private var began: ContinuousClock.Instant
  private var drawn: ContinuousClock.Instant?
  private var drawnWidth = 0

  /// A printer to the standard output.
  ///
  /// - Parameter withEpochs: whether a line "Epoch 1/5" comes before each epoch.
  init(_ verbosity: Verbosity, withEpochs: Bool) {
    let style: ProgressStyle =
      switch verbosity {
      case .auto: isatty(STDOUT_FILENO) == 1 ? Self.bar : .line
      case .silent: .silent
      case .bar: Self.bar
      case .line: .line
      }
    self.init(style, withEpochs: withEpochs) { text in
      print(text, terminator: "")
      fflush(nil)
    }
  }

  private static var bar: ProgressStyle {
    let noColor = ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return .bar(colored: !noColor)
  }

  /// A printer to wherever `write` puts it: whole lines with their ends, or, for a bar, pieces that
  /// begin with a carriage return and take each other's place.
  ///
  /// - Parameter withEpochs: whether a line "Epoch 1/5" comes before each epoch.
  package init(
    _ style: ProgressStyle, withEpochs: Bool, write: @escaping (String) -> Void
  ) {
    self.style = style
    self.withEpochs = withEpochs
    self.write = write
    began = clock.now
  }

  /// Shows what happened.
  package mutating func show(_ event: TrainingEvent) {
    guard style != .silent else { return }
    switch event {
    case .epochBegan(let progress):
      began = clock.now
      drawn = nil
      drawnWidth = 0
      if withEpochs { write("Epoch \(progress.epoch)/\(progress.epochs)\n") }
    case .stepEnded(let progress):
      // As often as Keras, so that a short step does not drown in printing.
      guard case .bar(let colored) = style,
        drawn.map({ clock.now - $0 >= .milliseconds(50) }) ?? true
      else { return }
      draw(line(progress), colored: colored, end: "")
    case .epochEnded(let progress):
      if case .bar(let colored) = style {
        draw(line(progress), colored: colored, end: "\n")
      } else {
        write(line(progress).line + "\n")
      }
    }
  }

  private func line(_ progress: TrainingProgress) -> ProgressLine {
    let elapsed = (clock.now - began) / .seconds(1)
    return ProgressLine(progress, elapsedSeconds: elapsed)
  }

  private mutating func draw(_ line: ProgressLine, colored: Bool, end: String) {
    let width = line.bar().count
    let padding = String(repeating: " ", count: max(0, drawnWidth - width))
    write("\r" + line.bar(colored: colored) + padding + end)
    drawn = clock.now
    drawnWidth = width
  }
}
