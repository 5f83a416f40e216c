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
    /// How its run ended.
    public var status: LessonResult.Status
    /// The data it used and the like.
    public var facts: [LessonResult.Fact]
    /// Its first picture.
    var figure: FigureOutput?

    /// Makes the entry of a lesson whose report lies beside the index.
    public init(_ result: LessonResult) {
      file = ReportWriter.fileName(for: result.lesson)
      title = result.lesson.title
      description = result.lesson.frontMatter.description
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
    let cards = entries.map(card)
    let list: HTML =
      cards.isEmpty
      ? .element(.p, [], .text("There are no lessons here yet."))
      : .element(.ul, [.class("cards")], cards)
    let frame = PageFrame(
      title: "Lessons", description: nil, language: "en",
      body: [
        PageFrame.skipLink,
        .element(
          .div, [.class("page")],
          .element(
            .main, [.id("_main")],
            .element(.header, [], .element(.h1, [], .text("Lessons"))), list)),
        .element(.footer, [], .element(.p, [], .text("Made by \(generator)."))),
      ])
    return HTMLWriter.page(frame.html)
  }

  private func card(_ entry: Entry) -> HTML {
    var text: [HTML] = [
      .element(.h2, [], .element(.a, [.href(entry.file)], .text(entry.title)))
    ]
    if let description = entry.description { text.append(.element(.p, [], .text(description))) }
    var line = entry.facts.map { "\($0.name): \($0.value)" }
    line.insert(words(for: entry.status), at: 0)
    text.append(
      .element(.p, [.class("state \(entry.status.rawValue)")], .text(line.joined(separator: " · ")))
    )
    let picture = entry.figure.map {
      HTML.element(.div, [.class("thumbnail")], OutputRenderer.thumbnail($0))
    }
    return .element(
      .li, [.class("card")],
      picture ?? .nothing, .element(.div, [.class("card-text")], text))
  }

  private func words(for status: LessonResult.Status) -> String {
    switch status {
    case .ok: "✓ Complete"
    case .unreadable: "✗ Cannot be read"
    case .checkFailed: "✗ Has errors"
    case .failed: "✗ Stopped with an error"
    case .budget: "✗ Used up its budget"
    case .interrupted: "✗ Interrupted"
    }
  }
}
