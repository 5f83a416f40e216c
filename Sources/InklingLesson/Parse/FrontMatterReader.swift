internal import InklingSwift

/// Reads the front matter at a lesson's top.
struct FrontMatterReader {
  let source: SourceText
  private(set) var frontMatter = FrontMatter()
  private(set) var diagnostics: [Diagnostic] = []
  /// How many lines it takes, with its `---` lines; 0 where the lesson has none.
  private(set) var lineCount = 0

  /// The headline's Markdown with its place.
  private(set) var headline: (text: String, location: SourceLocation)?

  private static let keys = [
    "title", "subtitle", "author", "date", "description", "lang", "seed", "params", "budget",
    "headline", "number-sections", "raw-html",
  ]

  init(_ source: SourceText) {
    self.source = source
    guard let first = source.lines.first, isFence(first) else { return }
    guard
      let end = source.lines.indices.dropFirst().first(where: {
        isFence(source.lines[$0]) || source.lines[$0].trimmed == "..."
      })
    else {
      diagnostics.append(
        Diagnostic(
          .error, .frontMatter, "the front matter has no end", at: source.location(line: 1),
          length: 3,
          hint: "close it with a line '---'"))
      return
    }
    lineCount = end + 1
    let reader = YAMLReader(code: .frontMatter) { line, column in
      source.location(line: min(line + 1, end + 1), column: column)
    }
    let yaml = source.lines[1..<end].joined(separator: "\n")
    let (entries, problems) = reader.read(yaml)
    diagnostics += problems
    for entry in entries { take(entry) }
  }

  private func isFence(_ line: String) -> Bool {
    line.hasPrefix("---") && line.trimmed == "---"
  }

  private mutating func take(_ entry: YAMLReader.Entry) {
    switch entry.key {
    case "title": frontMatter.title = text(entry)
    case "subtitle": frontMatter.subtitle = text(entry)
    case "date": frontMatter.date = text(entry)
    case "description": frontMatter.description = text(entry)
    case "headline": headline = text(entry).map { ($0, entry.location) }
    case "number-sections": takeBool(entry, \.numbersSections)
    case "raw-html": takeBool(entry, \.allowsRawHTML)
    case "author":
      guard let authors = entry.list else { return wrongKind(entry, "a name or a list of names") }
      frontMatter.authors = authors
    case "lang":
      guard let language = entry.text, isLanguage(language) else {
        return wrongKind(entry, "a language such as en or de-AT")
      }
      frontMatter.language = language
    case "seed":
      guard let seed = entry.int, seed >= 0 else {
        return wrongKind(entry, "a whole number from 0")
      }
      frontMatter.seed = UInt64(seed)
    case "budget":
      guard let budget = entry.int, budget > 0 else {
        return wrongKind(entry, "a whole number of rounds, at least 1")
      }
      frontMatter.budget = budget
    case "params":
      guard let names = entry.list, names.allSatisfy(isName) else {
        return wrongKind(entry, "a list of names, such as [epochs, units]")
      }
      frontMatter.parameters = names
    default:
      diagnostics.append(
        Diagnostic(
          .error, .frontMatter, "unknown key '\(entry.key)' in the front matter",
          at: entry.keyLocation,
          length: entry.key.utf8.count, hint: suggestion(for: entry.key, among: Self.keys)))
    }
  }

  private mutating func takeBool(
    _ entry: YAMLReader.Entry, _ path: WritableKeyPath<FrontMatter, Bool>
  ) {
    guard let value = entry.bool else { return wrongKind(entry, "true or false") }
    frontMatter[keyPath: path] = value
  }

  private mutating func text(_ entry: YAMLReader.Entry) -> String? {
    if entry.text == nil { wrongKind(entry, "text") }
    return entry.text
  }

  private mutating func wrongKind(_ entry: YAMLReader.Entry, _ expected: String) {
    diagnostics.append(
      Diagnostic(
        .error, .frontMatter, "'\(entry.key)' has to be \(expected), not \(entry.valueDescription)",
        at: entry.location))
  }

  private func isLanguage(_ text: String) -> Bool {
    (2...35).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0 == 0x2D || Character(UnicodeScalar($0)).isLetterOrDigit }
  }

  private func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}

extension Character {
  /// Whether this is an ASCII letter or digit.
  var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}

extension StringProtocol {
  /// The text without spaces and tabs at both ends.
  var trimmed: String {
    var text = self[...]
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text.drop { $0 == " " || $0 == "\t" })
  }
}
