internal import Synchronization

/// A way to stop a run from another thread, such as a signal handler's.
public final class Interruption: Sendable {
  private struct State {
    var isRequested = false
    var handler: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Makes an interruption that has not been asked for.
  public init() {}

  /// Whether the run is to stop.
  public var isRequested: Bool { state.withLock { $0.isRequested } }

  /// Asks the run to stop. May be called from any thread, any number of times.
  public func request() {
    let handler = state.withLock { state in
      state.isRequested = true
      return state.handler
    }
    handler?()
  }

  /// Sets what happens at the first request; it happens at once where there has been one.
  func onRequest(_ handler: (@Sendable () -> Void)?) {
    let isRequested = state.withLock { state in
      state.handler = handler
      return state.isRequested
    }
    if isRequested { handler?() }
  }
}
