@testable import InklingPlot

/// A piece of text and the rectangle its letters fill.
struct TextBox: CustomStringConvertible {
  let text: String
  let box: Rectangle
  var description: String { "\(text.debugDescription) in \(box)" }
}

extension Rectangle {
  func contains(_ other: Rectangle) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }

  func intersects(_ other: Rectangle) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }
}

extension [DrawCommand] {
  /// Where text is, from baseline to cap height, with estimated widths.
  var textBoxes: [TextBox] {
    flatMap { command -> [TextBox] in
      switch command {
      case .text(let text, let point, let anchor, let font, _, let turned):
        let width = EstimatedTextMeasurer().width(of: text, font: font)
        let before = width * anchor.share
        let box =
          turned
          ? Rectangle(
            x: point.x - font.capHeight, y: point.y + before - width, width: font.capHeight,
            height: width)
          : Rectangle(
            x: point.x - before, y: point.y - font.capHeight, width: width,
            height: font.capHeight)
        return text.isEmpty ? [] : [TextBox(text: text, box: box)]
      case .clipped(_, let commands): return commands.textBoxes
      default: return []
      }
    }
  }

  /// All points and corners of what is drawn, text left out.
  var points: [Point] {
    flatMap { command -> [Point] in
      switch command {
      case .line(let start, let end, _): [start, end]
      case .polyline(let points, _), .polygon(let points, _, _): points
      case .circle(let center, _, _, _): [center]
      case .rectangle(let rectangle, _, _), .image(_, let rectangle):
        [
          Point(x: rectangle.minX, y: rectangle.minY),
          Point(x: rectangle.maxX, y: rectangle.maxY),
        ]
      case .clipped(_, let commands): commands.points
      case .text: []
      }
    }
  }
}
