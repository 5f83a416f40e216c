/// Puts a matrix into a rectangle: square cells, names at their left and below, a bar of colours at their right.
struct HeatMapLayout: PanelLayout {
  let map: HeatMap
  let palette: Palette
  let measurer: any TextMeasurer

  private let nameFont = Font.points(9)
  private let labelFont = Font.points(10)
  private let spacing = 6.0
  private let barWidth = 14.0
  private let barGap = 14.0
  private let largestNameWidth = 120.0

  // MARK: - Sizes

  private var count: Double { Double(max(1, map.names.count)) }

  private var nameWidth: Double {
    min(
      largestNameWidth,
      map.names.map { measurer.width(of: $0.onOneLine, font: nameFont) }.max() ?? 0)
  }

  /// As many numbers as stand one above the other beside a bar of a height.
  private func barTicks(height: Double) -> Ticks {
    .nice(
      in: 0...max(map.largest, 1e-12),
      atMost: min(6, max(2, Int(height / (1.6 * nameFont.lineHeight)))))
  }

  /// The room that the numbers take whatever the height.
  private var barTextWidth: Double {
    (barTicks(height: 1_000).labels + barTicks(height: 0).labels).map {
      measurer.width(of: $0, font: nameFont)
    }.max() ?? 0
  }

  private var left: Double {
    (labelFont.capHeight + labelFont.descent + spacing + nameWidth + spacing).rounded(.up)
  }
  private var right: Double { (barGap + barWidth + spacing + barTextWidth + 2).rounded(.up) }
  private var top: Double { (nameFont.lineHeight + 4).rounded(.up) }
  private var bottom: Double {
    (spacing + nameFont.lineHeight + spacing + labelFont.capHeight + labelFont.descent).rounded(.up)
  }

  func naturalWidth(atMost limit: Double) -> Double {
    min(limit, left + right + min(46, max(30, (limit - left - right) / count)) * count)
  }

  func naturalHeight(forWidth width: Double) -> Double {
    top + bottom + side(width: width, height: .infinity) * count
  }

  func insets(in size: Size, guess: Insets) -> Insets {
    Insets(left: left, top: top, right: right, bottom: bottom)
  }

  /// The side of a cell: whole units, so that edges are sharp.
  private func side(width: Double, height: Double) -> Double {
    let room = min((width - left - right) / count, (height - top - bottom) / count, 60)
    return room >= 4 ? room.rounded(.down) : max(1, room)
  }

  // MARK: - Drawing

  func commands(in rectangle: Rectangle, insets: Insets) -> [DrawCommand] {
    let area = rectangle.inset(by: insets)
    let side = side(
      width: area.width + left + right, height: area.height + top + bottom)
    let length = side * count
    let grid = Rectangle(
      x: (area.midX - length / 2).rounded(), y: area.minY.rounded(), width: length, height: length)
    return cells(grid, side) + names(grid, side) + labels(grid) + bar(grid)
  }

  private func color(of value: Double) -> Color {
    guard Scale.isDrawable(value), map.largest > 0 else { return palette.background }
    return palette.sequence(at: value / map.largest)
  }

  private func cells(_ grid: Rectangle, _ side: Double) -> [DrawCommand] {
    let font = fitted(side)
    return map.values.enumerated().flatMap { row, values in
      values.enumerated().flatMap { column, value -> [DrawCommand] in
        let cell = Rectangle(
          x: grid.minX + Double(column) * side, y: grid.minY + Double(row) * side, width: side,
          height: side)
        let fill = color(of: value)
        let box = DrawCommand.rectangle(
          cell, fill: fill, stroke: Stroke(color: palette.grid, width: 1))
        guard let font, !map.texts[row][column].isEmpty else { return [box] }
        return [
          box,
          .text(
            map.texts[row][column], at: Point(x: cell.midX, y: cell.midY + font.capHeight / 2),
            anchor: .middle, font, fill.readableInk),
        ]
      }
    }
  }

  /// The largest font in which all numbers fit into their cells; `nil` where none does.
  private func fitted(_ side: Double) -> Font? {
    let texts = map.texts.joined()
    return [10, 9, 8, 7, 6].map { Font.points($0) }.first { font in
      font.size <= side - 2
        && texts.allSatisfy { measurer.width(of: $0, font: font) <= side - 4 }
    }
  }

