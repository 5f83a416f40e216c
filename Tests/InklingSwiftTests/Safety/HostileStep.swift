import InklingSwift
import Testing

/// A step that is made to break an interpreter, and how it has to end.
struct HostileStep: Sendable, CustomTestStringConvertible {
  /// How a step ends.
  enum Ending: Sendable {
    /// It is refused when it is checked, with an error of this code.
    case refused(Diagnostic.Code)
    /// It is stopped as it runs, with this code.
    case stopped(Diagnostic.Code)
    /// It runs to its end.
    case runs
    /// It uses what lessons do not offer yet. Until they do it is refused; then it should be stopped with this code. To
    /// tighten it, make a `.stopped` of it.
    case stoppedOnce(supported: Diagnostic.Code)
    /// It uses what lessons do not offer yet. To tighten it, make a `.runs` of it.
    case runsOnce
    /// It uses what lessons do not offer yet. To tighten it, make a `.refused` of it.
    case refusedForNow(Diagnostic.Code)
  }

  let name: String
  let ending: Ending
  let limits: ExecutionLimits
  let source: String
  var testDescription: String { name }

  init(
    _ name: String, _ ending: Ending, limits: ExecutionLimits = Self.limits, _ source: String
  ) {
    self.name = name
    self.ending = ending
    self.limits = limits
    self.source = source
  }

  /// Smaller than those of lessons, so that each step ends soon.
  static let limits = ExecutionLimits(
    steps: 300_000, valueBytes: 1 << 22, totalBytes: 1 << 30, callDepth: 5_000)

  /// Limits for steps each of which takes long.
  static let limitsOfHeavySteps = ExecutionLimits(
    steps: 1_000, valueBytes: 1 << 24, totalBytes: 1 << 30, callDepth: 5_000)

  /// Limits with which a long source is read.
  static let limitsOfLongSources = ExecutionLimits(
    steps: 300_000, valueBytes: 1 << 26, totalBytes: 1 << 30, sourceBytes: 1 << 25)

  /// A text between many brackets.
  static func nested(_ open: String, _ inner: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + inner + String(repeating: close, count: count)
  }

  static let all =
    loops + recursion + memory + numbers + collections + texts + nesting + sizes + types + closures
    + chains + access + syntax
}
