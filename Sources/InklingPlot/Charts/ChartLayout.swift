/// Puts a chart's axes, curves and legend into a rectangle.
struct ChartLayout: PanelLayout {
  let chart: Chart
  let palette: Palette
  let measurer: any TextMeasurer
  /// Whether the legend stands above the axes because there is no free place between the curves.
  var legendIsAbove = false

  private let tickFont = Font.points(9)
  private let labelFont = Font.points(10)
  private let tickLength = 4.0
  private let spacing = 6.0

  // MARK: - Sizes

  func naturalWidth(atMost limit: Double) -> Double { limit }

  /// Three quarters of the width, as 4.8 inches are of 6.4; but never so low that curves look flat.
  func naturalHeight(forWidth width: Double) -> Double { max(300, (width * 0.74).rounded()) }

  /// The space that titles, labels and numbers need around the axes.
  func insets(in size: Size, guess: Insets) -> Insets {
    let guessed = Rectangle(x: 0, y: 0, width: size.width, height: size.height).inset(by: guess)
      .rounded
    let yTicks = ticksOfY(height: guessed.height)
    let xTicks = ticksOfX(width: guessed.width)
    var insets = Insets()
    insets.left =
      labelFont.capHeight + labelFont.descent + spacing + widest(yTicks.labels) + spacing
      + tickLength
    insets.top = capOverhang
    if chart.title != nil { insets.top += labelFont.lineHeight + spacing }
    if legendIsAbove { insets.top += legend.height(forWidth: guessed.width) + spacing }
    insets.top +=
      Double(max(notes.count, yTicks.factor == nil ? 0 : 1)) * tickFont.lineHeight
    insets.bottom =
      tickLength + spacing + tickFont.capHeight + 2 * spacing + labelFont.capHeight
      + labelFont.descent
    if xTicks.factor != nil { insets.bottom += tickFont.lineHeight }
    insets.bottom += Double(nameLines(width: guessed.width) - 1) * tickFont.lineHeight
    if let last = xTicks.labels.last, let value = xTicks.values.last {
      let scale = Scale(domain: chart.xDomain, start: 0, end: guessed.width)
      insets.right = max(
        0, scale(value) + measurer.width(of: last, font: tickFont) / 2 - guessed.width)
    }
    return insets
  }

  private var capOverhang: Double { tickFont.capHeight / 2 + 1 }

  private func widest(_ texts: [String]) -> Double {
    texts.map { measurer.width(of: $0, font: tickFont) }.max() ?? 0
  }

  private func ticksOfY(height: Double) -> Ticks {
    chart.yAxis.ticks(in: chart.yDomain, atMost: min(8, max(2, Int(height / 36))))
  }

  /// As many numbers as stand side by side without touching.
  private func ticksOfX(width: Double) -> Ticks {
    let domain = chart.xDomain
    if let names { return ticks(for: names, width: width) }
    for count in stride(from: 12, to: 1, by: -1) {
      let ticks = chart.xAxis.ticks(in: domain, atMost: count)
      let scale = Scale(domain: domain, start: 0, end: width)
      let places = zip(ticks.values, ticks.labels).map { value, label in
        (center: scale(value), half: measurer.width(of: label, font: tickFont) / 2)
      }
      let fits = zip(places, places.dropFirst()).allSatisfy {
        $1.center - $1.half - $0.center - $0.half >= 8
      }
      if fits { return ticks }
    }
    return chart.xAxis.ticks(in: domain, atMost: 1)
  }

  /// The names at the x axis, in the place of numbers.
  private var names: [String]? { chart.bars?.names ?? chart.xAxis.names }

  /// Where each name stands.
  private func center(_ index: Int) -> Double {
    guard let edges = chart.bars?.edges, edges.indices.contains(index + 1) else {
      return Double(index)
    }
    return (edges[index] + edges[index + 1]) / 2
  }

  /// Every name, or every second, third and so on where there is no room for all; long ones
  /// shortened.
  private func ticks(for names: [String], width: Double) -> Ticks {
    let slot = width / Double(max(names.count, 1))
    let step = max(1, Int((26 / max(slot, 0.01)).rounded(.up)))
    let shown = Array(stride(from: 0, to: names.count, by: step))
    return Ticks(values: shown.map(center), labels: shown.map { names[$0].onOneLine }, factor: nil)
  }

  /// The lines of a name at the axis.
  private func lines(of name: String, width: Double) -> [String] {
    guard let names else { return [name] }
    let slot = width / Double(max(names.count, 1))
    let step = max(1, (26 / max(slot, 0.01)).rounded(.up))
    return measurer.wrapped(name, toWidth: slot * step - 4, font: tickFont, maximumLines: 2)
  }