  private func names(_ grid: Rectangle, _ side: Double) -> [DrawCommand] {
    // Every name, or every second, third and so on where rows are lower than letters.
    let rowStep = max(1, Int((nameFont.lineHeight / side).rounded(.up)))
    let widest = map.names.map { measurer.width(of: $0.onOneLine, font: nameFont) }.max() ?? 0
    let columnStep = max(1, Int((min(widest + 6, 46) / side).rounded(.up)))
    return map.names.enumerated().flatMap { index, name -> [DrawCommand] in
      let center = (Double(index) + 0.5) * side
      var commands: [DrawCommand] = []
      if index % rowStep == 0 {
        commands.append(
          .text(
            measurer.shortened(name.onOneLine, toWidth: nameWidth, font: nameFont),
            at: Point(x: grid.minX - spacing, y: grid.minY + center + nameFont.capHeight / 2),
            anchor: .end, nameFont, palette.mutedInk))
      }
      if index % columnStep == 0 {
        commands.append(
          .text(
            measurer.shortened(
              name.onOneLine, toWidth: side * Double(columnStep) - 4, font: nameFont),
            at: Point(x: grid.minX + center, y: grid.maxY + spacing + nameFont.capHeight),
            anchor: .middle, nameFont, palette.mutedInk))
      }
      return commands
    }
  }

  private func labels(_ grid: Rectangle) -> [DrawCommand] {
    func fitted(_ text: String) -> String {
      measurer.shortened(text.onOneLine, toWidth: grid.width, font: labelFont)
    }
    return [
      .text(
        fitted(map.columnLabel),
        at: Point(
          x: grid.midX,
          y: grid.maxY + spacing + nameFont.lineHeight + spacing + labelFont.capHeight),
        anchor: .middle, labelFont, palette.ink),
      .text(
        fitted(map.rowLabel),
        at: Point(
          x: grid.minX - spacing - nameWidth - spacing - labelFont.descent, y: grid.midY),
        anchor: .middle, labelFont, palette.ink, turned: true),
    ]
  }

  /// The colours from zero, at the bottom, to the largest value.
  private func bar(_ grid: Rectangle) -> [DrawCommand] {
    let box = Rectangle(
      x: grid.maxX + barGap, y: grid.minY, width: barWidth, height: grid.height)
    guard map.largest > 0 else { return [] }
    let bytes = (0..<64).flatMap { row -> [UInt8] in
      let color = palette.sequence(at: 1 - (Double(row) + 0.5) / 64)
      return [color.red, color.green, color.blue]
    }
    let scale = Scale(domain: 0...map.largest, start: box.maxY, end: box.minY)
    let ticks = barTicks(height: box.height)
    let unit = measurer.shortened(
      map.unit + (ticks.factor.map { " " + $0 } ?? ""), toWidth: grid.width, font: nameFont)
    return [
      .image(Raster(width: 1, height: 64, bytes: bytes), in: box),
      .rectangle(box, fill: nil, stroke: Stroke(color: palette.frame, width: 1)),
      .text(
        unit, at: Point(x: box.maxX + spacing + barTextWidth, y: grid.minY - 6), anchor: .end,
        nameFont, palette.mutedInk),
    ]
      + zip(ticks.values, ticks.labels).map { value, label in
        .text(
          label, at: Point(x: box.maxX + spacing, y: scale(value) + nameFont.capHeight / 2),
          anchor: .start, nameFont, palette.mutedInk)
      }
  }
}

extension Palette {
  /// The colours for values from nothing to much: from the page's own to a strong blue, in steps that look even.
  func sequence(at share: Double) -> Color {
    let share = share.isNaN ? 0 : min(max(share, 0), 1)
    let stops = sequenceStops
    let place = share * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], share: place - Double(index))
  }

  private var sequenceStops: [Color] {
    background.luminance > 0.5
      ? [Color(0xffffff), Color(0xc6dbef), Color(0x6baed6), Color(0x2171b5), Color(0x08306b)]
      : [Color(0x16181d), Color(0x12395f), Color(0x1f6aa5), Color(0x56a9dd), Color(0xd6ecfb)]
  }
}
