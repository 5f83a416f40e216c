import InklingSwift

/// One interpreter, for which every source is a further step.
final class InterpretedSteps {
  private final class Output { var text = "" }
  private let output = Output()
  private let interpreter: Interpreter
  /// What kept steps from being run or stopped them.
  private(set) var failures: [Diagnostic] = []

  init(host: HostModule = HostModule(), limits: ExecutionLimits = ExecutionLimits()) {
    let output = output
    interpreter = Interpreter(host: host, limits: limits) { output.text += $0 }
  }

  /// What the next step prints; where it cannot be checked or stops, the diagnostics come after that.
  func output(of source: String, named name: String = "step") -> String {
    output.text = ""
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func show(_ diagnostic: Diagnostic) {
      failures.append(diagnostic)
      let line = diagnostic.location.line - 1
      output.text += diagnostic.rendered(
        sourceLine: lines.indices.contains(line) ? lines[line] : nil)
    }
    let step = interpreter.check(SwiftSource(source, file: name))
    step.diagnostics.filter { $0.severity == .error }.forEach(show)
    do throws(Diagnostic) { try interpreter.run(step) } catch { show(error) }
    return output.text
  }
}
