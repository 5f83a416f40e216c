import Testing

@testable import InklingLesson

@Suite struct `Step options` {
  private func step(_ options: String) -> Lesson {
    lesson("```swift\n\(options)\nlet a = 1\n```\n")
  }

  @Test func `all options are read`() throws {
    let lesson = step(
      """
      //| label: fig-loss
      //| echo: false
      //| eval: true
      //| output: true
      //| error: true
      //| include: true
      //| warning: false
      //| code-fold: show
      //| code-summary: "Show: the code"
      //| fig-cap: The *loss* falls.
      //| fig-alt: A falling line.
      //| fig-width: 8
      //| fig-height: 3.5
      //| tbl-cap: Numbers
      //| exercise: road
      //| check: false
      """)
    #expect(lesson.diagnostics.map(\.code) == [.exercise])  // Nothing checks it.
    let found = try #require(lesson.steps.first)
    #expect(found.label == "fig-loss")
    var expected = StepOptions()
    expected.label = "fig-loss"
    expected.echo = false
    expected.error = true
    expected.warning = false
    expected.folding = .open
    expected.codeSummary = "Show: the code"
    expected.figureCaption = [.text("The "), .emphasis([.text("loss")]), .text(" falls.")]
    expected.figureAlternative = "A falling line."
    expected.figureWidth = 8
    expected.figureHeight = 3.5
    expected.tableCaption = [.text("Numbers")]
    expected.exercise = "road"
    #expect(found.options == expected)
    #expect(found.source.text == "let a = 1")
    #expect(found.source.start.line == 18)
  }

  struct Mistake: CustomTestStringConvertible {
    var options: String
    var expected: String
    var testDescription: String { options }
  }

  @Test(arguments: [
    Mistake(
      options: "//| fig-cpa: A",
      expected: "2:5: error: unknown option 'fig-cpa' [INK302] | did you mean 'fig-cap'?"),
    Mistake(
      options: "//| label: a\n//| ehco: true",
      expected: "3:5: error: unknown option 'ehco' [INK302] | did you mean 'echo'?"),
    Mistake(
      options: "//| cache: true",
      expected: "2:5: error: the option 'cache' is not supported in lessons yet [INK003]"),
    Mistake(
      options: "//| echo: maybe",
      expected: "2:11: error: the option 'echo' has to be true or false, not 'maybe' [INK302]"),
    Mistake(
      options: "//|echo:   \"true\"",
      expected: "2:12: error: the option 'echo' has to be true or false, not 'true' [INK302]"),
    Mistake(
      options: "//| fig-width: 900",
      expected: "2:16: error: the option 'fig-width' has to be a number of inches from 1 to 30,"
        + " not '900' [INK302]"),
    Mistake(
      options: "//| code-fold: sometimes",
      expected: "2:16: error: the option 'code-fold' has to be true, false or show,"
        + " not 'sometimes' [INK302]"),
    Mistake(
      options: "//| label: fig_loss",
      expected: "2:12: error: 'fig_loss' is not a label [INK303] | a label begins with a letter"
        + " and has letters, digits and single hyphens"),
    Mistake(
      options: "//| label: step-3",
      expected: "2:12: error: 'step-3' is the kind of label that steps without one get [INK303] |"
        + " choose another name"),
    Mistake(
      options: "#| echo: false",
      expected: "2:1: warning: '#|' is no comment in Swift [INK302] | write '//|'"),
  ]) func `a mistake is reported at its place`(mistake: Mistake) {
    #expect(step(mistake.options).diagnostics.map(summary) == [mistake.expected])
  }

  @Test func `a line that is not YAML is reported on its line`() {
    let found = step("//| label: a\n//| fig-cap: [\"unclosed\n//| echo: true").diagnostics
    #expect(found.map(\.code) == [.stepOption])
    #expect(found.allSatisfy { (2...4).contains($0.location.line) })
  }

  @Test func `options end at the first other line`() {
    let lesson = step("//| label: a\n// a comment\n//| echo: false")
    #expect(lesson.diagnostics.isEmpty)
    #expect(lesson.steps.map(\.options.echo) == [true])
    #expect(lesson.steps.map(\.source.text) == ["// a comment\n//| echo: false\nlet a = 1"])
  }

  @Test func `a label used twice names both lines`() {
    let text = """
      ```swift
      //| label: a
      ```

      ```swift
      //| label: a
      ```
      """
    let lesson = lesson(text)
    #expect(
      lesson.diagnostics.map(summary) == [
        "6:12: error: the label 'a' is used twice, on lines 2 and 6 [INK303]"
          + " | give one of the two another label"
      ])
    #expect(lesson.diagnostics.first?.notes.map { $0.location?.line } == [2])
    #expect(lesson.steps.map(\.label) == ["a", "step-1"])
  }

  @Test func `a step without a label is numbered among those without`() {
    let lesson = lesson(
      "```swift\n```\n\n```swift\n//| label: a\n```\n\n```swift\n```\n")
    #expect(lesson.steps.map(\.label) == ["step-1", "a", "step-2"])
  }
}
