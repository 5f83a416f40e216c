import ArgumentParser
import Foundation
import InklingLesson
import InklingReport

/// `inkling render`.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Run lessons and write their reports.",
    discussion: """
      Writes one HTML file per lesson, with everything in it, and index.html beside them when a \
      folder is rendered. A lesson that fails still gets a report: of everything up to the \
      failure, with the message in its place.
      """)

  @Argument(help: ArgumentHelp("Lessons, or folders of lessons.", valueName: "lesson.md or folder"))
  var paths: [String] = ["lessons"]

  @Option(
    name: .long,
    help: "What is written: html, md (with pictures beside it), ipynb, or pdf (by Chromium).")
  var to = ReportFormat.html

  @OptionGroup var options: LessonOptions

  func run() throws {
    let lessons = try LessonFiles.find(in: paths).map(options.read)
    let names = lessons.map { ReportWriter.fileName(for: $0) }
    for (index, name) in names.enumerated() {
      if let other = names[..<index].firstIndex(of: name) {
        throw ValidationError(
          "'\(lessons[other].fileName)' and '\(lessons[index].fileName)' would both be written to \(name)"
        )
      }
    }
    try checkParameters(lessons)
    // Better now than after all the training.
    let printer = to == .pdf ? try PDFPrinter() : nil
    let interruption = Interruption()
    let handler = InterruptHandler { interruption.request() }
    defer { withExtendedLifetime(handler) {} }
    let writer = ReportWriter(
      folder: options.outputURL, generator: "Inkling \(InklingCommand.version)")
    var exitCode: Int32 = 0
    var entries: [IndexPage.Entry] = []
    do {
      for lesson in lessons {
        let result = try render(
          lesson, options(of: lesson, among: lessons), writer, printer, interruption)
        entries.append(IndexPage.Entry(result))
        exitCode = max(exitCode, options.exitCode(for: result))
        if result.status == .interrupted { break }
      }
      // The index is of folders: one lesson rendered by itself does not push the others out of it.
      if to == .html, try isWholeFolder(writer) {
        entries += lessons.dropFirst(entries.count).map(IndexPage.Entry.init(notYetRun:))
        let index = try writer.writeIndex(entries)
        say("The index is \(LessonFiles.relativePath(index))")
      }
    } catch let error as ReportError {
      Terminal.printError("inkling: error: \(error)")
      throw ExitCode(Status.failure)
    }
    if options.strict, exitCode == 0, lessons.allSatisfy(\.exercises.isEmpty) {
      Terminal.printError("inkling: error: --strict asks for exercises, and there is none")
      exitCode = Status.failure
    }
    if exitCode != 0 { throw ExitCode(exitCode) }
  }

  /// Of several lessons, a parameter is for those that list it. One that none lists is a mistake.
  private func checkParameters(_ lessons: [Lesson]) throws {
    guard lessons.count > 1 else { return }
    let known = Set(lessons.flatMap(\.frontMatter.parameters))
    if let unknown = options.parameters.first(where: { !known.contains($0.name) }) {
      throw ValidationError("none of these lessons has a parameter '\(unknown.name)'")
    }
  }

  private func options(of lesson: Lesson, among lessons: [Lesson]) -> LessonOptions {
    var options = options
    if lessons.count > 1 {
      options.parameters.removeAll { !lesson.frontMatter.parameters.contains($0.name) }
    }
    return options
  }

  private func render(
    _ lesson: Lesson, _ options: LessonOptions, _ writer: ReportWriter, _ printer: PDFPrinter?,
    _ interruption: Interruption
  ) throws -> LessonResult {
    say("\(lesson.fileName): \(lesson.title)")
    let clock = ContinuousClock()
    let start = clock.now
    let player = LessonPlayer(
      lesson: lesson, options: options, detail: options.quiet ? .errors : .progress,
      interruption: interruption)
    let result = player.play()
    let written = clock.now
    let file =
      switch to {
      case .html: try writer.write(result)
      case .md: try writer.writeMarkdown(result)
      case .ipynb: try writer.writeNotebook(result)
      case .pdf: try print(result, writer, printer)
      }
    let end = clock.now
    let seconds = (end - start) / .seconds(1)
    let milliseconds = (end - written) / .milliseconds(1)
    let outcome =
      switch result.status {
      case .ok: "the report is"
      case .interrupted: "interrupted; the report up to there is"
      case .unreadable: "not run because of errors; the report is"
      case .checkFailed: "run up to its first error; the report up to there is"
      case .failed: "stopped by an error; the report up to there is"
      case .budget: "stopped by its budget; the report up to there is"
      }
    for line in ExerciseSummary.lines(of: result) { say(line) }
    let times = String(format: "%.1f s, of which writing it %.0f ms", seconds, milliseconds)
    say("\(outcome) \(LessonFiles.relativePath(file)) (\(times))")
    return result
  }

  /// Writes the page, and the PDF of it beside it.
  private func print(
    _ result: LessonResult, _ writer: ReportWriter, _ printer: PDFPrinter?
  ) throws -> URL {
    let page = try writer.write(result)
    let file = page.deletingPathExtension().appendingPathExtension("pdf")
    try printer?.print(page, to: file)
    return file
  }

  private func isWholeFolder(_ writer: ReportWriter) throws -> Bool {
    var isFolder: ObjCBool = false
    let index = writer.folder.appending(path: "index.html").path(percentEncoded: false)
    return !FileManager.default.fileExists(atPath: index)
      || paths.contains {
        FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && isFolder.boolValue
      }
  }

  private func say(_ line: String) {
    if !options.quiet { Terminal.write(line + "\n") }
  }
}
