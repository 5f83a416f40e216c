import Foundation
import Synchronization

/// Threads that do the tasks of phases together with the thread that asks for it.
///
/// A phase is done when all of its tasks are; the next begins only then. Of the tasks of a phase each
/// thread has a share, the same in every step, so that what they work on stays in its cache; when it is
/// through it takes tasks from the shares of others. So a thread that the system has put aside delays
/// nobody by more than the task it holds. The results do not depend on who does what: only on the
/// tasks, which are the same for any number of threads.
///
/// One pool serves one call of `fit` or `evaluate` and lets go of its threads at its end.
final class WorkerPool {
  private let shared: Shared
  private let workerCount: Int

  /// A pool of `threads` threads, the calling one included, for the given phases.
  ///
  /// No more threads are used than the widest phase has tasks, and never more than 64.
  init(threads: Int, phases: [any Phase]) {
    let widest = phases.map(\.taskCount).max() ?? 1
    let threadCount = max(1, min(threads, widest, 64))
    let shared = Shared(phases: phases, threadCount: threadCount)
    self.shared = shared
    // Where the system has no more threads, those that there are do the work.
    workerCount = (1..<threadCount).count { thread in
      WorkerThreads.shared.start({ shared.work(as: thread) }, end: { shared.leave() })
    }
  }

  deinit { shared.stop(workerCount) }

  /// Does all tasks of one of the pool's phases.
  ///
  /// - Throws: what a task threw; of several the one of the first task.
  func run(_ phase: Int) throws(CoreError) {
    let work = shared.phases[phase]
    if workerCount == 0 || work.taskCount == 1 {
      for task in 0..<work.taskCount { try work.run(task) }
    } else {
      try shared.run(phase)
    }
  }
}

/// What the threads of a pool have in common.
private final class Shared: Sendable {
  let phases: [any Phase]
  private let threadCount: Int

  /// Which phase is on: a generation that grows with every phase, and the index of the phase (32 bits
  /// each).
  private let ticket = Atomic<UInt64>(0)
  /// The tasks that nobody has claimed.
  private let shares: Shares
  /// How many tasks of the current phase are done.
  private let doneCount = Atomic<Int>(0)
  /// How many threads wait for the condition.
  private let sleeperCount = Atomic<Int>(0)
  /// The failure of the earliest task that failed in this phase.
  private let failure = Mutex<(task: Int, error: CoreError)?>(nil)
  /// Guards nothing but falling asleep and waking up.
  private let condition = NSCondition()
  private let stoppedCount = Atomic<Int>(0)

  private static let stopPhase = Int(UInt32.max)
  /// How often a thread looks before it lets others go first, and before it falls asleep.
  private static let looksBeforeYielding = 2_000
  private static let looksBeforeSleeping = 20_000

  init(phases: [any Phase], threadCount: Int) {
    precondition(phases.count < Self.stopPhase)
    self.phases = phases
    self.threadCount = threadCount
    shares = Shares(count: threadCount)
  }

  func run(_ phase: Int) throws(CoreError) {
    let count = phases[phase].taskCount
    doneCount.store(0, ordering: .relaxed)
    claimTasks(of: publish(phase), as: 0)
    var looks = 0
    while doneCount.load(ordering: .acquiring) < count {
      looks += 1
      if looks > Self.looksBeforeYielding { sched_yield() }
    }
    if let failed = failure.withLock({ $0.take() }) { throw failed.error }
  }

  /// What a worker does from start to end.
  func work(as thread: Int) {
    MatrixProduct.onCallingThreadOnly { SubnormalNumbers.flushed { doTasks(as: thread) } }
  }

  /// Says that a worker has ended and can be used by other pools.
  func leave() {
    condition.lock()
    stoppedCount.add(1, ordering: .releasing)
    condition.broadcast()
    condition.unlock()
  }

  private func doTasks(as thread: Int) {
    var seen: UInt64 = 0
    while true {
      seen = awaitChange(since: seen)
      if Self.phase(of: seen) == Self.stopPhase { return }
      claimTasks(of: seen, as: thread)
    }
  }

