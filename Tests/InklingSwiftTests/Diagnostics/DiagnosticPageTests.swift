import Foundation
import InklingSwift
import Testing

/// The pages in `docs/diagnostics/`: one for each code, with examples that do what the page says.
@Suite struct DiagnosticPageTests {
  @Test func `every code has one page, and every page a code`() throws {
    let codes = Diagnostic.Code.allCases.map(\.rawValue).sorted()
    #expect(try DiagnosticPage.all().map(\.name) == codes)
  }

  @Test func `the index lists every page with its title, sorted by code`() throws {
    let index = try String(
      contentsOf: DiagnosticPage.folder.appending(path: "README.md"), encoding: .utf8)
    let rows = index.matches(of: /(?m)^\| \[(INK\d{3})\]\((.*?)\) \| (.*?) \| .+ \|$/)
      .map { "\($0.1) \($0.2) # \($0.1): \($0.3)" }
    let pages = try DiagnosticPage.all().map { "\($0.name) \($0.name).md \($0.title)" }
    #expect(rows == pages)
  }

  @Test func `the index explains a message that is on a page`() throws {
    let index = try String(
      contentsOf: DiagnosticPage.folder.appending(path: "README.md"), encoding: .utf8)
    let page = try #require(DiagnosticPage.all().first { $0.name == "INK105" })
    let said = try #require(page.blocks(under: "Wrong").first { $0.language == "text" })
    #expect(index.contains(said.text))
  }

  /// Pages whose example is a whole lesson have their test in `InklingLessonTests`.
  @Test(arguments: try DiagnosticPage.all())
  func `a page has an example that is wrong, what is said about it, and one that is right`(
    page: DiagnosticPage
  ) throws {
    let example = try #require(page.blocks(under: "Wrong").first).language
    #expect(["swift", "markdown"].contains(example))
    #expect(page.blocks(under: "Wrong").filter { $0.language == "text" }.count == 1)
    #expect(page.blocks(under: "Right").first?.language == example)
  }

  @Test(arguments: try DiagnosticPage.all().filter(\.isAboutStep))
  func `the wrong step is told exactly what its page shows`(page: DiagnosticPage) throws {
    let step = try #require(page.blocks(under: "Wrong").first)
    let found = diagnostics(of: step.text)
    #expect(found.map(\.code.rawValue) == [page.name])
    let lines = step.text.components(separatedBy: "\n")
    let said = found.map { $0.rendered(sourceLine: lines[$0.location.line - 1]) }
    try page.expectSaid(said.joined(separator: "\n"))
  }

  @Test(arguments: try DiagnosticPage.all().filter(\.isAboutStep))
  func `there is nothing to say about the right step`(page: DiagnosticPage) throws {
    let step = try #require(page.blocks(under: "Right").first)
    #expect(diagnostics(of: step.text) == [])
  }

  /// What the check of a step finds, and what stops its run.
  private func diagnostics(of text: String) -> [Diagnostic] {
    let interpreter = Interpreter(host: HostModule()) { _ in }
    let step = interpreter.check(SwiftSource(text, file: "lesson.md"))
    do throws(Diagnostic) {
      try interpreter.run(step)
      return step.diagnostics
    } catch {
      return step.diagnostics + [error]
    }
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
    .deletingLastPathComponent().appending(path: "docs/diagnostics")

  let file: URL
  let lines: [String]

  var name: String { file.deletingPathExtension().lastPathComponent }
  var title: String { lines[0] }
  var isAboutStep: Bool { blocks(under: "Wrong").first?.language == "swift" }
  var testDescription: String { name }

  static func all() throws -> [DiagnosticPage] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent != "README.md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { file in
        let text = try String(contentsOf: file, encoding: .utf8)
        return DiagnosticPage(file: file, lines: text.components(separatedBy: "\n"))
      }
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
