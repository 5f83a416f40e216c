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
    let outline = Outline(blocks, isNumbered: lesson.frontMatter.numbersSections)
    var renderer = PageRenderer(result, outline: outline)
    let text = renderer.render(blocks)
    let footnotes = renderer.renderFootnotes()
    let headline = renderer.renderHeadline()
    let list = contents(outline)
    let main: [HTML] = [
      header(headline), list.narrow,
      .element(.div, [.class("text")], status, text, footnotes),
    ]
    let frame = PageFrame(
      title: lesson.title, description: lesson.frontMatter.description,
      language: lesson.frontMatter.language,
      body: [
        PageFrame.skipLink,
        PageFrame.bar(
          .element(
            .nav, [Attribute("aria-label", "Lessons")],
            .element(.a, [.href("index.html")], .text("← All lessons")))),
        .element(
          .div, [.class(list.wide == .nothing ? "sheet" : "sheet with-contents")],
          list.wide, .element(.main, [.id("_main")], main), footer),
      ])
    return HTMLWriter.page(frame.html)
  }

  // MARK: - Parts

  private func header(_ headline: HTML) -> HTML {
    let front = result.lesson.frontMatter
    var parts: [HTML] = [.element(.h1, [], .text(result.lesson.title))]
    if let subtitle = front.subtitle {
      parts.append(.element(.p, [.class("subtitle")], .text(subtitle)))
    }
    let line = [front.authors.joined(separator: ", "), front.date ?? ""].filter { !$0.isEmpty }
    if !line.isEmpty {
      parts.append(.element(.p, [.class("byline")], .text(line.joined(separator: " · "))))
    }
    if headline != .nothing { parts.append(headline) }
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

  /// The list of contents twice, of which the style shows one: beside the text where there is room, and folded above it
  /// where there is not.
  private func contents(_ outline: Outline) -> (wide: HTML, narrow: HTML) {
    let entries = outline.entries.filter { $0.level <= Outline.deepestListed }
    guard entries.count >= Self.minimumHeadings else { return (.nothing, .nothing) }
    let items = entries.map { entry -> HTML in
      let number = entry.number.map { PageRenderer.sectionNumber($0) } ?? .nothing
      return .element(
        .li, entry.level == 2 ? [] : [.class("below")],
        .element(
          .a, [.href("#\(entry.heading.id)")], number, .text(result.words(of: entry.heading))))
    }
    let list = HTML.element(.ul, [], items)
    let name = Attribute("aria-label", "Contents")
    return (
      wide: .element(
        .nav, [.class("contents wide"), name],
        .element(.p, [.class("contents-title")], .text("Contents")), list),
      narrow: .element(
        .nav, [.class("contents narrow"), name],
        .element(
          .details, [], .element(.summary, [.class("contents-title")], .text("Contents")), list))
    )
  }

  /// What is needed to get the same page again.
  private var footer: HTML {
    let rows =
      [(name: "Lesson", value: result.lesson.fileName)] + facts
      + [(name: "Swift", value: SwiftVersion.text), (name: "Made by", value: generator)]
    let items = rows.flatMap { row -> [HTML] in
      [.element(.dt, [], .text(row.name)), .element(.dd, [], .text(row.value))]
    }
    return .element(
      .footer, [],
      .element(
        .p, [],
        .text("The numbers and pictures on this page were computed by the steps that it shows.")),
      .element(.dl, [], items))
  }
}
