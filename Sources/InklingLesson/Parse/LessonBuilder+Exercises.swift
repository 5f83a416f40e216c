internal import InklingSwift

/// Exercises: which step is whose, and what is wrong with them.
extension LessonBuilder {
  /// Finds the tasks and the checks among the steps.
  mutating func collectExercises() {
    for index in steps.indices {
      let step = steps[index]
      guard let name = step.options.exercise else {
        if step.options.check {
          report(
            .exercise, "this check does not say which exercise it is for", at: step.location,
            length: 3, hint: "//| exercise: NAME")
        }
        continue
      }
      guard !step.options.check, step.mode != .showOnly else { continue }
      if let first = exercises.first(where: { $0.name == name }) {
        report(
          .exercise, "the exercise '\(name)' has two steps to be changed", at: step.location,
          length: 3,
          notes: [Diagnostic.Note("this is the first", at: steps[first.task].location)],
          hint: "give one of them another name, or make it the check: //| check: true")
        continue
      }
      steps[index].role = .task
      exercises.append(Exercise(name: name, task: index, checks: [], solution: nil, hintCount: 0))
    }
    for index in steps.indices where steps[index].options.check {
      guard let name = steps[index].options.exercise, steps[index].mode == .run else { continue }
      guard let place = exercises.firstIndex(where: { $0.name == name }) else {
        reportUnknown(name, at: steps[index].location)
        continue
      }
      guard exercises[place].task < index else {
        report(
          .exercise, "the check of '\(name)' stands before the step that it checks",
          at: steps[index].location, length: 3)
        continue
      }
      steps[index].role = .check
      exercises[place].checks.append(index)
    }
  }

  /// Takes notice of a hint or a solution that begins.
  mutating func begin(_ header: FencedDivs.Header, line: Int) {
    guard let name = header.exercise, header.kind == .hint || header.kind == .solution else {
      return
    }
    helps.append((header.kind, name, source.location(line: line)))
    guard let place = exercises.firstIndex(where: { $0.name == name }) else {
      return reportUnknown(name, at: source.location(line: line))
    }
    switch header.kind {
    case .hint: exercises[place].hintCount += 1
    case .solution: openSolution = name
    default: break
    }
  }

  /// What stands on the fold of a hint or a solution that has no title.
  func helpTitle(_ header: FencedDivs.Header) -> String? {
    guard let name = header.exercise else { return nil }
    switch header.kind {
    // The hint that has just ended is the last that has begun.
    case .hint: return "Hint \(exercises.first { $0.name == name }?.hintCount ?? 1)"
    case .solution: return "Solution"
    default: return nil
    }
  }

  /// Makes a step that stands in a solution that of the exercise.
  mutating func takeSolution(_ index: Int) {
    guard let name = openSolution, steps[index].mode != .showOnly,
      let place = exercises.firstIndex(where: { $0.name == name })
    else { return }
    if let first = exercises[place].solution {
      report(
        .exercise, "the solution of '\(name)' has two steps", at: steps[index].location, length: 3,
        notes: [Diagnostic.Note("this is the first", at: steps[first].location)],
        hint: "put all of it into one; ```swift ignore shows code that is no part of it")
      return
    }
    exercises[place].solution = index
    steps[index].role = .solution
    steps[index].mode = .checkOnly
  }

  /// Looks for exercises that lack something.
  mutating func checkExercises() {
    for exercise in exercises where exercise.checks.isEmpty {
      let task = steps[exercise.task]
      diagnostics.append(
        Diagnostic(
          .warning, .exercise, "nothing checks the exercise '\(exercise.name)'", at: task.location,
          length: 3,
          hint: "a step below with '//| exercise: \(exercise.name)' and '//| check: true' that "
            + "calls check(...)"))
    }
    for help in helps where help.kind == .solution {
      guard let exercise = exercises.first(where: { $0.name == help.exercise }),
        exercise.solution == nil
      else { continue }
      report(
        .exercise, "the solution of '\(help.exercise)' has no step", at: help.location, length: 3,
        hint: "a ```swift block that takes the place of the learner's")
    }
  }

  private mutating func reportUnknown(_ name: String, at location: SourceLocation) {
    report(
      .exercise, "there is no exercise '\(name)'", at: location, length: 3,
      hint: exercises.isEmpty
        ? "a step becomes one by '//| exercise: \(name)'"
        : suggestion(for: name, among: exercises.map(\.name)))
  }
}
