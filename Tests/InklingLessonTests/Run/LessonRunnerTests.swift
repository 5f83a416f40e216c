import InklingSwift
import Synchronization
import Testing

@testable import InklingLesson

@Suite struct `Running a lesson` {
  private func run(
    _ text: String, configuration: LessonConfiguration = LessonConfiguration(),
    interruption: InklingLesson.Interruption = .init(),
    onEvent: @escaping (LessonEvent) -> Void = { _ in }
  ) -> LessonResult {
    LessonRunner(
      lesson: lesson(text), host: TinyHost(), configuration: configuration,
      interruption: interruption, onEvent: onEvent
    ).run()
  }

  private func step(_ code: String) -> String { "```swift\n\(code)\n```\n\n" }

  @Test func `steps and values run in order and see what came before`() {
    let result = run(
      step("let a = 2\nprint(\"a\", a)\nprint(\"b\")") + "So `{swift} a + 1`.\n\n"
        + step("let a = 10\nprint(a)") + "Then `{swift} a`.")
    #expect(result.status == .ok)
    #expect(result.diagnostics.isEmpty)
    #expect(result.steps.map(\.state) == [.completed, .completed])
    #expect(result.steps.map(\.outputs) == [[.text("a 2\nb\n")], [.text("10\n")]])
    #expect(result.values == [.text("3"), .text("10")])
  }

  @Test func `outputs keep their order, with printed text merged`() {
    let result = run(step("print(1)\nprint(2)\nfigure()\nprint(3)\ntable()"))
    let kinds = result.steps.flatMap(\.outputs).map { output in
      switch output {
      case .text(let text): text
      case .figure(let figure): figure.altText
      case .table(let table): table.text
      case .training: "training"
      case .requirement(let requirement): requirement.text
      case .score(let score): score.text
      }
    }
    #expect(kinds == ["1\n2\n", "A line.", "3\n", "a\n1"])
  }

  @Test func `everything is checked before anything runs`() {
    var events: [String] = []
    let result = run(
      step("print(1)") + step("let b: Int = \"x\"") + "Value `{swift} nothing`.\n\n"
        + step("prnit(2)")
    ) { event in
      switch event {
      case .stepBegan(let step): events.append("step \(step.index)")
      case .diagnostic(let diagnostic): events.append("line \(diagnostic.location.line)")
      default: break
      }
    }
    #expect(result.status == .checkFailed)
    #expect(result.status.exitCode == 1)
    #expect(events == ["line 6", "line 9", "line 12", "step 0"])
    #expect(result.steps.map(\.state) == [.completed, .failed, .failed])
    #expect(result.diagnostics.map(\.location.line) == [6, 9, 12])
    #expect(result.steps.map(\.diagnostics.count) == [0, 1, 1])
  }

