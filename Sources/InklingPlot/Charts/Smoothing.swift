internal import Foundation

/// Curves without their noise, as TensorBoard draws them.
enum Smoothing {
  /// How much can be smoothed: from nothing up to, but not quite, everything.
  static let range = 0.0..<1.0

  /// The moving average in which each value has weight 1 and what came before it `weight` of what it had.
  ///
  /// m_t = w m_(t-1) + (1 - w) x_t and s_t = m_t / (1 - w^t): the division makes up for an average that
  /// begins with nothing, so that the first value is itself. Values that are not finite stay where they are and
  /// leave the average alone.
  ///
  /// **Source**: TensorBoard's scalar dashboard, "debiased exponential moving average".
  static func smoothed(_ values: [Double], by weight: Double) -> [Double] {
    // The average of what does not change would differ from it in its last digits.
    guard weight > 0, let first = values.first, values.contains(where: { $0 != first }) else {
      return values
    }
    var mean = 0.0
    var count = 0.0
    return values.map { value in
      guard Scale.isDrawable(value) else { return value }
      count += 1
      mean = mean * weight + (1 - weight) * value
      return mean / (1 - pow(weight, count))
    }
  }
}

extension [Series] {
  /// The curves pale, and in front of them the same ones smoothed; only the curves where `weight` is 0.
  func smoothed(by weight: Double) -> [Series] {
    guard weight > 0 else { return self }
    let pale = map { series -> Series in
      var series = series
      series.style.isFaint = true
      series.style.hasMarkers = false
      return series
    }
    return pale
      + map { series in
        var series = series
        series.values = Smoothing.smoothed(series.values, by: weight)
        series.name += ", smoothed"
        series.key += "_smoothed"
        series.smoothing = weight
        return series
      }
  }
}
