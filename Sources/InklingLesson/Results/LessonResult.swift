/// What a lesson's run gave. The same lesson, seed, parameters and data give the same value, everywhere.
public struct LessonResult: Sendable, Hashable {
  /// How the run ended.
  public enum Status: String, Sendable, Hashable {
    /// All steps ran.
    case ok
    /// The file itself has errors, or a parameter does not fit it; nothing ran.
    case unreadable
    /// Steps have errors that were found before anything ran.
    case checkFailed
    /// A step or a value stopped with an error.
    case failed
    /// A budget was used up.
    case budget
    /// The user stopped the run.
    case interrupted

    /// The exit code of the command line: 0, 2, 1, 1, 4 and 130.
    public var exitCode: Int32 {
      switch self {
      case .ok: 0
      case .checkFailed, .failed: 1
      case .unreadable: 2
      case .budget: 4
      case .interrupted: 130
      }
    }
  }

  /// Something about the run that a reader should know, such as which data it used.
  public struct Fact: Sendable, Hashable {
    /// What it is about.
    public var name: String
    /// What holds.
    public var value: String
  }

  /// The lesson.
  public var lesson: Lesson
  /// How the run ended.
  public var status: Status
  /// What became of each step, in the order of ``Lesson/steps``.
  public var steps: [StepResult]
  /// What became of each inline value, in the order of ``Lesson/values``.
  public var values: [ValueResult]
  /// What the host noted, in the order in which it did.
  public var facts: [Fact]
  /// The seed that was used.
  public var seed: UInt64
  /// The parameters that were overridden, by name.
  public var parameters: [String: String]
  /// Everything that was found wrong, in the order in which it came out.
  public var diagnostics: [Diagnostic]
}
