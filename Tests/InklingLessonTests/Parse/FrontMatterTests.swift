import Testing

@testable import InklingLesson

@Suite struct `Front matter` {
  @Test func `all keys are read`() {
    let lesson = lesson(
      """
      ---
      title: Sixteen neurons
      subtitle: "A first: network"
      author: [Ada, Grace]
      date: 2026-01-02
      description: What it is about.
      lang: de-AT
      seed: 17
      params: [epochs, units]
      budget: 5_000
      ---
      Text.
      """)
    #expect(lesson.diagnostics.isEmpty)
    var expected = FrontMatter()
    expected.title = "Sixteen neurons"
    expected.subtitle = "A first: network"
    expected.authors = ["Ada", "Grace"]
    expected.date = "2026-01-02"
    expected.description = "What it is about."
    expected.language = "de-AT"
    expected.seed = 17
    expected.parameters = ["epochs", "units"]
    expected.budget = 5000
    #expect(lesson.frontMatter == expected)
    #expect(lesson.blocks == [.paragraph([.text("Text.")])])
  }

  @Test func `without a title the first heading is the title, else the file's name`() {
    #expect(lesson("Text.\n\n## Hello *there*\n").title == "Hello there")
    #expect(lesson("Text.").title == "lesson.md")
  }

  @Test func `a lesson without front matter keeps its rules`() {
    let lesson = lesson("Text.\n\n---\n\nseed: 4\n\n---\n")
    #expect(lesson.frontMatter == FrontMatter())
    #expect(lesson.blocks.count == 4)
  }

  struct Mistake: CustomTestStringConvertible {
    var lines: String
    var expected: String
    var testDescription: String { lines }
  }

  @Test(arguments: [
    Mistake(
      lines: "titel: A",
      expected: "2:1: error: unknown key 'titel' in the front matter [INK301] | "
        + "did you mean 'title'?"),
    Mistake(
      lines: "title: A\nzebra: 1",
      expected: "3:1: error: unknown key 'zebra' in the front matter [INK301] | there are: title,"
        + " subtitle, author, date, description, lang, seed, params, budget, headline,"
        + " number-sections, raw-html"),
    Mistake(
      lines: "title: A\nseed: many",
      expected: "3:7: error: 'seed' has to be a whole number from 0, not 'many' [INK301]"),
    Mistake(
      lines: "seed: -1",
      expected: "2:7: error: 'seed' has to be a whole number from 0, not '-1' [INK301]"),
    Mistake(
      lines: "raw-html: maybe",
      expected: "2:11: error: 'raw-html' has to be true or false, not 'maybe' [INK301]"),
    Mistake(
      lines: "title: [a, b]",
      expected: "2:8: error: 'title' has to be text, not a list [INK301]"),
    Mistake(
      lines: "params: [a-b]",
      expected: "2:9: error: 'params' has to be a list of names, such as [epochs, units],"
        + " not a list [INK301]"),
    Mistake(
      lines: "lang: \"<script>\"",
      expected: "2:7: error: 'lang' has to be a language such as en or de-AT, not '<script>'"
        + " [INK301]"),
    Mistake(
      lines: "title: A\ntitle: B", expected: "2:1: error: 'title' given twice [INK301]"),
    Mistake(
      lines: "a: &x [1]\nb: *x", expected: "2:1: error: anchors (&name) are not supported [INK301]"),
  ]) func `a mistake is reported at its place`(mistake: Mistake) {
    #expect(summaries("---\n\(mistake.lines)\n---\n") == [mistake.expected])
  }

  @Test func `broken YAML is reported on its line`() {
    let found = lesson("---\ntitle: A\n: : [\n---\n").diagnostics
    #expect(found.map(\.code) == [.frontMatter])
    #expect(found.allSatisfy { (2...4).contains($0.location.line) })
  }

  @Test func `front matter without an end is an error`() {
    #expect(
      summaries("---\ntitle: A\n\nText.") == [
        "1:1: error: the front matter has no end [INK301] | close it with a line '---'"
      ])
  }
}
