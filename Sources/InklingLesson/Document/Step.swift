public import InklingSwift

/// A fenced block of Swift in a lesson.
public struct Step: Sendable, Hashable {
  /// What is done with it.
  public enum Mode: String, Sendable, Hashable {
    /// It is checked and run.
    case run
    /// It is checked and not run: ```` ```swift no_run ````, or `eval: false`.
    case checkOnly
    /// It is shown: ```` ```swift ignore ````.
    case showOnly
  }

  /// Its place in ``Lesson/steps``.
  public var index: Int
  /// Its label: the author's, or `step-` and a number. Unique in the lesson.
  public var label: String
  /// What is done with it.
  public var mode: Mode
  /// How it is shown.
  public var options: StepOptions
  /// The Swift, without the options.
  public var source: SwiftSource
  /// Where the fence stands.
  public var location: SourceLocation

  /// What it is for in its exercise; `nil` for steps of no exercise.
  public var role: ExerciseRole?

  /// The Swift in pieces that say what they are, for display.
  public var highlighted: [HighlightedToken] { highlight(source.text) }
}

/// The options of a step: its leading `//| key: value` lines.
public struct StepOptions: Sendable, Hashable {
  /// Whether and how code can be folded away.
  public enum Folding: String, Sendable, Hashable {
    /// It cannot.
    case none
    /// It can, and starts folded.
    case folded
    /// It can, and starts open.
    case open
  }

  /// `label`, where the author gave one.
  public var label: String?
  /// `echo`: whether the report shows the code.
  public var echo = true
  /// `eval`: whether the step runs.
  public var eval = true
  /// `output`: whether the report shows what the step gives.
  public var output = true
  /// `error`: whether a failure is expected; it is shown and the lesson goes on.
  public var error = false
  /// `include`: whether the report shows anything of the step.
  public var include = true
  /// `warning`: whether the report shows warnings.
  public var warning = true
  /// `code-fold`.
  public var folding = Folding.none
  /// `code-summary`: the words on folded code.
  public var codeSummary: String?
  /// `fig-cap`: the caption of the step's figures.
  public var figureCaption: [Inline]?
  /// `fig-alt`: what replaces the figures' own alternative text.
  public var figureAlternative: String?
  /// `fig-width` in inches.
  public var figureWidth: Double?
  /// `fig-height` in inches.
  public var figureHeight: Double?
  /// `tbl-cap`: the caption of the step's tables.
  public var tableCaption: [Inline]?
  /// `exercise`: the name of the exercise that the step belongs to.
  public var exercise: String?
  /// `check`: whether the step looks at what the learner has done in the exercise.
  public var check = false

  /// Makes the options of a step that names none.
  public init() {}
}
