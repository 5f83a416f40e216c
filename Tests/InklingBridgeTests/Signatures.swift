import InklingBridge
import InklingLesson
import InklingSwift

/// What the bridge hands to a lesson.
func bridgedModule() -> HostModule {
  final class Recorder: LessonHost, @unchecked Sendable {
    var module = HostModule()
    func module(for session: LessonSession) -> HostModule {
      module = InklingHost().module(for: session)
      return module
    }
  }
  let recorder = Recorder()
  _ = LessonRunner(lesson: Lesson(parsing: "", fileName: "empty.md"), host: recorder).check()
  return recorder.module
}
