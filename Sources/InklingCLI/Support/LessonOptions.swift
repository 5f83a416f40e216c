import ArgumentParser
import Foundation
import Inkling
import InklingBridge
import InklingLesson

/// The options that `render` and `run` share.
struct LessonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where data sets lie. Without it: $INKLING_DATA, then the cache folder.", valueName: "dir"))
  var data: String?

  @Option(
    name: .customShort("P"),
    help: ArgumentHelp(
      "Overrides a 'let' that the lesson's front matter lists under 'params'. May be repeated.",
      valueName: "name=value"))
  var parameters: [Parameter] = []

  @Option(name: .long, help: "The seed of all random numbers, in place of the lesson's own.")
  var seed: UInt64?

  @Option(
    name: .long,
    help: "How many threads models compute with. Any number gives the same results.")
  var threads: Int?

  @Option(
    name: [.customShort("o"), .customLong("output-dir")],
    help: ArgumentHelp("Where reports and pictures go.", valueName: "dir"))
  var outputFolder = "output"

  @Flag(help: "Do each exercise as its solution does it, in place of the learner's step.")
  var solutions = false

  @Flag(help: "End with exit code 1 while an exercise is not passed.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 1024, not \(threads)")
    }
  }

  /// Reads a lesson, with the exercises done where that is asked for.
  func read(_ file: URL) throws -> Lesson {
    let lesson = try LessonFiles.read(file)
    return solutions ? lesson.solved : lesson
  }

  /// The exit code for what became of a lesson.
  func exitCode(for result: LessonResult) -> Int32 {
    let isShort = strict && result.status == .ok && !result.hasPassedExercises
    return isShort ? Status.failure : result.status.exitCode
  }

  /// The folder for reports and pictures.
  var outputURL: URL { URL(fileURLWithPath: outputFolder, isDirectory: true) }

  /// What lessons are run against.
  func host() -> InklingHost {
    InklingHost(
      location: DataLocation(folder: data), threads: threads,
      progress: quiet ? .silent : Terminal.progressStyle)
  }

  /// The folder for what a lesson writes: its files, and with `inkling run` its pictures.
  func filesURL(for lesson: Lesson) -> URL {
    let name = URL(fileURLWithPath: lesson.fileName).deletingPathExtension().lastPathComponent
    return outputURL.appending(path: name)
  }

  /// How a lesson is run.
  func configuration(for lesson: Lesson) -> LessonConfiguration {
    let folder = URL(fileURLWithPath: lesson.fileName).deletingLastPathComponent()
    let dataFolders = DataLocation(folder: data).folders.map { URL(fileURLWithPath: $0.path) }
    return LessonConfiguration(
      seed: seed,
      parameters: Dictionary(parameters.map { ($0.name, $0.value) }) { _, last in last },
      files: FileSandbox(
        outputFolder: LessonFiles.relativePath(filesURL(for: lesson)),
        readableFolders: ([folder] + dataFolders).map(LessonFiles.relativePath)))
  }
}

/// `-P name=value`.
struct Parameter: ExpressibleByArgument {
  var name: String
  var value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(where: { "=:".contains($0) }),
      sign != argument.startIndex
    else { return nil }
    name = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}
