import Foundation
import InklingSwift
import Testing

/// Steps that are made to break an interpreter: each ends as it should, where it should, and others can follow.
///
/// With `INKLING_HOSTILE_STEP` in the environment only the steps of that name are tried.
@Suite(.serialized) struct HostileStepTests {
  private static let chosen: [HostileStep] = {
    let name = ProcessInfo.processInfo.environment["INKLING_HOSTILE_STEP"]
    return HostileStep.all.filter { name == nil || $0.name == name }
  }()

  private static let watchdog = Watchdog()

  @Test(arguments: chosen)
  func `a hostile step ends as it should, the same each time`(_ step: HostileStep) throws {
    Self.watchdog.start()
    defer { Self.watchdog.stop() }
    let first = Run(of: step)
    check(first, of: step)
    let second = Run(of: step)
    #expect(first.diagnostics == second.diagnostics)
    if first.isExact {
      #expect(first.end == second.end)
      #expect(first.stepsTaken == second.stepsTaken)
    }
    #expect(first.next == nil)
    #expect(try Self.output(of: "print(6 * 7)") == "42\n")
  }

  private func check(_ run: Run, of step: HostileStep) {
    let codes = run.diagnostics.filter { $0.severity == .error }.map(\.code)
    switch step.ending {
    case .refused(let code): #expect(codes.contains(code), "\(run)")
    case .stopped(let code):
      #expect(codes == [])
      #expect(run.end?.code == code, "\(run)")
    case .runs:
      #expect(codes == [])
      #expect(run.end == nil, "\(run)")
    case .stoppedOnce: #expect(!codes.isEmpty || run.end != nil, "\(run)")
    case .runsOnce, .refusedForNow: break
    }
    #expect(run.wasRunnable == codes.isEmpty)
  }

  private static func output(of source: String) throws -> String {
    let output = Output()
    let interpreter = Interpreter(host: TestHost.module) { output.text += $0 }
    try interpreter.run(interpreter.check(SwiftSource(source, file: "s")))
    return output.text
  }

  private final class Output { var text = "" }

  /// What happens when a step is checked and run, and when another follows it.
  private struct Run {
    let wasRunnable: Bool
    let diagnostics: [Diagnostic]
    private(set) var end: Diagnostic?
    let stepsTaken: Int
    /// What keeps the next step from running.
    private(set) var next: Diagnostic?

    init(of step: HostileStep) {
      let interpreter = Interpreter(host: TestHost.module, limits: step.limits) { _ in }
      let checked = interpreter.check(SwiftSource(step.source, file: "s"))
      wasRunnable = checked.isRunnable
      diagnostics = checked.diagnostics
      do throws(Diagnostic) { try interpreter.run(checked) } catch { end = error }
      stepsTaken = interpreter.stepsTaken
      let following = interpreter.check(SwiftSource("let afterwards = 42", file: "t"))
      next = following.diagnostics.first
      do throws(Diagnostic) { try interpreter.run(following) } catch { next = error }
    }

    /// Whether the run ended at a place that is counted: what the whole process holds is only looked at now and then.
    var isExact: Bool { !(end?.message.contains("that it may use") ?? false) }
  }
}
