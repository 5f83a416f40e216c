import InklingSwift
import Testing

@testable import InklingLesson

/// A lesson from its lines.
func lesson(_ text: String) -> Lesson {
  Lesson(parsing: text, fileName: "lesson.md")
}

/// The lesson's diagnostics as `line:column: severity: message [code]`, with the hint after a bar.
func summaries(_ text: String) -> [String] {
  lesson(text).diagnostics.map(summary)
}

func summary(_ diagnostic: Diagnostic) -> String {
  let place = "\(diagnostic.location.line):\(diagnostic.location.column)"
  let hint = diagnostic.hint.map { " | \($0)" } ?? ""
  return "\(place): \(diagnostic.severity.rawValue): \(diagnostic.message)"
    + " [\(diagnostic.code.rawValue)]\(hint)"
}

extension Lesson {
  /// The text at a location, to see what a diagnostic or a source points at.
  func text(at location: InklingSwift.SourceLocation, length: Int = 1) -> String {
    guard let line = sourceLine(at: location) else { return "<no line>" }
    return String(decoding: line.utf8.dropFirst(location.column - 1).prefix(length), as: UTF8.self)
  }
}
