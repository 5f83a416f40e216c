public import InklingLesson

/// The page that lists the lessons of a folder of reports.
public struct IndexPage: Sendable {
  /// A lesson in the list.
  public struct Entry: Sendable {
    /// The report's file name, beside the index.
    public var file: String
    /// The lesson's title.
    public var title: String
    /// What it is about.
    public var description: String?
    /// Its result in a few words.
    public var headline: String?
    /// How its run ended; `nil` where it has not run yet.
    public var status: LessonResult.Status?
    /// The data it used and the like.
    public var facts: [LessonResult.Fact]
    /// Its first picture.
    var figure: FigureOutput?

    /// Makes the entry of a lesson that has not run yet.
    public init(notYetRun lesson: Lesson) {
      file = ReportWriter.fileName(for: lesson)
      title = lesson.title
      description = lesson.frontMatter.description
      facts = []
    }

    /// Makes the entry of a lesson whose report lies beside the index.
    public init(_ result: LessonResult) {
      file = ReportWriter.fileName(for: result.lesson)
      title = result.lesson.title
      description = result.lesson.frontMatter.description
      headline = result.headline
      status = result.status
      facts = result.facts
      figure =
        result.steps.lazy.flatMap(\.outputs).compactMap { output in
          if case .figure(let figure) = output { figure } else { nil }
        }.first
    }
  }

  /// The lessons, in the order in which they are listed.
  public let entries: [Entry]
  /// What the footer names as the maker of the page.
  public let generator: String

  /// Makes an index.
  ///
  /// - Parameters:
  ///   - entries: The lessons, in the order in which they are listed.
  ///   - generator: What the footer names as the maker of the page.
  public init(_ entries: [Entry], generator: String = "Inkling") {
    self.entries = entries
    self.generator = generator
  }

  /// The page.
  public var html: String {
    let cards = zip(entries, numbers).map { card($0, number: $1) }
    let list: HTML =
      cards.isEmpty
      ? .element(.p, [], .text("There are no lessons here yet."))
      : .element(.ol, [.class("cards")], cards)
    let frame = PageFrame(
      title: "Lessons", description: nil, language: "en",
      body: [
        PageFrame.skipLink,
        PageFrame.bar(.nothing),
        .element(
          .div, [.class("sheet")],
          .element(
            .main, [.id("_main")],
            .element(
              .header, [], .element(.h1, [], .text("Lessons")),
              .element(.p, [.class("subtitle")], .text(summary))), list),
          .element(.footer, [], .element(.p, [], .text("Made by \(generator).")))),
      ])
    return HTMLWriter.page(frame.html)
  }

  /// How many lessons there are and what became of them.
  private var summary: String {
    let complete = entries.count { $0.status == .ok }
    let waiting = entries.count { $0.status == nil }
    let failed = entries.count - complete - waiting
    var parts = ["\(entries.count) \(entries.count == 1 ? "lesson" : "lessons")"]
    if complete > 0 { parts.append("\(complete) complete") }
    if failed > 0 { parts.append("\(failed) with errors") }
    if waiting > 0 { parts.append("\(waiting) not run yet") }
    return parts.joined(separator: " · ")
  }

  /// The numbers that the files' names begin with, "00-introduction.html", where they all do; else 1, 2, 3.
  private var numbers: [Int] {
    let given = entries.compactMap { Int($0.file.prefix { "0"..."9" ~= $0 }) }
    return given.count == entries.count && Set(given).count == given.count
      ? given : Array(1...max(1, entries.count))
  }

  private func card(_ entry: Entry, number: Int) -> HTML {
    // A lesson that has not run has no page to lead to.
    let title: HTML =
      entry.status == nil
      ? .text(entry.title) : .element(.a, [.href(entry.file)], .text(entry.title))
    var text: [HTML] = [
      .element(
        .h2, [], .element(.span, [.class("section-number")], .text("\(number)\u{2002}")), title)
    ]
    if let description = entry.description { text.append(.element(.p, [], .text(description))) }
    if let headline = entry.headline {
      text.append(.element(.p, [.class("headline")], .text(headline)))
    }
    let line = [words(for: entry.status)] + entry.facts.map { "\($0.name): \($0.value)" }
    text.append(
      .element(
        .p, [.class("state \(entry.status?.rawValue ?? "waiting")")],
        .text(line.joined(separator: " · "))))
    let picture = entry.figure.map {
      HTML.element(.div, [.class("thumbnail")], OutputRenderer.thumbnail($0))
    }
    return .element(
      .li, [.class("card")],
      .element(.div, [.class("card-text")], text), picture ?? .nothing)
  }

  private func words(for status: LessonResult.Status?) -> String {
    switch status {
    case .ok: "✓ Complete"
    case nil: "○ Not run yet"
    case .unreadable: "✗ Cannot be read"
    case .checkFailed: "✗ Has errors"
    case .failed: "✗ Stopped with an error"
    case .budget: "✗ Used up its budget"
    case .interrupted: "✗ Interrupted"
    }
  }
}
