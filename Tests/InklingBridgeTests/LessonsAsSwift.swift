import Foundation
import InklingLesson

/// Writes the steps and inline values of lessons as Swift, so that the compiler reads them as the interpreter does.
struct LessonsAsSwift {
  let lessons: [Lesson]

  /// The lessons in a folder, in the order of their names.
  init(folder: URL) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    lessons = try names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().map { name in
      let bytes = try Data(contentsOf: folder.appending(path: name))
      return Lesson(parsing: [UInt8](bytes), fileName: name)
    }
  }

  /// The whole file: a function for each lesson.
  var text: String {
    """
    // Made from the lessons' steps; `INKLING_RECORD=1 swift test --filter BridgeTests` makes it anew.
    // That it compiles, with warnings as errors, is the proof that the lessons are Swift.
    // swift-format-ignore-file

    import Inkling

    """
      + lessons.enumerated().map { number, lesson in
        let pieces = lesson.schedule.map { item in
          switch item {
          case .step(let index):
            lesson.steps[index].mode == .showOnly ? "" : lesson.steps[index].source.text
          case .value(let index): "_ = \(lesson.values[index].source.text)"
          }
        }
        return "// \(lesson.fileName)\nprivate func lesson\(number)() throws {\n"
          + pieces.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n}"
      }.joined(separator: "\n\n") + "\n"
  }
}
