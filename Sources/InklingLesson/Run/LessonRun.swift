internal import InklingSwift

/// A run on its way: what is known of the result so far.
struct LessonRun {
  /// The longest text of an inline value, in characters.
  static let maximumValueLength = 1_000

  let lesson: Lesson
  let session: LessonSession
  var result: LessonResult

  init(lesson: Lesson, session: LessonSession, parameters: [String: String]) {
    self.lesson = lesson
    self.session = session
    result = LessonResult(
      lesson: lesson, status: .ok,
      steps: lesson.steps.map { step in
        StepResult(
          index: step.index, label: step.label, state: step.mode == .run ? .notReached : .notRun,
          outputs: [], diagnostics: [], stepsTaken: 0)
      },
      values: lesson.values.map { _ in .notReached }, facts: [], seed: session.seed,
      parameters: parameters, diagnostics: [])
  }

  mutating func report(_ diagnostic: Diagnostic) {
    result.diagnostics.append(diagnostic)
    session.recorder.onEvent(.diagnostic(diagnostic))
  }

  // MARK: - Before anything runs

  mutating func checkParameterNames() {
    let known = lesson.frontMatter.parameters
    for name in result.parameters.keys.sorted() where !known.contains(name) {
      reportParameter(
        "the lesson has no parameter '\(name)'",
        hint: known.isEmpty
          ? "Its front matter lists none under 'params'." : suggestion(for: name, among: known))
    }
  }

  private mutating func reportParameter(_ message: String, hint: String) {
    let top = SourceLocation(file: lesson.fileName, line: 1, column: 1)
    report(Diagnostic(.error, .badParameter, message, at: top, hint: hint))
    result.status = .unreadable
  }

  /// Takes up what the check has found.
  mutating func take(_ program: CheckedProgram, unusedParameters: [String]) {
    for item in lesson.schedule {
      switch item {
      case .step(let index):
        guard let checked = program.steps[index] else { continue }
        result.steps[index].diagnostics = checked.diagnostics
        let isExpected = lesson.steps[index].options.error
        for diagnostic in checked.diagnostics where !isExpected { report(diagnostic) }
        guard !checked.isRunnable else { continue }
        result.steps[index].state = isExpected ? .failedAsExpected : .failed
        if !isExpected { result.status = .checkFailed }
      case .value(let index):
        guard let checked = program.values[index] else { continue }
        checked.diagnostics.forEach { report($0) }
        guard !checked.isRunnable else { continue }
        if let error = checked.diagnostics.first(where: { $0.severity == .error }) {
          result.values[index] = .failed(error)
        }
        result.status = .checkFailed
      }
    }
    // A parameter that does not fit is a mistake in the command, not in the lesson: nothing runs.
    if result.diagnostics.contains(where: { $0.code == .badParameter }) {
      result.status = .unreadable
    }
    guard result.status == .ok else { return }
    for name in unusedParameters.sorted() {
      reportParameter(
        "no top-level 'let \(name)' takes the parameter '\(name)'",
        hint: "declare it in a step: let \(name) = ...")
    }
  }

  // MARK: - The run

  /// Runs everything up to the first item that has not passed the check, so that the report shows how far it goes.
  mutating func execute(_ program: CheckedProgram, with interpreter: Interpreter) {
    let checked = result.status
    result.status = .ok
    defer { if result.status == .ok { result.status = checked } }
    for item in lesson.schedule {
      guard hasPassed(item, program) else { break }
      switch item {
      case .step(let index):
        guard lesson.steps[index].mode == .run, let step = program.steps[index] else { continue }
        execute(step, at: index, with: interpreter)
      case .value(let index):
        guard let value = program.values[index] else { continue }
        evaluate(value, at: index, with: interpreter)
      }
      if result.status != .ok { break }
    }
    result.facts = session.recorder.facts
  }

  private func hasPassed(_ item: Lesson.Scheduled, _ program: CheckedProgram) -> Bool {
    switch item {
    case .step(let index):
      (program.steps[index]?.isRunnable ?? true) || lesson.steps[index].options.error
    case .value(let index): program.values[index]?.isRunnable ?? true
    }
  }

