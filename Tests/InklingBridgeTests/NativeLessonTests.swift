import Foundation
import InklingLesson
import Testing

@Suite struct NativeLessonTests {
  @Test(arguments: nativeLessons.map(\.name))
  func `an interpreted lesson prints what the compiled one does`(name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let bytes = try Data(contentsOf: folder.appending(path: "Lessons/\(name)"))
    let result = run(Lesson(parsing: [UInt8](bytes), fileName: name))
    #expect(result.failure == nil)
    let native = try #require(nativeLessons.first { $0.name == name }?.output)
    #expect(try result.text == native())
    #expect(result.text.split(separator: "\n").count >= 20)
  }
}
