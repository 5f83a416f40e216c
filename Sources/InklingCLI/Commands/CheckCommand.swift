import ArgumentParser
import InklingBridge
import InklingLesson

/// `inkling check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check lessons without running them.",
    discussion: "Parses everything and checks the types of all steps and inline values.")

  @Argument(help: ArgumentHelp("Lessons, or folders of lessons.", valueName: "lesson.md or folder"))
  var paths: [String] = ["lessons"]

  func run() throws {
    var exitCode: Int32 = 0
    for lesson in try LessonFiles.find(in: paths).map(LessonFiles.read) {
      let result = LessonRunner(lesson: lesson, host: InklingHost()).check()
      for diagnostic in result.diagnostics { Terminal.printError(lesson.rendered(diagnostic)) }
      let errors = result.diagnostics.count { $0.severity == .error }
      let warnings = result.diagnostics.count - errors
      Terminal.write(
        "\(lesson.fileName): \(counted(errors, "error")), \(counted(warnings, "warning"))\n")
      exitCode = max(exitCode, result.status.exitCode)
    }
    if exitCode != 0 { throw ExitCode(exitCode) }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 0 ? "no \(noun)s" : "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
