/// What an optimizer remembers from step to step, as values: to be kept in a file, for a training that
/// goes on as if it had never stopped.
package struct OptimizerMemory: Sendable, Equatable {
  /// How many steps were made since `compile`.
  package var stepCount: Int
  /// The rate that was set by hand, which takes the place of the optimizer's.
  package var learningRateSetting: Double?
  /// For each array of weights that is trained, in the order of the model, the arrays of as many
  /// numbers that are remembered for it, in the order of the optimizer's formula.
  package var arrays: [[[Float]]]
  /// The product of the momentum's rates of all steps, for an optimizer that goes on from there.
  package var momentumProduct: Float?

  /// The memory of an optimizer.
  package init(
    stepCount: Int, learningRateSetting: Double? = nil, arrays: [[[Float]]],
    momentumProduct: Float? = nil
  ) {
    self.stepCount = stepCount
    self.learningRateSetting = learningRateSetting
    self.arrays = arrays
    self.momentumProduct = momentumProduct
  }
}

extension OptimizerState {
  /// What it remembers.
  var memory: OptimizerMemory {
    OptimizerMemory(
      stepCount: stepCount, learningRateSetting: learningRateSetting, arrays: updater.arrays,
      momentumProduct: updater.momentumProduct)
  }

  /// An optimizer that goes on from what another remembered.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if that is for other weights
  ///   or another optimizer, or a setting of the optimizer is out of range.
  convenience init(
    _ optimizer: Optimizer, for parameters: [Parameter], goingOnFrom memory: OptimizerMemory
  ) throws(CoreError) {
    try self.init(optimizer, for: parameters)
    guard memory.stepCount >= 0 else {
      throw .invalidArgument(
        name: "the number of steps of the optimizer", got: "\(memory.stepCount)",
        expected: "0 or more")
    }
    let expected = updater.arrays.map { $0.map(\.count) }
    let found = memory.arrays.map { $0.map(\.count) }
    guard found == expected else {
      throw .invalidArgument(
        name: "the sizes of the arrays that the optimizer remembers", got: "\(found)",
        expected: "\(expected)")
    }
    goOn(from: memory)
  }
}
