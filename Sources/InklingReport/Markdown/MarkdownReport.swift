public import InklingLesson

/// A lesson's results as Markdown with pictures beside it, for code-hosting sites. The same results give the same text.
public struct MarkdownReport: Sendable {
  /// A picture.
  public struct Picture: Sendable, Equatable {
    /// Its path from the Markdown file.
    public var path: String
    /// The PNG file.
    public var png: [UInt8]
  }

  /// What is shown.
  public let result: LessonResult
  /// What is named as the maker.
  public let generator: String
  /// The folder of the pictures, beside the Markdown file.
  public let folder: String

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - result: What is shown.
  ///   - generator: What is named as the maker.
  public init(_ result: LessonResult, generator: String = "Inkling") {
    self.result = result
    self.generator = generator
    folder = ReportWriter.baseName(for: result.lesson) + "-pictures"
  }

  /// The pictures, each in a rendering for light and for dark pages where there are two.
  public var pictures: [Picture] {
    result.lesson.steps.filter { $0.options.include && $0.options.output }.flatMap { step in
      figures(of: step).enumerated().flatMap { index, figure -> [Picture] in
        let name = pictureName(step, index)
        var pictures = [Picture(path: "\(folder)/\(name).png", png: figure.lightPNG)]
        if !figure.darkPNG.isEmpty {
          pictures.append(Picture(path: "\(folder)/\(name)-dark.png", png: figure.darkPNG))
        }
        return pictures
      }
    }
  }

  /// The Markdown.
  public var text: String {
    let writer = MarkdownWriter(result: result) { render($0) }
    let parts = [
      writer.header, writer.text(of: result.lesson.blocks), writer.footnotes,
      writer.footer(generator: generator),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func figures(of step: Step) -> [FigureOutput] {
    result.steps[step.index].outputs.compactMap { output in
      if case .figure(let figure) = output { figure } else { nil }
    }
  }

  private func pictureName(_ step: Step, _ index: Int) -> String {
    index == 0 ? step.label : "\(step.label)-\(index + 1)"
  }

  private func render(_ step: Step) -> String {
    let writer = MarkdownWriter(result: result) { _ in "" }
    let stepResult = result.steps[step.index]
    let isBroken = stepResult.state == .failed
    guard step.options.include || isBroken else { return "" }
    var parts: [String] = []
    if result.lesson.numbering.targets[step.label] != nil {
      parts.append("<a id=\"\(step.label)\"></a>")
    }
    if step.options.echo || isBroken, !step.source.text.isEmpty {
      let code = MarkdownWriter.fenced(step.source.text, language: "swift")
      if step.options.folding == .none {
        parts.append(code)
      } else {
        let open = step.options.folding == .open ? " open" : ""
        let words = MarkdownWriter.htmlText(step.options.codeSummary ?? "Code")
        parts.append(
          "<details\(open)><summary>\(words)</summary>\n\n\(code)\n\n</details>")
      }
    }
    if step.options.output { parts += outputs(of: step, writer) }
    for diagnostic in stepResult.diagnostics {
      if diagnostic.severity == .warning, !step.options.warning { continue }
      parts.append(writer.text(of: diagnostic))
    }
    return parts.joined(separator: "\n\n")
  }

  private func outputs(of step: Step, _ writer: MarkdownWriter) -> [String] {
    let numbering = result.lesson.numbering
    var parts: [String] = []
    var figureCount = 0
    var isTableNumbered = false
    for output in result.steps[step.index].outputs {
      switch output {
      case .text(let text): parts.append(MarkdownWriter.fenced(text, language: "text"))
      case .requirement(let requirement):
        parts.append(MarkdownWriter.paragraph(requirement.text))
      case .score(let score): parts.append(MarkdownWriter.paragraph(score.text))
      case .figure(let figure):
        parts.append(picture(figure, name: pictureName(step, figureCount)))
        figureCount += 1
      case .table, .training:
        if let number = numbering.tables[step.index], !isTableNumbered {
          isTableNumbered = true
          parts.append(caption("Table \(number)", step.options.tableCaption, writer))
        }
        if case .table(let table) = output { parts.append(MarkdownWriter.table(table)) }
        if case .training(let training) = output { parts.append(MarkdownWriter.table(training)) }
      }
    }
    if figureCount > 0, let number = numbering.figures[step.index] {
      parts.append(caption("Figure \(number)", step.options.figureCaption, writer))
    }
    if let verdict = MarkdownWriter.verdict(of: step, result.steps[step.index]) {
      parts.append("**\(verdict)**")
    }
    return parts
  }

  private func caption(_ name: String, _ words: [Inline]?, _ writer: MarkdownWriter) -> String {
    words.map { "**\(name):** \(writer.text(of: $0))" } ?? "**\(name)**"
  }

  /// A picture in the rendering that fits the page's colours.
  private func picture(_ figure: FigureOutput, name: String) -> String {
    let alt = MarkdownWriter.htmlText(figure.altText.isEmpty ? "A figure" : figure.altText)
    let folder = MarkdownWriter.htmlText(folder)
    let width = Int(min(max(figure.width.isFinite ? figure.width : 1, 1), 10_000).rounded())
    let image = "<img src=\"\(folder)/\(name).png\" alt=\"\(alt)\" width=\"\(width)\">"
    guard !figure.darkPNG.isEmpty else { return image }
    return "<picture><source media=\"(prefers-color-scheme: dark)\" "
      + "srcset=\"\(folder)/\(name)-dark.png\">\(image)</picture>"
  }
}
