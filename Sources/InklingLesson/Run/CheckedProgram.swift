import Dispatch
internal import InklingSwift

/// Everything in a lesson that runs, checked.
struct CheckedProgram {
  /// The steps by their index; those that are only shown have none.
  private(set) var steps: [Int: Interpreter.Step] = [:]
  /// The inline values by their index.
  private(set) var values: [Int: Interpreter.Expression] = [:]

  /// The check of a step that does not run, after the steps before it that do.
  private final class CheckAside: @unchecked Sendable {
    private let interpreter: Interpreter
    private let before: [SwiftSource]
    private let source: SwiftSource
    private(set) var step: Interpreter.Step?

    init(_ source: SwiftSource, after before: [SwiftSource], with interpreter: Interpreter) {
      (self.interpreter, self.before, self.source) = (interpreter, before, source)
    }

    /// Called once, and `step` is read only after it has returned.
    func run() {
      for source in before { _ = interpreter.check(source) }
      step = interpreter.check(source)
    }
  }

  /// Checks a lesson in the order of its file.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - interpreter: What will run it.
  ///   - makeInterpreter: Makes further interpreters of the same kind. What a step that does not run declares must
  ///     not be seen by those that do, so each such step is checked by an interpreter of its own, on another core
  ///     where there is one.
  init(_ lesson: Lesson, interpreter: Interpreter, makeInterpreter: () -> Interpreter) {
    var running: [SwiftSource] = []
    var aside: [Int: CheckAside] = [:]
    let queue = DispatchQueue(label: "steps that do not run")
    for item in lesson.schedule {
      switch item {
      case .value(let index):
        values[index] = interpreter.check(expression: lesson.values[index].source)
      case .step(let index):
        let step = lesson.steps[index]
        switch step.mode {
        case .showOnly: break
        case .run:
          steps[index] = interpreter.check(step.source)
          running.append(step.source)
        case .checkOnly:
          let check = CheckAside(step.source, after: running, with: makeInterpreter())
          aside[index] = check
          queue.async { check.run() }
        }
      }
    }
    queue.sync {}
    for (index, check) in aside { steps[index] = check.step }
  }
}
