import Foundation
import Synchronization

/// Threads that do the tasks of phases together with the thread that asks for it.
///
/// A phase is done when all of its tasks are; the next begins only then. Tasks are claimed one by
/// one, so a thread that the system has put aside delays nobody by more than the task it holds. The
/// results do not depend on who does what: only on the tasks, which are the same for any number of
/// threads.
///
/// One pool serves one call of `fit` or `evaluate` and is stopped at its end.
final class WorkerPool {
  private let shared: Shared
  private let workerCount: Int

  /// A pool of `threads` threads, the calling one included, for the given phases.
  ///
  /// No more threads are used than the widest phase has tasks, and never more than 64.
  init(threads: Int, phases: [any Phase]) {
    let shared = Shared(phases: phases)
    self.shared = shared
    let widest = phases.map(\.taskCount).max() ?? 1
    workerCount = max(0, min(threads, widest, 64) - 1)
    for _ in 0..<workerCount {
      let thread = Thread { shared.work() }
      thread.name = "Inkling worker"
      thread.start()
    }
  }

  deinit { shared.stop(workerCount) }

  /// Does all tasks of one of the pool's phases.
  ///
  /// - Throws: what a task threw; of several the one of the first task.
  func run(_ phase: Int) throws(CoreError) {
    if workerCount == 0 {
      let work = shared.phases[phase]
      for task in 0..<work.taskCount { try work.run(task) }
    } else {
      try shared.run(phase)
    }
  }
}

/// What the threads of a pool have in common.
private final class Shared: Sendable {
  let phases: [any Phase]

  /// Which phase is on, and its next task that nobody has claimed: a generation that grows with
  /// every phase and begins again after 65,535, the index of the phase and the next task. In one
  /// word, so that a thread that slept through the end of a phase can never claim a task of the next
  /// with what it knew of the last. A thread that slept until the very same word comes again claims
  /// a task that is there to be claimed.
  private let ticket = Atomic<UInt64>(0)
  /// How many tasks of the current phase are done.
  private let doneCount = Atomic<Int>(0)
  /// How many threads wait for the condition.
  private let sleeperCount = Atomic<Int>(0)
  /// The failure of the earliest task that failed in this phase.
  private let failure = Mutex<(task: Int, error: CoreError)?>(nil)
  /// Guards nothing but falling asleep and waking up.
  private let condition = NSCondition()
  private let stoppedCount = Atomic<Int>(0)

  /// Where in a ticket the generation (16 bits) and the index of the phase (24) begin; the lowest 24
  /// bits are the task.
  private static let (generationPlace, phasePlace): (UInt64, UInt64) = (48, 24)
  private static let largestField: UInt64 = 0xFF_FFFF
  private static let stopPhase = Int(largestField)
  /// How often a thread looks before it lets others go first, and before it falls asleep.
  private static let looksBeforeYielding = 2_000
  private static let looksBeforeSleeping = 20_000

  init(phases: [any Phase]) {
    precondition(phases.count < Self.stopPhase)
    self.phases = phases
  }

  func run(_ phase: Int) throws(CoreError) {
    let count = phases[phase].taskCount
    precondition(count <= Self.largestField)
    doneCount.store(0, ordering: .relaxed)
    claimTasks(generation: publish(phase))
    var looks = 0
    while doneCount.load(ordering: .acquiring) < count {
      looks += 1
      if looks > Self.looksBeforeYielding { sched_yield() }
    }
    if let failed = failure.withLock({ $0.take() }) { throw failed.error }
  }

  /// What a worker does from start to end.
  func work() {
    MatrixProduct.onCallingThreadOnly {
      var seen: UInt64 = 0
      while true {
        let now = awaitChange(since: seen)
        seen = Self.generation(of: now)
        if Self.phase(of: now) == Self.stopPhase { break }
        claimTasks(generation: seen)
      }
    }
    condition.lock()
    stoppedCount.add(1, ordering: .releasing)
    condition.broadcast()
    condition.unlock()
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
    let last = ticket.load(ordering: .relaxed)
    let next =
      (Self.generation(of: last) &+ 1) << Self.generationPlace | UInt64(phase) << Self.phasePlace
    ticket.store(next, ordering: .sequentiallyConsistent)
    if sleeperCount.load(ordering: .sequentiallyConsistent) > 0 {
      condition.lock()
      condition.broadcast()
      condition.unlock()
    }
    return Self.generation(of: next)
  }

  private static func generation(of ticket: UInt64) -> UInt64 { ticket >> generationPlace }

  private static func phase(of ticket: UInt64) -> Int { Int(ticket >> phasePlace & largestField) }

  /// Whether there is something new for a thread that has seen that generation; the end is new even
  /// where the generations have come round.
  private static func isNews(_ ticket: UInt64, since seen: UInt64) -> Bool {
    generation(of: ticket) != seen || phase(of: ticket) == stopPhase
  }

  /// Claims and does tasks of that generation until none is left.
  private func claimTasks(generation: UInt64) {
    while true {
      let now = ticket.load(ordering: .acquiring)
      guard Self.generation(of: now) == generation, Self.phase(of: now) != Self.stopPhase else {
        return
      }
      let phase = phases[Self.phase(of: now)]
      let task = Int(now & Self.largestField)
      guard task < phase.taskCount else { return }
      let claimed = ticket.compareExchange(
        expected: now, desired: now + 1, ordering: .acquiringAndReleasing)
      guard claimed.exchanged else { continue }
      do {
        try phase.run(task)
      } catch {
        failure.withLock { failed in
          if failed.map({ task < $0.task }) ?? true { failed = (task, error) }
        }
      }
      doneCount.add(1, ordering: .releasing)
    }
  }

  /// The ticket once its generation is another than the one seen.
  private func awaitChange(since seen: UInt64) -> UInt64 {
    for look in 0..<Self.looksBeforeSleeping {
      let now = ticket.load(ordering: .acquiring)
      if Self.isNews(now, since: seen) { return now }
      if look > Self.looksBeforeYielding, look.isMultiple(of: 64) { sched_yield() }
    }
    condition.lock()
    defer { condition.unlock() }
    sleeperCount.add(1, ordering: .sequentiallyConsistent)
    defer { sleeperCount.subtract(1, ordering: .sequentiallyConsistent) }
    while true {
      let now = ticket.load(ordering: .sequentiallyConsistent)
      if Self.isNews(now, since: seen) { return now }
      condition.wait()
    }
  }
}
