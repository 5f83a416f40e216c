import ArgumentParser
import Foundation
import InklingLesson
import InklingReport

/// `inkling run`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run one lesson in the terminal.",
    discussion: """
      Shows what the steps print, the course of trainings and the tables; pictures are written \
      as PNG files into a folder named after the lesson, where the files that the lesson itself \
      writes go, too.
      """)

  @Argument(help: ArgumentHelp("The lesson.", valueName: "lesson.md"))
  var path: String

  @OptionGroup var options: LessonOptions

  func run() throws {
    let files = try LessonFiles.find(in: [path])
    guard let file = files.first, files.count == 1 else {
      throw ValidationError("'\(path)' has \(files.count) lessons; 'inkling run' takes one")
    }
    let lesson = try options.read(file)
    let interruption = Interruption()
    let handler = InterruptHandler { interruption.request() }
    defer { withExtendedLifetime(handler) {} }
    let pictures = options.filesURL(for: lesson)
    let result = LessonPlayer(
      lesson: lesson, options: options,
      detail: options.quiet ? .errors : .everything(pictures: pictures),
      interruption: interruption
    ).play()
    if !options.quiet, !result.facts.isEmpty {
      Terminal.write("\n" + result.facts.map { "\($0.name): \($0.value)\n" }.joined())
    }
    if !options.quiet {
      let lines = ExerciseSummary.lines(of: result)
      if !lines.isEmpty { Terminal.write("\n" + lines.map { "\($0)\n" }.joined()) }
    }
    let exitCode = options.exitCode(for: result)
    if exitCode != 0 { throw ExitCode(exitCode) }
  }
}
