import Dispatch
import Foundation

/// Turns Ctrl-C into a request to stop. A second Ctrl-C ends the process at once; files are only ever replaced whole, so
/// nothing is left broken.
final class InterruptHandler {
  private let source: any DispatchSourceSignal

  /// Starts to listen.
  ///
  /// - Parameter onInterrupt: Is called on a thread of its own at the first Ctrl-C.
  init(onInterrupt: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(
      signal: SIGINT, queue: DispatchQueue(label: "inkling.interrupt"))
    let presses = Presses()
    source.setEventHandler { [presses] in
      presses.count += 1
      if presses.count > 1 { Foundation.exit(Status.interrupted) }
      onInterrupt()
    }
    source.resume()
  }

  deinit {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }

  /// How often Ctrl-C was pressed. Touched on the source's queue only.
  private final class Presses: @unchecked Sendable {
    var count = 0
  }
}
