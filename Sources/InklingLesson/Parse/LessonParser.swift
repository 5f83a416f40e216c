internal import InklingSwift

extension Lesson {
  /// How many diagnostics a lesson keeps.
  static let maximumDiagnostics = 100

  /// Reads a lesson.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - fileName: The file's name as diagnostics show it: the last part of its path.
  public init(parsing text: String, fileName: String) {
    self.init(parsing: Array(text.utf8), fileName: fileName)
  }

  /// Reads a lesson from a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes. What is not UTF-8 becomes an error at its place.
  ///   - fileName: The file's name as diagnostics show it: the last part of its path.
  public init(parsing bytes: [UInt8], fileName: String) {
    let source = SourceText(bytes: bytes, fileName: fileName)
    let reader = FrontMatterReader(source)
    let front = Array(repeating: "", count: reader.lineCount)
    var lines = front + source.lines.dropFirst(reader.lineCount)
    var document = parseMarkdown(lines.joined(separator: "\n") + "\n")
    var marks: [Int: FencedDivs.Mark] = [:]
    var diagnostics = source.diagnostics + reader.diagnostics
    var formulas: [Formula] = []
    if lines.contains(where: { $0.contains(":::") || $0.contains("$") }) {
      let isCode = document.codeLines(count: lines.count)
      let divs = FencedDivs(lines: lines, isCode: isCode, source: source)
      let spans = FormulaSpans(divs.lines, isCode: isCode) { line, column in
        source.location(line: line + 1, column: column + 1)
      }
      lines = spans.lines
      marks = divs.marks
      formulas = spans.formulas
      diagnostics += divs.diagnostics + spans.diagnostics
      document = parseMarkdown(lines.joined(separator: "\n") + "\n")
    }
    var builder = LessonBuilder(
      source: source, marks: marks, formulas: formulas,
      allowsRawHTML: reader.frontMatter.allowsRawHTML)
    builder.build(document, headline: reader.headline)
    var frontMatter = reader.frontMatter
    frontMatter.headline = builder.headline
    diagnostics += builder.diagnostics
    self.init(
      fileName: fileName, frontMatter: frontMatter, blocks: builder.blocks,
      footnotes: builder.footnotes, steps: builder.steps, values: builder.values,
      schedule: builder.schedule, numbering: builder.numbering, exercises: builder.exercises,
      diagnostics: Array(diagnostics.inSourceOrder.prefix(Self.maximumDiagnostics)),
      lines: source.lines)
  }
}

extension [Diagnostic] {
  /// The diagnostics by their place; those at one place keep their order.
  var inSourceOrder: [Diagnostic] {
    enumerated().sorted { first, second in
      let (a, b) = (first.element.location, second.element.location)
      return (a.line, a.column, first.offset) < (b.line, b.column, second.offset)
    }.map(\.element)
  }
}
