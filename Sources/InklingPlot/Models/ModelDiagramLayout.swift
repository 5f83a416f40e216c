/// Puts a model's layers into boxes below one another, joined by arrows.
struct ModelDiagramLayout: PanelLayout {
  let diagram: ModelDiagram
  let palette: Palette
  let measurer: any TextMeasurer

  private let nameFont = Font.points(10, bold: true)
  private let font = Font.points(9)
  private let padding = 10.0
  private let arrow = 26.0
  private let widest = 420.0

  private var boxHeight: Double {
    (2 * padding + nameFont.capHeight + 8 + font.capHeight).rounded(.up)
  }

  func naturalWidth(atMost limit: Double) -> Double {
    let widths = diagram.layers.map { layer in
      max(
        measurer.width(of: title(of: layer), font: nameFont),
        measurer.width(of: output(of: layer), font: font) + 24
          + measurer.width(of: parameters(of: layer), font: font))
    }
    return min(limit, widest, (widths.max() ?? 0) + 2 * padding + 40).rounded(.up)
  }

  func naturalHeight(forWidth width: Double) -> Double {
    let count = Double(max(1, diagram.layers.count))
    return count * boxHeight + (count - 1) * arrow + 2
  }

  func insets(in size: Size, guess: Insets) -> Insets { Insets() }

  private func title(of layer: ModelDiagram.Layer) -> String {
    (layer.name == "input" ? layer.type : "\(layer.type)  \(layer.name)").onOneLine
  }
  private func output(of layer: ModelDiagram.Layer) -> String {
    "gives " + ModelDiagram.text(layer.outputShape)
  }
  private func parameters(of layer: ModelDiagram.Layer) -> String {
    layer.parameterCount > 0 ? "\(layer.parameterCount.grouped) parameters" : ""
  }

  func commands(in rectangle: Rectangle, insets: Insets) -> [DrawCommand] {
    let area = rectangle.inset(by: insets)
    let count = Double(max(1, diagram.layers.count))
    let natural = naturalHeight(forWidth: area.width)
    let scale = min(1, max(0, area.height) / natural)
    let (height, gap) = (boxHeight * scale, arrow * scale)
    let width = min(widest, area.width).rounded(.down)
    let top = area.minY + max(0, area.height - count * height - (count - 1) * gap) / 2
    return diagram.layers.enumerated().flatMap { index, layer -> [DrawCommand] in
      let box = Rectangle(
        x: (area.midX - width / 2).rounded(), y: top + Double(index) * (height + gap),
        width: width, height: height)
      let isLast = index == diagram.layers.count - 1
      return self.box(layer, in: box)
        + (isLast ? [] : arrow(from: Point(x: box.midX, y: box.maxY), length: gap))
    }
  }

  private func box(
    _ layer: ModelDiagram.Layer, in box: Rectangle
  ) -> [DrawCommand] {
    // A stripe as wide as the layer's share of the weights would say too little; it says that there are any.
    let hasWeights = layer.parameterCount > 0
    var commands: [DrawCommand] = [
      .rectangle(
        box, fill: palette.cycle[0].mixed(with: palette.background, share: hasWeights ? 0.85 : 1),
        stroke: Stroke(color: hasWeights ? palette.cycle[0] : palette.frame, width: 1.5))
    ]
    // In a box too low for two lines there is one, and in one too low for that there is none.
    let margin = min(padding, (box.height - nameFont.capHeight - font.capHeight - 5) / 2)
    let isLow = margin < 2
    guard box.height >= nameFont.capHeight + 4 else { return commands }
    let room = box.width - 2 * padding
    let titleBaseline =
      isLow ? box.midY + nameFont.capHeight / 2 : box.minY + margin + nameFont.capHeight
    let baseline = box.maxY - margin
    let right = parameters(of: layer)
    let rightWidth = right.isEmpty ? 0 : measurer.width(of: right, font: font) + 12
    commands.append(
      .text(
        measurer.shortened(title(of: layer), toWidth: room, font: nameFont),
        at: Point(x: box.minX + padding, y: titleBaseline), anchor: .start, nameFont, palette.ink))
    guard !isLow else { return commands }
    commands.append(
      .text(
        measurer.shortened(output(of: layer), toWidth: max(0, room - rightWidth), font: font),
        at: Point(x: box.minX + padding, y: baseline), anchor: .start, font, palette.mutedInk))
    if !right.isEmpty {
      commands.append(
        .text(
          measurer.shortened(right, toWidth: room, font: font),
          at: Point(x: box.maxX - padding, y: baseline), anchor: .end, font, palette.ink))
    }
    return commands
  }

  private func arrow(from start: Point, length: Double) -> [DrawCommand] {
    let end = Point(x: start.x, y: start.y + length - 1)
    let head = min(6, length / 2)
    return [
      .line(
        from: Point(x: start.x, y: start.y + 1), to: Point(x: end.x, y: end.y - head),
        Stroke(color: palette.mutedInk, width: 1.5)),
      .polygon(
        [
          end, Point(x: end.x - head * 0.7, y: end.y - head),
          Point(x: end.x + head * 0.7, y: end.y - head),
        ], fill: palette.mutedInk),
    ]
  }
}