  private func nameLines(width: Double) -> Int {
    guard names != nil else { return 1 }
    return max(
      1, ticksOfX(width: width).labels.map { lines(of: $0, width: width).count }.max() ?? 1)
  }

  // MARK: - Drawing

  func commands(in rectangle: Rectangle, insets: Insets) -> [DrawCommand] {
    let plot = rectangle.inset(by: insets).rounded
    guard plot.width >= 10, plot.height >= 10 else { return [] }
    let x = Scale(domain: chart.xDomain, start: plot.minX, end: plot.maxX)
    let y = Scale(domain: chart.yDomain, start: plot.maxY, end: plot.minY)
    let isEmpty = chart.series.isEmpty && chart.bars == nil
    let xTicks = isEmpty ? .none : ticksOfX(width: plot.width)
    let yTicks = chart.hasPoints ? ticksOfY(height: plot.height) : .none
    return band(plot, x) + grid(plot, x, y, xTicks, yTicks)
      + [.clipped(to: plot.inset(by: -1), bars(x, y) + curves(x, y))]
      + annotations(plot, x)
      + axes(plot, x, y, xTicks, yTicks)
      + labels(rectangle, plot, xTicks, yTicks)
      + legendCommands(plot, x, y)
  }

  private func grid(
    _ plot: Rectangle, _ x: Scale, _ y: Scale, _ xTicks: Ticks, _ yTicks: Ticks
  ) -> [DrawCommand] {
    let stroke = Stroke(color: palette.grid, width: 1)
    return (names == nil && chart.bars == nil ? xTicks.values : []).map { value in
      let place = x(value).rounded()
      return .line(
        from: Point(x: place, y: plot.minY), to: Point(x: place, y: plot.maxY), stroke)
    }
      + yTicks.values.map { value in
        let place = y(value).rounded()
        return .line(
          from: Point(x: plot.minX, y: place), to: Point(x: plot.maxX, y: place), stroke)
      }
  }

  private func axes(
    _ plot: Rectangle, _ x: Scale, _ y: Scale, _ xTicks: Ticks, _ yTicks: Ticks
  ) -> [DrawCommand] {
    let stroke = Stroke(color: palette.mutedInk, width: 1)
    var commands: [DrawCommand] = [
      .polyline(
        [
          Point(x: plot.minX, y: plot.minY), Point(x: plot.minX, y: plot.maxY),
          Point(x: plot.maxX, y: plot.maxY),
        ], stroke)
    ]
    for (value, label) in zip(xTicks.values, xTicks.labels) {
      let place = x(value).rounded()
      commands += [
        .line(
          from: Point(x: place, y: plot.maxY), to: Point(x: place, y: plot.maxY + tickLength),
          stroke)
      ]
      for (line, text) in lines(of: label, width: plot.width).enumerated() {
        commands.append(
          .text(
            text,
            at: Point(
              x: place,
              y: plot.maxY + tickLength + spacing + tickFont.capHeight
                + Double(line) * tickFont.lineHeight),
            anchor: .middle, tickFont, palette.mutedInk))
      }
    }
    for (value, label) in zip(yTicks.values, yTicks.labels) {
      let place = y(value).rounded()
      commands += [
        .line(
          from: Point(x: plot.minX - tickLength, y: place), to: Point(x: plot.minX, y: place),
          stroke),
        .text(
          label,
          at: Point(x: plot.minX - tickLength - spacing, y: place + tickFont.capHeight / 2),
          anchor: .end, tickFont, palette.mutedInk),
      ]
    }
    return commands
  }

  private func labels(
    _ rectangle: Rectangle, _ plot: Rectangle, _ xTicks: Ticks, _ yTicks: Ticks
  ) -> [DrawCommand] {
    func fitted(_ text: String, _ limit: Double) -> String {
      measurer.shortened(text.onOneLine, toWidth: limit, font: labelFont)
    }
    var commands: [DrawCommand] = [
      .text(
        fitted(chart.xAxis.label, rectangle.maxX - plot.minX),
        at: Point(x: plot.midX, y: rectangle.maxY - labelFont.descent), anchor: .middle,
        labelFont, palette.ink),
      .text(
        fitted(chart.yAxis.label, rectangle.height),
        at: Point(x: rectangle.minX + labelFont.capHeight, y: plot.midY), anchor: .middle,
        labelFont, palette.ink, turned: true),
    ]
    if let title = chart.title {
      commands.append(
        .text(
          fitted(title, rectangle.width),
          at: Point(x: plot.midX, y: rectangle.minY + labelFont.capHeight), anchor: .middle,
          Font.points(10, bold: true), palette.ink))
    }
    if let factor = xTicks.factor {
      commands.append(
        .text(
          factor,
          at: Point(
            x: plot.maxX,
            y: plot.maxY + tickLength + spacing + tickFont.capHeight + tickFont.lineHeight),
          anchor: .end, tickFont, palette.mutedInk))
    }
    var baseline = plot.minY - capOverhang
    if let factor = yTicks.factor {
      commands.append(
        .text(
          factor, at: Point(x: plot.minX - tickLength - spacing, y: baseline), anchor: .start,
          tickFont, palette.mutedInk))
    }
    for note in notes.reversed() {
      commands.append(
        .text(
          measurer.shortened(note, toWidth: plot.width - 40, font: tickFont),
          at: Point(x: plot.maxX, y: baseline), anchor: .end, tickFont, palette.mutedInk))
      baseline -= tickFont.lineHeight
    }
    if !chart.hasPoints {
      commands.append(
        .text(
          chart.series.allSatisfy(\.values.isEmpty) && chart.bars?.values.isEmpty ?? true
            ? "no values" : "no finite values",
          at: Point(x: plot.midX, y: plot.midY), anchor: .middle, labelFont, palette.mutedInk))
    }
    return commands
  }

