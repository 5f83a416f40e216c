import Foundation
import InklingSwift

/// Runs programs one after the other and looks for what must not happen: a crash, a hang, memory without bound, another
/// result the second time.
///
/// Before each program its source is written to `current.swift` of the folder, so that it is known after a crash.
final class FuzzRun {
  /// A program and what is wrong with what the interpreter makes of it.
  struct Fault: CustomStringConvertible {
    var what: String
    var sources: [String]
    var description: String { "\(what)\n\(sources.joined(separator: FuzzRun.separator))" }
  }

  /// Stands between the programs of one session.
  static let separator = "\n// ---- next step ----\n"

  let folder: URL
  /// How many seconds of the processor a session may take.
  let secondsAllowed: Double
  private(set) var faults: [Fault] = []
  private(set) var endings: [String: Int] = [:]
  private(set) var programs = 0
  /// The session that took longest.
  private(set) var slowest = (seconds: 0.0, source: "")
  private let watchdog = Watchdog()

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - folder: Where the program being run and the faults are written.
  ///   - secondsAllowed: How many seconds of the processor a session may take.
  init(folder: URL, secondsAllowed: Double) throws {
    self.folder = folder
    self.secondsAllowed = secondsAllowed
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Runs programs as the steps of one lesson, twice.
  func examine(_ sources: [String], in order: FuzzSession.Order) {
    let text = sources.joined(separator: Self.separator)
    try? text.write(
      to: folder.appending(path: "current.swift"), atomically: false, encoding: .utf8)
    programs += sources.count
    let memory = Self.residentBytes
    let (first, seconds) = timed { FuzzSession(of: sources, in: order) }
    for ending in first.endings { endings[ending, default: 0] += 1 }
    for fault in first.faults { report(fault, sources) }
    if seconds > slowest.seconds { slowest = (seconds, text) }
    if seconds > secondsAllowed {
      // Others may have used the processor meanwhile.
      let again = (0..<2).map { _ in timed { FuzzSession(of: sources, in: order) }.seconds }
      let least = min(seconds, again.min() ?? seconds)
      if least > secondsAllowed { report("takes \(least) s", sources) }
    }
    let second = timed { FuzzSession(of: sources, in: order) }.result
    if first != second, !first.endedByMemory, !second.endedByMemory {
      report("differs: \(Self.difference(first, second))", sources)
    }
    for source in sources where programs.isMultiple(of: 4) {
      if timed({ highlight(source) }).result.map(\.text).joined() != source {
        report("is not the same when highlighted", sources)
      }
    }
    if let memory, let now = Self.residentBytes, now - memory > 1 << 29 {
      report("the process has grown by \((now - memory) >> 20) MiB", sources)
    }
  }

  private static func difference(_ first: FuzzSession, _ second: FuzzSession) -> String {
    if first.stepsTaken != second.stepsTaken {
      return "\(first.stepsTaken) and \(second.stepsTaken) steps"
    }
    let lines = (first.transcript.split(separator: "\n"), second.transcript.split(separator: "\n"))
    let different = zip(lines.0, lines.1).first { $0 != $1 }
    return different.map { "'\($0.0)' and '\($0.1)'" } ?? "one says more"
  }

  private func report(_ what: String, _ sources: [String]) {
    let fault = Fault(what: what, sources: sources)
    faults.append(fault)
    let name = "fault-\(getpid())-\(faults.count).swift"
    let text = "// \(what.replacing("\n", with: " "))\n\(sources.joined(separator: Self.separator))"
    try? text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  // MARK: Time and memory

  private func timed<Result>(_ body: () -> Result) -> (result: Result, seconds: Double) {
    watchdog.start()
    defer { watchdog.stop() }
    let (clock, processor) = (ContinuousClock.now, Self.processorSeconds)
    let result = body()
    let elapsed = ContinuousClock.now - clock
    // Other tests of this process use the processor too, and other processes the clock.
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    return (result, min(seconds, Self.processorSeconds - processor))
  }

  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// How many bytes of memory the process holds, where the system tells.
  static var residentBytes: Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return nil
    }
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 << 12 }
  }
}
