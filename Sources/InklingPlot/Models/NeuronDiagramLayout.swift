/// Puts neurons into columns and draws their weights between them, the strongest on top.
struct NeuronDiagramLayout: PanelLayout {
  let diagram: NeuronDiagram
  let palette: Palette
  let measurer: any TextMeasurer

  private let nameFont = Font.points(10, bold: true)
  private let font = Font.points(9)
  private let numberFont = Font.points(7)
  /// From neuron to neuron in a column.
  private let largestPitch = 30.0
  private let largestRadius = 11.5
  /// Numbers are left out of circles smaller than this.
  private let smallestNumberedRadius = 9.5
  private let columnDistance = 260.0
  private let captionGap = 12.0
  private let legendGap = 16.0
  private let sampleWidth = 34.0
  private let sampleGap = 7.0
  private let entryGap = 20.0

  // MARK: - Sizes

  /// The lines above each column: its name, how many neurons it has, what they apply.
  private var captions: [[String]] {
    let columns = diagram.columns
    let hasActivations = columns.contains { $0.activation != nil }
    return columns.enumerated().map { index, column in
      let noun = (index == 0 ? "value" : "neuron") + (column.count == 1 ? "" : "s")
      let count =
        column.hasGap
        ? "\(column.shown.count) of \(column.count.grouped) \(noun)"
        : "\(column.count.grouped) \(noun)"
      return [column.name.onOneLine, count]
        + (hasActivations ? [column.activation?.onOneLine ?? ""] : [])
    }
  }

  private func font(ofLine line: Int) -> Font { line == 0 ? nameFont : font }

  private func width(of caption: [String]) -> Double {
    caption.enumerated().map { measurer.width(of: $1, font: font(ofLine: $0)) }.max() ?? 0
  }

  private var captionHeight: Double {
    (nameFont.lineHeight + Double((captions.first?.count ?? 1) - 1) * font.lineHeight + captionGap)
      .rounded(.up)
  }

  /// The places for circles in the longest column; dots take one.
  private var slots: Double {
    Double(diagram.columns.map { $0.shown.count + ($0.hasGap ? 1 : 0) }.max() ?? 1)
  }

  func naturalWidth(atMost limit: Double) -> Double {
    min(limit, max(380, 100 + Double(diagram.columns.count - 1) * columnDistance))
  }

  func naturalHeight(forWidth width: Double) -> Double {
    captionHeight + max(slots, 4) * largestPitch
      + legendHeight(width: width)
  }

  func insets(in size: Size, guess: Insets) -> Insets { Insets() }

  // MARK: - Drawing

  func commands(in rectangle: Rectangle, insets: Insets) -> [DrawCommand] {
    let area = rectangle.inset(by: insets)
    let plan = plan(in: area)
    return edges(plan) + neurons(plan) + captions(plan) + legend(in: area)
  }

  /// Where everything stands.
  private struct Plan {
    /// The middle of each column.
    var columns: [Double]
    /// The middle of each circle, by column.
    var neurons: [[Point]]
    /// Where dots stand, by column.
    var gaps: [Point?]
    var radius: Double
    var top: Double
    /// The room for the lines above the first and the last column, and above those between.
    var captionWidths: (outer: Double, inner: Double)
  }

