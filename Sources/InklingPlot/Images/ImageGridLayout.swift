/// Puts pictures into rows and columns, as large as there is room for.
struct ImageGridLayout: PanelLayout {
  let grid: ImageGrid
  let palette: Palette
  let measurer: any TextMeasurer
  private let labelWidths: LabelWidths

  /// Between pictures, at least; the frames of two wrong neighbours fit into it.
  private let minimumGap = 6.0
  private let largestGap = 28.0
  private let labelGap = 6.0
  private let frameWidth = 2.5
  private let largestSide = 224.0
  /// Labels are left out before pictures become smaller than this.
  private let smallestSide = 14.0

  init(_ grid: ImageGrid, palette: Palette, measurer: any TextMeasurer) {
    self.grid = grid
    self.palette = palette
    self.measurer = measurer
    labelWidths = LabelWidths(grid.tiles)
  }

  // MARK: - Sizes

  /// What all pictures of the grid have in common.
  private struct Plan {
    var tile: Size
    var columnGap: Double
    var label: LabelForm
    /// The room for a label, up to its neighbours.
    var labelWidth: Double
    /// From the top of one row to that of the next.
    var pitch: Double
    var height: Double
  }

  /// The largest pictures that fit.
  ///
  /// Every pixel of a picture becomes a whole number of pixels at the figure's default scale of 2, so
  /// that all are equally large, unless the pictures would be much smaller than there is room for.
  ///
  /// - Parameter height: `nil` for as much as the pictures take.
  private func plan(width: Double, height: Double?) -> Plan {
    let columns = Double(grid.arrangement.columns)
    let pixels = pixels
    let widest = min(
      max(1, width - (columns - 1) * minimumGap) / columns / pixels.width,
      largestSide / max(pixels.width, pixels.height))
    let crisp = (widest * 2 + 1e-9).rounded(.down) / 2
    let largest = crisp >= widest * 0.7 ? crisp : widest
    guard let height else { return plan(scale: largest, width: width, hasLabels: true) }
    for hasLabels in [true, false] {
      var scale = largest
      while scale * max(pixels.width, pixels.height) >= smallestSide {
        let plan = plan(scale: scale, width: width, hasLabels: hasLabels)
        if plan.height <= height { return plan }
        scale = scale > 1 ? (scale * 2 - 1).rounded(.up) / 2 : scale * 0.9
      }
    }
    // So little room that only the pictures are left, and touch.
    let room = min(height / Double(grid.arrangement.rows) / pixels.height, largest)
    return plan(scale: room, width: width, hasLabels: false, rowGap: 0)
  }

  private func plan(
    scale: Double, width: Double, hasLabels: Bool, rowGap: Double = 10
  ) -> Plan {
    let arrangement = grid.arrangement
    let columns = Double(arrangement.columns)
    let tile = Size(width: pixels.width * scale, height: pixels.height * scale)
    let gap =
      columns > 1
      ? min(largestGap, (width - columns * tile.width) / (columns - 1)).rounded(.down) : 0
    let labelWidth = columns > 1 ? tile.width + gap - 2 : width
    let label = hasLabels ? labelWidths.form(fitting: labelWidth) : .none
    let labelHeight = label.lines > 0 ? label.height + labelGap : 0
    let rowGap = hasLabels ? rowGap : min(rowGap, 6)
    let pitch =
      hasLabels ? (labelHeight + tile.height).rounded(.up) + rowGap : tile.height + rowGap
    return Plan(
      tile: tile, columnGap: gap, label: label, labelWidth: labelWidth, pitch: pitch,
      height: Double(arrangement.rows) * pitch - rowGap + frameWidth)
  }

  private var pixels: Size {
    Size(
      width: Double(grid.tiles.map(\.image.width).max() ?? 1),
      height: Double(grid.tiles.map(\.image.height).max() ?? 1))
  }

  func naturalWidth(atMost limit: Double) -> Double {
    let plan = plan(width: limit, height: nil)
    let columns = Double(grid.arrangement.columns)
    let tiles = columns * plan.tile.width + (columns - 1) * plan.columnGap
    return min(limit, max(tiles, 180).rounded(.up))
  }

  func naturalHeight(forWidth width: Double) -> Double {
    plan(width: width, height: nil).height
  }

  func insets(in size: Size, guess: Insets) -> Insets { Insets() }

  // MARK: - Drawing

  func commands(in rectangle: Rectangle, insets: Insets) -> [DrawCommand] {
    let area = rectangle.inset(by: insets)
    let plan = plan(width: area.width, height: area.height)
    let arrangement = grid.arrangement
    let columns = Double(arrangement.columns)
    let width = columns * plan.tile.width + (columns - 1) * plan.columnGap
    let left = (area.midX - width / 2).rounded()
    let top = (area.minY + max(0, area.height - plan.height) / 2).rounded()
    return grid.tiles.enumerated().flatMap { index, tile in
      let cell = Point(
        x: left + Double(arrangement.column(of: index)) * (plan.tile.width + plan.columnGap),
        y: (top + Double(arrangement.row(of: index)) * plan.pitch).rounded())
      return commands(for: tile, at: cell, plan)
    }
  }

  private func commands(for tile: ImageGrid.Tile, at corner: Point, _ plan: Plan) -> [DrawCommand] {
    let labelHeight = plan.label.lines > 0 ? plan.label.height + labelGap : 0
    let image = Rectangle(
      x: corner.x, y: (corner.y + labelHeight).rounded(), width: plan.tile.width,
      height: plan.tile.height)
    return [frame(of: tile, around: image), .image(tile.image, in: image)]
      + label(of: tile, above: image, plan)
  }

  /// A hairline around what is right or has not been judged, a thick frame around what is wrong.
  private func frame(of tile: ImageGrid.Tile, around image: Rectangle) -> DrawCommand {
    let width = tile.isWrong ? frameWidth : 1
    return .rectangle(
      image.inset(by: -width), fill: tile.isWrong ? palette.wrong : palette.frame)
  }

  private func label(
    of tile: ImageGrid.Tile, above image: Rectangle, _ plan: Plan
  ) -> [DrawCommand] {
    let form = plan.label
    let lines = form.lines(of: tile)
    let bottom = image.minY - labelGap
    return lines.enumerated().flatMap { index, line -> [DrawCommand] in
      let cross = tile.isWrong && index == 0 ? form.crossWidth : 0
      let text = measurer.shortened(
        line, toWidth: plan.labelWidth - cross, font: form.font)
      let baseline = bottom - Double(lines.count - 1 - index) * form.font.lineHeight
      let color = tile.isWrong ? palette.wrong : palette.ink
      let label = DrawCommand.text(
        text, at: Point(x: image.midX + cross / 2, y: baseline), anchor: .middle, form.font, color)
      guard cross > 0 else { return [label] }
      let start = image.midX - (measurer.width(of: text, font: form.font) + cross) / 2
      return Self.cross(
        in: Rectangle(
          x: start, y: baseline - form.font.capHeight * 0.86, width: form.font.size * 0.5,
          height: form.font.size * 0.5), color: color) + [label]
    }
  }

  /// The sign for "wrong", as lines: no font has to have it.
  private static func cross(in box: Rectangle, color: Color) -> [DrawCommand] {
    let stroke = Stroke(color: color, width: 2)
    return [
      .line(
        from: Point(x: box.minX, y: box.minY), to: Point(x: box.maxX, y: box.maxY), stroke),
      .line(
        from: Point(x: box.minX, y: box.maxY), to: Point(x: box.maxX, y: box.minY), stroke),
    ]
  }
}
