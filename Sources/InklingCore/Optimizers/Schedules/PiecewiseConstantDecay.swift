extension LearningRateSchedule {
  /// A rate that stays the same between some steps: `values[0]` up to and including step
  /// `boundaries[0]`, then `values[1]` up to and including step `boundaries[1]`, and so on; the last
  /// value from there on.
  ///
  ///     .piecewiseConstantDecay(boundaries: [2000, 4000], values: [0.1, 0.01, 0.001])
  ///
  /// - Parameter boundaries: the last step of each value but the last, in rising order.
  /// - Parameter values: the rates, one more than there are boundaries; 0 or more.
  ///
  /// **Source**: Keras 3, `PiecewiseConstantDecay`.
  public static func piecewiseConstantDecay(
    boundaries: [Int], values: [Double]
  ) -> LearningRateSchedule {
    LearningRateSchedule(
      kind: .piecewiseConstantDecay(
        PiecewiseConstantDecay(boundaries: boundaries, values: values)))
  }
}

package struct PiecewiseConstantDecay: Sendable, Equatable {
  package let boundaries: [Int]
  package let values: [Double]

  func learningRate(atStep step: Int) -> Double {
    let place = boundaries.firstIndex { step <= $0 } ?? boundaries.count
    return place < values.count ? values[place] : .nan
  }

  func check() throws(CoreError) {
    guard values.count == boundaries.count + 1 else {
      throw .invalidArgument(
        name: "the number of values of a piecewiseConstantDecay", got: "\(values.count)",
        expected: "\(boundaries.count + 1), one more than the number of boundaries")
    }
    guard zip(boundaries, boundaries.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .invalidArgument(
        name: "boundaries", got: "\(boundaries)", expected: "a list of steps in rising order")
    }
    for value in values {
      try Optimizer.checkIsNotNegative(value, "each value of a piecewiseConstantDecay")
    }
  }
}
