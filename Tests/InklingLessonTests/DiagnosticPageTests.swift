import Foundation
import InklingSwift
import Testing

@testable import InklingLesson

/// The pages in `docs/diagnostics/` whose example is a whole lesson; those about steps, and the index, have their
/// test in `InklingSwiftTests`.
@Suite struct DiagnosticPageTests {
  @Test func `there are such pages`() throws {
    #expect(try !DiagnosticPage.aboutLessons().isEmpty)
  }

  @Test(arguments: try DiagnosticPage.aboutLessons())
  func `the wrong lesson is told exactly what its page shows`(page: DiagnosticPage) throws {
    // Only a user can interrupt a run; this one does so as soon as there is something to see.
    let result = try run(page, "Wrong", isInterrupted: page.name == "INK210")
    #expect(result.diagnostics.map(\.code.rawValue) == [page.name])
    try page.expectSaid(
      result.diagnostics.map(result.lesson.rendered).joined(separator: "\n"))
  }

  @Test(arguments: try DiagnosticPage.aboutLessons())
  func `there is nothing to say about the right lesson`(page: DiagnosticPage) throws {
    let result = try run(page, "Right")
    #expect(result.diagnostics == [])
    #expect(result.status == .ok)
  }

  /// Runs the lesson of a section, with the parameters of the command that the section shows.
  private func run(
    _ page: DiagnosticPage, _ section: String, isInterrupted: Bool = false
  ) throws -> LessonResult {
    let blocks = page.blocks(under: section)
    let text = try #require(blocks.first { $0.language == "markdown" }).text
    let command = blocks.first { $0.language == "sh" }?.text ?? ""
    var configuration = LessonConfiguration()
    configuration.files.readableFolders = ["."]
    for parameter in command.matches(of: /-P (\w+)=(\w+)/) {
      configuration.parameters[String(parameter.1)] = String(parameter.2)
    }
    let interruption = InklingLesson.Interruption()
    return LessonRunner(
      lesson: lesson(text), host: PageHost(), configuration: configuration,
      interruption: interruption
    ) { event in
      if case .output = event, isInterrupted { interruption.request() }
    }.run()
  }
}

/// A host with a function that reads files, which complains as the real one does.
private struct PageHost: LessonHost {
  func module(for session: LessonSession) -> HostModule {
    var module = HostModule()
    module.explainErrors { error in
      let error = error as? FileSandboxError
      return (error?.description ?? "", error?.hint)
    }
    module.declare("func loadCSV(_ path: String) throws -> [Int]") { call in
      _ = try session.place(ofReadable: call[0])
      return [1, 2, 3].hostValue
    }
    return module
  }
}

/// A page of `docs/diagnostics/`.
struct DiagnosticPage: Sendable, CustomTestStringConvertible {
  struct Block {
    var language: String
    /// The line of the page on which the text begins, from 0.
    var start: Int
    var lines: [String] = []

    var text: String { lines.joined(separator: "\n") }
  }

  static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/diagnostics")

  let file: URL
  let lines: [String]

  var name: String { file.deletingPathExtension().lastPathComponent }
  var testDescription: String { name }

  static func aboutLessons() throws -> [DiagnosticPage] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { file in
        let text = try String(contentsOf: file, encoding: .utf8)
        return DiagnosticPage(file: file, lines: text.components(separatedBy: "\n"))
      }
      .filter { page in page.blocks(under: "Wrong").contains { $0.language == "markdown" } }
  }

  /// The fenced blocks of a section.
  func blocks(under heading: String) -> [Block] {
    var blocks: [Block] = []
    var section = ""
    var fence = ""
    for (index, line) in lines.enumerated() {
      if !fence.isEmpty {
        if line == fence {
          fence = ""
        } else if section == heading {
          blocks[blocks.count - 1].lines.append(line)
        }
      } else if line.hasPrefix("```") {
        fence = String(line.prefix { $0 == "`" })
        if section == heading {
          blocks.append(Block(language: String(line.dropFirst(fence.count)), start: index + 1))
        }
      } else if line.hasPrefix("## ") {
        section = String(line.dropFirst(3))
      }
    }
    return blocks
  }

  /// Compares what Inkling says about the wrong example with the page, or records it where that is asked for.
  func expectSaid(
    _ said: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let block = try #require(
      blocks(under: "Wrong").first { $0.language == "text" }, sourceLocation: sourceLocation)
    if ProcessInfo.processInfo.environment["INKLING_RECORD"] == "1" {
      var lines = lines
      lines.replaceSubrange(
        block.start..<block.start + block.lines.count, with: said.components(separatedBy: "\n"))
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
    } else {
      #expect(
        block.text == said, "record it with INKLING_RECORD=1", sourceLocation: sourceLocation)
    }
  }
}
