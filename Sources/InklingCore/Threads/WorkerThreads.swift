internal import CKernels
import Foundation
import Synchronization

/// The threads of all pools of the process, which sleep while no pool needs them.
///
/// They are kept, as many as were ever needed at a time, because making one takes as long as some steps of a small model.
final class WorkerThreads: Sendable {
  static let shared = WorkerThreads()

  private let idle = Mutex<[WorkerThread]>([])

  /// Does some work on a thread that has none, or on a new one, and beside the calling thread.
  ///
  /// - Parameter end: called on that thread after the work, when it is ready for more.
  /// - Returns: whether there is such a thread; if not, nothing will be called.
  func start(_ work: @escaping @Sendable () -> Void, end: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = idle.withLock({ $0.popLast() }) ?? WorkerThread() else { return false }
    thread.give { [self] in
      work()
      idle.withLock { $0.append(thread) }
      end()
    }
    return true
  }
}

/// A thread that does what it is given, one thing at a time, and sleeps in between.
///
/// `@unchecked Sendable`: `work` is reached with `condition` locked, and `thread` is set before anybody else knows of it.
private final class WorkerThread: @unchecked Sendable {
  private let condition = NSCondition()
  private var work: (@Sendable () -> Void)?
  private var thread: pthread_t

  /// Nil where the system has no more threads.
  init?() {
    // What it has before it is started is never used.
    thread = pthread_self()
    let itself = Unmanaged.passRetained(self)
    let error = ckStartBeside(
      &thread,
      { itself in
        guard let itself else { return nil }
        let worker = Unmanaged<WorkerThread>.fromOpaque(itself).takeRetainedValue()
        while true { worker.next()() }
      }, itself.toOpaque())
    guard error == 0 else {
      itself.release()
      return nil
    }
  }

  /// Lets it do something; only when it has nothing else to do.
  func give(_ new: @escaping @Sendable () -> Void) {
    condition.lock()
    precondition(work == nil, "the thread has not begun what it was given before")
    work = new
    ckPlaceBeside(thread)
    condition.signal()
    condition.unlock()
  }

  /// What it is given next.
  private func next() -> @Sendable () -> Void {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let work {
        self.work = nil
        return work
      }
      condition.wait()
    }
  }
}
