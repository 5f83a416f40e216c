public import InklingCore

extension Figure {
  /// The most bars of one chart.
  public static let barLimit = 400
  /// The most points of one scatter.
  public static let pointLimit = 100_000
  /// The most trainings that are compared in one chart.
  public static let historyLimit = 24
  /// The most groups of points in one scatter.
  public static let groupLimit = 12
  /// The most figures that are parts of one.
  public static let partLimit = 36

  /// Bars with names, from zero up or down.
  ///
  ///     try Figure.bars(probabilities, names: test.classNames, xLabel: "digit", yLabel: "probability", marked: 7)
  ///
  /// - Parameters:
  ///   - values: The lengths of the bars; NaN for none.
  ///   - names: A name for each; without them 0, 1, 2 and so on.
  ///   - xLabel: What the names are.
  ///   - yLabel: What the values are, with their unit.
  ///   - marked: The place of a bar that is pointed out.
  /// - Throws: ``PlotError/noValues``, ``PlotError/tooManyValues(count:limit:)``,
  ///   ``PlotError/nameCount(names:values:)``.
  public static func bars(
    _ values: [Double], names: [String] = [], xLabel: String = "class", yLabel: String = "value",
    marked: Int? = nil
  ) throws(PlotError) -> Figure {
    try check(count: values.count, limit: barLimit)
    guard names.isEmpty || names.count == values.count else {
      throw .nameCount(names: names.count, values: values.count)
    }
    let chart = Chart(
      xAxis: Chart.Axis(label: xLabel), yAxis: Chart.Axis(label: yLabel), series: [],
      bars: Chart.Bars(
        subject: yLabel, edges: (0...values.count).map { Double($0) - 0.5 }, values: values,
        names: names.isEmpty ? values.indices.map(String.init) : names, marked: marked))
    return Figure(panels: [.chart(chart)], columns: 1)
  }

  /// How many of some numbers fall into each of equally wide bins.
  ///
  ///     try Figure.histogram(train.sample(1000).tensor().scalars.map(Double.init), xLabel: "brightness")
  ///
  /// - Parameters:
  ///   - values: The numbers; those that are NaN or infinite are left out.
  ///   - bins: How many bins there are between the least and the largest number, 1 to 1000.
  ///   - xLabel: What the numbers are, with their unit.
  /// - Throws: ``PlotError/noValues``, ``PlotError/bins(_:)``.
  ///
  /// **Source** of the defaults: NumPy's `histogram`.
  public static func histogram(
    _ values: [Double], bins: Int = 10, xLabel: String = "value"
  ) throws(PlotError) -> Figure {
    guard (1...1000).contains(bins) else { throw .bins(bins) }
    let finite = values.filter(Scale.isDrawable)
    guard var lower = finite.min(), var upper = finite.max() else { throw .noValues }
    if upper - lower <= max(lower.magnitude, upper.magnitude) * 1e-12 {
      (lower, upper) = (lower - 0.5, upper + 0.5)
    }
    let width = (upper - lower) / Double(bins)
    var counts = [Double](repeating: 0, count: bins)
    for value in finite {
      counts[min(bins - 1, max(0, Int((value - lower) / width)))] += 1
    }
    let chart = Chart(
      xAxis: Chart.Axis(label: xLabel), yAxis: Chart.Axis(label: "count"), series: [],
      bars: Chart.Bars(
        subject: "count", edges: (0...bins).map { lower + Double($0) * width }, values: counts))
    return Figure(panels: [.chart(chart)], columns: 1)
  }

  /// Points, one for each pair of numbers.
  ///
  ///     try Figure.scatter(parameters, accuracies, xLabel: "parameters", yLabel: "accuracy", paretoFront: true)
  ///
  /// - Parameters:
  ///   - x: Where the points are from left to right.
  ///   - y: How high they are.
  ///   - groups: The name of the group of each point. Groups differ in colour and marker; the legend names them in the
  ///     order in which they come first. Without names all points look the same.
  ///   - xLabel: What `x` is, with its unit.
  ///   - yLabel: What `y` is, with its unit.
  ///   - isLogarithmic: Whether equal distances along `x` are equal ratios.
  ///   - isJoined: Whether a line joins the points of a group in the order in which they are given.
  ///   - paretoFront: Whether the points that no other beats (less `x` and more `y`) are joined by a line.
  /// - Throws: ``PlotError/noValues``, ``PlotError/tooManyValues(count:limit:)`` for points or groups,
  ///   ``PlotError/nameCount(names:values:)`` if there are not as many `x` or groups as `y`.
  public static func scatter(
    _ x: [Double], _ y: [Double], groups: [String] = [], xLabel: String = "x",
    yLabel: String = "y", isLogarithmic: Bool = false, isJoined: Bool = false,
    paretoFront: Bool = false
  ) throws(PlotError) -> Figure {
    try check(count: x.count, limit: pointLimit)
    guard x.count == y.count else { throw .nameCount(names: x.count, values: y.count) }
    guard groups.isEmpty || groups.count == y.count else {
      throw .nameCount(names: groups.count, values: y.count)
    }
    var series = try Self.points(
      x, y, groups: groups.isEmpty ? y.map { _ in yLabel } : groups, areJoined: isJoined)
    if paretoFront {
      let front = Self.front(x, y)
      series.append(
        Series(
          name: "front", subject: "front", key: "front", positions: front.map { x[$0] },
          values: front.map { y[$0] },
          style: Series.Style(
            color: series.count, isDashed: true, marker: .diamond, hasMarkers: false)))
    }
    let chart = Chart(
      xAxis: Chart.Axis(label: xLabel, isLogarithmic: isLogarithmic),
      yAxis: Chart.Axis(label: yLabel), series: series)
    return Figure(panels: [.chart(chart)], columns: 1)
  }

