/// A panel with two axes and curves.
struct Chart: Sendable, Equatable {
  var title: String?
  var xAxis: Axis
  var yAxis: Axis
  var series: [Series]

  /// What an axis says.
  struct Axis: Sendable, Equatable {
    /// With its unit, where it has one.
    var label: String
    /// Whether the values are counted (epochs): whole numbers from one on.
    var isCounting = false

    func ticks(in range: ClosedRange<Double>, atMost count: Int) -> Ticks {
      isCounting
        ? .counting(in: range, atMost: count) : .nice(in: range, atMost: count)
    }
  }

  var xDomain: ClosedRange<Double> {
    let positions = series.flatMap(\.positions)
    let domain = Scale.domain(for: positions)
    guard xAxis.isCounting, let first = positions.min(), first == positions.max() else {
      return domain
    }
    return (first - 0.5)...(first + 0.5)
  }

  var yDomain: ClosedRange<Double> {
    Scale.domain(for: series.lazy.flatMap { $0.finitePoints.map(\.value) })
  }

  /// Whether there is anything to see.
  var hasPoints: Bool { series.contains { !$0.finitePoints.isEmpty } }
}
