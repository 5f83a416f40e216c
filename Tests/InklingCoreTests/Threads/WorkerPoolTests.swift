import Synchronization
import Testing

@testable import InklingCore

@Suite struct WorkerPoolTests {
  /// Counts how often each task was done, and can fail at some.
  private final class CountingPhase: Phase {
    let taskCount: Int
    let counts: Mutex<[Int]>
    let failing: Set<Int>

    init(_ taskCount: Int, failing: Set<Int> = []) {
      self.taskCount = taskCount
      self.failing = failing
      counts = Mutex([Int](repeating: 0, count: taskCount))
    }

    func run(_ task: Int) throws(CoreError) {
      counts.withLock { $0[task] += 1 }
      if failing.contains(task) { throw .matrixProduct(status: task) }
    }
  }

  @Test(arguments: [1, 2, 3, 8]) func `every task of every phase is done once`(
    _ threads: Int
  ) throws {
    let phases = [CountingPhase(5), CountingPhase(1), CountingPhase(40)]
    let pool = WorkerPool(threads: threads, phases: phases)
    let rounds = 500
    for _ in 0..<rounds {
      for phase in phases.indices { try pool.run(phase) }
    }
    for phase in phases {
      #expect(
        phase.counts.withLock { $0 } == [Int](repeating: rounds, count: phase.taskCount))
    }
  }

  /// More phases than a byte counts, and more generations than 16 bits do.
  @Test(arguments: [1, 2]) func `neither phases nor generations run out`(_ threads: Int) throws {
    let phases = (0..<300).map { _ in CountingPhase(2) }
    let pool = WorkerPool(threads: threads, phases: phases)
    let rounds = 220
    for _ in 0..<rounds {
      for phase in phases.indices { try pool.run(phase) }
    }
    for phase in phases { #expect(phase.counts.withLock { $0 } == [rounds, rounds]) }
  }

  @Test func `a phase begins when the one before is over`() throws {
    /// Doubles on its first phase what the second adds up.
    final class Step: Phase {
      let taskCount = 16
      let numbers: Mutex<[Int]>
      let expected: Atomic<Int>
      let isRight = Atomic<Bool>(true)
      init(_ numbers: [Int]) {
        self.numbers = Mutex(numbers)
        expected = Atomic(0)
      }
      func run(_ task: Int) {
        numbers.withLock { $0[task] += 1 }
      }
    }
    final class Check: Phase {
      let taskCount = 16
      let step: Step
      init(_ step: Step) { self.step = step }
      func run(_ task: Int) {
        let round = step.expected.load(ordering: .relaxed)
        if step.numbers.withLock({ $0 }) != [Int](repeating: round, count: 16) {
          step.isRight.store(false, ordering: .relaxed)
        }
      }
    }
    let step = Step([Int](repeating: 0, count: 16))
    let pool = WorkerPool(threads: 4, phases: [step, Check(step)])
    for round in 1...300 {
      step.expected.store(round, ordering: .relaxed)
      try pool.run(0)
      try pool.run(1)
    }
    let isRight = step.isRight.load(ordering: .relaxed)
    #expect(isRight)
  }

  @Test(arguments: [1, 4]) func `the failure of the earliest task comes out`(
    _ threads: Int
  ) throws {
    let phase = CountingPhase(20, failing: [7, 9])
    let pool = WorkerPool(threads: threads, phases: [phase])
    for _ in 0..<50 {
      #expect(throws: CoreError.matrixProduct(status: 7)) { try pool.run(0) }
    }
  }

  @Test func `workers that fell asleep wake up again`() async throws {
    let phase = CountingPhase(8)
    let pool = WorkerPool(threads: 3, phases: [phase])
    for round in 1...3 {
      try pool.run(0)
      #expect(phase.counts.withLock { $0 } == [Int](repeating: round, count: 8))
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}