  /// What cannot be seen from curves: where they have no values.
  private var notes: [String] {
    guard chart.hasPoints else { return [] }
    let measured = chart.series.filter { $0.smoothing == nil }
    return measured.compactMap { series in
      series.gapNote(positionName: chart.xAxis.label).map {
        measured.count > 1 ? "\(series.name): \($0)" : $0
      }
    }
  }

  // MARK: - Bars and annotations

  private func bars(_ x: Scale, _ y: Scale) -> [DrawCommand] {
    guard let bars = chart.bars else { return [] }
    let color = palette.cycle[0]
    // Bars with names stand apart; those of a histogram touch.
    let share = bars.names == nil ? 0.0 : 0.1
    return bars.values.enumerated().compactMap { index, value in
      guard Scale.isDrawable(value), bars.edges.indices.contains(index + 1) else { return nil }
      let (start, end) = (x(bars.edges[index]), x(bars.edges[index + 1]))
      let margin = (end - start) * share
      let (zero, top) = (y(0), y(value))
      let box = Rectangle(
        x: start + margin, y: min(zero, top), width: max(0.5, end - start - 2 * margin),
        height: max(zero, top) - min(zero, top))
      let isMarked = bars.marked == index
      return .rectangle(
        box, fill: isMarked ? palette.cycle[1] : color,
        stroke: Stroke(color: isMarked ? palette.ink : palette.background, width: isMarked ? 2 : 1))
    }
  }

  private func band(_ plot: Rectangle, _ x: Scale) -> [DrawCommand] {
    guard let band = chart.band, let box = box(of: band, plot, x) else { return [] }
    return [.rectangle(box, fill: palette.band)]
  }

  private func box(of band: Chart.Band, _ plot: Rectangle, _ x: Scale) -> Rectangle? {
    let (lower, upper) = (
      chart.xAxis.place(of: band.range.lowerBound), chart.xAxis.place(of: band.range.upperBound)
    )
    guard Scale.isDrawable(lower), Scale.isDrawable(upper) else { return nil }
    let start = min(max(x(lower), plot.minX), plot.maxX)
    let end = min(max(x(upper), plot.minX), plot.maxX)
    return end > start
      ? Rectangle(x: start, y: plot.minY, width: end - start, height: plot.height) : nil
  }

  /// The words of the band and the mark, one below the other, above everything.
  private func annotations(_ plot: Rectangle, _ x: Scale) -> [DrawCommand] {
    var commands: [DrawCommand] = []
    var baseline = plot.minY + 5 + tickFont.capHeight
    if let band = chart.band, let box = box(of: band, plot, x) {
      commands.append(
        label(band.label, around: box.midX, baseline: baseline, in: plot))
      baseline += tickFont.lineHeight + 2
    }
    if let mark = chart.mark {
      let place = x(chart.xAxis.place(of: mark.position)).rounded()
      guard place >= plot.minX, place <= plot.maxX else { return commands }
      commands.append(
        .line(
          from: Point(x: place, y: baseline + 5), to: Point(x: place, y: plot.maxY),
          Stroke(color: palette.ink, width: 1.5, dash: [2, 3])))
      commands.append(label(mark.label, around: place, baseline: baseline, in: plot))
    }
    return commands
  }

  /// Words in the middle above a place, moved so far that they stay between the ends of the axis.
  private func label(
    _ text: String, around place: Double, baseline: Double, in plot: Rectangle
  ) -> DrawCommand {
    let fitted = measurer.shortened(text.onOneLine, toWidth: plot.width - 8, font: tickFont)
    let half = measurer.width(of: fitted, font: tickFont) / 2 + 4
    let center = min(max(place, plot.minX + half), plot.maxX - half)
    return .text(
      fitted, at: Point(x: center, y: baseline), anchor: .middle, tickFont, palette.ink)
  }

  // MARK: - Curves

