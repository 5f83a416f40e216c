import Testing

@testable import InklingLesson
@testable import InklingReport

@Suite struct `The index page` {
  @Test func `each lesson has a card with its title, state and picture`() {
    let first = result(
      "---\ntitle: First\ndescription: About it.\n---\n\n```swift\n//| label: a\n```\n",
      outputs: ["a": [.text("x"), picture]], facts: [.init(name: "Data", value: "MNIST")])
    var second = result("---\ntitle: Second\n---\n", status: .failed)
    second.lesson.fileName = "other.md"
    let html = IndexPage([.init(first), .init(second)]).html
    let reader = checkPage(html)
    #expect(html.contains("<a href=\"lesson.html\">First</a>"))
    #expect(html.contains("<a href=\"other.html\">Second</a>"))
    #expect(html.contains("About it."))
    #expect(html.contains("✓ Complete · Data: MNIST"))
    #expect(html.contains("✗ Stopped with an error"))
    #expect(reader.all("img").count == 2)
  }

  @Test func `a card has the headline with its values, and says when a lesson has not run`() {
    let first = result(
      "---\ntitle: First\nheadline: \"**`{swift} x`** % right\"\n---\n\nText.\n", values: ["97"])
    let second = Lesson(parsing: "---\ntitle: Second\n---\n", fileName: "other.md")
    let html = IndexPage([.init(first), .init(notYetRun: second)]).html
    checkPage(html)
    #expect(html.contains("<p class=\"headline\">97 % right</p>"))
    #expect(html.contains("○ Not run yet"))
    #expect(!html.contains("href=\"other.html\""))
    #expect(html.contains("2 lessons · 1 complete · 1 not run yet"))
  }

  @Test func `cards have the numbers of the files, and where these have none are counted`() {
    var first = result("---\ntitle: First\n---\n")
    var second = first
    (first.lesson.fileName, second.lesson.fileName) = ("00-first.md", "07-second.md")
    func numbers(_ results: [LessonResult]) -> [Substring] {
      IndexPage(results.map(IndexPage.Entry.init)).html
        .matches(of: /class="section-number">(\d+)/).map(\.output.1)
    }
    #expect(numbers([first, second]) == ["0", "7"])
    second.lesson.fileName = "second.md"
    #expect(numbers([first, second]) == ["1", "2"])
    second.lesson.fileName = "00-second.md"
    #expect(numbers([first, second]) == ["1", "2"])
  }

  @Test func `a headline that was not reached is left out`() {
    let stopped = result("---\nheadline: \"`{swift} x`\"\n---\n\nText.\n", status: .failed)
    #expect(IndexPage.Entry(stopped).headline == nil)
  }

  @Test func `an empty index says so`() {
    let html = IndexPage([]).html
    checkPage(html)
    #expect(html.contains("There are no lessons here yet."))
  }
}
