internal import InklingLesson

extension MarkdownWriter {
  static func table(_ table: TableOutput) -> String {
    let title = table.title.map { "\(paragraph($0))\n\n" } ?? ""
    let footers = table.footers.map { "\n\n\(paragraph($0))" }.joined()
    return title
      + self.table(
        header: table.columns.map { escaped($0.name) }, alignments: table.columns.map(\.alignment),
        rows: table.rows.map { $0.map(escaped) }) + footers
  }

  /// The course of a training, the best epoch in bold.
  static func table(_ training: TrainingOutput) -> String {
    let best = training.best?.row
    return table(
      header: training.columns.map(escaped), alignments: training.columns.map { _ in .trailing },
      rows: training.rows.enumerated().map { index, row in
        row.map { index == best ? "**\(escaped($0))**" : escaped($0) }
      })
  }

  /// Whether an exercise is passed, where the step checks one.
  static func verdict(of step: Step, _ result: StepResult) -> String? {
    guard step.role == .check else { return nil }
    return result.verdict.words
  }

  /// What went wrong, in an alert.
  func text(of diagnostic: Diagnostic) -> String {
    let kind = diagnostic.severity == .error ? "CAUTION" : "WARNING"
    return "> [!\(kind)]\n"
      + Self.quoted(Self.fenced(result.lesson.rendered(diagnostic), language: "text"))
  }

  /// Title, subtitle, authors, headline.
  var header: String {
    let front = result.lesson.frontMatter
    var parts: [String] = []
    if front.title != nil { parts.append("# \(Self.escaped(result.lesson.title))") }
    if let subtitle = front.subtitle {
      parts.append("*\(Self.escaped(subtitle.trimmingWhitespace))*")
    }
    let line = [front.authors.joined(separator: ", "), front.date ?? ""].filter { !$0.isEmpty }
    if !line.isEmpty { parts.append(Self.paragraph(line.joined(separator: " · "))) }
    if let headline = front.headline { parts.append(Self.guardingStart(text(of: headline))) }
    if result.status != .ok {
      parts.append("> [!CAUTION]\n> This run did not come to its end: \(result.status.rawValue).")
    }
    if result.status == .unreadable { parts += result.diagnostics.map { text(of: $0) } }
    return parts.joined(separator: "\n\n")
  }

  /// What is needed to get the same again.
  func footer(generator: String) -> String {
    var facts = result.facts.map { "\($0.name): \($0.value)" }
    facts.append("Seed: \(result.seed)")
    facts += result.parameters.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    facts.append("Swift: \(SwiftVersion.text)")
    let line = "Made by \(generator) from \(result.lesson.fileName). "
    return "---\n\n" + Self.escaped(line + facts.joined(separator: " · ") + ".")
  }
}
