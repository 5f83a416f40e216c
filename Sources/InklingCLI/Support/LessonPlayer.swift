import Foundation
import InklingBridge
import InklingLesson

/// Runs a lesson and shows in the terminal what happens.
struct LessonPlayer {
  /// What is shown.
  enum Detail {
    /// Errors only.
    case errors
    /// Errors and the course of trainings.
    case progress
    /// Everything that the lesson gives; pictures are written into the folder.
    case everything(pictures: URL)
  }

  let lesson: Lesson
  let options: LessonOptions
  let detail: Detail
  let interruption: Interruption

  /// Runs the lesson.
  func play() -> LessonResult {
    let view = View(lesson: lesson, detail: detail)
    let runner = LessonRunner(
      lesson: lesson, host: options.host(), configuration: options.configuration(for: lesson),
      interruption: interruption, onEvent: { view.show($0) })
    let result = runner.run()
    view.endLine()
    for diagnostic in result.diagnostics where !view.shown.contains(diagnostic) {
      Terminal.printError(lesson.rendered(diagnostic))
    }
    // Errors of the check came out before the run, so what was shown since may have pushed them away.
    if result.status == .checkFailed, case .everything = detail,
      let first = result.diagnostics.first(where: { $0.severity == .error })
    {
      Terminal.printError("\(first.location): stopped before the error that is shown above")
    }
    return result
  }

  /// What has been shown so far.
  private final class View {
    private let lesson: Lesson
    private let detail: Detail
    private var isInsideLine = false
    private var picture = 0
    private var label = ""
    private(set) var shown: Set<Diagnostic> = []

    init(lesson: Lesson, detail: Detail) {
      self.lesson = lesson
      self.detail = detail
    }

    func show(_ event: LessonEvent) {
      switch event {
      case .stepBegan(let step):
        label = step.label
        picture = 0
      case .progress(let text):
        if case .errors = detail { return }
        write(text)
      case .diagnostic(let diagnostic):
        endLine()
        shown.insert(diagnostic)
        Terminal.printError(lesson.rendered(diagnostic))
      case .output(let output):
        if case .everything(let folder) = detail { show(output, folder) }
      case .stepEnded:
        break
      }
    }

    private func show(_ output: Output, _ folder: URL) {
      switch output {
      case .text(let text): write(text)
      case .table(let table):
        endLine()
        write(table.text + "\n")
      case .requirement(let requirement):
        endLine()
        write(requirement.text + "\n")
      case .score(let score):
        endLine()
        write(score.text + "\n")
      case .training:
        // Its lines were shown while it ran.
        break
      case .figure(let figure):
        endLine()
        picture += 1
        let name = picture == 1 ? "\(label).png" : "\(label)-\(picture).png"
        let file = folder.appending(path: name)
        do {
          try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
          try Data(figure.lightPNG).write(to: file, options: .atomic)
          write("picture: \(LessonFiles.relativePath(file))\n  \(figure.altText)\n")
        } catch {
          Terminal.printError(
            "warning: the picture \(name) could not be written: \(error.localizedDescription)")
        }
      }
    }

    private func write(_ text: String) {
      guard !text.isEmpty else { return }
      Terminal.write(text)
      // A carriage return at the end has wiped the line.
      isInsideLine = !text.hasSuffix("\n") && !text.hasSuffix("\r")
    }

    func endLine() {
      if isInsideLine { Terminal.write("\n") }
      isInsideLine = false
    }
  }
}
