internal import InklingSwift

/// The formulas of a text: `$...$` in a line, `$$...$$` on lines of their own. cmark knows neither.
///
/// Each is replaced by a code span with a mark in it before the text is parsed, so that nothing in a formula is taken
/// for Markdown. The rules for what is a formula are Pandoc's: no space after the first dollar sign or before the last,
/// and no digit after the last, so that prices stay prices. A formula in a line may run over one line end.
struct FormulaSpans {
  private static let mark: Character = "\u{E000}"
  /// The longest formula, in lines.
  private static let maximumLines = 60

  /// The lines with marks in place of formulas.
  private(set) var lines: [String] = []
  private(set) var formulas: [Formula] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let bytes: [[UInt8]]
  private let isCode: [Bool]
  private let firstIndex: Int
  private let place: (_ line: Int, _ column: Int) -> SourceLocation

  /// Finds the formulas.
  ///
  /// - Parameters:
  ///   - lines: The lines of the text.
  ///   - isCode: Whether a line, from 0, is code.
  ///   - firstIndex: The number of the first formula in its mark.
  ///   - place: Where a line and a column, from 0, stand in the file.
  init(
    _ lines: [String], isCode: [Bool], firstIndex: Int = 0,
    place: @escaping (_ line: Int, _ column: Int) -> SourceLocation
  ) {
    bytes = lines.map { Array($0.utf8) }
    self.isCode = isCode
    self.firstIndex = firstIndex
    self.place = place
    scan()
  }

  /// The formula's number that a code span marks, or `nil` within the rest of a formula; `false` in the first place for
  /// a code span that is no mark.
  static func index(of literal: String) -> (isMark: Bool, index: Int?) {
    guard literal.count >= 2, literal.first == mark, literal.last == mark else {
      return (false, nil)
    }
    return (true, Int(literal.dropFirst().dropLast()))
  }

  private static func span(_ index: Int?) -> [UInt8] {
    Array("`\(mark)\(index.map(String.init) ?? "")\(mark)`".utf8)
  }

  private static let dollar = UInt8(ascii: "$")
  private static let backtick = UInt8(ascii: "`")
  private static let backslash = UInt8(ascii: "\\")

  private typealias Place = (line: Int, column: Int)

  private mutating func scan() {
    var line = 0
    var column = 0
    var out: [UInt8] = []
    while line < bytes.count {
      let text = bytes[line]
      guard !isCode[line], column < text.count else {
        if column < text.count { out += text[column...] }
        lines.append(String(decoding: out, as: UTF8.self))
        out = []
        line += 1
        column = 0
        continue
      }
      switch text[column] {
      case Self.backslash where column + 1 < text.count:
        out += text[column..<(column + 2)]
        column += 2
      case Self.backtick:
        let end = endOfCode(from: (line, column))
        copy(to: end, &line, &column, &out)
      case Self.dollar:
        let isDisplay = column + 1 < text.count && text[column + 1] == Self.dollar
        let start = (line: line, column: column + (isDisplay ? 2 : 1))
        guard column == 0 || text[column - 1] != Self.backtick,
          let end = isDisplay ? endOfDisplay(from: start) : endOfInline(from: start)
        else {
          out += text[column..<start.column]
          column = start.column
          continue
        }
        out += Self.span(firstIndex + formulas.count)
        take(from: start, to: end, isDisplay: isDisplay)
        while line < end.line {
          lines.append(String(decoding: out, as: UTF8.self))
          line += 1
          out = bytes[line].prefix { Self.isPrefix($0) } + Self.span(nil)
        }
        column = end.column + (isDisplay ? 2 : 1)
        if isDisplay { takeLabel(line, &column) }
      default:
        out.append(text[column])
        column += 1
      }
    }
  }

