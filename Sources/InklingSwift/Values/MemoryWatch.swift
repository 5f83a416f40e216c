import Foundation

/// Watches how much memory the process holds while a step runs, and asks the step to stop when it is too much.
///
/// ``ExecutionLimits/valueBytes`` bounds each value, but not how many of them a lesson keeps. Counting those exactly would
/// cost every assignment something; looking at the process fifty times a second costs nothing.
final class MemoryWatch: Sendable {
  private static let interval = DispatchTimeInterval.milliseconds(20)
  private let ended = DispatchSemaphore(value: 0)

  /// Starts to watch.
  ///
  /// - Parameters:
  ///   - limit: How many bytes the process may come to hold beyond what it holds now.
  ///   - interruption: Is asked to stop the run.
  init(limit: Int, interruption: Interruption) {
    let (allowed, _) = limit.addingReportingOverflow(Self.residentBytes ?? 0)
    let thread = Thread { [ended] in
      while ended.wait(timeout: .now() + Self.interval) == .timedOut {
        if let bytes = Self.residentBytes, bytes > allowed {
          interruption.requestForMemory()
          return
        }
      }
    }
    thread.start()
  }

  /// Ends the watch.
  func end() { ended.signal() }

  /// How many bytes of memory the process holds, where the system tells.
  static var residentBytes: Int? {
    #if os(Linux)
      guard let file = fopen("/proc/self/statm", "r") else { return nil }
      defer { fclose(file) }
      var text = [CChar](repeating: 0, count: 128)
      guard fgets(&text, Int32(text.count), file) != nil else { return nil }
      let line = String(decoding: text.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let fields = line.split(separator: " ")
      guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
      return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    #else
      var usage = rusage()
      guard getrusage(RUSAGE_SELF, &usage) == 0 else { return nil }
      return Int(usage.ru_maxrss)
    #endif
  }
}
