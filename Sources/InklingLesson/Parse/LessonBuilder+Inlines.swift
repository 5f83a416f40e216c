internal import InklingSwift

/// A place in the source that runs along with the inlines of one leaf block, to find where each of them stands.
struct SourceCursor {
  var line: Int
  /// From 1, in bytes.
  var column: Int
  let endLine: Int
  /// Set when something could not be found, so that no search is repeated.
  private var isLost = false

  init(line: Int, column: Int, endLine: Int) {
    self.line = line
    self.column = column
    self.endLine = endLine
  }

  /// The next place of a text, and runs past it. Where it is not found, the place where the search began.
  mutating func find(_ text: String, in source: SourceText) -> SourceLocation {
    let start = source.location(line: max(1, line), column: column)
    guard !isLost else { return start }
    var current = line
    var skip = column - 1
    while current <= endLine, source.lines.indices.contains(current - 1) {
      let bytes = source.lines[current - 1].utf8
      if let range = bytes.dropFirst(skip).firstRange(of: text.utf8) {
        line = current
        column = bytes.distance(from: bytes.startIndex, to: range.upperBound) + 1
        return source.location(line: current, column: column - text.utf8.count)
      }
      current += 1
      skip = 0
    }
    isLost = true
    return start
  }

  /// Runs past a text where it stands on the current line; stays where it is otherwise.
  mutating func skip(_ text: String, in source: SourceText) {
    guard !text.isEmpty, text.utf8.count <= 200, source.lines.indices.contains(line - 1) else {
      return
    }
    let bytes = source.lines[line - 1].utf8
    guard let range = bytes.dropFirst(column - 1).firstRange(of: text.utf8) else { return }
    column = bytes.distance(from: bytes.startIndex, to: range.upperBound) + 1
  }
}

extension LessonBuilder {
  private static let otherLanguages: Set = ["r", "python", "julia", "js", "ojs"]
  private static let schemes: Set = ["http", "https", "mailto"]

  mutating func convertInlines(of node: MarkdownNode) -> [Inline] {
    var cursor = SourceCursor(line: node.startLine, column: 1, endLine: node.endLine)
    return convertInlines(node.children, cursor: &cursor)
  }

  mutating func convertInlines(
    _ nodes: [MarkdownNode], cursor: inout SourceCursor
  ) -> [Inline] {
    var inlines: [Inline] = []
    var text = ""
    for (index, node) in nodes.enumerated() {
      // The lines that a formula took up are no lines of the text.
      if node.isRestOfFormula { continue }
      if node.kind == .softBreak, index + 1 < nodes.count, nodes[index + 1].isRestOfFormula {
        continue
      }
      // HTML is shown as the text it is; comments are not shown.
      let isMarkup = node.kind == .htmlInline && allowsRawHTML
      if node.kind == .text || node.kind == .htmlInline && !isMarkup {
        if node.kind == .text || !node.literal.hasPrefix("<!--") { text += node.literal }
        continue
      }
      if !text.isEmpty { inlines += convertText(text, cursor: &cursor) }
      text = ""
      inlines += convertInline(node, cursor: &cursor)
    }
    if !text.isEmpty { inlines += convertText(text, cursor: &cursor) }
    return inlines
  }

  private mutating func convertInline(
    _ node: MarkdownNode, cursor: inout SourceCursor
  ) -> [Inline] {
    switch node.kind {
    case .htmlInline: return node.literal.hasPrefix("<!--") ? [] : [.html(node.literal)]
    case .softBreak: return [.softBreak]
    case .lineBreak: return [.lineBreak]
    case .code: return [convertCode(node.literal, cursor: &cursor)]
    case .emphasis: return [.emphasis(convertInlines(node.children, cursor: &cursor))]
    case .strong: return [.strong(convertInlines(node.children, cursor: &cursor))]
    case .strikethrough: return [.strikethrough(convertInlines(node.children, cursor: &cursor))]
    case .link(let url, let title):
      let content = convertInlines(node.children, cursor: &cursor)
      if let problem = problem(withTarget: url) {
        let location = cursor.find(url, in: source)
        report(
          .link, "a lesson cannot link to '\(url.prefix(80))': \(problem)", at: location,
          length: url.utf8.count,
          hint: "link to http, https or mailto addresses, files beside the lesson, or #headings")
        return content
      }
      if url.hasPrefix("#"), !url.contains("%"), fragments.count < Lesson.maximumDiagnostics {
        var place = cursor
        fragments.append((String(url.dropFirst()), place.find(url, in: source)))
      }
      return [.link(Link(target: url, title: title, content: content))]
    case .image:
      report(
        .unsupported, "pictures from files are not supported in lessons yet",
        at: cursor.find("![", in: source), length: 2, hint: "let a step show the picture")
      return convertInlines(node.children, cursor: &cursor)
    case .footnoteReference:
      guard let number = Int(node.literal), number > 0 else { return [.text(node.literal)] }
      footnoteMarks[number, default: 0] += 1
      return [
        .footnote(FootnoteMark(number: number, occurrence: footnoteMarks[number, default: 1]))
      ]
    default: return convertInlines(node.children, cursor: &cursor)
    }
  }

  private func problem(withTarget url: String) -> String? {
    if url.isEmpty { return "it is empty" }
    if url.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "it has control characters"
    }
    if url.hasPrefix("//") || url.hasPrefix("\\") || url.hasPrefix("/\\") {
      return "it has no scheme"
    }
    let head = url.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
    guard let colon = head.firstIndex(of: ":") else { return nil }
    let scheme = head[..<colon].lowercased().filter { !$0.isWhitespace }
    return Self.schemes.contains(scheme) ? nil : "its scheme is '\(scheme)'"
  }

  private mutating func convertCode(_ literal: String, cursor: inout SourceCursor) -> Inline {
    let (isFormula, index) = FormulaSpans.index(of: literal)
    if isFormula {
      guard let index, formulas.indices.contains(index) else { return .text("") }
      return .formula(formulas[index])
    }
    guard literal.hasPrefix("{"), let brace = literal.firstIndex(of: "}") else {
      cursor.skip(literal, in: source)
      return .code(literal)
    }
    let language = literal[literal.index(after: literal.startIndex)..<brace]
    let rest = literal[literal.index(after: brace)...]
    let isSpaced = rest.isEmpty || rest.first == " "
    guard isSpaced, language == "swift" || Self.otherLanguages.contains(String(language)) else {
      return .code(literal)
    }
    let mark = "{\(language)}"
    var location = cursor.find(mark, in: source)
    guard language == "swift" else {
      report(
        .unsupported, "inline values in '\(language)' are not supported in lessons",
        at: location, length: mark.utf8.count, hint: "write `{swift} expression`")
      return .code(literal)
    }
    let expression = String(rest).trimmed
    guard !expression.isEmpty else {
      report(.markdown, "there is no expression after '{swift}'", at: location, length: 7)
      return .code(literal)
    }
    let spaces = rest.prefix { $0 == " " }.count
    location.column += mark.utf8.count + spaces
    return .value(
      schedule(
        SwiftSource(
          expression, file: source.fileName, line: location.line, column: location.column)))
  }
}

extension MarkdownNode {
  /// Whether this only stands for a line that a formula goes on in.
  fileprivate var isRestOfFormula: Bool {
    guard kind == .code else { return false }
    let (isMark, index) = FormulaSpans.index(of: literal)
    return isMark && index == nil
  }
}