  private mutating func execute(
    _ checked: Interpreter.Step, at index: Int, with interpreter: Interpreter
  ) {
    let step = lesson.steps[index]
    session.context = LessonSession.Context(
      label: step.label, figureWidth: step.options.figureWidth,
      figureHeight: step.options.figureHeight)
    session.recorder.begin(figureAlternative: step.options.figureAlternative)
    session.recorder.onEvent(.stepBegan(step))
    let before = interpreter.stepsTaken
    do throws(Diagnostic) {
      guard !session.isInterrupted else { throw interrupted(at: step.location) }
      if checked.isRunnable {
        try interpreter.run(checked)
        result.steps[index].state = .completed
      }
    } catch {
      fail(step, with: error.printable)
    }
    result.steps[index].outputs = session.recorder.outputs
    result.steps[index].stepsTaken = interpreter.stepsTaken - before
    if result.steps[index].state == .completed { checkOutputs(of: step) }
    if session.recorder.isShortened {
      warn(
        step, .outputShortened, "the step gave more than a report can show",
        hint: "print less: only every hundredth round, or only the result")
    }
    session.recorder.onEvent(.stepEnded(result.steps[index]))
  }

  private mutating func fail(_ step: Step, with diagnostic: Diagnostic) {
    let index = step.index
    result.steps[index].diagnostics.append(diagnostic)
    let status = status(for: diagnostic)
    // No author can expect that the user stops the run, and nothing can run once the steps are used up.
    let isFinal = diagnostic.code == .interrupted || diagnostic.code == .stepBudget
    if step.options.error, !isFinal {
      result.steps[index].state = .failedAsExpected
      return
    }
    result.steps[index].state = .failed
    result.status = status
    report(diagnostic)
  }

  private func status(for diagnostic: Diagnostic) -> LessonResult.Status {
    switch diagnostic.code {
    case .interrupted: .interrupted
    case .stepBudget, .memoryBudget: .budget
    default: .failed
    }
  }

  private mutating func checkOutputs(of step: Step) {
    let outputs = result.steps[step.index].outputs
    let hasFigure = outputs.contains { if case .figure = $0 { true } else { false } }
    let hasTable = outputs.contains { output in
      switch output {
      case .table, .training: true
      case .text, .figure, .requirement, .score: false
      }
    }
    if lesson.numbering.figures[step.index] != nil, !hasFigure {
      warn(
        step, .missingOutput, "the step's label or caption promises a figure, but it shows none",
        hint: "end the step with show(...), or take 'fig-' out of its options")
    }
    if lesson.numbering.tables[step.index] != nil, !hasTable {
      warn(
        step, .missingOutput, "the step's label or caption promises a table, but it shows none",
        hint: "end the step with show(...), or take 'tbl-' out of its options")
    }
  }

  private mutating func warn(
    _ step: Step, _ code: Diagnostic.Code, _ message: String, hint: String
  ) {
    let warning = Diagnostic(.warning, code, message, at: step.location, length: 3, hint: hint)
    result.steps[step.index].diagnostics.append(warning)
    report(warning)
  }

  private mutating func evaluate(
    _ checked: Interpreter.Expression, at index: Int, with interpreter: Interpreter
  ) {
    let source = lesson.values[index].source
    session.context = LessonSession.Context(label: "value-\(index + 1)")
    session.recorder.begin(isSilent: true)
    do throws(Diagnostic) {
      guard !session.isInterrupted else { throw interrupted(at: source.start) }
      let text = try interpreter.text(of: checked).printable
      let isLong = text.count > Self.maximumValueLength
      result.values[index] = .text(isLong ? text.prefix(Self.maximumValueLength) + "…" : text)
    } catch {
      let diagnostic = error.printable
      result.values[index] = .failed(diagnostic)
      result.status = status(for: diagnostic)
      report(diagnostic)
    }
    guard !session.recorder.outputs.isEmpty else { return }
    report(
      Diagnostic(
        .warning, .outputShortened, "an inline value cannot show or print; this is left out",
        at: source.start, length: source.text.utf8.count,
        hint: "an inline value is one expression; do the rest in a step"))
  }

  private func interrupted(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.error, .interrupted, "the run was interrupted", at: location)
  }
}
