import Foundation
import InklingSwift

/// What a few programs do when they are the steps of one lesson.
struct FuzzSession: Equatable {
  /// How the programs are run.
  enum Order: CaseIterable {
    /// All are checked first, then run up to the first that fails, as lessons are.
    case checkedFirst
    /// Each is run as soon as it has been checked, whatever happened to those before.
    case oneByOne
  }

  /// Everything that was said or printed.
  private(set) var transcript = ""
  /// How many rounds of loops and calls were made.
  private(set) var stepsTaken = 0
  /// How each program ended: `ran`, `refused`, or the code of what stopped it.
  private(set) var endings: [String] = []
  /// What contradicts the interpreter's promises.
  private(set) var faults: [String] = []
  /// All programs, one after another: more lines than any of them has.
  private var whole = ""
  /// Whether what the process as a whole holds has ended a run, which comes at another place each time.
  private(set) var endedByMemory = false

  static let limits = ExecutionLimits(
    steps: 20_000, valueBytes: 1 << 16, totalBytes: 1 << 28, callDepth: 200)

  /// Checks and runs programs.
  init(of sources: [String], in order: Order, limits: ExecutionLimits = Self.limits) {
    whole = sources.joined(separator: "\n")
    let output = Output()
    let interpreter = Interpreter(host: TestHost.module, limits: limits) { output.add($0) }
    var checked: [(Interpreter.Step, String)] = []
    for source in sources {
      let step = interpreter.check(SwiftSource(source, file: "s"))
      note(step.diagnostics, in: source)
      if !step.isRunnable {
        // After a step with errors, what uses its names is not blamed again.
        let isFirst = !endings.contains("refused")
        endings.append("refused")
        if isFirst, !step.diagnostics.contains(where: { $0.severity == .error }) {
          faults.append("a program is refused without an error")
        }
        if step.diagnostics.contains(where: { $0.message.contains("cannot be understood") }) {
          faults.append("a program is refused without an error of its own")
        }
      }
      switch order {
      case .checkedFirst: checked.append((step, source))
      case .oneByOne: _ = run(step, source, interpreter, output)
      }
    }
    for (step, source) in checked {
      guard step.isRunnable, run(step, source, interpreter, output) else { break }
    }
    stepsTaken = interpreter.stepsTaken
    lookAfterwards(interpreter)
  }

  private mutating func run(
    _ step: Interpreter.Step, _ source: String, _ interpreter: Interpreter, _ output: Output
  ) -> Bool {
    guard step.isRunnable else { return false }
    defer { transcript += output.take() }
    do throws(Diagnostic) {
      try interpreter.run(step)
      endings.append("ran")
      return true
    } catch {
      transcript += output.take()
      endings.append(error.code.rawValue)
      // The fault may lie in what an earlier step has declared, which has lines of its own.
      note([error], in: whole)
      if error.message.contains("that it may use") { endedByMemory = true }
      return false
    }
  }

  /// Whatever has happened, the interpreter can go on.
  private mutating func lookAfterwards(_ interpreter: Interpreter) {
    let step = interpreter.check(SwiftSource("let afterwards = 42", file: "a"))
    let value = interpreter.check(expression: SwiftSource("afterwards", file: "a"))
    guard step.isRunnable, value.isRunnable else {
      let said = (step.diagnostics + value.diagnostics).map(\.message)
      faults.append("the next step is refused: \(said)")
      return
    }
    do throws(Diagnostic) {
      try interpreter.run(step)
      let text = try interpreter.text(of: value)
      if text != "42" { faults.append("the next step gives \(text) instead of 42") }
    } catch {
      if error.code != .memoryBudget { faults.append("the next step is stopped: \(error)") }
    }
  }

  private mutating func note(_ diagnostics: [Diagnostic], in source: String) {
    let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
    let count = source.utf8.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
    for diagnostic in diagnostics {
      let (line, column) = (diagnostic.location.line, diagnostic.location.column)
      if !(1...count).contains(line) || column < 1 || diagnostic.length < 1 {
        faults.append("a diagnostic has an impossible place: \(diagnostic)")
      }
      if diagnostic.message.isEmpty { faults.append("a diagnostic says nothing") }
      let text = lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
      transcript += diagnostic.rendered(sourceLine: text) + "\n"
    }
  }

  /// Collects what is printed, up to a point.
  private final class Output {
    private var text = ""
    func add(_ more: String) {
      if text.utf8.count < 1 << 22 { text += more }
    }
    func take() -> String {
      defer { text = "" }
      return text
    }
  }
}
