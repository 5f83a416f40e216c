internal import InklingSwift

/// Checks and runs one lesson, once.
///
/// Everything is checked, and what is wrong is told, before anything runs. Then steps and inline values run in the order
/// of the file up to the first that has an error; a step that fails stops the lesson, unless its author expects it to fail. Belongs to one thread; stop it from another with
/// ``interruption``. The host's functions and the listener may be called on a thread with a larger stack, one call at a
/// time, while the runner's own thread waits.
public final class LessonRunner {
  /// The lesson.
  public let lesson: Lesson
  /// The way to stop the run from another thread.
  public let interruption: Interruption

  private let configuration: LessonConfiguration
  private let host: any LessonHost
  private let onEvent: (LessonEvent) -> Void

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - host: Gives the lesson its types and functions.
  ///   - configuration: Seed, parameters and limits.
  ///   - interruption: The way to stop the run from another thread.
  ///   - onEvent: Is told what happens while it happens.
  public init(
    lesson: Lesson, host: any LessonHost,
    configuration: LessonConfiguration = LessonConfiguration(),
    interruption: Interruption = Interruption(),
    onEvent: @escaping (LessonEvent) -> Void = { _ in }
  ) {
    self.lesson = lesson
    self.host = host
    self.configuration = configuration
    self.interruption = interruption
    self.onEvent = onEvent
  }

  /// Checks everything and runs nothing.
  ///
  /// - Returns: What the lesson would be without a run: its diagnostics in place, and status `ok`, `unreadable` or
  ///   `checkFailed`.
  public func check() -> LessonResult {
    go(isRunning: false)
  }

  /// Checks everything and runs it; where there are errors in the steps, it runs what stands before the first of them.
  public func run() -> LessonResult {
    go(isRunning: true)
  }

  private func go(isRunning: Bool) -> LessonResult {
    var limits = configuration.limits
    if let budget = lesson.frontMatter.budget {
      limits.steps = min(budget, configuration.maximumSteps)
    }
    let session = LessonSession(
      seed: configuration.seed ?? lesson.frontMatter.seed ?? Lesson.defaultSeed, limits: limits,
      files: configuration.files, interruption: interruption, onEvent: onEvent)
    var run = LessonRun(lesson: lesson, session: session, parameters: configuration.parameters)
    for diagnostic in lesson.diagnostics { run.report(diagnostic) }
    run.checkParameterNames()
    guard run.result.status == .ok, !lesson.hasErrors else {
      run.result.status = .unreadable
      return run.result
    }
    let written = lesson.sources
    let sources = ParsedSources(written, limits: session.limits)
    if isRunning { host.prepare(for: written) }
    let interpreter = makeInterpreter(for: session, sources)
    let program = CheckedProgram(lesson, interpreter: interpreter) {
      makeInterpreter(for: session, sources)
    }
    run.take(program, unusedParameters: interpreter.unusedParameters)
    if isRunning, run.result.status != .unreadable {
      let interrupter = interpreter.interrupter
      interruption.onRequest { interrupter.interrupt() }
      run.execute(program, with: interpreter)
      interruption.onRequest(nil)
    }
    return run.result
  }

  private func makeInterpreter(
    for session: LessonSession, _ sources: ParsedSources
  ) -> Interpreter {
    Interpreter(
      host: host.module(for: session), limits: session.limits,
      parameters: configuration.parameters, sources: sources, output: { session.emit(.text($0)) })
  }
}

extension Lesson {
  /// All Swift that is checked, in the order of the file.
  fileprivate var sources: [SwiftSource] {
    schedule.compactMap { item in
      switch item {
      case .value(let index): values[index].source
      case .step(let index): steps[index].mode == .showOnly ? nil : steps[index].source
      }
    }
  }
}
