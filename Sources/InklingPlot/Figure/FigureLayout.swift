/// Puts the panels of a figure into rows and columns below its title.
struct FigureLayout {
  let figure: Figure
  let palette: Palette
  let measurer: any TextMeasurer
  private let panels: [any PanelLayout]

  private let margin = 12.0
  private let gap = 24.0
  private let titleFont = Font.points(12)
  private let panelTitleFont = Font.points(11)
  private let defaultWidth = 640.0

  init(_ figure: Figure, theme: Theme, measurer: any TextMeasurer) {
    self.figure = figure
    self.measurer = measurer
    let palette = theme.palette
    self.palette = palette
    panels = figure.panels.map { panel -> any PanelLayout in
      switch panel {
      case .chart(let chart): ChartLayout(chart: chart, palette: palette, measurer: measurer)
      case .images(let grid): ImageGridLayout(grid, palette: palette, measurer: measurer)
      case .sheet(let sheet): ImageSheetLayout(sheet: sheet, palette: palette)
      case .heatMap(let map): HeatMapLayout(map: map, palette: palette, measurer: measurer)
      case .model(let diagram):
        ModelDiagramLayout(diagram: diagram, palette: palette, measurer: measurer)
      case .neurons(let diagram):
        NeuronDiagramLayout(diagram: diagram, palette: palette, measurer: measurer)
      }
    }
  }

  private var arrangement: GridArrangement {
    GridArrangement(count: figure.panels.count, columns: figure.columns)
  }

  // MARK: - Size

  /// The size of the figure: what was asked for, otherwise what suits the content.
  var size: Size {
    let arrangement = arrangement
    let gaps = Double(arrangement.columns - 1) * gap
    func columnWidth(_ width: Double) -> Double {
      max(0, width - 2 * margin - gaps) / Double(arrangement.columns)
    }
    var width = defaultWidth
    if let requested = figure.requestedWidth {
      width = requested * 100
    } else if let widest = panels.map({ $0.naturalWidth(atMost: columnWidth(width)) }).max() {
      width = 2 * margin + gaps + widest * Double(arrangement.columns)
    }
    if let requested = figure.requestedHeight {
      return Size(width: width, height: requested * 100)
    }
    var height = 2 * margin + titleHeight(titleLines(forWidth: width))
    height += max(0, Double(arrangement.rows - 1)) * gap
    for row in 0..<arrangement.rows {
      height += panelTitleHeight(ofRow: row, columnWidth: columnWidth(width))
      height +=
        panels.indices.filter { arrangement.row(of: $0) == row }
        .map { panels[$0].naturalHeight(forWidth: columnWidth(width)) }.max() ?? 0
    }
    return Size(width: width.rounded(), height: max(height, 100).rounded())
  }

  private func titleLines(forWidth width: Double) -> [String] {
    guard let title = figure.title else { return [] }
    return measurer.wrapped(
      title.onOneLine, toWidth: width - 2 * margin, font: titleFont, maximumLines: 3)
  }

  private func titleHeight(_ lines: [String]) -> Double {
    lines.isEmpty ? 0 : Double(lines.count) * titleFont.lineHeight + 8
  }

  /// The title of each panel, in as many lines as it takes, three at most.
  private func panelTitleLines(columnWidth: Double) -> [[String]] {
    figure.panelTitles.map {
      measurer.wrapped(
        $0.onOneLine, toWidth: columnWidth, font: panelTitleFont, maximumLines: 3)
    }
  }

  /// The room above the panels of a row, where one of them has a title.
  private func panelTitleHeight(ofRow row: Int, columnWidth: Double) -> Double {
    let lines =
      panelTitleLines(columnWidth: columnWidth).enumerated()
      .filter { arrangement.row(of: $0.offset) == row }.map(\.element.count).max() ?? 0
    return lines > 0 ? Double(lines) * panelTitleFont.lineHeight + 8 : 0
  }

  /// The room above each row of panels. In a figure that is too small for titles there are none.
  private func panelTitleHeights(in area: Rectangle, columnWidth: Double) -> [Double] {
    let heights = (0..<arrangement.rows).map {
      panelTitleHeight(ofRow: $0, columnWidth: columnWidth)
    }
    return heights.reduce(0, +) > area.height / 4 ? heights.map { _ in 0 } : heights
  }

  private func columnWidth(in area: Rectangle) -> Double {
    max(0, area.width - Double(arrangement.columns - 1) * gap) / Double(arrangement.columns)
  }

