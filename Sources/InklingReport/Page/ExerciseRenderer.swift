internal import InklingLesson

/// Renders what exercises ask for and whether it has been reached.
enum ExerciseRenderer {
  /// What stands above the step that the learner changes.
  static let title = HTML.element(
    .p, [.class("exercise-title")], .text("Exercise: change this step"))

  /// A requirement, with a sign beside its colour.
  static func requirement(_ requirement: RequirementOutput) -> HTML {
    .element(
      .p, [.class(requirement.isMet ? "requirement met" : "requirement unmet")],
      .text(requirement.text))
  }

  /// A number to compare.
  static func score(_ score: ScoreOutput) -> HTML {
    .element(.p, [.class("requirement score")], .text(score.text))
  }

  /// Whether a check has been passed.
  static func verdict(_ result: StepResult) -> HTML {
    guard let words = result.verdict.words else { return .nothing }
    let kind = result.verdict == .passed ? "verdict passed" : "verdict not-yet"
    return .element(.p, [.class(kind)], .text(words))
  }
}

extension ExerciseResult.State {
  /// "Passed" or "Not yet"; `nil` where nothing was checked.
  var words: String? {
    switch self {
    case .passed: "Passed"
    case .notYet: "Not yet"
    case .notChecked: nil
    }
  }
}
