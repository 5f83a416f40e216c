import Foundation

/// Runs work on a thread with a stack deep enough for a lesson's recursion and for deeply nested source.
enum DeepStack {
  /// How many bytes of address space the stack has; memory is used only as far as it is reached.
  static let bytes = 1 << 30
  /// How many bytes of it are kept for what a host's functions need.
  private static let reserve = 1 << 26

  /// Carries work to the thread and its result back. The caller waits meanwhile, so nothing is used by two threads at once.
  private final class Exchange<Result>: @unchecked Sendable {
    let body: (_ stackLimit: Int) -> Result
    var result: Result?
    let done = DispatchSemaphore(value: 0)
    init(_ body: @escaping (Int) -> Result) { self.body = body }
  }

  /// Runs `body` to its end.
  ///
  /// - Parameter body: The work; it is given the lowest address to which it may let the stack grow.
  static func run<Result>(_ body: @escaping (_ stackLimit: Int) -> Result) -> Result {
    let exchange = Exchange(body)
    start { stackLimit in
      exchange.result = exchange.body(stackLimit)
      exchange.done.signal()
    }
    exchange.done.wait()
    guard let result = exchange.result else {
      preconditionFailure("the thread has ended without a result")
    }
    return result
  }

  /// Begins `body`, and does not wait for its end.
  ///
  /// - Parameter body: The work; it is given the lowest address to which it may let the stack grow.
  static func start(_ body: @escaping @Sendable (_ stackLimit: Int) -> Void) {
    let thread = Thread {
      var marker: UInt8 = 0
      let top = withUnsafeMutablePointer(to: &marker) { Int(bitPattern: $0) }
      body(top - bytes + reserve)
    }
    thread.stackSize = bytes
    thread.start()
  }
}
