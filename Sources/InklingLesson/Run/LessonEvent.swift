/// Something that happens while a lesson runs, for whoever shows it live.
public enum LessonEvent: Sendable {
  /// A step begins.
  case stepBegan(Step)
  /// The current step gave something. Printed text comes as it is printed, not merged.
  case output(Output)
  /// A line that takes the place of the last such line on a terminal, and belongs to no report.
  case progress(String)
  /// Something was found wrong, when it was found.
  case diagnostic(Diagnostic)
  /// A step has ended.
  case stepEnded(StepResult)
}
