import Foundation
import Inkling

/// The progress of a download: one line that changes on a terminal, and a line now and then elsewhere.
struct FetchBar {
  private var pace = FetchPace()
  private var isInsideLine = false
  /// The file and the time of the last line that was written where there is no terminal.
  private var lastLine: (file: String, time: Date)?

  mutating func show(_ progress: FetchProgress) {
    let now = Date()
    pace.add(progress, at: now)
    if Terminal.isInteractive {
      let text = Self.head(progress) + Self.bar(progress) + pace.text(progress)
      // Blanks over what was longer before.
      Terminal.write(
        "\r" + text.padding(toLength: max(text.count, 79), withPad: " ", startingAt: 0))
      isInsideLine = true
      return
    }
    // Not before something has come: a mirror that gives nothing is told of in the error.
    guard progress.received > 0 else { return }
    let isNew = lastLine?.file != progress.file
    let isDue = lastLine.map { now.timeIntervalSince($0.time) >= Self.lineSeconds } ?? true
    guard isNew || isDue else { return }
    Terminal.write(Self.head(progress) + pace.text(progress) + "\n")
    lastLine = (progress.file, now)
  }

  /// Ends a line that has changed up to now.
  mutating func end() {
    if isInsideLine { Terminal.write("\n") }
    isInsideLine = false
  }

  private static let lineSeconds = 10.0

  private static func head(_ progress: FetchProgress) -> String {
    (progress.count > 1 ? "\(progress.number)/\(progress.count) " : "") + progress.file + " "
  }

  private static func bar(_ progress: FetchProgress) -> String {
    guard let total = progress.total, total > 0 else { return "" }
    let done = Int(min(20 * Double(progress.received) / Double(total), 20))
    return String(repeating: "━", count: done) + String(repeating: "─", count: 20 - done) + " "
  }
}
