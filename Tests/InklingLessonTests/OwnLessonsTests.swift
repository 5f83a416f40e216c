import Foundation
import Testing

@testable import InklingLesson

/// The lessons that come with Inkling.
@Suite struct `Our own lessons` {
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "lessons")

  private static var names: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
  }

  private func lesson(_ name: String) throws -> Lesson {
    let data = try Data(contentsOf: Self.folder.appending(path: name))
    return Lesson(parsing: Array(data), fileName: name)
  }

  @Test func `there are lessons`() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names) func `a lesson can be read, and says what it is about`(name: String)
    throws
  {
    let lesson = try lesson(name)
    #expect(lesson.diagnostics.map(lesson.rendered) == [])
    #expect(lesson.frontMatter.title != nil)
    #expect(lesson.frontMatter.description != nil)
    #expect(lesson.frontMatter.seed != nil)
  }

  /// Random streams hang on labels: a step without one would change with what is added above it.
  @Test(arguments: names) func `each step has a label`(name: String) throws {
    let lesson = try lesson(name)
    #expect(lesson.steps.filter { $0.options.label == nil }.map(\.location.line) == [])
  }

  @Test(arguments: names) func `each figure and table has a caption`(name: String) throws {
    for step in try lesson(name).steps {
      if step.label.hasPrefix("fig-") { #expect(step.options.figureCaption != nil) }
      if step.label.hasPrefix("tbl-") { #expect(step.options.tableCaption != nil) }
    }
  }
}
