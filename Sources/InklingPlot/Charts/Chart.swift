internal import Foundation

/// A panel with two axes, and curves or bars.
struct Chart: Sendable, Equatable {
  var title: String?
  var xAxis: Axis
  var yAxis: Axis
  var series: [Series]
  /// Bars, from zero up or down.
  var bars: Bars?
  /// A stretch of the x axis that is set apart.
  var band: Band?
  /// A place on the x axis that is pointed out.
  var mark: Mark?

  /// Bars beside each other.
  struct Bars: Sendable, Equatable {
    /// What the values are, in a sentence: "probability".
    var subject: String
    /// Where each bar begins and ends; one more than `values`.
    var edges: [Double]
    /// NaN and infinite values have no bar.
    var values: [Double]
    /// Names of the bars, which take the place of numbers at the axis.
    var names: [String]?
    /// The bar that is pointed out.
    var marked: Int?
  }

  /// A stretch of the x axis.
  struct Band: Sendable, Equatable {
    var range: ClosedRange<Double>
    var label: String
  }

  /// A place on the x axis.
  struct Mark: Sendable, Equatable {
    var position: Double
    var label: String
  }

  /// What an axis says.
  struct Axis: Sendable, Equatable {
    /// With its unit, where it has one.
    var label: String
    /// Whether the values are counted (epochs): whole numbers from one on.
    var isCounting = false
    /// Whether equal distances are equal ratios; values that are not above 0 have no place then.
    var isLogarithmic = false
    /// Names at 0, 1, 2 and so on, in the place of numbers.
    var names: [String]?

    /// Where a value belongs: itself, or its logarithm to base 10.
    func place(of value: Double) -> Double { isLogarithmic ? log10(value) : value }

    /// The numbers at the axis; their values are places.
    func ticks(in range: ClosedRange<Double>, atMost count: Int) -> Ticks {
      if isCounting { return .counting(in: range, atMost: count) }
      return isLogarithmic
        ? .logarithmic(in: range, atMost: count) : .nice(in: range, atMost: count)
    }
  }

  /// The room that the words of a band and a mark need, as a share of the curves' height.
  private static let annotationShare = 0.22

  var xDomain: ClosedRange<Double> {
    if let bars, let first = bars.edges.first, let last = bars.edges.last, first < last {
      return first...last
    }
    if let names = xAxis.names { return -0.5...max(0.5, Double(names.count) - 0.5) }
    let positions = series.flatMap(\.positions).map(xAxis.place)
    let domain = Scale.domain(for: positions)
    guard xAxis.isCounting, let first = positions.min(), first == positions.max() else {
      return domain
    }
    return (first - 0.5)...(first + 0.5)
  }

  var yDomain: ClosedRange<Double> {
    if let bars {
      // Bars begin at zero: their lengths are to be compared.
      let domain = Scale.domain(for: bars.values + [0])
      let values = bars.values.filter(Scale.isDrawable)
      return (values.allSatisfy { $0 >= 0 } ? 0 : domain.lowerBound)...domain.upperBound
    }
    let domain = Scale.domain(for: series.lazy.flatMap { $0.finitePoints.map(\.value) })
    guard band != nil || mark != nil else { return domain }
    let room = (domain.upperBound - domain.lowerBound) * Self.annotationShare
    return domain.lowerBound...(domain.upperBound + room)
  }

  /// Whether there is anything to see.
  var hasPoints: Bool {
    series.contains { !$0.finitePoints.isEmpty }
      || bars?.values.contains(where: Scale.isDrawable) ?? false
  }
}
