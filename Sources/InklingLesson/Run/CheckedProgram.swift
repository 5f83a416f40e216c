internal import InklingSwift

/// Everything in a lesson that runs, checked.
struct CheckedProgram {
  /// The steps by their index; those that are only shown have none.
  private(set) var steps: [Int: Interpreter.Step] = [:]
  /// The inline values by their index.
  private(set) var values: [Int: Interpreter.Expression] = [:]

  /// Checks a lesson in the order of its file.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - interpreter: What will run it.
  ///   - makeInterpreter: Makes further interpreters of the same kind. What a step that does not run declares must
  ///     not be seen by those that do, so each such step is checked by an interpreter of its own.
  init(_ lesson: Lesson, interpreter: Interpreter, makeInterpreter: () -> Interpreter) {
    var running: [SwiftSource] = []
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
          let scratch = makeInterpreter()
          for source in running { _ = scratch.check(source) }
          steps[index] = scratch.check(step.source)
        }
      }
    }
  }
}
