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

  /// The whole file with functions that give what the lessons print.
  var printingText: String {
    """
    // Made from the lessons of this folder; `INKLING_RECORD=1 swift test --filter BridgeTests` makes it anew.
    // A test compares what the compiled lessons print with what the interpreted ones do.
    // swift-format-ignore-file

    import Inkling

    let nativeLessons: [(name: String, output: @Sendable () throws -> String)] = [
    \(lessons.enumerated().map { "  (\"\($1.fileName)\", nativeLesson\($0))," }.joined(separator: "\n"))
    ]

    """
      + lessons.enumerated().map { number, lesson in
        """

        @Sendable private func nativeLesson\(number)() throws -> String {
        var output = ""
        func print(_ items: Any...) { output += items.map { "\\($0)" }.joined(separator: " ") + "\\n" }

        \(lesson.steps.map(\.source.text).joined(separator: "\n\n"))

        return output
        }

        """
      }.joined()
  }

  /// The whole file: a function for each lesson.
  var text: String {
    """
    // Made from the lessons' steps; `INKLING_RECORD=1 swift test --filter BridgeTests` makes it anew.
    // That it compiles, with warnings as errors, is the proof that the lessons are Swift.
    // swift-format-ignore-file

    import Foundation
    import Inkling

    """
      + lessons.enumerated().map { number, lesson in
        let pieces = lesson.schedule.map { item in
          switch item {
          case .step(let index):
            // A solution says anew what the learner's step says.
            lesson.steps[index].mode == .showOnly || lesson.steps[index].role == .solution
              ? "" : lesson.steps[index].source.text
          case .value(let index): "_ = \(lesson.values[index].source.text)"
          }
        }
        return "// \(lesson.fileName)\nprivate func lesson\(number)() throws {\n"
          + pieces.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n}"
      }.joined(separator: "\n\n") + "\n"
  }
}
