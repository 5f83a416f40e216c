/// The names of a chart's curves beside a sample of each.
struct Legend {
  let entries: [(name: String, style: Series.Style)]
  let font: Font
  let palette: Palette
  let measurer: any TextMeasurer

  private let sampleWidth = 30.0
  private let gap = 7.0
  private let padding = 7.0
  private let distance = 8.0

  init(
    entries: [(name: String, style: Series.Style)], font: Font, palette: Palette,
    measurer: any TextMeasurer
  ) {
    self.entries = entries
    self.font = font
    self.palette = palette
    self.measurer = measurer
  }

  var isEmpty: Bool { entries.isEmpty }

  private var rowHeight: Double { font.size * 1.4 }

  private func width(of name: String) -> Double {
    sampleWidth + gap + measurer.width(of: name, font: font)
  }

  /// The size of the box with one curve a row.
  private var boxSize: Size {
    Size(
      width: 2 * padding + (entries.map { width(of: $0.name) }.max() ?? 0),
      height: 2 * padding + Double(entries.count) * rowHeight - (rowHeight - font.size))
  }

  /// The first place inside the axes where the box touches no curve: corners, then sides.
  ///
  /// - Parameter curves: connected points, in figure units.
  func place(in plot: Rectangle, avoiding curves: [[Point]]) -> Rectangle? {
    let size = boxSize
    let area = plot.inset(by: distance)
    guard size.width <= area.width, size.height <= area.height else { return nil }
    let left = area.minX
    let right = area.maxX - size.width
    let top = area.minY
    let bottom = area.maxY - size.height
    let centerX = area.midX - size.width / 2
    let centerY = area.midY - size.height / 2
    let candidates = [
      (right, top), (right, bottom), (left, top), (left, bottom), (right, centerY),
      (left, centerY), (centerX, top), (centerX, bottom),
    ].map { Rectangle(x: $0.0, y: $0.1, width: size.width, height: size.height).rounded }
    return candidates.first { candidate in
      let guarded = candidate.inset(by: -distance)
      return curves.allSatisfy { points in
        !points.contains(where: guarded.contains)
          && !zip(points, points.dropFirst()).contains {
            guarded.touchesSegment(from: $0, to: $1)
          }
      }
    }
  }

  /// The box with its rows.
  func commands(in box: Rectangle) -> [DrawCommand] {
    [
      .rectangle(box, fill: palette.background, stroke: Stroke(color: palette.frame, width: 1))
    ]
      + entries.enumerated().flatMap { index, entry in
        row(
          entry,
          at: Point(
            x: box.minX + padding, y: box.minY + padding + font.size / 2 + Double(index) * rowHeight
          ))
      }
  }

  /// A sample and a name, their middle at a point's height.
  private func row(
    _ entry: (name: String, style: Series.Style), at point: Point, limit: Double = .infinity
  ) -> [DrawCommand] {
    let style = CurveStyle(entry.style, palette)
    let name = measurer.shortened(entry.name, toWidth: limit - sampleWidth - gap, font: font)
    return [
      entry.style.hasLine
        ? .line(from: point, to: Point(x: point.x + sampleWidth, y: point.y), style.stroke) : nil,
      entry.style.hasMarkers
        ? style.marker(
          at: Point(x: point.x + sampleWidth / 2, y: point.y), edge: palette.background) : nil,
      .text(
        name, at: Point(x: point.x + sampleWidth + gap, y: point.y + font.capHeight / 2),
        anchor: .start, font, palette.ink),
    ].compactMap { $0 }
  }

  // MARK: - Above the axes

  /// Which entries stand side by side, and from where.
  private func rows(forWidth limit: Double) -> [[(index: Int, start: Double)]] {
    var rows: [[(index: Int, start: Double)]] = [[]]
    var end = 0.0
    for (index, entry) in entries.enumerated() {
      let width = width(of: entry.name)
      if end > 0, end + width > limit {
        rows.append([])
        end = 0
      }
      rows[rows.count - 1].append((index, end))
      end += width + 2 * gap
    }
    return rows
  }

  /// The height of the rows above axes of a width.
  func height(forWidth width: Double) -> Double {
    Double(rows(forWidth: width).count) * rowHeight
  }

  /// Entries side by side, without a box.
  func commands(aboveFrom corner: Point, width: Double) -> [DrawCommand] {
    rows(forWidth: width).enumerated().flatMap { number, row in
      row.flatMap { place in
        self.row(
          entries[place.index],
          at: Point(
            x: corner.x + place.start, y: corner.y + (Double(number) + 0.5) * rowHeight),
          limit: width - place.start)
      }
    }
  }
}
