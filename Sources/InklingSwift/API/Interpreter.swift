import SwiftDiagnostics
import SwiftOperators
import SwiftParserDiagnostics
import SwiftSyntax

/// Checks and runs a sequence of steps in Swift against a host.
///
/// All steps are checked first, in order, then run, in order; a later step sees what earlier ones declared and
/// may declare a name again. Not safe to use from two threads at once, but for ``interrupt()``.
public final class Interpreter {
  /// A step that has been checked.
  public struct Step: Sendable, Hashable {
    let index: Int
    /// Whether the step is free of errors.
    public let isRunnable: Bool
    /// Everything found in it, in the order of the source.
    public let diagnostics: [Diagnostic]
  }

  /// An expression that has been checked, for its text.
  public struct Expression: Sendable, Hashable {
    let index: Int
    /// Whether the expression is free of errors.
    public let isRunnable: Bool
    /// Everything found in it.
    public let diagnostics: [Diagnostic]
  }

  private let limits: ExecutionLimits
  private let sources: ParsedSources
  private let interruption = Interruption()
  let machine: Machine
  let checker: Checker
  private var steps: [(code: FunctionCode, execute: Execute)?] = []
  private var expressions: [(code: FunctionCode, text: Run<String>)?] = []

  /// Makes an interpreter.
  ///
  /// - Parameters:
  ///   - host: The types and functions that steps can use beyond Swift's own.
  ///   - limits: How much the steps may use.
  ///   - parameters: Swift expressions that replace the initial values of top-level `let`s, by name.
  ///   - sources: What will be checked, as far as it is known, so that it is parsed ahead.
  ///   - output: Receives what `print` writes, line ends included.
  public init(
    host: HostModule, limits: ExecutionLimits = ExecutionLimits(),
    parameters: [String: String] = [:], sources: ParsedSources = ParsedSources([]),
    output: @escaping (String) -> Void
  ) {
    let types = HostTypes(host)
    self.limits = limits
    self.sources = sources
    machine = Machine(limits: limits, interruption: interruption, host: types, output: output)
    checker = Checker(host: types, machine: machine, parameters: parameters)
  }

  deinit { checker.breakCycles() }

  /// Parses and type-checks the next step.
  public func check(_ source: SwiftSource) -> Step {
    DeepStack.run { [self] _ in
      let context = begin(source)
      var execute: Execute?
      if let file = parse(source) {
        let statement = checker.reporting { try checker.checkBlock(file.statements) }
        let waiting = checker.checkWaiting()
        if statement == nil, !hasErrors, !steps.contains(where: { $0 == nil }) {
          // What uses the names of a refused step is not blamed; anything else has an error of its own.
          checker.diagnostics.append(
            Site(source.start, length: 1).error(
              .needsType, "this step cannot be understood",
              hint: "try its statements one by one to find the one that is meant"))
        }
        if let statement, !hasErrors {
          execute = statement.lower()
          for lower in waiting { lower() }
        }
      }
      steps.append(execute.map { (context.code, $0) })
      return Step(
        index: steps.count - 1, isRunnable: execute != nil, diagnostics: takeDiagnostics())
    }
  }

  /// Parses and type-checks an expression that sees everything declared so far.
  public func check(expression source: SwiftSource) -> Expression {
    DeepStack.run { [self] _ in
      let context = begin(source)
      var text: Run<String>?
      if let file = parse(source) {
        let typed = checker.reporting { () throws -> Typed in
          guard file.statements.count == 1,
            case .expr(let expression)? = file.statements.first?.item
          else {
            throw checker.error(.syntax, file, "an inline value is one expression")
          }
          return try checker.checkPrintable(expression)
        }
        let waiting = checker.checkWaiting()
        if let typed, !hasErrors {
          text = typed.lowerAsText(checker.host)
          for lower in waiting { lower() }
        }
      }
      expressions.append(text.map { (context.code, $0) })
      return Expression(
        index: expressions.count - 1, isRunnable: text != nil, diagnostics: takeDiagnostics())
    }
  }

