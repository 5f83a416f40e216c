import InklingLesson
import InklingSwift
import Testing

@Suite struct `What becomes of exercises` {
  private func result(neurons: Int, before: String = "", isSolved: Bool = false) -> LessonResult {
    let text = """
      ```swift
      //| exercise: road
      let neurons = \(neurons)
      ```

      ::: {.solution exercise="road"}
      ```swift
      let neurons = 32
      ```
      :::

      ```swift
      //| exercise: road
      //| check: true
      \(before)
      require("neurons", neurons >= 32)
      require("an even number", neurons % 2 == 0)
      ```

      """
    let lesson = Lesson(parsing: text, fileName: "lesson.md")
    return LessonRunner(lesson: isSolved ? lesson.solved : lesson, host: TinyHost()).run()
  }

  @Test func `an exercise is passed where all requirements are met`() {
    let result = result(neurons: 34)
    #expect(result.exercises.map(\.state) == [.passed])
    #expect(result.hasPassedExercises)
    #expect(
      result.exercises[0].requirements.map(\.text) == ["✓ neurons", "✓ an even number"])
    #expect(result.steps.map(\.state) == [.completed, .notRun, .completed])
  }

  @Test func `one that is not met is enough for not yet`() {
    let result = result(neurons: 16)
    #expect(result.status == .ok)
    #expect(result.exercises.map(\.state) == [.notYet])
    #expect(!result.hasPassedExercises)
    #expect(result.exercises[0].requirements.map(\.isMet) == [false, true])
  }

  @Test func `a check that fails has checked nothing`() {
    let result = result(neurons: 34, before: "try refuse()")
    #expect(result.status == .failed)
    #expect(result.exercises.map(\.state) == [.notChecked])
    #expect(!result.hasPassedExercises)
  }

  @Test func `the solution passes`() {
    let result = result(neurons: 1, isSolved: true)
    #expect(result.exercises.map(\.state) == [.passed])
  }

  @Test func `a requirement says how far it is`() {
    let far = RequirementOutput(
      name: "accuracy", value: "0.9350", condition: "at least 0.97", missing: "0.0350", isMet: false
    )
    #expect(far.text == "✗ accuracy: 0.9350 (at least 0.97; 0.0350 to go)")
    #expect(
      ScoreOutput(name: "parameters", value: "12,730", isLowerBetter: true).text
        == "parameters: 12,730 (the least wins)")
  }
}
