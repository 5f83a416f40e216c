import Synchronization

/// A request to stop, made from any thread.
final class Interruption: Sendable {
  /// Who wants the run to stop.
  enum Reason: UInt8 {
    case none, user, memory
  }

  private let state = Atomic<UInt8>(Reason.none.rawValue)

  /// Who wants the run to stop, if anybody does.
  var reason: Reason { Reason(rawValue: state.load(ordering: .relaxed)) ?? .none }

  /// Whether anybody wants the run to stop.
  @inline(__always) var isPending: Bool { state.load(ordering: .relaxed) != 0 }

  /// Whether the user wants the run to stop.
  var isRequested: Bool { reason == .user }

  /// Asks the run to stop on the user's behalf.
  func request() { state.store(Reason.user.rawValue, ordering: .relaxed) }

  /// Asks the run to stop because it holds too much memory, unless the user has asked already.
  func requestForMemory() { change(.none, to: .memory) }

  /// Takes back a request made because of memory.
  func forgetMemory() { change(.memory, to: .none) }

  private func change(_ old: Reason, to new: Reason) {
    _ = state.compareExchange(
      expected: old.rawValue, desired: new.rawValue, ordering: .relaxed)
  }
}
