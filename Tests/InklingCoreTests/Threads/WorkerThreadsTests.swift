import Foundation
import Synchronization
import Testing

@testable import InklingCore

@Suite struct WorkerThreadsTests {
  /// The threads that did something, once they are ready for more.
  private final class Record: Sendable {
    let seen = Mutex<Set<UInt>>([])
    let ended = DispatchSemaphore(value: 0)

    func note() {
      _ = seen.withLock { $0.insert(UInt(bitPattern: ObjectIdentifier(Thread.current))) }
    }
  }

  @Test func `a thread that has ended its work gets the next`() {
    let threads = WorkerThreads()
    let record = Record()
    for _ in 0..<100 {
      let hasBegun = threads.start({ record.note() }, end: { record.ended.signal() })
      #expect(hasBegun)
      record.ended.wait()
    }
    #expect(record.seen.withLock(\.count) == 1)
  }

  @Test func `work that is given at the same time is done by different threads`() {
    let threads = WorkerThreads()
    let record = Record()
    let begun = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    for _ in 0..<20 {
      for _ in 0..<3 {
        let hasBegun = threads.start(
          {
            record.note()
            begun.signal()
            mayEnd.wait()
          }, end: { record.ended.signal() })
        #expect(hasBegun)
      }
      for _ in 0..<3 { begun.wait() }
      for _ in 0..<3 { mayEnd.signal() }
      for _ in 0..<3 { record.ended.wait() }
    }
    #expect(record.seen.withLock(\.count) == 3)
  }
}
