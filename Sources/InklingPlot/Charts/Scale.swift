/// From the values of an axis to places in a figure, linearly.
struct Scale: Sendable, Equatable {
  /// The values at the two ends.
  var domain: ClosedRange<Double>
  /// The place of the domain's lower end.
  var start: Double
  /// The place of the domain's upper end; less than `start` where values grow upwards.
  var end: Double

  /// The place of a value. Values far outside stay at a distance that can be drawn.
  func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + min(max(share, -100), 100) * (end - start)
  }

  /// The domain that shows all finite values with a margin of 5 % on both sides.
  ///
  /// A single value, and values that differ in their last digits only, are put in the middle of a
  /// range in proportion to them: noise of rounding is not to look like a curve.
  static func domain(for values: some Sequence<Double>) -> ClosedRange<Double> {
    var lower = Double.infinity
    var upper = -Double.infinity
    for value in values where isDrawable(value) {
      lower = min(lower, value)
      upper = max(upper, value)
    }
    guard lower <= upper else { return 0...1 }
    let largest = max(lower.magnitude, upper.magnitude)
    if upper - lower <= max(largest * 1e-6, 1e-300) {
      let middle = lower + (upper - lower) / 2
      let half = largest < 1e-300 ? 0.5 : largest * 0.1
      return (middle - half)...(middle + half)
    }
    let margin = (upper - lower) * 0.05
    return (lower - margin)...(upper + margin)
  }

  /// Whether a value has a place in a chart: finite, and far enough from the ends of what a `Double`
  /// holds that spans and margins do not overflow.
  static func isDrawable(_ value: Double) -> Bool { value.magnitude < 1e300 }
}
