import Foundation

/// The losses of a training whose learning rate grew all the time: where the loss falls fastest is a
/// good rate, where it rises again is too much.
///
///     let curve = try model.findLearningRate(train)
///     print(curve.suggestion ?? 0.001)
///
/// **Source**: Smith, "Cyclical learning rates for training neural networks" (WACV 2017), section
/// 3.3; the suggestions are those of fastai's `lr_find`.
public struct LearningRateCurve: Sendable, Equatable {
  /// The rates in the order in which they were tried, each above 0.
  public let learningRates: [Double]
  /// The loss at each rate.
  public let losses: [Double]

  /// A curve of the given points.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` unless there are as many
  ///   losses as rates.
  public init(learningRates: [Double], losses: [Double]) throws(CoreError) {
    guard learningRates.count == losses.count else {
      throw .invalidArgument(
        name: "losses", got: "a list of \(losses.count)",
        expected: "a list of \(learningRates.count) numbers, one for each learning rate")
    }
    self.learningRates = learningRates
    self.losses = losses
  }

  /// The curve of a training whose learning rate grew from epoch to epoch, as with a
  /// ``LearningRateScheduler``.
  public init(_ history: History) {
    learningRates = history.learningRate
    losses = history["loss"] ?? []
  }

  /// The rate in the longest stretch in which the loss falls, a little before its middle: fastai's
  /// "valley", and what to try first. Nil if the loss never falls.
  public var suggestion: Double? {
    let fall = longestFall
    guard fall.count > 1, let first = fall.first, let last = fall.last else { return nil }
    let third = (last - first) / 3
    return learningRates[first + third + third / 2]
  }

  /// The rate where the loss falls fastest on a logarithmic axis: fastai's "steep". Nil if it never
  /// falls.
  public var steepest: Double? {
    var best: (slope: Double, rate: Double)?
    for index in losses.indices.dropFirst() {
      let distance = log(learningRates[index]) - log(learningRates[index - 1])
      let slope = (losses[index] - losses[index - 1]) / distance
      if slope < (best?.slope ?? 0) { best = (slope, learningRates[index - 1]) }
    }
    return best?.rate
  }

  /// From a tenth of the rate with the lowest loss to that rate: a rule of thumb for where good
  /// rates lie. Nil if there are no points, or that rate is none.
  public var idealRange: ClosedRange<Double>? {
    guard let place = losses.indices.min(by: { losses[$0] < losses[$1] }),
      learningRates[place] >= 0
    else { return nil }
    return learningRates[place] / 10...learningRates[place]
  }

  /// The places of the longest series of losses each of which is lower than the one before, others
  /// between them left out.
  private var longestFall: [Int] {
    var lengths = [Int](repeating: 1, count: losses.count)
    var previous = [Int?](repeating: nil, count: losses.count)
    for end in losses.indices {
      for start in 0..<end where losses[start] > losses[end] && lengths[start] + 1 > lengths[end] {
        lengths[end] = lengths[start] + 1
        previous[end] = start
      }
    }
    // Of equally long ones the first.
    guard let longest = lengths.max(), var place = lengths.firstIndex(of: longest) else {
      return []
    }
    var places = [place]
    while let before = previous[place] {
      places.append(before)
      place = before
    }
    return places.reversed()
  }
}
