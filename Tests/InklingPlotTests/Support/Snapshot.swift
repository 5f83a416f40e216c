import Foundation
import Testing

@testable import InklingPlot

/// Compares text with the file `Snapshots/<name>.txt`.
///
/// `INKLING_RECORD=1` writes the file instead and fails the test, so that nothing is recorded by
/// accident: read the file, then run again without it.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/\(name).txt")
  let text = text + "\n"
  if ProcessInfo.processInfo.environment["INKLING_RECORD"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
    return
  }
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "there is no \(file.lastPathComponent); record it with INKLING_RECORD=1",
      sourceLocation: sourceLocation)
    return
  }
  if text != expected {
    Issue.record(
      "\(file.lastPathComponent) differs:\n\(lineDifference(from: expected, to: text))",
      sourceLocation: sourceLocation)
  }
}

/// The lines that went away (`-`) and came (`+`), with their numbers.
private func lineDifference(from expected: String, to actual: String) -> String {
  func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
  return lines(actual).difference(from: lines(expected)).map { change in
    switch change {
    case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
    case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
    }
  }.joined(separator: "\n")
}

extension Figure {
  /// The figure's draw commands with estimated widths of text: the same on every machine.
  func commands(theme: Theme = .light) -> [DrawCommand] {
    drawCommands(theme: theme, measurer: EstimatedTextMeasurer())
  }

  func commandText(theme: Theme = .light) -> String {
    commands(theme: theme).map(\.description).joined(separator: "\n")
  }
}
