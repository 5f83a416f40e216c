import Dispatch
import Foundation

/// Turns Ctrl-C, and what `kill` and `timeout` send, into a request to stop. A second one ends the process at once; files
/// are only ever replaced whole, so nothing is left broken.
final class InterruptHandler {
  private static let signals = [SIGINT, SIGTERM]
  private let sources: [any DispatchSourceSignal]

  /// Starts to listen.
  ///
  /// - Parameter onInterrupt: Is called on a thread of its own at the first signal.
  init(onInterrupt: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "inkling.interrupt")
    let requests = Requests()
    sources = Self.signals.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [requests] in
        requests.count += 1
        if requests.count > 1 { Foundation.exit(Status.interrupted) }
        onInterrupt()
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  /// How often a signal came. Touched on the queue only.
  private final class Requests: @unchecked Sendable {
    var count = 0
  }
}