  private func plan(in area: Rectangle) -> Plan {
    let body = area.inset(
      by: Insets(left: 0, top: captionHeight, right: 0, bottom: legendHeight(width: area.width)))
    let count = Double(diagram.columns.count)
    // The outer columns stand as far out as their captions let them.
    let outer = [captions.first, captions.last].compactMap { $0.map(width) }.max() ?? 0
    let margin = min(max(outer / 2 + 1, largestRadius + 1), area.width / count / 2)
    let distance = (area.width - 2 * margin) / max(1, count - 1)
    let pitch = min(body.height / slots, largestPitch)
    let columns = diagram.columns.indices.map { area.minX + margin + Double($0) * distance }
    var neurons: [[Point]] = []
    var gaps: [Point?] = []
    for (column, x) in zip(diagram.columns, columns) {
      let rows = column.shown.count + (column.hasGap ? 1 : 0)
      let top = body.midY - Double(rows) * pitch / 2
      let places = (0..<rows).map { Point(x: x, y: top + (Double($0) + 0.5) * pitch) }
      gaps.append(column.hasGap ? places[rows - 2] : nil)
      neurons.append(column.hasGap ? Array(places.dropLast(2)) + places.suffix(1) : places)
    }
    return Plan(
      columns: columns, neurons: neurons, gaps: gaps,
      radius: max(0.5, min(largestRadius, pitch * 0.4, distance * 0.3)), top: area.minY,
      captionWidths: (outer: min(distance - 8, 2 * margin), inner: distance - 8))
  }

  // MARK: - Weights

  /// Whether there are so many lines that the strong ones are to stand out more.
  private var isDense: Bool {
    diagram.connections.contains { $0.weights.count * ($0.weights.first?.count ?? 0) > 60 }
  }

  private func edges(_ plan: Plan) -> [DrawCommand] {
    let strongest = diagram.strongest
    let drawn = diagram.edges.enumerated().filter { $0.element.weight != 0 }.sorted {
      ($0.element.strength, $0.offset) < ($1.element.strength, $1.offset)
    }
    return drawn.map { _, edge in
      .line(
        from: plan.neurons[edge.column][edge.from], to: plan.neurons[edge.column + 1][edge.to],
        stroke(of: edge.weight, strongest: strongest))
    }
  }

  /// Orange and solid for a positive weight, blue and dashed for a negative one; the stronger the thicker, and the
  /// weaker the nearer to the page. Dotted for what is no number.
  private func stroke(of weight: Double, strongest: Double) -> Stroke {
    let widest = isDense ? 2.6 : 4.0
    guard Scale.isDrawable(weight), strongest > 0 else {
      return Stroke(color: palette.mutedInk, width: 1, dash: [1, 3])
    }
    let share = weight.magnitude / strongest
    // Of hundreds of lines nobody sees more than a few shades, and files with fewer colours are smaller.
    let shade = isDense ? (share * 6).rounded() / 6 : share
    let color = palette.cycle[weight < 0 ? 0 : 1]
      .mixed(with: palette.background, share: (isDense ? 0.68 : 0.6) * (1 - shade))
    return Stroke(
      color: color, width: 0.6 + (widest - 0.6) * share,
      dash: weight < 0 ? [5 + 2 * share, 3 + share] : [])
  }

  // MARK: - Neurons

  private func neurons(_ plan: Plan) -> [DrawCommand] {
    diagram.columns.enumerated().flatMap { index, column -> [DrawCommand] in
      // What is only given is told from what is computed.
      let fill = index == 0 ? palette.grid : palette.background
      let stroke = Stroke(color: index == 0 ? palette.mutedInk : palette.ink, width: 1.5)
      let circles = zip(column.shown, plan.neurons[index]).flatMap { number, center in
        [DrawCommand.circle(center: center, radius: plan.radius, fill: fill, stroke: stroke)]
          + self.number(number, at: center, radius: plan.radius)
      }
      let dots = plan.gaps[index].map { center in
        [-0.5, 0, 0.5].map { offset -> DrawCommand in
          .circle(
            center: Point(x: center.x, y: center.y + offset * plan.radius),
            radius: plan.radius * 0.15, fill: palette.ink)
        }
      }
      return circles + (dots ?? [])
    }
  }

  private func number(_ number: Int, at center: Point, radius: Double) -> [DrawCommand] {
    let text = "\(number)"
    guard radius >= smallestNumberedRadius,
      measurer.width(of: text, font: numberFont) <= 2 * radius - 2
    else { return [] }
    return [
      .text(
        text, at: Point(x: center.x, y: center.y + numberFont.capHeight / 2), anchor: .middle,
        numberFont, palette.ink)
    ]
  }

