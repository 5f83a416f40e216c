public import InklingLesson

/// A lesson's results as one HTML page that needs nothing else: pictures and styles are in it, no script, no request
/// to anywhere. The same results give the same text.
public struct HTMLReport: Sendable {
  /// The fewest headings that get a table of contents.
  private static let minimumHeadings = 3

  /// What is shown.
  public let result: LessonResult
  /// What the footer names as the maker of the page.
  public let generator: String

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - result: What is shown.
  ///   - generator: What the footer names as the maker of the page, such as "Inkling 0.1".
  public init(_ result: LessonResult, generator: String = "Inkling") {
    self.result = result
    self.generator = generator
  }

  /// The page.
  public var html: String {
    let lesson = result.lesson
    var blocks = lesson.blocks
    // A heading that serves as the title is not repeated.
    if lesson.frontMatter.title == nil, case .heading(let first)? = blocks.first,
      first.content.plainText == lesson.title
    {
      blocks.removeFirst()
    }
    let headings = blocks.compactMap { block in
      if case .heading(let heading) = block { heading } else { nil }
    }
    let highest = headings.map(\.level).min() ?? 2
    var renderer = PageRenderer(result, headingShift: 2 - highest)
    let text = renderer.render(blocks)
    let footnotes = renderer.renderFootnotes()
    let contents = contents(headings, highest: highest)
    let main: [HTML] = [
      header, contents, .element(.div, [.class("text")], status, text, footnotes),
    ]
    let frame = PageFrame(
      title: lesson.title, description: lesson.frontMatter.description,
      language: lesson.frontMatter.language,
      body: [
        PageFrame.skipLink,
        .element(
          .nav, [.class("up"), Attribute("aria-label", "Lessons")],
          .element(.a, [.href("index.html")], .text("All lessons"))),
        .element(
          .main,
          [.id("_main"), .class(contents == .nothing ? "page" : "page with-contents")], main),
        footer,
      ])
    return HTMLWriter.page(frame.html)
  }

  // MARK: - Parts

  private var header: HTML {
    let front = result.lesson.frontMatter
    var parts: [HTML] = [.element(.h1, [], .text(result.lesson.title))]
    if let subtitle = front.subtitle {
      parts.append(.element(.p, [.class("subtitle")], .text(subtitle)))
    }
    let line = [front.authors.joined(separator: ", "), front.date ?? ""].filter { !$0.isEmpty }
    if !line.isEmpty {
      parts.append(.element(.p, [.class("byline")], .text(line.joined(separator: " · "))))
    }
    let items = facts.map { name, value -> HTML in
      .element(
        .li, [],
        .element(.span, [.class("fact-name")], .text("\(name): ")), .text(value))
    }
    parts.append(.element(.ul, [.class("facts")], items))
    return .element(.header, [], parts)
  }

  /// What the reader should know of the run: the host's facts, the seed, the parameters changed.
  private var facts: [(name: String, value: String)] {
    var facts = result.facts.map { (name: $0.name, value: $0.value) }
    facts.append((name: "Seed", value: String(result.seed)))
    for (name, value) in result.parameters.sorted(by: { $0.key < $1.key }) {
      facts.append((name: name, value: value))
    }
    return facts
  }

  /// What the reader has to know before anything else, where the run did not end well.
  private var status: HTML {
    let count = result.diagnostics.count { $0.severity == .error }
    let errors = count == 1 ? "an error" : "\(count) errors"
    let sentence: String
    switch result.status {
    case .ok: return .nothing
    case .unreadable: sentence = "This lesson has \(errors), so nothing in it has been run."
    case .checkFailed:
      sentence =
        "The steps of this lesson have \(errors). It was run up to \(count == 1 ? "it" : "the first")."
    case .failed: sentence = "This run stopped with an error. Everything before it is shown."
    case .budget:
      sentence = "This run used up what a lesson may use. Everything before that is shown."
    case .interrupted: sentence = "This run was interrupted. Everything before that is shown."
    }
    var parts: [HTML] = [.element(.p, [], .text(sentence))]
    if result.status == .unreadable {
      // Errors of the file itself have no place among what is shown of it.
      let renderer = DiagnosticRenderer(lesson: result.lesson, isExpected: false)
      parts += result.diagnostics.map { renderer.render($0, id: nil) }
    } else {
      parts.append(.element(.p, [], .element(.a, [.href("#_error-1")], .text("Go to the error"))))
    }
    return .element(
      .section, [.class("status"), Attribute("aria-label", "How the run ended")], parts)
  }

  private func contents(_ headings: [Heading], highest: Int) -> HTML {
    let entries = headings.filter { $0.level <= highest + 1 }
    guard entries.count >= Self.minimumHeadings else { return .nothing }
    let items = entries.map { heading -> HTML in
      .element(
        .li, heading.level == highest ? [] : [.class("below")],
        .element(.a, [.href("#\(heading.id)")], .text(result.words(of: heading))))
    }
    return .element(
      .nav, [.class("contents"), Attribute("aria-label", "Contents")],
      .element(.p, [.class("contents-title")], .text("Contents")), .element(.ul, [], items))
  }

  private var footer: HTML {
    let facts = facts.map { "\($0.name): \($0.value)" }.joined(separator: " · ")
    return .element(
      .footer, [],
      .element(
        .p, [], .text("Made by \(generator) from "),
        .element(.code, [], .text(result.lesson.fileName)), .text(". \(facts).")))
  }
}

extension LessonResult {
  /// A heading's words with the values in it, where they were computed.
  fileprivate func words(of heading: Heading) -> String {
    let words = heading.content.map { inline -> Inline in
      guard case .value(let value) = inline, values.indices.contains(value.index),
        case .text(let text) = values[value.index]
      else { return inline }
      return .text(text)
    }
    return words.plainText
  }
}
