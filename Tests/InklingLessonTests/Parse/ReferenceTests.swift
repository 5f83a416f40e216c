import Testing

@testable import InklingLesson

@Suite struct `Cross-references and inline values` {
  private let step = "```swift\n//| label: fig-loss\n```\n"

  @Test func `references take all of Quarto's forms`() throws {
    let lesson = lesson(
      "\(step)\nSee @fig-loss, [-@fig-loss], [Fig @fig-loss], [@fig-loss; @fig-loss].")
    #expect(lesson.diagnostics.isEmpty)
    guard case .paragraph(let inlines)? = lesson.blocks.last else {
      Issue.record("no paragraph")
      return
    }
    let prefixes = inlines.compactMap { inline -> String?? in
      if case .reference(let reference) = inline { reference.prefix } else { nil }
    }
    #expect(prefixes == [nil, "", "Fig", nil, nil])
    #expect(inlines.plainText == "See , , , , .")
    for case .reference(let reference) in inlines {
      #expect(lesson.text(at: reference.location, length: 9) == "@fig-loss")
    }
  }

  @Test func `figures and tables are numbered in the order of the file`() {
    let lesson = lesson(
      """
      ```swift
      //| label: fig-a
      ```

      ```swift
      //| label: tbl-b
      ```

      ```swift
      //| fig-cap: No label
      ```

      ```swift
      //| label: fig-hidden
      //| include: false
      ```

      ```swift
      //| label: fig-c
      //| tbl-cap: Both
      ```
      """)
    #expect(lesson.numbering.figures == [0: 1, 2: 2, 4: 3])
    #expect(lesson.numbering.tables == [1: 1, 4: 2])
    #expect(lesson.numbering.targets["fig-c"]?.name == "Figure 3")
    #expect(lesson.numbering.targets["tbl-b"]?.name == "Table 1")
    #expect(lesson.numbering.targets.count == 3)
  }

  @Test func `a section can be referred to`() {
    let lesson = lesson("# The data {#sec-data}\n\nSee @sec-data.")
    #expect(lesson.diagnostics.isEmpty)
    #expect(lesson.numbering.targets["sec-data"]?.name == "The data")
  }

  @Test func `a reference to nothing is an error that suggests`() {
    #expect(
      summaries("\(step)\nText and\nsee @fig-los.") == [
        "6:5: error: there is nothing labelled 'fig-los' [INK304] | did you mean 'fig-loss'?"
      ])
    #expect(
      summaries("See @tbl-x.") == [
        "1:5: error: there is nothing labelled 'tbl-x' [INK304] | a step gets a number by"
          + " '//| label: tbl-x'"
      ])
  }

  @Test(arguments: [
    "me@fig-loss", "@ada", "@figloss", "`@fig-x`", "[@ada]", "[x](https://example.org/@fig-x)",
    "[a @fig-loss b](#fig-loss)",
  ]) func `what is no reference is left alone`(text: String) {
    #expect(lesson("\(step)\n\(text)").diagnostics.isEmpty)
  }

  @Test func `inline values know their place`() {
    let text = """
      A `{swift} a` and **`{swift}   b + 1`**
      and `{swift} c`, but `{x} d`.

      | x | y |
      |---|---|
      | `{swift} e` | `{swift} f` |
      """
    let lesson = lesson(text)
    #expect(lesson.diagnostics.isEmpty)
    #expect(lesson.values.map(\.source.text) == ["a", "b + 1", "c", "e", "f"])
    #expect(lesson.values.map(\.source.start.line) == [1, 1, 2, 6, 6])
    for value in lesson.values {
      let length = value.source.text.utf8.count
      #expect(lesson.text(at: value.source.start, length: length) == value.source.text)
    }
  }

  @Test func `an inline value needs an expression, in Swift`() {
    #expect(
      summaries("A `{swift}` b") == [
        "1:4: error: there is no expression after '{swift}' [INK305]"
      ])
    #expect(
      summaries("A `{python} x`") == [
        "1:4: error: inline values in 'python' are not supported in lessons [INK003] | write"
          + " `{swift} expression`"
      ])
  }
}
