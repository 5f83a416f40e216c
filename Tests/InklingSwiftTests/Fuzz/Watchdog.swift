import Foundation
import Synchronization

/// Ends the process where a program neither ends nor can be stopped.
final class Watchdog: Sendable {
  private static let secondsAllowed = 300
  /// The second at which the program was started, or 0 where none runs.
  private let started = Atomic<Int>(0)

  init() {
    let thread = Thread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 1)
        let start = started.load(ordering: .relaxed)
        if start > 0, Self.now - start > Self.secondsAllowed {
          fatalError("a program has been running for more than \(Self.secondsAllowed) seconds")
        }
      }
    }
    thread.start()
  }

  private static var now: Int { Int(ProcessInfo.processInfo.systemUptime) + 1 }

  func start() { started.store(Self.now, ordering: .relaxed) }
  func stop() { started.store(0, ordering: .relaxed) }
}
