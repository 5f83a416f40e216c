public import InklingCore

extension History {
  /// The curves of a training: a part for each measure, its validation curve dashed beside it.
  ///
  ///     history.plot("loss", "accuracy")
  ///
  /// - Parameters:
  ///   - names: Measures such as "loss", each with its validation where there is one;
  ///     "val_loss" is the validation alone, "learning_rate" the learning rate. Without names, all
  ///     measures.
  ///   - smoothing: How much the curves are smoothed, in `0..<1`: TensorBoard's moving average, in front of the measured
  ///     curve, which is pale then. Its default there is 0.6; 0, the default here, draws what was measured.
  /// - Precondition: The history has all of the measures, and `smoothing` is in range.
  public func plot(_ names: String..., smoothing: Double = 0) -> Figure {
    do {
      return try plot(names: names, smoothing: smoothing)
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// The curves of a training, for callers whose arguments may be wrong.
  ///
  /// - Throws: ``PlotError/unknownMetric(_:present:)``, ``PlotError/emptyHistory``,
  ///   ``PlotError/smoothing(_:)``.
  package func plot(names: [String], smoothing: Double = 0) throws(PlotError) -> Figure {
    guard Smoothing.range.contains(smoothing) else { throw .smoothing(smoothing) }
    let takesAll = names.isEmpty
    let names = takesAll ? baseNames : names
    guard !epoch.isEmpty, !names.isEmpty else { throw .emptyHistory }
    var chosen: [MetricName: Set<String>] = [:]
    var order: [MetricName] = []
    for name in names {
      let metric = MetricName(name)
      let keys = [name] + (name == metric.base ? [metric.validation] : [])
      let present = keys.filter { self[$0] != nil }
      guard !present.isEmpty, self[name] != nil || takesAll else {
        throw .unknownMetric(name, present: metricNames)
      }
      if chosen[metric] == nil { order.append(metric) }
      chosen[metric, default: []].formUnion(present)
    }
    let charts = order.map { metric in
      var chart = chart(of: metric, keys: chosen[metric] ?? [])
      // A setting has no noise.
      if !metric.isSetting { chart.series = chart.series.smoothed(by: smoothing) }
      return chart
    }
    return Figure(panels: charts.map(Panel.chart), columns: charts.count == 1 ? 1 : 2)
  }

  /// All measures without their validation, the loss first.
  private var baseNames: [String] {
    let names = Set(metricNames.map { MetricName($0).base }).sorted()
    return names.filter { $0 == "loss" } + names.filter { $0 != "loss" }
  }

  private func chart(of metric: MetricName, keys: Set<String>) -> Chart {
    let curves: [(key: String, name: String, isValidation: Bool)] = [
      (metric.base, metric.isSetting ? metric.label : "training", false),
      (metric.validation, "validation", true),
    ]
    let series = curves.filter { keys.contains($0.key) }.map { curve in
      let values = Array((self[curve.key] ?? []).prefix(epoch.count))
      return Series(
        name: curve.name,
        subject: metric.isSetting ? metric.label : "\(curve.name) \(metric.label)",
        key: curve.key,
        positions: epoch.prefix(values.count).map { Double($0) + 1 }, values: values,
        style: Series.Style(
          color: curve.isValidation ? 1 : 0, isDashed: curve.isValidation,
          marker: curve.isValidation ? .diamond : .circle))
    }
    let onlyValidation = keys == [metric.validation]
    return Chart(
      xAxis: Chart.Axis(label: "epoch", isCounting: true),
      yAxis: Chart.Axis(label: (onlyValidation ? "validation " : "") + metric.label),
      series: series)
  }
}

/// A measure's name, whether or not it was measured in validation.
private struct MetricName: Hashable {
  let base: String

  init(_ name: String) {
    base = name.hasPrefix("val_") ? String(name.dropFirst(4)) : name
  }

  var validation: String { "val_" + base }

  /// Whether it is no measure but a setting of the training.
  var isSetting: Bool { base == "learning_rate" }

  /// As text: "learning rate".
  var label: String { String(base.map { $0 == "_" ? " " : $0 }) }
}
