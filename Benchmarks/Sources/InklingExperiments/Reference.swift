import Foundation

/// What is measured of a training.
enum Measure: String, CaseIterable, Codable {
  case trainLoss = "train loss"
  case trainAccuracy = "train accuracy"
  case validationAccuracy = "validation accuracy"
  case testLoss = "test loss"
  case testAccuracy = "test accuracy"

  /// No value is larger; none is below 0.
  var largest: Double {
    switch self {
    case .trainLoss, .testLoss: .infinity
    case .trainAccuracy, .validationAccuracy, .testAccuracy: 1
    }
  }
}

/// What Keras 3.15 gives, with three seeds.
struct Reference: Sendable {
  let parameterCount: Int
  /// The values of the last epoch as they were noted, rounded.
  let values: [Measure: String]

  init(parameterCount: Int, _ values: [Measure: String]) {
    self.parameterCount = parameterCount
    self.values = values
  }

  func numbers(_ measure: Measure) -> [Double]? {
    values[measure]?.split(separator: " ").compactMap { Double($0) }
  }

  /// Where the median of our runs must lie: Keras's range, widened on both sides by its own spread.
  ///
  /// The range of three runs is narrower than what Keras would give with more seeds, and three
  /// values may agree by chance. So the spread counts as at least
  /// - one unit of the last digit that was noted, because the values are rounded;
  /// - the standard error of the measure: what the same network would differ by on as many other
  ///   examples. A smaller difference says nothing about a library. For an accuracy p of N examples
  ///   it is sqrt(p (1 - p) / N); a loss is taken to be as uncertain, in proportion, as the share
  ///   1 - p of mistakes on the same examples;
  /// - the standard deviation of our own seeds, where there are three or more.
  ///
  /// - Parameter exampleCount: on how many examples the measure was taken.
  /// - Parameter values: what our seeds gave.
  func accepted(
    _ measure: Measure, exampleCount: Int, values: [Double]
  ) -> ClosedRange<Double>? {
    guard let numbers = numbers(measure), let least = numbers.min(), let most = numbers.max() else {
      return nil
    }
    let spread = max(
      most - least, unit(measure), standardError(measure, exampleCount: exampleCount),
      values.count < 3 ? 0 : standardDeviation(of: values))
    return max(least - spread, 0)...min(most + spread, measure.largest)
  }

  /// One unit of the last digit.
  private func unit(_ measure: Measure) -> Double {
    let digits = values[measure]?.split(separator: " ").first?.split(separator: ".").last?.count
    return pow(10, -Double(digits ?? 3))
  }

  private func standardError(_ measure: Measure, exampleCount: Int) -> Double {
    let accuracyMeasure: Measure =
      switch measure {
      case .trainLoss, .trainAccuracy: .trainAccuracy
      case .validationAccuracy: .validationAccuracy
      case .testLoss, .testAccuracy: .testAccuracy
      }
    guard let accuracy = middle(of: numbers(accuracyMeasure) ?? []),
      let value = middle(of: numbers(measure) ?? [])
    else { return 0 }
    // 1.000 was rounded: it may be half a unit less.
    let mistakes = max(1 - accuracy, unit(accuracyMeasure) / 2)
    let error = (accuracy * mistakes / Double(exampleCount)).squareRoot()
    return measure == accuracyMeasure ? error : value * error / mistakes
  }
}

/// The square root of the mean squared distance from the mean, of a sample.
func standardDeviation(of values: [Double]) -> Double {
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
  let deviation = (squares / Double(values.count - 1)).squareRoot()
  // A loss that is no number must not widen the range: its median lies nowhere.
  return deviation.isFinite ? deviation : 0
}

/// The middle value, or the mean of the two in the middle; nothing of nothing, and of what is no
/// number.
func middle(of values: [Double]) -> Double? {
  guard !values.isEmpty, values.allSatisfy({ !$0.isNaN }) else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2)
    ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