  // MARK: - Drawing

  /// Everything that is to be drawn, from back to front, in a figure of a size.
  func commands(size: Size) -> [DrawCommand] {
    let page = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
    var commands: [DrawCommand] = [.rectangle(page, fill: palette.background)]
    let lines = titleLines(forWidth: size.width)
    for (index, line) in lines.enumerated() {
      commands.append(
        .text(
          line,
          at: Point(
            x: page.midX,
            y: margin + titleFont.capHeight + Double(index) * titleFont.lineHeight),
          anchor: .middle, titleFont, palette.ink))
    }
    let area = page.inset(
      by: Insets(
        left: margin, top: margin + titleHeight(lines), right: margin, bottom: margin))
    return commands + panelCommands(in: area)
  }

  private func panelCommands(in area: Rectangle) -> [DrawCommand] {
    var panels = panels
    let cells = cells(in: area)
    var insets = sharedInsets(of: panels, in: cells)
    // Where one chart has no free place for its legend, all put theirs above the axes.
    let hasNoPlace = zip(panels.indices, panels).contains { index, panel in
      (panel as? ChartLayout).map { !$0.legendFits(in: cells[index], insets: insets[index]) }
        ?? false
    }
    if hasNoPlace {
      panels = panels.map { panel in
        guard var chart = panel as? ChartLayout else { return panel }
        chart.legendIsAbove = true
        return chart
      }
      insets = sharedInsets(of: panels, in: cells)
    }
    let hasTitles = panelTitleHeights(in: area, columnWidth: columnWidth(in: area))
      .contains { $0 > 0 }
    return (hasTitles ? panelTitleCommands(above: cells) : [])
      + panels.indices.flatMap { panels[$0].commands(in: cells[$0], insets: insets[$0]) }
  }

  private func panelTitleCommands(above cells: [Rectangle]) -> [DrawCommand] {
    zip(panelTitleLines(columnWidth: cells.first?.width ?? 0), cells).flatMap { lines, cell in
      lines.enumerated().map { index, line in
        .text(
          line,
          at: Point(
            x: cell.midX,
            y: cell.minY - 10 - Double(lines.count - 1 - index) * panelTitleFont.lineHeight),
          anchor: .middle, panelTitleFont, palette.ink)
      }
    }
  }

  /// A rectangle a panel: columns of one width; rows as high as their panels would like to be, in
  /// proportion.
  private func cells(in area: Rectangle) -> [Rectangle] {
    let arrangement = arrangement
    let width = columnWidth(in: area)
    let wishes = (0..<arrangement.rows).map { row in
      panels.indices.filter { arrangement.row(of: $0) == row }
        .map { panels[$0].naturalHeight(forWidth: width) }.max() ?? 0
    }
    let titles = panelTitleHeights(in: area, columnWidth: width)
    let available = max(
      0, area.height - Double(arrangement.rows - 1) * gap - titles.reduce(0, +))
    let share = available / max(wishes.reduce(0, +), 1)
    var tops: [Double] = []
    var top = area.minY
    for (wish, title) in zip(wishes, titles) {
      tops.append(top + title)
      top += title + wish * share + gap
    }
    return panels.indices.map { index in
      let row = arrangement.row(of: index)
      return Rectangle(
        x: area.minX + Double(arrangement.column(of: index)) * (width + gap), y: tops[row],
        width: width, height: wishes[row] * share)
    }
  }

  private func sharedInsets(of panels: [any PanelLayout], in cells: [Rectangle]) -> [Insets] {
    var shared = cells.map { _ in Insets() }
    // The numbers at an axis depend on its length, which depends on how much room numbers take.
    for _ in 0..<3 {
      shared = shareInsets(
        panels.indices.map { index in
          panels[index].insets(
            in: Size(width: cells[index].width, height: cells[index].height),
            guess: shared[index])
        })
    }
    return shared
  }

  private func shareInsets(_ own: [Insets]) -> [Insets] {
    let arrangement = arrangement
    return own.indices.map { index in
      var shared = own[index]
      for other in own.indices {
        if arrangement.column(of: other) == arrangement.column(of: index) {
          shared.left = max(shared.left, own[other].left)
          shared.right = max(shared.right, own[other].right)
        }
        if arrangement.row(of: other) == arrangement.row(of: index) {
          shared.top = max(shared.top, own[other].top)
          shared.bottom = max(shared.bottom, own[other].bottom)
        }
      }
      return shared
    }
  }
}
