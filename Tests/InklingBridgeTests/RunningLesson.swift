import Foundation
import Inkling
import InklingBridge
import InklingLesson

/// Runs a lesson that consists of one step.
func run(
  _ step: String, seed: UInt64 = 1, threads: Int? = nil, data: String? = nil,
  label: String = "step", files: FileSandbox = FileSandbox()
) -> LessonResult {
  run(
    Lesson(parsing: "```swift\n//| label: \(label)\n\(step)\n```\n", fileName: "lesson.md"),
    seed: seed, threads: threads, data: data, files: files)
}

/// Runs a lesson.
func run(
  _ lesson: Lesson, seed: UInt64 = 1, threads: Int? = nil, data: String? = nil,
  files: FileSandbox = FileSandbox()
) -> LessonResult {
  let host = InklingHost(location: DataLocation(folder: data), threads: threads)
  return LessonRunner(
    lesson: lesson, host: host, configuration: LessonConfiguration(seed: seed, files: files)
  ).run()
}

extension LessonResult {
  /// Everything that the steps printed.
  var text: String {
    steps.flatMap(\.outputs).map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// What stopped the run: message and hint.
  var failure: String? {
    diagnostics.first { $0.severity == .error }.map {
      $0.message + ($0.hint.map { " / " + $0 } ?? "")
    }
  }
}

/// A lesson's beginning: four pictures of two by two dots with two classes.
let tinyData = """
  let features = try Tensor(shape: [4, 2, 2], scalars: [0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 0])
  let data = try Dataset(features: features, labels: [0, 1, 0, 1])
  func network() throws -> Sequential {
    try Sequential(inputShape: [2, 2]) {
      Flatten()
      Dense(3, activation: .relu)
      Dense(2, activation: .softmax)
    }
  }

  """
