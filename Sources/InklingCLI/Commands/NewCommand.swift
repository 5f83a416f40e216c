import ArgumentParser
import Foundation
import Inkling
import InklingLesson

/// `inkling new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a lesson.",
    discussion: """
      Writes a small lesson that runs: data, a network, its training, a picture, an exercise. \
      Nothing that is there is overwritten.
      """)

  @Argument(
    help: ArgumentHelp(
      "The lesson's file, with or without .md: 'my-lesson' or 'lessons/my-lesson.md'.",
      valueName: "name"))
  var name: String

  @Option(help: "The title. Without it: the name, with spaces for hyphens.")
  var title: String?

  func validate() throws {
    if LessonTemplate.fileName(for: name) == nil {
      throw ValidationError("'\(name)' is no name of a lesson; it needs letters or digits")
    }
    if let title, title.isEmpty || title.contains(where: \.isNewline) {
      throw ValidationError("--title takes one line of text")
    }
  }

  func run() throws {
    let path = LessonTemplate.fileName(for: name) ?? name
    let url = URL(fileURLWithPath: path)
    let shown = LessonFiles.relativePath(url)
    guard !FileManager.default.fileExists(atPath: url.path) else {
      throw ValidationError("'\(shown)' is there already; choose another name")
    }
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try AtomicFile.write(
        Array(LessonTemplate.text(title: title ?? LessonTemplate.title(for: path)).utf8),
        to: url.path)
    } catch {
      Terminal.printError("inkling: error: '\(shown)' cannot be written: \(error)")
      throw ExitCode(Status.failure)
    }
    Terminal.write(
      """
      \(shown) is written. Now:
        inkling run \(shown)       # run it in the terminal
        inkling render \(shown)    # write its page

      """)
  }
}
