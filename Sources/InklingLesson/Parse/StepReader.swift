internal import InklingSwift

/// Reads one fenced block of Swift: its options, and the code below them.
struct StepReader {
  /// The step; its captions are still to be read from ``figureCaption`` and ``tableCaption``.
  private(set) var step: Step
  private(set) var diagnostics: [Diagnostic] = []
  /// The caption's Markdown with its place.
  private(set) var figureCaption: (text: String, location: SourceLocation)?
  /// The caption's Markdown with its place.
  private(set) var tableCaption: (text: String, location: SourceLocation)?
  /// Where the label stands.
  private(set) var labelLocation: SourceLocation?

  /// Option names that lessons know.
  private static let names = [
    "label", "echo", "eval", "output", "error", "include", "warning", "code-fold", "code-summary",
    "fig-cap", "fig-alt", "fig-width", "fig-height", "tbl-cap", "exercise", "check",
  ]
  /// Quarto's other names.
  private static let laterNames: Set = [
    "fig-subcap", "fig-dpi", "fig-align", "fig-format", "fig-link", "fig-env", "fig-pos",
    "fig-scap", "layout", "layout-ncol", "layout-nrow", "layout-valign", "lst-cap", "lst-label",
    "tbl-subcap", "tbl-colwidths", "cache", "cache-vars", "cache-globals", "dependson", "classes",
    "message", "code-overflow", "code-line-numbers", "column", "panel", "tags", "id", "freeze",
    "renderings", "cap-location", "fig-cap-location", "tbl-cap-location", "file", "ref-label",
    "timelimit", "budget", "needs", "points", "hidden",
  ]

  /// Reads a step.
  ///
  /// - Parameters:
  ///   - code: The lines between the fences, without the indentation of what they stand in.
  ///   - info: What the fence says.
  ///   - fenceLine: The line of the opening fence.
  ///   - fenceColumn: The column of the opening fence.
  ///   - index: The step's place among the lesson's steps.
  ///   - source: The file.
  init(
    code: String, info: FenceInfo, fenceLine: Int, fenceColumn: Int, index: Int, source: SourceText
  ) {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    let columns = lines.indices.map { offset in
      Self.column(of: lines[offset], onLine: fenceLine + 1 + offset, in: source)
    }
    let optionCount = lines.prefix { Self.optionText($0) != nil }.count
    let body = lines.dropFirst(optionCount)
    let firstLine = fenceLine + 1 + optionCount
    let column = columns.dropFirst(optionCount).first ?? 1
    // An empty line says nothing about how far the code is shifted.
    let indentation = zip(body, columns.dropFirst(optionCount)).first { !$0.0.isEmpty }?.1 ?? 1
    step = Step(
      index: index, label: "", mode: info.mode ?? .run, options: StepOptions(),
      source: SwiftSource(
        body.joined(separator: "\n"), file: source.fileName, line: firstLine, column: column,
        indentation: indentation - 1),
      location: source.location(line: fenceLine, column: fenceColumn))
    diagnostics = info.diagnostics
    reportMissingEnd(lines, fenceLine: fenceLine, source: source)
    guard optionCount > 0 else { return }
    readOptions(
      lines.prefix(optionCount), columns: Array(columns.prefix(optionCount)),
      firstLine: fenceLine + 1, source: source)
    if !step.options.eval, step.mode == .run { step.mode = .checkOnly }
  }

  /// Reports a step that runs on into the next one, because the line that should end it is missing.
  private mutating func reportMissingEnd(
    _ lines: [Substring], fenceLine: Int, source: SourceText
  ) {
    let fence = "```"
    let opening = source.lines.indices.contains(fenceLine - 1) ? source.lines[fenceLine - 1] : ""
    // An author who writes a longer fence means the shorter ones in it.
    guard !opening.contains(fence + "`"),
      let next = lines.firstIndex(where: { $0.hasPrefix(fence) })
    else { return }
    diagnostics.append(
      Diagnostic(
        .error, .markdown, "this step has no end before the block in line \(fenceLine + 1 + next)",
        at: step.location, length: fence.utf8.count, hint: "close it with a line '\(fence)'"))
  }

  /// Where a line of code begins in its line of the file: the code is the end of that line.
  private static func column(of code: Substring, onLine line: Int, in source: SourceText) -> Int {
    guard source.lines.indices.contains(line - 1) else { return 1 }
    return max(0, source.lines[line - 1].utf8.count - code.utf8.count) + 1
  }