  /// Ends the workers and waits until they have.
  func stop(_ workerCount: Int) {
    guard workerCount > 0 else { return }
    _ = publish(Self.stopPhase)
    condition.lock()
    while stoppedCount.load(ordering: .acquiring) < workerCount { condition.wait() }
    condition.unlock()
  }

  /// Begins the next generation with that phase.
  private func publish(_ phase: Int) -> UInt64 {
    let last = Self.generation(of: ticket.load(ordering: .relaxed))
    let generation = last &+ 1
    shares.begin(generation: generation)
    let next = UInt64(generation) << 32 | UInt64(phase)
    ticket.store(next, ordering: .sequentiallyConsistent)
    if sleeperCount.load(ordering: .sequentiallyConsistent) > 0 {
      condition.lock()
      condition.broadcast()
      condition.unlock()
    }
    return next
  }

  private static func generation(of ticket: UInt64) -> UInt32 { UInt32(ticket >> 32) }

  private static func phase(of ticket: UInt64) -> Int { Int(ticket & UInt64(UInt32.max)) }

  /// Claims and does tasks of the ticket's generation until none is left: first those of the thread's
  /// own share.
  private func claimTasks(of ticket: UInt64, as thread: Int) {
    let (generation, phase) = (Self.generation(of: ticket), phases[Self.phase(of: ticket)])
    let count = phase.taskCount
    var done = 0
    for other in 0..<threadCount {
      let share = (thread + other) % threadCount
      while let place = shares.claim(
        share, generation: generation, below: (count - share + threadCount - 1) / threadCount)
      {
        let task = share + place * threadCount
        do {
          try phase.run(task)
        } catch {
          failure.withLock { failed in
            if failed.map({ task < $0.task }) ?? true { failed = (task, error) }
          }
        }
        done += 1
      }
    }
    if done > 0 { doneCount.add(done, ordering: .releasing) }
  }

  /// The ticket once it is another than the one seen.
  private func awaitChange(since seen: UInt64) -> UInt64 {
    for look in 0..<Self.looksBeforeSleeping {
      let now = ticket.load(ordering: .acquiring)
      if now != seen { return now }
      if look > Self.looksBeforeYielding, look.isMultiple(of: 64) { sched_yield() }
    }
    condition.lock()
    defer { condition.unlock() }
    sleeperCount.add(1, ordering: .sequentiallyConsistent)
    defer { sleeperCount.subtract(1, ordering: .sequentiallyConsistent) }
    while true {
      let now = ticket.load(ordering: .sequentiallyConsistent)
      if now != seen { return now }
      condition.wait()
    }
  }
}

/// Of each thread's share of the tasks, the first that nobody has claimed.
///
/// `@unchecked Sendable`: the memory is of atomic words.
private final class Shares: @unchecked Sendable {
  /// A word for each share, the generation and the place in the share (32 bits each), so that a thread
  /// that slept through the end of a phase can never claim a task of the next with what it knew of
  /// the last.
  private let words: UnsafeMutablePointer<Atomic<UInt64>>
  private let count: Int
  /// A word has a line of the cache to itself.
  private static let spacing = 8

  init(count: Int) {
    self.count = count
    words = .allocate(capacity: (count + 1) * Self.spacing)
    for share in 0..<count { (words + share * Self.spacing).initialize(to: Atomic(0)) }
  }

  deinit {
    for share in 0..<count { (words + share * Self.spacing).deinitialize(count: 1) }
    words.deallocate()
  }

  /// Makes all tasks of a phase claimable, once all those of the phase before are done.
  func begin(generation: UInt32) {
    for share in 0..<count {
      words[share * Self.spacing].store(UInt64(generation) << 32, ordering: .releasing)
    }
  }

  /// The next place of a share of `limit` tasks; nil if none is left or the generation is over.
  func claim(_ share: Int, generation: UInt32, below limit: Int) -> Int? {
    var word = words[share * Self.spacing].load(ordering: .acquiring)
    while true {
      let place = Int(word & UInt64(UInt32.max))
      guard word >> 32 == UInt64(generation), place < limit else { return nil }
      let claimed = words[share * Self.spacing].compareExchange(
        expected: word, desired: word + 1, ordering: .acquiringAndReleasing)
      if claimed.exchanged { return place }
      word = claimed.original
    }
  }
}