  /// Long curves behind short ones, so that none hides another that it goes along with at the start.
  private var backToFront: [Series] {
    chart.series.enumerated().sorted {
      ($1.element.values.count, $0.offset) < ($0.element.values.count, $1.offset)
    }.map(\.element)
  }

  private func curves(_ x: Scale, _ y: Scale) -> [DrawCommand] {
    let series = backToFront
    return series.flatMap { series -> [DrawCommand] in
      let runs = runs(of: series, x, y)
      guard series.style.hasLine else { return [] }
      let stroke = CurveStyle(series.style, palette).stroke
      return runs.filter { $0.count > 1 }.map { .polyline($0, stroke) }
    }
      + series.flatMap { series -> [DrawCommand] in
        guard series.style.hasMarkers else { return [] }
        if !series.style.hasLine {
          return runs(of: series, x, y).joined().map {
            CurveStyle(series.style, palette).marker(at: $0, edge: palette.background)
          }
        }
        return markedPoints(in: runs(of: series, x, y)).map {
          CurveStyle(series.style, palette).marker(at: $0, edge: palette.background)
        }
      }
  }

  /// The points of a curve, parted where values are missing.
  private func runs(of series: Series, _ x: Scale, _ y: Scale) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for (position, value) in zip(series.positions.map(chart.xAxis.place), series.values) {
      if Scale.isDrawable(position), Scale.isDrawable(value) {
        runs[runs.count - 1].append(Point(x: x(position), y: y(value)))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs
  }

  /// All points while they are far enough apart, otherwise a few to know the curve by; and every
  /// point that stands alone between gaps, which only its marker shows.
  private func markedPoints(in runs: [[Point]]) -> [Point] {
    let steps = runs.flatMap { run in zip(run, run.dropFirst()).map { $1.x - $0.x } }
    let distance = (steps.min() ?? 0) >= 14 ? 0.0 : 45.0
    return runs.flatMap { run -> [Point] in
      var marked: [Point] = []
      for point in run where marked.last.map({ point.x - $0.x >= distance }) ?? true {
        marked.append(point)
      }
      return marked
    }
  }

  // MARK: - Legend

  private var legend: Legend {
    Legend(
      entries: chart.series.count > 1 ? chart.series.map { ($0.name.onOneLine, $0.style) } : [],
      font: tickFont, palette: palette, measurer: measurer)
  }

  /// Whether a legend finds a place that hides no curve.
  func legendFits(in rectangle: Rectangle, insets: Insets) -> Bool {
    let plot = rectangle.inset(by: insets).rounded
    let x = Scale(domain: chart.xDomain, start: plot.minX, end: plot.maxX)
    let y = Scale(domain: chart.yDomain, start: plot.maxY, end: plot.minY)
    return legend.isEmpty || freePlace(plot, x, y) != nil
  }

  private func freePlace(_ plot: Rectangle, _ x: Scale, _ y: Scale) -> Rectangle? {
    legend.place(in: plot, avoiding: chart.series.flatMap { runs(of: $0, x, y) })
  }

  private func legendCommands(_ plot: Rectangle, _ x: Scale, _ y: Scale) -> [DrawCommand] {
    if legend.isEmpty { return [] }
    if legendIsAbove {
      let height = legend.height(forWidth: plot.width)
      let notesHeight = notes.isEmpty ? 0 : Double(notes.count) * tickFont.lineHeight
      return legend.commands(
        aboveFrom: Point(x: plot.minX, y: plot.minY - capOverhang - notesHeight - height),
        width: plot.width)
    }
    return freePlace(plot, x, y).map(legend.commands(in:)) ?? []
  }
}

/// The stroke and marker of a curve in a palette.
struct CurveStyle {
  let color: Color
  let style: Series.Style

  init(_ style: Series.Style, _ palette: Palette) {
    self.style = style
    let full = palette.cycle[style.color % palette.cycle.count]
    color = style.isFaint ? full.mixed(with: palette.background, share: 0.6) : full
  }

  var stroke: Stroke {
    Stroke(color: color, width: points(1.5), dash: style.isDashed ? [7, 4] : [])
  }

  func marker(at point: Point, edge: Color) -> DrawCommand {
    style.marker.command(at: point, radius: 4, fill: color, edge: edge)
  }
}

extension Rectangle {
  /// With edges on whole units, where lines are sharp.
  var rounded: Rectangle {
    let left = minX.rounded()
    let top = minY.rounded()
    return Rectangle(
      x: left, y: top, width: maxX.rounded() - left, height: maxY.rounded() - top)
  }
}

extension String {
  /// With spaces for line breaks, tabs and other characters that have no shape.
  var onOneLine: String {
    String(map { $0.isNewline || $0 == "\t" || $0.isControl ? " " : $0 })
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
  }
}
