/// What is wrong with a lesson, or what stopped it, in the manner of the Swift compiler.
public struct Diagnostic: Error, Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// The source cannot be run, or its run has stopped.
    case error
    /// The source runs, but probably not as it was meant.
    case warning
  }

  /// A further remark, with a place of its own where it has one.
  public struct Note: Sendable, Hashable {
    /// The remark.
    public var message: String
    /// The place that the remark is about, or `nil` for the diagnostic's own.
    public var location: SourceLocation?

    /// Makes a note.
    public init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// A stable code, such as `INK101`.
  public var code: Code
  /// What is wrong: one sentence without a full stop, in the Swift compiler's words where it has any.
  public var message: String
  /// Where it is wrong.
  public var location: SourceLocation
  /// How many columns to mark from ``location`` on; at least 1.
  public var length: Int
  /// Further remarks.
  public var notes: [Note]
  /// What to do about it, where that can be said.
  public var hint: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity = .error, _ code: Code, _ message: String, at location: SourceLocation,
    length: Int = 1, notes: [Note] = [], hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.length = max(1, length)
    self.notes = notes
    self.hint = hint
  }

  /// How much of a line is shown before and after the place, in characters.
  private static let (widthBefore, widthAfter) = (120, 160)

  /// The diagnostic as the terminal shows it: `file:line:column: error: message [INK101]`, the line with a caret
  /// under the place, notes, and the hint.
  ///
  /// - Parameter sourceLine: The text of the line that ``location`` names, or `nil` where it is not at hand.
  public func rendered(sourceLine: String?) -> String {
    var lines = ["\(location): \(severity.rawValue): \(message) [\(code.rawValue)]"]
    if let sourceLine {
      let number = String(location.line)
      let margin = String(repeating: " ", count: number.count)
      let bytes = sourceLine.utf8
      var before = String(decoding: bytes.prefix(location.column - 1), as: UTF8.self)
      var after = String(decoding: bytes.dropFirst(location.column - 1), as: UTF8.self)
      let rest = max(1, after.utf8.count)
      // Of a very long line, what stands around the place is enough.
      if before.count > Self.widthBefore { before = "…" + before.suffix(Self.widthBefore) }
      if after.count > Self.widthAfter { after = after.prefix(Self.widthAfter) + "…" }
      // Tabs stay tabs, so that the caret stands under its character whatever the tab width.
      let gap = before.map { $0 == "\t" ? "\t" : " " }.joined()
      let width = max(0, min(length, rest, Self.widthAfter) - 1)
      let marks = "^" + String(repeating: "~", count: width)
      lines.append(" \(number) | \(before)\(after)")
      lines.append(" \(margin) | \(gap)\(marks)")
    }
    for note in notes {
      let place = note.location.map { "\($0): " } ?? ""
      lines.append("\(place)note: \(note.message)")
    }
    if let hint { lines.append("hint: \(hint)") }
    return lines.joined(separator: "\n")
  }
}
