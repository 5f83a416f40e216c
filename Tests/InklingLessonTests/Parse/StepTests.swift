import InklingSwift
import Testing

@testable import InklingLesson

@Suite struct `Steps` {
  struct Fence: CustomTestStringConvertible {
    var info: String
    var mode: Step.Mode?
    var problems: [String] = []
    var testDescription: String { info }
  }

  @Test(arguments: [
    Fence(info: "swift", mode: .run),
    Fence(info: " swift ", mode: .run),
    Fence(info: "{swift}", mode: .run),
    Fence(info: "swift no_run", mode: .checkOnly),
    Fence(info: "swift,no_run", mode: .checkOnly),
    Fence(info: "swift ignore", mode: .showOnly),
    Fence(info: "python", mode: nil),
    Fence(info: "{python}", mode: nil),
    Fence(info: "", mode: nil),
    Fence(
      info: "swift norun", mode: .run,
      problems: [
        "1:1: error: unknown word 'norun' after 'swift' [INK302] | did you mean 'no_run'?"
      ]),
    Fence(
      info: "swift should_panic", mode: .run,
      problems: [
        "1:1: error: 'should_panic' is not supported in lessons yet [INK003] | a step with the"
          + " option '//| error: true' may fail"
      ]),
    Fence(
      info: "{swift label=a}", mode: .run,
      problems: [
        "1:1: error: unknown word 'label=a' after 'swift' [INK302] | Options are lines"
          + " '//| name: value' at the top of the step."
      ]),
    Fence(
      info: "Swift", mode: nil,
      problems: [
        "1:1: warning: 'Swift' is shown and not run [INK305] | write 'swift' in small letters to"
          + " run it"
      ]),
  ]) func `the fence says what is done with a block`(fence: Fence) {
    let lesson = lesson("```\(fence.info)\nlet a = 1\n```")
    #expect(lesson.steps.first?.mode == fence.mode)
    #expect(lesson.diagnostics.map(summary) == fence.problems)
  }

  @Test func `a step that is not to be evaluated is only checked`() {
    #expect(lesson("```swift\n//| eval: false\n```").steps.map(\.mode) == [.checkOnly])
  }

  @Test func `a step knows where its code stands, in lists too`() throws {
    let text = """
      Text.

      1. A point:

         ```swift
         //| label: inner
         let first = 1

           let second = 2
         ```
      """
    let lesson = lesson(text)
    #expect(lesson.diagnostics.isEmpty)
    let step = try #require(lesson.steps.first)
    #expect(step.source.text == "let first = 1\n\n  let second = 2")
    #expect(step.source.start == InklingSwift.SourceLocation(file: "lesson.md", line: 7, column: 4))
    #expect(step.source.indentation == 3)
    #expect(lesson.text(at: step.location, length: 3) == "```")
  }

  @Test func `steps and values run in the order of the file`() {
    let text = """
      Before `{swift} 1`.

      ```swift
      //| fig-cap: With `{swift} 2` in it.
      ```

      > After `{swift} 3`.

      ```swift ignore
      ```
      """
    let lesson = lesson(text)
    #expect(lesson.diagnostics.isEmpty)
    #expect(lesson.schedule == [.value(0), .step(0), .value(1), .value(2)])
    #expect(lesson.values.map(\.source.text) == ["1", "2", "3"])
    #expect(lesson.values.map(\.source.start.line) == [1, 4, 7])
    for value in lesson.values {
      #expect(lesson.text(at: value.source.start) == value.source.text)
    }
  }

  @Test func `a step without an end is told where it begins`() {
    let open = "# A\n\n```swift\nlet a = 1\n\nProse.\n\n```swift\nprint(a)\n```\n"
    #expect(
      summaries(open) == [
        "3:1: error: this step has no end before the block in line 8 [INK305] | close it with a"
          + " line '```'"
      ])
    #expect(summaries("````swift\n// ```\n```\n````\n").isEmpty)
  }
}
