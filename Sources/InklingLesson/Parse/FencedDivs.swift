internal import InklingSwift

/// The `:::` lines of a lesson, which cmark does not know.
///
/// Each is replaced by an HTML comment on its line before the document is parsed: a comment ends paragraphs and lists
/// like any block, keeps the numbers of lines, and is found again by its line.
struct FencedDivs {
  enum Mark {
    case open(Header)
    case close
  }

  struct Header {
    var kind: Callout.Kind
    var title: String?
    var isCollapsed: Bool?
    var exercise: String?
  }

  /// The name of each kind in the file.
  private static let names: [(name: String, kind: Callout.Kind)] = Callout.Kind.allCases.map {
    switch $0 {
    case .hint, .solution: ($0.rawValue, $0)
    case .note, .tip, .warning, .important, .caution: ("callout-\($0.rawValue)", $0)
    }
  }

  static let stand = "<!-- -->"

  private(set) var marks: [Int: Mark] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var lines: [String]

  /// Finds the `:::` lines.
  ///
  /// - Parameters:
  ///   - lines: The lines of the document.
  ///   - isCode: Whether a line, from 0, is code as cmark reads the document without any of this.
  ///   - source: The file.
  init(lines: [String], isCode: [Bool], source: SourceText) {
    self.lines = lines
    for index in lines.indices where !isCode[index] {
      let text = lines[index].trimmed
      guard text.hasPrefix(":::") else { continue }
      let indentation = lines[index].prefix { $0 == " " || $0 == "\t" }
      let place = source.location(line: index + 1, column: indentation.utf8.count + 1)
      self.lines[index] = indentation + Self.stand
      let words = String(text.drop { $0 == ":" }).trimmed
      marks[index + 1] = words.isEmpty ? .close : .open(header(words, at: place))
    }
  }

  private mutating func header(_ words: String, at place: SourceLocation) -> Header {
    var header = Header(kind: .note)
    var reader = AttributeReader(words)
    guard let attributes = reader.read() else {
      report(.markdown, "':::' is followed by neither nothing nor '{...}'", at: place)
      return header
    }
    var hasKind = false
    for (name, value) in attributes {
      switch (name, value) {
      case (".", let word):
        if let known = Self.names.first(where: { $0.name == word }) {
          header.kind = known.kind
          hasKind = true
        } else {
          let hint = suggestion(for: word, among: Self.names.map(\.name))
          report(.markdown, "unknown kind of block '\(word)'", at: place, hint: hint)
          hasKind = true
        }
      case ("title", let title): header.title = title
      case ("exercise", let name): header.exercise = name
      case ("collapse", "true"): header.isCollapsed = true
      case ("collapse", "false"): header.isCollapsed = false
      case ("collapse", _): report(.markdown, "'collapse' is \"true\" or \"false\"", at: place)
      default:
        let hint = suggestion(for: name, among: ["title", "collapse", "exercise"])
        report(.markdown, "unknown attribute '\(name)'", at: place, hint: hint)
      }
    }
    if !hasKind {
      report(
        .markdown, "the block says nothing of its kind", at: place,
        hint: "for example ::: {.callout-note}")
    }
    checkExercise(&header, at: place)
    return header
  }

  /// Hints and solutions belong to an exercise and start folded; nothing else does.
  private mutating func checkExercise(_ header: inout Header, at place: SourceLocation) {
    let belongs = header.kind == .hint || header.kind == .solution
    if belongs, header.isCollapsed == nil { header.isCollapsed = true }
    switch (belongs, header.exercise) {
    case (true, nil):
      report(
        .exercise, "this \(header.kind.rawValue) does not say which exercise it is for", at: place,
        hint: "::: {.\(header.kind.rawValue) exercise=\"NAME\"}")
    case (false, .some):
      report(
        .exercise, "'exercise' belongs to hints and solutions", at: place,
        hint: "::: {.hint exercise=\"NAME\"}")
    case (true, .some), (false, nil): break
    }
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, at place: SourceLocation, hint: String? = nil
  ) {
    diagnostics.append(Diagnostic(.error, code, message, at: place, length: 3, hint: hint))
  }
}

/// Reads Pandoc's attributes: `{.class #id name="value"}`.
private struct AttributeReader {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  /// Names and values in order; classes under the name ".", ids under "#". `nil` where the text is none of this.
  mutating func read() -> [(name: String, value: String)]? {
    guard rest.hasPrefix("{"), rest.hasSuffix("}") else { return nil }
    rest = rest.dropFirst().dropLast()
    var attributes: [(name: String, value: String)] = []
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      guard let first = rest.first else { return attributes }
      if first == "." || first == "#" {
        rest.removeFirst()
        attributes.append((String(first), take { $0 != " " && $0 != "\t" }))
        continue
      }
      let name = take { $0 != "=" && $0 != " " }
      guard rest.first == "=", !name.isEmpty else { return nil }
      rest.removeFirst()
      if let quote = rest.first, quote == "\"" || quote == "'" {
        rest.removeFirst()
        attributes.append((name, take { $0 != quote }))
        guard rest.first == quote else { return nil }
        rest.removeFirst()
      } else {
        attributes.append((name, take { $0 != " " }))
      }
    }
  }

  private mutating func take(while condition: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: condition)
    rest = rest.dropFirst(taken.count)
    return String(taken)
  }
}
