internal import Foundation
public import InklingLesson

/// A lesson's results as a Jupyter notebook (nbformat 4.5). The same results give the same text.
public struct Notebook: Sendable {
  /// What is shown.
  public let result: LessonResult
  /// What is named as the maker.
  public let generator: String

  /// Makes a notebook.
  ///
  /// - Parameters:
  ///   - result: What is shown.
  ///   - generator: What is named as the maker.
  public init(_ result: LessonResult, generator: String = "Inkling") {
    self.result = result
    self.generator = generator
  }

  /// The notebook's text.
  public var text: String {
    let writer = MarkdownWriter(result: result, usesAlerts: false) { step in
      // A step within a list or a callout is no cell of its own.
      MarkdownWriter.fenced(step.source.text, language: "swift")
    }
    var cells: [JSONValue] = []
    var prose: [String] = [writer.header]
    func endProse() {
      let text = prose.filter { !$0.isEmpty }.joined(separator: "\n\n")
      prose = []
      guard !text.isEmpty else { return }
      cells.append([
        "cell_type": "markdown", "id": .string("prose-\(cells.count + 1)"), "metadata": [:],
        "source": .string(text),
      ])
    }
    for block in result.lesson.blocks {
      if case .step(let step) = block {
        endProse()
        cells.append(cell(step, writer))
        prose += captions(of: step, writer)
      } else {
        prose.append(writer.text(of: block))
      }
    }
    prose += [writer.footnotes, writer.footer(generator: generator)]
    endProse()
    let notebook: JSONValue = [
      "cells": .array(cells),
      "metadata": [
        "kernelspec": ["display_name": "Swift", "language": "swift", "name": "swift"],
        "language_info": ["file_extension": ".swift", "name": "swift"],
        "title": .string(result.lesson.title),
      ],
      "nbformat": 4, "nbformat_minor": 5,
    ]
    return notebook.text() + "\n"
  }

  private func captions(of step: Step, _ writer: MarkdownWriter) -> [String] {
    let numbering = result.lesson.numbering
    guard step.options.include, step.options.output else { return [] }
    func caption(_ kind: String, _ number: Int?, _ words: [Inline]?) -> String? {
      number.map { "**\(kind) \($0)\(words == nil ? "" : ":")** \(writer.text(of: words ?? []))" }
    }
    return [
      caption("Figure", numbering.figures[step.index], step.options.figureCaption),
      caption("Table", numbering.tables[step.index], step.options.tableCaption),
    ].compactMap { $0 }
  }

  private func cell(_ step: Step, _ writer: MarkdownWriter) -> JSONValue {
    var metadata: [String: JSONValue] = [:]
    let tags = tags(of: step)
    if !tags.isEmpty { metadata["tags"] = .array(tags.map { .string($0) }) }
    if let alternative = step.options.figureAlternative { metadata["alt"] = .string(alternative) }
    // Prose cells are called prose- and a number, which an author's label might be, too.
    let id = step.label.hasPrefix("prose-") ? "step-of-\(step.label)" : step.label
    let stepResult = result.steps[step.index]
    var outputs = step.options.output ? stepResult.outputs.map { output($0) } : []
    for diagnostic in stepResult.diagnostics where diagnostic.severity == .error {
      outputs.append([
        "output_type": "error", "ename": .string(diagnostic.code.rawValue),
        "evalue": .string(diagnostic.message),
        "traceback": .array(
          result.lesson.rendered(diagnostic).split(
            separator: "\n", omittingEmptySubsequences: false
          )
          .map { .string(String($0)) }),
      ])
    }
    return [
      "cell_type": "code", "execution_count": .null, "id": .string(String(id.prefix(64))),
      "metadata": .object(metadata), "outputs": .array(outputs),
      "source": .string(step.source.text),
    ]
  }

  private func tags(of step: Step) -> [String] {
    var tags: [String] = []
    if step.options.folding == .folded { tags.append("hide-input") }
    if !step.options.include {
      tags.append("remove-cell")
    } else if !step.options.echo {
      tags.append("remove-input")
    }
    if step.options.error { tags.append("raises-exception") }
    let declares = result.lesson.frontMatter.parameters.contains { name in
      step.source.text.split(separator: "\n").contains { line in
        line.hasPrefix("let \(name) ") || line.hasPrefix("let \(name):")
      }
    }
    if declares { tags.append("parameters") }
    return tags
  }

  private func output(_ output: Output) -> JSONValue {
    switch output {
    case .text(let text):
      return stream(text)
    case .figure(let figure):
      let alt = figure.altText.isEmpty ? "A figure" : figure.altText
      return [
        "output_type": "display_data",
        "data": [
          "image/png": .string(Data(figure.lightPNG).base64EncodedString()),
          "text/plain": .string(alt),
        ],
        "metadata": ["image/png": ["alt": .string(alt)]],
      ]
    case .requirement(let requirement): return stream(requirement.text + "\n")
    case .score(let score): return stream(score.text + "\n")
    case .table(let table): return display(MarkdownWriter.table(table), plain: table.text)
    case .training(let training):
      return display(
        MarkdownWriter.table(training), plain: training.lines.joined(separator: "\n"))
    }
  }

  private func stream(_ text: String) -> JSONValue {
    ["output_type": "stream", "name": "stdout", "text": .string(text)]
  }

  private func display(_ markdown: String, plain: String) -> JSONValue {
    [
      "output_type": "display_data", "metadata": [:],
      "data": ["text/markdown": .string(markdown), "text/plain": .string(plain)],
    ]
  }
}
