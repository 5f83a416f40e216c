public import InklingCore

extension LearningRateCurve {
  /// The losses over the rates on a logarithmic axis, with the range in which good rates lie and the rate to try
  /// first.
  ///
  /// - Throws: ``PlotError/noValues`` for a curve without points.
  public func plot() throws(PlotError) -> Figure {
    guard !learningRates.isEmpty else { throw .noValues }
    let series = Series(
      name: "loss", subject: "loss", key: "loss", positions: learningRates, values: losses,
      style: Series.Style(color: 0, marker: .circle, hasMarkers: learningRates.count <= 40))
    var chart = Chart(
      xAxis: Chart.Axis(label: "learning rate", isLogarithmic: true),
      yAxis: Chart.Axis(label: "loss"), series: [series])
    if let range = idealRange, range.lowerBound > 0 {
      chart.band = Chart.Band(range: range, label: "ideal range")
    }
    if let suggestion, suggestion > 0 {
      chart.mark = Chart.Mark(
        position: suggestion, label: "suggestion \(NumberText.spoken(suggestion))")
    }
    return Figure(panels: [.chart(chart)], columns: 1)
  }
}