  /// The points of each group, in the order in which the groups come first.
  private static func points(
    _ x: [Double], _ y: [Double], groups: [String], areJoined: Bool
  ) throws(PlotError) -> [Series] {
    var series: [Series] = []
    var numbers: [String: Int] = [:]
    for (place, group) in groups.enumerated() {
      let number = numbers[group] ?? series.count
      if number == series.count {
        guard number < groupLimit else {
          throw .tooManyValues(count: Set(groups).count, limit: groupLimit)
        }
        numbers[group] = number
        series.append(
          Series(
            name: group, subject: group, key: group, positions: [], values: [],
            style: Series.Style(
              color: number, marker: markers[number % markers.count], hasLine: areJoined)))
      }
      series[number].positions.append(x[place])
      series[number].values.append(y[place])
    }
    return series
  }

  private static let markers: [Marker] = [.circle, .diamond, .square, .triangle]

  /// The places of the points that no other beats, from left to right.
  private static func front(_ x: [Double], _ y: [Double]) -> [Int] {
    var best = -Double.infinity
    return x.indices.filter { x[$0].isFinite && y[$0].isFinite }
      .sorted { (x[$0], -y[$0]) < (x[$1], -y[$1]) }
      .filter { index in
        guard y[index] > best else { return false }
        best = y[index]
        return true
      }
  }

  /// One measure of several trainings, a curve for each.
  ///
  ///     try Figure.compare([slow, fast], names: ["0.001", "0.01"], metric: "val_accuracy")
  ///
  /// - Parameters:
  ///   - histories: The trainings.
  ///   - names: A name for each.
  ///   - metric: The measure, such as "loss" or "val_accuracy".
  ///   - smoothing: How much the curves are smoothed, in `0..<1`, as in ``InklingCore/History/plot(_:smoothing:)``.
  /// - Throws: ``PlotError/noValues``, ``PlotError/nameCount(names:values:)``,
  ///   ``PlotError/unknownMetric(_:present:)``, ``PlotError/smoothing(_:)``.
  public static func compare(
    _ histories: [History], names: [String], metric: String = "loss", smoothing: Double = 0
  ) throws(PlotError) -> Figure {
    try check(count: histories.count, limit: historyLimit)
    guard names.count == histories.count else {
      throw .nameCount(names: names.count, values: histories.count)
    }
    guard Smoothing.range.contains(smoothing) else { throw .smoothing(smoothing) }
    var series: [Series] = []
    for (index, history) in histories.enumerated() {
      guard let values = history[metric] else {
        throw .unknownMetric(metric, present: history.metricNames)
      }
      series.append(
        Series(
          name: names[index], subject: "\(metric.spaced) of \(names[index])",
          key: names[index], positions: history.epoch.prefix(values.count).map { Double($0) + 1 },
          values: Array(values.prefix(history.epoch.count)),
          style: Series.Style(
            color: index, isDashed: index / 6 % 2 == 1, marker: markers[index % markers.count])))
    }
    let chart = Chart(
      xAxis: Chart.Axis(label: "epoch", isCounting: true),
      yAxis: Chart.Axis(label: metric.spaced), series: series.smoothed(by: smoothing))
    return Figure(panels: [.chart(chart)], columns: 1)
  }

  /// Several figures as parts of one, row by row.
  ///
  ///     try Figure.grid([before, after], columns: 2)
  ///
  /// - Parameters:
  ///   - figures: The parts, with their titles above them.
  ///   - columns: How many stand side by side.
  /// - Throws: ``PlotError/noValues``, ``PlotError/tooManyValues(count:limit:)``, ``PlotError/columns(_:)``.
  public static func grid(_ figures: [Figure], columns: Int = 2) throws(PlotError) -> Figure {
    try check(count: figures.count, limit: partLimit)
    guard columns >= 1 else { throw .columns(columns) }
    let panels = figures.flatMap(\.panels)
    var grid = Figure(panels: panels, columns: min(columns, panels.count))
    let titles = figures.flatMap { figure in
      figure.panels.indices.map { index in
        if !figure.panelTitles.isEmpty { return figure.panelTitles[index] }
        return index == 0 ? figure.title ?? "" : ""
      }
    }
    if titles.contains(where: { !$0.isEmpty }) { grid.panelTitles = titles }
    return grid
  }

  private static func check(count: Int, limit: Int) throws(PlotError) {
    guard count > 0 else { throw .noValues }
    guard count <= limit else { throw .tooManyValues(count: count, limit: limit) }
  }
}

extension String {
  /// "val_accuracy" to "val accuracy".
  fileprivate var spaced: String { String(map { $0 == "_" ? " " : $0 }) }
}