  private func captions(_ plan: Plan) -> [DrawCommand] {
    captions.enumerated().flatMap { index, caption -> [DrawCommand] in
      let isOuter = index == 0 || index == captions.count - 1
      let room = isOuter ? plan.captionWidths.outer : plan.captionWidths.inner
      var baseline = plan.top + nameFont.capHeight
      return caption.enumerated().compactMap { line, text in
        defer { baseline += font.lineHeight }
        guard !text.isEmpty else { return nil }
        let font = font(ofLine: line)
        return .text(
          measurer.shortened(text, toWidth: room, font: font),
          at: Point(x: plan.columns[index], y: baseline), anchor: .middle, font,
          line == 0 ? palette.ink : palette.mutedInk)
      }
    }
  }

  // MARK: - Legend

  /// What the lines mean: a sample of each, of which `nil` is none, and its words.
  private var legendEntries: [(sample: Stroke?, text: String)] {
    let strongest = diagram.strongest
    var entries: [(Stroke?, String)] = []
    if strongest > 0 {
      entries = [0.6, -0.6].map { share in
        (
          stroke(of: share * strongest, strongest: strongest),
          share > 0 ? "positive weight" : "negative weight"
        )
      }
      entries.append((nil, "thickest: ±\(NumberText.spoken(strongest))"))
    }
    if diagram.edges.contains(where: { !Scale.isDrawable($0.weight) }) {
      entries.append((stroke(of: .nan, strongest: strongest), "no finite number"))
    }
    return entries
  }

  private func width(of entry: (sample: Stroke?, text: String)) -> Double {
    (entry.sample == nil ? 0 : sampleWidth + sampleGap)
      + measurer.width(of: entry.text, font: font)
  }

  /// The entries in as many rows as they need.
  private func legendRows(width limit: Double) -> [[(sample: Stroke?, text: String)]] {
    var rows: [[(sample: Stroke?, text: String)]] = []
    var end = Double.infinity
    for entry in legendEntries {
      let width = width(of: entry)
      if end + entryGap + width > limit {
        rows.append([entry])
        end = width
      } else {
        rows[rows.count - 1].append(entry)
        end += entryGap + width
      }
    }
    return rows
  }

  private func legendHeight(width: Double) -> Double {
    (legendGap + Double(max(1, legendRows(width: width).count)) * legendLine).rounded(.up)
  }

  private var legendLine: Double { font.lineHeight * 1.15 }

  private func legend(in area: Rectangle) -> [DrawCommand] {
    let rows = legendRows(width: area.width)
    return rows.enumerated().flatMap { number, row -> [DrawCommand] in
      let total = row.map(width).reduce(entryGap * Double(row.count - 1), +)
      var x = max(area.minX, area.midX - total / 2)
      let baseline =
        area.maxY - font.descent - Double(rows.count - 1 - number) * legendLine
      return row.flatMap { entry -> [DrawCommand] in
        defer { x += width(of: entry) + entryGap }
        let middle = (baseline - font.capHeight / 2).rounded()
        let start = entry.sample == nil ? x : x + sampleWidth + sampleGap
        let sample = entry.sample.map { stroke -> [DrawCommand] in
          [
            .line(
              from: Point(x: x, y: middle), to: Point(x: x + sampleWidth, y: middle), stroke)
          ]
        }
        return (sample ?? []) + [
          .text(
            measurer.shortened(entry.text, toWidth: area.maxX - start, font: font),
            at: Point(x: start, y: baseline), anchor: .start, font, palette.mutedInk)
        ]
      }
    }
  }
}

extension NeuronDiagram.Edge {
  /// How far to the front the line stands; what is no number stands at the very front.
  fileprivate var strength: Double {
    Scale.isDrawable(weight) ? weight.magnitude : .infinity
  }
}
