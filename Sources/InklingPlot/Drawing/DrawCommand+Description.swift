internal import Foundation

extension DrawCommand: CustomStringConvertible {
  /// The command as a line of text, for snapshots: coordinates to a hundredth of a unit.
  var description: String { lines().joined(separator: "\n") }

  private func lines() -> [String] {
    switch self {
    case .line(let start, let end, let stroke):
      ["line \(start.text) \(end.text) \(stroke.text)"]
    case .polyline(let points, let stroke):
      ["polyline \(points.text) \(stroke.text)"]
    case .polygon(let points, let fill, let stroke):
      ["polygon \(points.text)" + Self.paint(fill, stroke)]
    case .circle(let center, let radius, let fill, let stroke):
      ["circle \(center.text) \(radius.shortText)" + Self.paint(fill, stroke)]
    case .rectangle(let rectangle, let fill, let stroke):
      ["rectangle \(rectangle.text)" + Self.paint(fill, stroke)]
    case .text(let text, let point, let anchor, let font, let color, let turned):
      [
        "text \(text.debugDescription) \(point.text) \(anchor) \(font.size.shortText)"
          + (font.isBold ? " bold" : "") + " \(color)" + (turned ? " turned" : "")
      ]
    case .image(let raster, let rectangle):
      ["image \(raster) \(rectangle.text)"]
    case .clipped(let rectangle, let commands):
      ["clip \(rectangle.text)"]
        + commands.flatMap { command in command.lines().map { "  " + $0 } }
    }
  }

  private static func paint(_ fill: Color?, _ stroke: Stroke?) -> String {
    (fill.map { " fill \($0)" } ?? "") + (stroke.map { " \($0.text)" } ?? "")
  }
}

extension Point {
  fileprivate var text: String { "\(x.shortText),\(y.shortText)" }
}

extension [Point] {
  fileprivate var text: String { map(\.text).joined(separator: " ") }
}

extension Rectangle {
  fileprivate var text: String {
    "\(x.shortText),\(y.shortText) \(width.shortText)x\(height.shortText)"
  }
}

extension Stroke {
  fileprivate var text: String {
    "stroke \(color) \(width.shortText)"
      + (dash.isEmpty ? "" : " dash " + dash.map(\.shortText).joined(separator: ","))
  }
}

extension Double {
  /// At most two decimals, none where they are zero.
  fileprivate var shortText: String {
    let hundredths = (self * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return "\(self)" }
    let text = String(format: "%.2f", hundredths == 0 ? 0 : hundredths / 100)
    var shortened = Substring(text)
    while shortened.last == "0" { shortened.removeLast() }
    if shortened.last == "." { shortened.removeLast() }
    return String(shortened)
  }
}
