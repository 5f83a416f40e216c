import Foundation
import Testing

@testable import InklingLesson
@testable import InklingReport

@Suite struct `Writing reports` {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "inkling-report-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func `a report lies in the folder, whole, under the lesson's name`() throws {
    try withFolder { folder in
      let writer = ReportWriter(folder: folder.appending(path: "deep"))
      let lesson = result("# A\n")
      let file = try writer.write(lesson)
      #expect(file.lastPathComponent == "lesson.html")
      #expect(try String(contentsOf: file, encoding: .utf8) == page(lesson))
      let index = try writer.writeIndex([.init(lesson)])
      #expect(index.lastPathComponent == "index.html")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "deep").path)
      #expect(names.sorted() == ["index.html", "lesson.html"])
    }
  }

  @Test func `a lesson called index makes way, and folders in a name are left out`() {
    var found = result("# A\n")
    found.lesson.fileName = "index.md"
    #expect(ReportWriter.fileName(for: found.lesson) == "index-lesson.html")
    found.lesson.fileName = "../up/lesson.md"
    #expect(ReportWriter.fileName(for: found.lesson) == "lesson.html")
  }

  @Test func `a folder that cannot be made is an error that names the file`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let blocked = folder.appending(path: "file")
      try Data().write(to: blocked)
      let error = #expect(throws: ReportError.self) {
        try ReportWriter(folder: blocked).write(result("# A\n"))
      }
      #expect(error?.description.contains("lesson.html cannot be written") == true)
    }
  }
}
