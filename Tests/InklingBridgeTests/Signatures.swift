import InklingBridge
import InklingLesson
import InklingSwift

/// The declarations that the bridge hands to a lesson.
func bridgedSignatures() -> [HostModule.Signature] {
  final class Recorder: LessonHost, @unchecked Sendable {
    var signatures: [HostModule.Signature] = []
    func module(for session: LessonSession) -> HostModule {
      let module = InklingHost().module(for: session)
      signatures = module.signatures
      return module
    }
  }
  let recorder = Recorder()
  _ = LessonRunner(lesson: Lesson(parsing: "", fileName: "empty.md"), host: recorder).check()
  return recorder.signatures
}