  /// Spaces and the marks of quotations before a line's text.
  private static func isPrefix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
  }

  private func isBlank(_ line: Int) -> Bool { bytes[line].allSatisfy(Self.isPrefix) }

  private mutating func copy(
    to end: Place, _ line: inout Int, _ column: inout Int, _ out: inout [UInt8]
  ) {
    while line < end.line {
      out += bytes[line][column...]
      lines.append(String(decoding: out, as: UTF8.self))
      out = []
      line += 1
      column = 0
    }
    out += bytes[line][column..<end.column]
    column = end.column
  }

  /// The end of the code span that begins here; the end of its backticks where it has none.
  private func endOfCode(from start: Place) -> Place {
    func run(_ line: Int, _ column: Int) -> Int {
      bytes[line][column...].prefix { $0 == Self.backtick }.count
    }
    let length = run(start.line, start.column)
    var column = start.column + length
    for line in start.line..<bytes.count {
      guard !isCode[line], line == start.line || !isBlank(line) else { break }
      while column < bytes[line].count {
        let count = run(line, column)
        if count == length { return (line, column + count) }
        column += max(1, count)
      }
      column = 0
    }
    return (start.line, start.column + length)
  }

  /// Where the dollar signs stand that end the formula.
  private func endOfDisplay(from start: Place) -> Place? {
    var column = start.column
    for line in start.line..<min(bytes.count, start.line + Self.maximumLines) {
      guard !isCode[line], line == start.line || !isBlank(line) else { return nil }
      let text = bytes[line]
      while column < text.count {
        if text[column] == Self.backslash {
          column += 2
          continue
        }
        if text[column] == Self.dollar {
          let isPair = column + 1 < text.count && text[column + 1] == Self.dollar
          return isPair && (line, column) != start ? (line, column) : nil
        }
        column += 1
      }
      column = 0
    }
    return nil
  }

  private func endOfInline(from start: Place) -> Place? {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard start.column < bytes[start.line].count, !isSpace(bytes[start.line][start.column]) else {
      return nil
    }
    var column = start.column
    for line in start.line..<min(bytes.count, start.line + 2) {
      let text = bytes[line]
      if line > start.line {
        guard !isCode[line], !isBlank(line), !beginsBlock(text) else { return nil }
      }
      while column < text.count {
        switch text[column] {
        case Self.backslash: column += 1
        case Self.backtick: return nil
        case Self.dollar:
          let isFollowed = column + 1 < text.count
          guard (line, column) != start, column > 0, !isSpace(text[column - 1]),
            !(isFollowed && (48...57).contains(text[column + 1])),
            !(isFollowed && text[column + 1] == Self.backtick)
          else { return nil }
          let isRow = text.drop(while: Self.isPrefix).first == UInt8(ascii: "|")
          let formula = text[(line == start.line ? start.column : 0)..<column]
          return isRow && formula.firstRange(of: Array(" | ".utf8)) != nil ? nil : (line, column)
        default: break
        }
        column += 1
      }
      column = 0
    }
    return nil
  }

  /// Whether a line begins with what may be a list, a heading, a table or a block of another kind.
  private func beginsBlock(_ text: [UInt8]) -> Bool {
    guard let first = text.drop(while: Self.isPrefix).first else { return true }
    return "-*+#|:<=~".utf8.contains(first) || (48...57).contains(first)
  }

  private mutating func take(from start: Place, to end: Place, isDisplay: Bool) {
    var pieces: [[UInt8]] = []
    var offsets: [(line: Int, column: Int)] = []
    for line in start.line...end.line {
      let prefix =
        line == start.line ? start.column : bytes[line].prefix { Self.isPrefix($0) }.count
      let last = line == end.line ? end.column : bytes[line].count
      pieces.append(Array(bytes[line][min(prefix, last)..<last]))
      offsets.append((line, prefix))
    }
    let source = pieces.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    var formula = Formula(
      source: source.trimmingLineEnds, isDisplay: isDisplay, content: nil,
      location: place(start.line, start.column))
    switch TeXParser.parse(source) {
    case .success(let content): formula.content = content
    case .failure(let problem):
      var offset = problem.offset
      var index = 0
      while index < pieces.count - 1, offset > pieces[index].count {
        offset -= pieces[index].count + 1
        index += 1
      }
      diagnostics.append(
        Diagnostic(
          .error, .markdown, problem.message,
          at: place(offsets[index].line, offsets[index].column + offset), length: problem.length,
          hint: problem.hint))
    }
    formulas.append(formula)
  }

  /// A label after a formula: `{#eq-loss}`.
  private mutating func takeLabel(_ line: Int, _ column: inout Int) {
    let rest = String(decoding: bytes[line][column...], as: UTF8.self)
    guard let match = rest.prefixMatch(of: /[ \t]*\{#(eq-[A-Za-z0-9-]{1,90})\}/),
      isLabel(match.1)
    else { return }
    formulas[formulas.count - 1].label = String(match.1)
    column += match.0.utf8.count
  }
}

extension String {
  /// The text without spaces and line ends at both ends.
  fileprivate var trimmingLineEnds: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