  /// What stands after a line's `//|`, or `nil` where it is no option line.
  private static func optionText(_ line: Substring) -> Substring? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard text.hasPrefix("//|") || text.hasPrefix("#|") else { return nil }
    return text.drop { $0 != "|" }.dropFirst()
  }

  private mutating func readOptions(
    _ lines: ArraySlice<Substring>, columns: [Int], firstLine: Int, source: SourceText
  ) {
    var texts: [Substring] = []
    var starts: [Int] = []
    for (offset, line) in lines.enumerated() {
      let text = Self.optionText(line) ?? ""
      texts.append(text)
      starts.append(columns[offset] + line.utf8.count - text.utf8.count)
      if line.drop(while: { $0 == " " || $0 == "\t" }).hasPrefix("#") {
        diagnostics.append(
          Diagnostic(
            .warning, .stepOption, "'#|' is no comment in Swift",
            at: source.location(line: firstLine + offset, column: columns[offset]), length: 2,
            hint: "write '//|'"))
      }
    }
    let reader = YAMLReader(code: .stepOption) { line, column in
      let offset = min(max(line, 1), texts.count) - 1
      return source.location(line: firstLine + offset, column: starts[offset] + column - 1)
    }
    // One space after `//|` belongs to it; as all lines have it, YAML sees them one level deep.
    let (entries, problems) = reader.read(texts.joined(separator: "\n"))
    diagnostics += problems
    for entry in entries { take(entry) }
    foldCheck(unless: entries.contains { $0.key == "code-fold" })
  }

  /// How an exercise is checked is there to be looked at, but not in the learner's way.
  private mutating func foldCheck(unless isSaid: Bool) {
    guard step.options.check else { return }
    if !isSaid { step.options.folding = .folded }
    if step.options.codeSummary == nil { step.options.codeSummary = "How it is checked" }
  }

  private mutating func take(_ entry: YAMLReader.Entry) {
    switch entry.key {
    case "label": takeLabel(entry)
    case "echo": takeBool(entry, \.echo)
    case "eval": takeBool(entry, \.eval)
    case "output": takeBool(entry, \.output)
    case "error": takeBool(entry, \.error)
    case "include": takeBool(entry, \.include)
    case "warning": takeBool(entry, \.warning)
    case "code-fold":
      switch (entry.bool, entry.text) {
      case (true?, _): step.options.folding = .folded
      case (false?, _): step.options.folding = .none
      case (nil, "show"?): step.options.folding = .open
      default: wrongKind(entry, "true, false or show")
      }
    case "code-summary": takeText(entry) { $0.step.options.codeSummary = $1 }
    case "fig-alt": takeText(entry) { $0.step.options.figureAlternative = $1 }
    case "fig-cap": takeText(entry) { $0.figureCaption = ($1, entry.location) }
    case "tbl-cap": takeText(entry) { $0.tableCaption = ($1, entry.location) }
    case "exercise": takeExercise(entry)
    case "check": takeBool(entry, \.check)
    case "fig-width": takeInches(entry, \.figureWidth)
    case "fig-height": takeInches(entry, \.figureHeight)
    default:
      if Self.laterNames.contains(entry.key) {
        diagnostics.append(
          Diagnostic(
            .error, .unsupported, "the option '\(entry.key)' is not supported in lessons yet",
            at: entry.keyLocation, length: entry.key.utf8.count))
      } else {
        diagnostics.append(
          Diagnostic(
            .error, .stepOption, "unknown option '\(entry.key)'", at: entry.keyLocation,
            length: entry.key.utf8.count, hint: suggestion(for: entry.key, among: Self.names)))
      }
    }
  }

  private mutating func takeLabel(_ entry: YAMLReader.Entry) {
    guard let label = entry.text else { return wrongKind(entry, "a name") }
    labelLocation = entry.location
    guard isLabel(label) else {
      diagnostics.append(
        Diagnostic(
          .error, .label, "'\(label)' is not a label", at: entry.location, length: label.utf8.count,
          hint: "a label begins with a letter and has letters, digits and single hyphens"))
      return
    }
    guard !isGenerated(label) else {
      diagnostics.append(
        Diagnostic(
          .error, .label, "'\(label)' is the kind of label that steps without one get",
          at: entry.location,
          length: label.utf8.count, hint: "choose another name"))
      return
    }
    step.options.label = label
  }

  private mutating func takeExercise(_ entry: YAMLReader.Entry) {
    guard let name = entry.text else { return wrongKind(entry, "a name") }
    guard isLabel(name) else {
      diagnostics.append(
        Diagnostic(
          .error, .exercise, "'\(name)' is no name of an exercise", at: entry.location,
          length: name.utf8.count,
          hint: "a name begins with a letter and has letters, digits and single hyphens"))
      return
    }
    step.options.exercise = name
  }

  private func isGenerated(_ label: String) -> Bool {
    ["step-", "value-"].contains { prefix in
      label.hasPrefix(prefix) && label.dropFirst(prefix.count).allSatisfy(\.isNumber)
    }
  }

  private mutating func takeBool(
    _ entry: YAMLReader.Entry, _ path: WritableKeyPath<StepOptions, Bool>
  ) {
    guard let value = entry.bool else { return wrongKind(entry, "true or false") }
    step.options[keyPath: path] = value
  }

  private mutating func takeText(
    _ entry: YAMLReader.Entry, _ store: (inout StepReader, String) -> Void
  ) {
    guard let text = entry.text else { return wrongKind(entry, "text") }
    store(&self, text)
  }

  private mutating func takeInches(
    _ entry: YAMLReader.Entry, _ path: WritableKeyPath<StepOptions, Double?>
  ) {
    guard let inches = entry.double, inches >= 1, inches <= 30 else {
      return wrongKind(entry, "a number of inches from 1 to 30")
    }
    step.options[keyPath: path] = inches
  }

  private mutating func wrongKind(_ entry: YAMLReader.Entry, _ expected: String) {
    diagnostics.append(
      Diagnostic(
        .error, .stepOption,
        "the option '\(entry.key)' has to be \(expected), not \(entry.valueDescription)",
        at: entry.location))
  }
}

/// Whether a text can be a label: a letter, then letters, digits and single hyphens.
func isLabel(_ text: some StringProtocol) -> Bool {
  guard let first = text.first, first.isLetterOrDigit, first.isLetter, text.utf8.count <= 100
  else { return false }
  return text.allSatisfy { $0.isLetterOrDigit || $0 == "-" } && !text.contains("--")
    && text.last != "-"
}
