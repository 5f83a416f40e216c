import InklingLesson

/// What became of a lesson's exercises, for the terminal.
enum ExerciseSummary {
  /// A line for each exercise, and below it one for each requirement that is not met.
  static func lines(of result: LessonResult) -> [String] {
    result.exercises.flatMap { exercise -> [String] in
      let name = "exercise \(exercise.exercise.name)"
      switch exercise.state {
      case .passed:
        let scores = exercise.scores.map { "; \($0.text)" }.joined()
        return ["\(name): passed\(scores)"]
      case .notYet:
        return ["\(name): not yet"]
          + exercise.requirements.filter { !$0.isMet }.map { "  \($0.text)" }
      case .notChecked: return ["\(name): not checked"]
      }
    }
  }
}