  @Test func `a step that fails stops the lesson, with all up to there kept`() throws {
    let result = run(
      step("print(1)") + step("print(2)\nlet a = [1]\nprint(a[3])\nprint(4)")
        + "Value `{swift} 1`.\n\n" + step("print(5)"))
    #expect(result.status == .failed)
    #expect(result.status.exitCode == 1)
    #expect(result.steps.map(\.state) == [.completed, .failed, .notReached])
    #expect(result.steps.map(\.outputs) == [[.text("1\n")], [.text("2\n")], []])
    #expect(result.values == [.notReached])
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.code == .indexOutOfRange)
    #expect(diagnostic.location.line == 8)
    #expect(result.steps[1].diagnostics == [diagnostic])
  }

  @Test func `an error of the host carries its message and hint`() throws {
    let result = run(step("try refuse()"))
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.code == .hostError)
    #expect(diagnostic.message.contains("the host refused"))
    #expect(diagnostic.hint == "Ask for something else.")
  }

  @Test func `an expected failure is kept and the lesson goes on`() {
    let result = run(
      step("//| error: true\nlet a = [1]\nprint(a[3])") + step("//| error: true\nlet b = nothing")
        + step("print(2)"))
    #expect(result.status == .ok)
    #expect(result.diagnostics.isEmpty)
    #expect(result.steps.map(\.state) == [.failedAsExpected, .failedAsExpected, .completed])
    #expect(result.steps.map(\.diagnostics.count) == [1, 1, 0])
  }

  @Test func `what is left uninitialised by an expected failure cannot crash the lesson`() {
    let result = run(
      step("//| error: true\nlet zero = 0\nlet a = 1 / zero\nlet b = \"x\"") + step("print(a, b)"))
    #expect(result.steps[0].state == .failedAsExpected)
    #expect(result.steps[1].state != .notReached || result.status != .ok)
  }

  @Test func `steps that do not run are checked, and declare nothing for the others`() {
    let result = run(
      step("let a = 1") + "```swift no_run\nlet b = a + 1\nprint(b)\n```\n\n"
        + step("//| eval: false\nprint(a)") + "```swift ignore\nnot swift (\n```\n\n")
    #expect(result.status == .ok)
    #expect(result.steps.map(\.state) == [.completed, .notRun, .notRun, .notRun])
    #expect(result.steps.flatMap(\.outputs).isEmpty)
    let broken = run("```swift no_run\nlet b = 1\n```\n\n" + step("print(b)"))
    #expect(broken.status == .checkFailed)
    #expect(broken.diagnostics.map(\.code) == [.unknownName])
    #expect(run("```swift no_run\nlet b = nothing\n```").status == .checkFailed)
  }

  @Test func `a file with errors does not run`() {
    let result = run("---\nseeed: 1\n---\n\n" + step("print(1)"))
    #expect(result.status == .unreadable)
    #expect(result.status.exitCode == 2)
    #expect(result.diagnostics.map(\.code) == [.frontMatter])
    #expect(result.steps.map(\.state) == [.notReached])
  }

  @Test func `check runs nothing`() {
    var events = 0
    let runner = LessonRunner(lesson: lesson(step("print(1)")), host: TinyHost()) { _ in
      events += 1
    }
    let result = runner.check()
    #expect(result.status == .ok)
    #expect(result.steps.map(\.state) == [.notReached])
    #expect(events == 0)
  }

  @Test func `the host learns the label, the size and the seed`() {
    let text =
      "---\nseed: 5\n---\n\n"
      + step("//| label: fig-a\n//| fig-width: 8\nprint(label(), width(), seed())\nfigure()")
      + step("print(label())") + "And `{swift} label()`."
    let result = run(text)
    #expect(result.seed == 5)
    #expect(result.steps[0].outputs.first == .text("fig-a 8.0 5\n"))
    #expect(result.steps[1].outputs == [.text("step-1\n")])
    #expect(result.values == [.text("value-1")])
    #expect(run(text, configuration: LessonConfiguration(seed: 9)).seed == 9)
    #expect(run("Text.").seed == Lesson.defaultSeed)
  }

  @Test func `facts are noted once, and progress belongs to no result`() {
    var lines: [String] = []
    let result = run(step("note()\nnote()")) {
      if case .progress(let line) = $0 { lines.append(line) }
    }
    #expect(result.facts == [LessonResult.Fact(name: "Data", value: "tiny")])
    #expect(lines == ["1/2", "1/2"])
    #expect(result.steps.flatMap(\.outputs).isEmpty)
  }

  @Test func `fig-alt takes the place of the figures' own words`() {
    let result = run(step("//| fig-alt: Mine\nfigure()"))
    guard case .figure(let figure)? = result.steps.first?.outputs.first else {
      Issue.record("no figure")
      return
    }
    #expect(figure.altText == "Mine")
  }

  @Test func `a promised figure or table that does not come is a warning`() {
    let result = run(step("//| label: fig-a\nprint(1)") + step("//| tbl-cap: A\nfigure()"))
    #expect(result.status == .ok)
    #expect(result.diagnostics.map(\.code) == [.missingOutput, .missingOutput])
    #expect(result.diagnostics.map(\.location.line) == [1, 6])
  }

  @Test func `an inline value can show nothing`() {
    let result = run(step("func f() -> Int {\n  figure()\n  return 1\n}") + "A `{swift} f()`.")
    #expect(result.values == [.text("1")])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `what a lesson prints cannot command a terminal`() {
    let result = run(step("print(\"a\\u{1B}[2Jb\\tc\")") + "V `{swift} \"\\u{9B}\"`.")
    #expect(result.steps.first?.outputs == [.text("a\u{FFFD}[2Jb\tc\n")])
    #expect(result.values == [.text("\u{FFFD}")])
  }

  // MARK: - Parameters

  private let parametrised = """
    ---
    params: [count]
    ---

    ```swift
    let count = 3
    print(count * 2)
    ```
    """

  @Test func `a parameter takes the place of a top-level let`() {
    let result = run(parametrised, configuration: LessonConfiguration(parameters: ["count": "7"]))
    #expect(result.status == .ok)
    #expect(result.steps.first?.outputs == [.text("14\n")])
    #expect(result.parameters == ["count": "7"])
  }

  @Test(arguments: [("cuont", "7"), ("count", "\"x\""), ("count", "7 8"), ("count", "")])
  func `a parameter that does not fit is an error`(name: String, value: String) {
    let result = run(parametrised, configuration: LessonConfiguration(parameters: [name: value]))
    #expect(result.status == .unreadable)
    #expect(result.diagnostics.map(\.code) == [.badParameter])
    #expect(result.steps.allSatisfy { $0.outputs.isEmpty })
  }

  @Test func `a parameter that no let takes up is an error`() {
    let result = run(
      "---\nparams: [count]\n---\n\nText.",
      configuration: LessonConfiguration(parameters: ["count": "7"]))
    #expect(result.status == .unreadable)
    #expect(result.diagnostics.map(\.code) == [.badParameter])
  }

  // MARK: - Limits

  @Test func `the lesson's budget stops an endless loop`() {
    let result = run("---\nbudget: 1000\n---\n\n" + step("while true {}") + step("print(1)"))
    #expect(result.status == .budget)
    #expect(result.status.exitCode == 4)
    #expect(result.steps.map(\.state) == [.failed, .notReached])
    #expect(result.steps[0].stepsTaken <= 1_001)
  }

  @Test func `a lesson can ask for a larger budget, up to a limit`() {
    let lesson = "---\nbudget: 1000000\n---\n\n" + step("for _ in 0..<1000 {}")
    let limits = ExecutionLimits(steps: 100)
    let granted = run(lesson, configuration: LessonConfiguration(limits: limits))
    #expect(granted.status == .ok)
    let refused = run(lesson, configuration: LessonConfiguration(limits: limits, maximumSteps: 100))
    #expect(refused.status == .budget)
  }

  @Test func `what stands before the first error of the check is run`() {
    let result = run(step("print(1)") + step("print(2)\nlet a = nothing") + step("print(3)"))
    #expect(result.status == .checkFailed)
    #expect(result.steps.map(\.state) == [.completed, .failed, .notReached])
    #expect(result.steps.map(\.outputs) == [[.text("1\n")], [], []])
  }

  @Test func `a used-up budget cannot be expected`() {
    let result = run("---\nbudget: 100\n---\n\n" + step("//| error: true\nwhile true {}"))
    #expect(result.status == .budget)
  }

  @Test func `endless printing is shortened with a warning`() {
    let result = run(step("for _ in 0..<100000 { print(\"0123456789\") }\nfigure()"))
    #expect(result.status == .ok)
    #expect(result.diagnostics.map(\.code) == [.outputShortened])
    #expect(result.steps.flatMap(\.outputs).count == 2)
  }

  @Test func `an interruption stops the run, before it begins and in the midst of a step`() {
    let before = InklingLesson.Interruption()
    before.request()
    let early = run(step("print(1)"), interruption: before)
    #expect(early.status == .interrupted)
    #expect(early.status.exitCode == 130)
    #expect(early.steps.map(\.outputs) == [[]])

    let during = InklingLesson.Interruption()
    let late = run(step("print(1)\nwhile true {}"), interruption: during) { event in
      if case .output = event { during.request() }
    }
    #expect(late.status == .interrupted)
    #expect(late.diagnostics.map(\.code) == [.interrupted])
    #expect(late.steps.map(\.outputs) == [[.text("1\n")]])
  }

  @Test func `the same lesson gives the same result`() {
    let text = step("note()\nfigure()\nprint([1, 2])") + "V `{swift} 1.5`."
    #expect(run(text) == run(text))
  }
}