  /// Parameters given at the start that no top-level `let` of the steps checked so far has taken up.
  public var unusedParameters: [String] { checker.unusedParameters.sorted() }

  /// Runs a checked step. Steps are to be run in the order in which they were checked.
  ///
  /// - Throws: The diagnostic that stopped the step.
  public func run(_ step: Step) throws(Diagnostic) {
    guard steps.indices.contains(step.index), let (code, execute) = steps[step.index] else {
      return
    }
    _ = try run(code) { _ = try execute($0) }
  }

  /// Runs a checked expression and gives its value as `print` would write it.
  ///
  /// - Throws: The diagnostic that stopped it.
  public func text(of expression: Expression) throws(Diagnostic) -> String {
    guard expressions.indices.contains(expression.index),
      let (code, text) = expressions[expression.index]
    else { return "" }
    return try run(code, text)
  }

  /// Reads all declarations of the host and of the standard library, for the tests of a host.
  ///
  /// A declaration that cannot be read does not exist for lessons.
  ///
  /// - Returns: What is wrong with them.
  public func declarationProblems() -> [String] { checker.host.readAll() }

  /// How many rounds of loops and calls have been made so far.
  public var stepsTaken: Int { machine.stepsTaken }

  /// A handle to stop the run from another thread.
  public var interrupter: Interrupter { Interrupter(interruption: interruption) }

  /// Stops the run at the next round of a loop or call, with ``Diagnostic/Code/interrupted``. May be called from any
  /// thread.
  public func interrupt() { interruption.request() }

  // MARK: Parts

  private func begin(_ source: SwiftSource) -> FunctionContext {
    let context = FunctionContext(parent: nil, result: .void, mayThrow: true, isStep: true)
    checker.begin(source, in: context)
    return context
  }

  private var hasErrors: Bool { checker.diagnostics.contains { $0.severity == .error } }

  private func takeDiagnostics() -> [Diagnostic] {
    defer { checker.diagnostics = [] }
    return checker.diagnostics.sorted {
      ($0.location.line, $0.location.column) < ($1.location.line, $1.location.column)
    }
  }

  /// Parses a source and reports what its grammar forbids.
  private func parse(_ source: SwiftSource) -> SourceFileSyntax? {
    let start = Site(source.start, length: 1)
    guard source.text.utf8.count <= limits.sourceBytes else {
      checker.diagnostics.append(
        start.error(.tooLarge, "a step may have at most \(limits.sourceBytes.grouped) bytes"))
      return nil
    }
    if let offset = Nesting.excess(in: source.text) {
      let site = Site(checker.map.location(of: offset), length: 1)
      checker.diagnostics.append(
        site.error(
          .tooLarge,
          "brackets are nested too deeply here, or signs repeated too often, for a lesson"))
      return nil
    }
    let file = sources.file(for: source.text)
    if file.hasError {
      if let error = errorBeforeDiagnosis(of: file) {
        checker.diagnostics.append(error)
        checker.declareUnreadable(file.statements)
        return nil
      }
      // The first mistake of a grammar makes the parser see others; more than a few of them only hide it.
      let found = ParseDiagnosticsGenerator.diagnostics(for: file)
      let first = found.map(\.position.utf8Offset).min()
      if let first, let habit = GrammarByHabit.finding(in: file, near: first) {
        let site = Site(
          checker.map.location(of: habit.offset),
          length: checker.map.lengthInLine(habit.offset, habit.offset + habit.length))
        checker.diagnostics.append(site.error(.syntax, habit.message, hint: habit.hint))
        checker.declareUnreadable(file.statements)
        return nil
      }
      for diagnostic in found.prefix(3) {
        let offset = diagnostic.position.utf8Offset
        let end = diagnostic.node.endPositionBeforeTrailingTrivia.utf8Offset
        let site = Site(
          checker.map.location(of: offset), length: checker.map.lengthInLine(offset, end))
        checker.diagnostics.append(
          site.error(
            .syntax, diagnostic.message,
            hint: GrammarByHabit.hints.first { diagnostic.message.contains($0.key) }?.hint))
      }
      if !hasErrors {
        checker.diagnostics.append(start.error(.syntax, "this is not valid Swift"))
      }
      checker.declareUnreadable(file.statements)
      return nil
    }
    if let excess = Nesting.excess(in: file) {
      checker.diagnostics.append(
        checker.error(
          .tooLarge, excess, "this has too many operators for one expression of a lesson"))
      return nil
    }
    operators.addSourceFile(file) { [checker] error in
      let diagnostic = error.asDiagnostic
      checker.diagnostics.append(
        Site(checker.map.location(of: diagnostic.position.utf8Offset), length: 1).error(
          .syntax, diagnostic.message))
    }
    let folded = operators.foldAll(file) { [checker] error in
      let diagnostic = error.asDiagnostic
      let offset = diagnostic.position.utf8Offset
      let name = diagnostic.message.split(separator: "'").dropFirst().first.map(String.init) ?? ""
      checker.diagnostics.append(
        Site(checker.map.location(of: offset), length: max(1, name.utf8.count)).error(
          .syntax, diagnostic.message, hint: NamesByHabit.operators[name]))
    }
    return hasErrors ? nil : folded.as(SourceFileSyntax.self)
  }

