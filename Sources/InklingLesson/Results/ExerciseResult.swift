/// What became of an exercise.
public struct ExerciseResult: Sendable, Hashable {
  /// How it went.
  public enum State: String, Sendable, Hashable {
    /// All requirements are met.
    case passed
    /// Some requirement is not met.
    case notYet
    /// It was not checked: the lesson stopped before, or nothing is required.
    case notChecked
  }

  /// The exercise.
  public var exercise: Exercise
  /// How it went.
  public var state: State
  /// What was asked for.
  public var requirements: [RequirementOutput]
  /// The numbers by which those who have passed are compared.
  public var scores: [ScoreOutput]
}

/// Something that an exercise asks for, and whether it is so.
public struct RequirementOutput: Sendable, Hashable {
  /// What is asked for: "accuracy on the test set".
  public var name: String
  /// What it is: "0.9350"; `nil` where it only holds or does not.
  public var value: String?
  /// What it has to be: "at least 0.97".
  public var condition: String?
  /// How far it is from that: "0.0350"; `nil` where it is met, or cannot be measured.
  public var missing: String?
  /// Whether it is so.
  public var isMet: Bool

  /// Makes a requirement.
  ///
  /// - Parameters:
  ///   - name: What is asked for.
  ///   - value: What it is.
  ///   - condition: What it has to be.
  ///   - missing: How far it is from that.
  ///   - isMet: Whether it is so.
  public init(
    name: String, value: String? = nil, condition: String? = nil, missing: String? = nil,
    isMet: Bool
  ) {
    self.name = name
    self.value = value
    self.condition = condition
    self.missing = missing
    self.isMet = isMet
  }

  /// "✓ accuracy on the test set: 0.9712 (at least 0.97)", "✗ parameters: 12,730 (at most 12,000; 730 to go)".
  public var text: String {
    var text = "\(isMet ? "✓" : "✗") \(name)"
    if let value { text += ": \(value)" }
    if let condition { text += " (\(condition)\(missing.map { "; \($0) to go" } ?? ""))" }
    return text
  }
}

/// A number by which those who have passed an exercise are compared.
public struct ScoreOutput: Sendable, Hashable {
  /// What is counted: "parameters".
  public var name: String
  /// How much it is: "12,730".
  public var value: String
  /// Whether the least wins.
  public var isLowerBetter: Bool

  /// Makes a score.
  ///
  /// - Parameters:
  ///   - name: What is counted.
  ///   - value: How much it is.
  ///   - isLowerBetter: Whether the least wins.
  public init(name: String, value: String, isLowerBetter: Bool) {
    self.name = name
    self.value = value
    self.isLowerBetter = isLowerBetter
  }

  /// "parameters: 12,730 (the least wins)".
  public var text: String { "\(name): \(value) (the \(isLowerBetter ? "least" : "most") wins)" }
}

extension StepResult {
  /// What a step that checks an exercise says of it.
  public var verdict: ExerciseResult.State {
    let requirements = outputs.compactMap { output in
      if case .requirement(let requirement) = output { requirement } else { nil }
    }
    if requirements.contains(where: { !$0.isMet }) { return .notYet }
    return state == .completed && !requirements.isEmpty ? .passed : .notChecked
  }
}

extension LessonResult {
  /// What became of each exercise, in the order of ``Lesson/exercises``.
  public var exercises: [ExerciseResult] { lesson.exercises.map(result) }

  /// Whether every exercise is passed.
  public var hasPassedExercises: Bool { exercises.allSatisfy { $0.state == .passed } }

  private func result(of exercise: Exercise) -> ExerciseResult {
    var result = ExerciseResult(
      exercise: exercise, state: .notChecked, requirements: [], scores: [])
    for output in exercise.checks.flatMap({ steps[$0].outputs }) {
      switch output {
      case .requirement(let requirement): result.requirements.append(requirement)
      case .score(let score): result.scores.append(score)
      case .text, .figure, .table, .training: break
      }
    }
    let verdicts = exercise.checks.map { steps[$0].verdict }
    if verdicts.contains(.notYet) {
      result.state = .notYet
    } else if !verdicts.isEmpty, verdicts.allSatisfy({ $0 == .passed }) {
      result.state = .passed
    }
    return result
  }
}
