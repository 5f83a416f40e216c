internal import InklingLesson

/// Renders what went wrong, in the order in which the terminal shows it.
struct DiagnosticRenderer {
  let lesson: Lesson
  /// Whether the author meant it to go wrong.
  let isExpected: Bool

  func render(_ diagnostic: Diagnostic, id: String?) -> HTML {
    let kind = diagnostic.severity == .error ? "Error" : "Warning"
    let heading = isExpected ? "This error is intended" : kind
    var parts: [HTML] = [
      .element(
        .p, [.class("message")],
        .element(.strong, [], .text("\(heading): ")), .text(diagnostic.message)),
      .element(
        .p, [.class("place")],
        .text("\(diagnostic.location) · \(diagnostic.code.rawValue)")),
    ]
    if let line = lesson.sourceLine(at: diagnostic.location) {
      let text = excerpt(line, diagnostic)
      parts.append(
        .element(
          .pre, CodeRenderer.scrolling(text, name: "The line of the error"),
          .element(.code, [], .text(text))))
    }
    for note in diagnostic.notes {
      let place = note.location.map { " (\($0))" } ?? ""
      parts.append(.element(.p, [], .text("Note: \(note.message)\(place)")))
    }
    if let hint = diagnostic.hint {
      parts.append(.element(.p, [.class("hint")], .text("Hint: \(hint)")))
    }
    let name = isExpected ? "expected" : diagnostic.severity.rawValue
    return .element(
      .div,
      [.class("diagnostic \(name)"), Attribute("role", "note")] + (id.map { [.id($0)] } ?? []),
      parts)
  }

  /// The line with marks under the place. A very long line is shown from a little before the place on.
  private func excerpt(_ line: String, _ diagnostic: Diagnostic) -> String {
    let start = max(0, diagnostic.location.column - 1)
    let bytes = Array(line.utf8)
    let from = start > 200 ? start - 60 : 0
    let end = min(bytes.count, from + 300)
    guard from <= end, start <= bytes.count else { return line }
    let shown = String(decoding: bytes[from..<end], as: UTF8.self)
    let gap = String(decoding: bytes[from..<min(start, end)], as: UTF8.self)
      .map { $0 == "\t" ? "\t" : " " as Character }
    let length = max(1, min(diagnostic.length, end - start))
    return "\(shown)\n\(String(gap))^\(String(repeating: "~", count: length - 1))"
  }
}
