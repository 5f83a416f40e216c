import Foundation
import Testing

/// The course itself, from end to end: each lesson of the repository with few pictures and one epoch, on the built-in digits.
///
/// Whether it runs, not how well it learns; the lessons' steps are compiled against the library elsewhere.
@Suite(.serialized) struct LessonsTests {
  struct CourseLesson: CustomStringConvertible {
    var file: URL
    var description: String { file.lastPathComponent }
    var text: String {
      get throws { try String(contentsOf: file, encoding: .utf8) }
    }
    var exercises: Set<Substring> {
      get throws { Set(try text.matches(of: /\/\/\| exercise: (\S+)/).map(\.output.1)) }
    }
  }

  static let lessons: [CourseLesson] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "lessons")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.lastPathComponent.contains(/^\d\d-.*\.md$/) }
      .sorted { $0.path < $1.path }.map(CourseLesson.init)
  }()

  @Test func `the course has an introduction and five lessons, and four exercises or more`() throws
  {
    #expect(Self.lessons.count == 6)
    #expect(try Self.lessons.map { try $0.exercises.count }.reduce(0, +) >= 4)
  }

  @Test func `each lesson runs without an error, and its exercises begin with "not yet"`() throws {
    let bench = try Workbench()
    for lesson in Self.lessons {
      let (page, result) = try render(lesson, in: bench)
      #expect(result.exitCode == 0, "\(lesson): \(result.output.suffix(2000))\(result.errors)")
      #expect(!page.contains("class=\"diagnostic"), "\(lesson)")
      #expect(!page.contains("class=\"lost\""), "\(lesson)")
      #expect(page.contains("built-in digits"), "\(lesson)")
      let verdicts = page.matches(of: /class="verdict ([a-z-]+)"/).map(\.output.1)
      #expect(verdicts == (try lesson.exercises).map { _ in "not-yet" }, "\(lesson)")
    }
  }

  @Test func `the solutions take the place of the exercises' steps and run`() throws {
    let bench = try Workbench()
    for lesson in Self.lessons where !(try lesson.exercises.isEmpty) {
      let (page, result) = try render(lesson, in: bench, "--solutions")
      #expect(result.exitCode == 0, "\(lesson): \(result.output.suffix(2000))\(result.errors)")
      #expect(!page.contains("class=\"diagnostic"), "\(lesson)")
      #expect(
        page.matches(of: /class="verdict [a-z-]+"/).count == (try lesson.exercises.count),
        "\(lesson)")
    }
  }

  /// All lessons of a test share a bench, whose cache keeps the built-in digits once they are drawn.
  private func render(
    _ lesson: CourseLesson, in bench: Workbench, _ options: String...
  ) throws -> (page: String, result: CommandResult) {
    let name = lesson.file.lastPathComponent
    try bench.write(try lesson.text, to: name)
    let result = try bench.run(
      ["render", name, "--quiet", "-P", "epochs=1", "-P", "images=500"] + options)
    let page = name.replacing(".md", with: ".html")
    return (bench.exists("output/\(page)") ? try bench.read("output/\(page)") : "", result)
  }
}