  /// The operators that lessons may use, with those that they have declared.
  private var operators = StandardOperators.table

  /// What keeps swift-syntax from being asked what is wrong, because it would stop the process or take minutes.
  private func errorBeforeDiagnosis(of file: SourceFileSyntax) -> Diagnostic? {
    if let offset = HiddenCharacters.offset(in: file) {
      return Site(checker.map.location(of: offset), length: 1).error(
        .syntax, "a character that cannot be seen stands beside this '='",
        hint: "delete what is around the '=', and type the spaces again")
    }
    if let offset = CrowdedLines.offset(in: file) {
      return Site(checker.map.location(of: offset), length: 1).error(
        .syntax, "too many statements stand on this line with nothing between them",
        hint: "put each on a line of its own")
    }
    return nil
  }

  /// Runs code in a frame of its own at the bottom of the stack.
  private func run<Result>(
    _ code: FunctionCode, _ body: @escaping Run<Result>
  ) throws(Diagnostic) -> Result {
    interruption.forgetMemory()
    let watch = MemoryWatch(limit: limits.totalBytes, interruption: interruption)
    defer { watch.end() }
    let end = Site(SourceLocation(file: "", line: 1, column: 1), length: 1)
    let outcome = DeepStack.run { [machine] stackLimit -> Swift.Result<Result, Diagnostic> in
      machine.stackLimit = stackLimit
      machine.start(code)
      defer { machine.unwind() }
      do {
        let result = try body(machine)
        try machine.checkFailure()
        try machine.checkNesting(end)
        return .success(result)
      } catch let diagnostic as Diagnostic {
        return .failure(diagnostic)
      } catch let error as LessonError {
        return .failure(error.diagnostic)
      } catch {
        let place = SourceLocation(file: "", line: 1, column: 1)
        return .failure(Diagnostic(.error, .hostError, "\(error)", at: place))
      }
    }
    do throws(Diagnostic) { return try outcome.get() } catch {
      var diagnostic = error
      diagnostic.hint = diagnostic.hint ?? diagnostic.code.usualHint
      throw diagnostic
    }
  }
}

/// Stops an interpreter's run from any thread.
public struct Interrupter: Sendable {
  let interruption: Interruption

  /// Stops the run at the next round of a loop or call.
  public func interrupt() { interruption.request() }

  /// Whether the run has been asked to stop; for host functions that take long.
  public var isInterrupted: Bool { interruption.isRequested }
}
