import Testing

@testable import InklingLesson

@Suite struct `Exercises` {
  private static let whole = """
    ```swift
    //| label: setting
    //| exercise: road
    let neurons = 16
    ```

    ::: {.hint exercise="road"}
    More of them.
    :::

    ::: {.hint exercise="road"}
    Twice as many.
    :::

    ::: {.solution exercise="road"}
    Like this:

    ```swift
    let neurons = 32
    ```
    :::

    ```swift
    //| exercise: road
    //| check: true
    check("neurons", neurons, atLeast: 32)
    ```

    """

  @Test func `a task, its hints, its solution and its check belong together`() throws {
    let lesson = lesson(Self.whole)
    #expect(lesson.diagnostics == [])
    #expect(
      lesson.exercises == [
        Exercise(name: "road", task: 0, checks: [2], solution: 1, hintCount: 2)
      ])
    #expect(lesson.steps.map(\.role) == [.task, .solution, .check])
    #expect(lesson.steps.map(\.mode) == [.run, .checkOnly, .run])
    #expect(lesson.steps[2].options.folding == .folded)
    #expect(lesson.steps[2].options.codeSummary == "How it is checked")
    let folds = lesson.blocks.compactMap { block in
      if case .callout(let callout) = block { callout } else { nil }
    }
    #expect(folds.map(\.title) == ["Hint 1", "Hint 2", "Solution"])
    #expect(folds.map(\.isCollapsed) == [true, true, true])
    #expect(folds.map(\.exercise) == ["road", "road", "road"])
  }

  @Test func `in the solved lesson the solution's Swift stands in the place of the learner's`() {
    let lesson = lesson(Self.whole)
    let solved = lesson.solved
    #expect(solved.steps.map(\.source.text)[0] == "let neurons = 32")
    #expect(solved.steps[0].label == "setting")
    #expect(solved.blocks.first == .step(solved.steps[0]))
    #expect(solved.steps.dropFirst() == lesson.steps.dropFirst())
  }

  struct Mistake: CustomTestStringConvertible {
    var text: String
    var expected: [String]
    var testDescription: String { text }
  }

  @Test(arguments: [
    Mistake(
      text: "```swift\n//| exercise: a\nlet a = 1\n```\n",
      expected: [
        "1:1: warning: nothing checks the exercise 'a' [INK309] | a step below with "
          + "'//| exercise: a' and '//| check: true' that calls check(...)"
      ]),
    Mistake(
      text: "```swift\n//| check: true\nlet a = 1\n```\n",
      expected: [
        "1:1: error: this check does not say which exercise it is for [INK309] | //| exercise: NAME"
      ]),
    Mistake(
      text: "```swift\n//| exercise: raod\n//| check: true\nlet a = 1\n```\n",
      expected: [
        "1:1: error: there is no exercise 'raod' [INK309] | a step becomes one by '//| exercise: raod'"
      ]),
    Mistake(
      text: whole + "\n::: {.hint exercise=\"raod\"}\nText\n:::\n",
      expected: ["29:1: error: there is no exercise 'raod' [INK309] | did you mean 'road'?"]),
    Mistake(
      text: "::: {.hint}\nText\n:::\n",
      expected: [
        "1:1: error: this hint does not say which exercise it is for [INK309] | "
          + "::: {.hint exercise=\"NAME\"}"
      ]),
    Mistake(
      text: "::: {.callout-tip exercise=\"a\"}\nText\n:::\n",
      expected: [
        "1:1: error: 'exercise' belongs to hints and solutions [INK309] | "
          + "::: {.hint exercise=\"NAME\"}"
      ]),
    Mistake(
      text: whole + "\n```swift\n//| exercise: road\nlet b = 1\n```\n",
      expected: [
        "29:1: error: the exercise 'road' has two steps to be changed [INK309] | "
          + "give one of them another name, or make it the check: //| check: true"
      ]),
    Mistake(
      text: whole + "\n::: {.solution exercise=\"road\"}\n```swift\nlet b = 1\n```\n:::\n",
      expected: [
        "30:1: error: the solution of 'road' has two steps [INK309] | "
          + "put all of it into one; ```swift ignore shows code that is no part of it"
      ]),
    Mistake(
      text: """
        ```swift
        //| exercise: a
        //| check: true
        let b = 1
        ```
        ```swift
        //| exercise: a
        let c = 1
        ```
        ::: {.solution exercise="a"}
        Text
        :::
        """,
      expected: [
        "1:1: error: the check of 'a' stands before the step that it checks [INK309]",
        "6:1: warning: nothing checks the exercise 'a' [INK309] | a step below with "
          + "'//| exercise: a' and '//| check: true' that calls check(...)",
        "10:1: error: the solution of 'a' has no step [INK309] | "
          + "a ```swift block that takes the place of the learner's",
      ]),
    Mistake(
      text: "```swift\n//| exercise: two words\nlet a = 1\n```\n",
      expected: [
        "2:15: error: 'two words' is no name of an exercise [INK309] | "
          + "a name begins with a letter and has letters, digits and single hyphens"
      ]),
  ])
  func `what is wrong with an exercise is said`(mistake: Mistake) {
    #expect(summaries(mistake.text) == mistake.expected)
  }
}
