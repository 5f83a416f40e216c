/// Work that falls into independent tasks, whose number does not depend on the number of threads.
protocol Phase: Sendable {
  /// How many tasks there are.
  var taskCount: Int { get }

  /// Does one task. Different tasks are done by different threads at the same time, in any order.
  func run(_ task: Int) throws(CoreError)
}
