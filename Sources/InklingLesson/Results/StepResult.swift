/// What became of a step.
public struct StepResult: Sendable, Hashable {
  /// How it went.
  public enum State: String, Sendable, Hashable {
    /// It ran to its end.
    case completed
    /// It stopped with an error.
    case failed
    /// It stopped with an error, as its author said it would.
    case failedAsExpected
    /// It is not meant to run.
    case notRun
    /// The lesson stopped before it.
    case notReached
  }

  /// The step's place in ``Lesson/steps``.
  public var index: Int
  /// The step's label.
  public var label: String
  /// How it went.
  public var state: State
  /// What it gave, in order; what was printed in a row is one text.
  public var outputs: [Output]
  /// What was found when it was checked, and what stopped it.
  public var diagnostics: [Diagnostic]
  /// How many rounds of loops and calls it took.
  public var stepsTaken: Int
}

/// What became of an inline value.
public enum ValueResult: Sendable, Hashable {
  /// Its text.
  case text(String)
  /// It could not be computed.
  case failed(Diagnostic)
  /// The lesson stopped before it.
  case notReached
}
