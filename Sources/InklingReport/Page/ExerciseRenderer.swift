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
    switch result.verdict {
    case .passed: .element(.p, [.class("verdict passed")], .text("Passed"))
    case .notYet: .element(.p, [.class("verdict not-yet")], .text("Not yet"))
    case .notChecked: .nothing
    }
  }
}
