/// A curve of a chart: named points in order.
struct Series: Sendable, Equatable {
  /// The text in the legend: "training".
  var name: String
  /// What the values are, in a sentence: "training loss".
  var subject: String
  /// The column's name in the data: "val_loss".
  var key: String
  /// Where the values belong on the x axis; as many as `values`.
  var positions: [Double]
  /// NaN and infinite values are gaps in the curve.
  var values: [Double]
  var style: Style
  /// How much the values are smoothed; `nil` for values as they were measured.
  var smoothing: Double?

  /// How a curve is told from others: by colour, and by dashes and marker for those who do not see
  /// the colour.
  struct Style: Sendable, Equatable {
    /// An index into the theme's colours, which start again after the last.
    var color: Int
    var isDashed = false
    var marker: Marker
    /// Whether a line joins the points.
    var hasLine = true
    /// Whether the points are marked.
    var hasMarkers = true
    /// Whether the curve stands back behind the others.
    var isFaint = false
  }

  /// The values that are numbers, with their positions.
  var finitePoints: [(position: Double, value: Double)] {
    zip(positions, values).filter { Scale.isDrawable($0.0) && Scale.isDrawable($0.1) }
      .map { (position: $0.0, value: $0.1) }
  }
}

/// The shape that marks a point of a curve.
enum Marker: Sendable, Equatable {
  case circle
  case square
  case triangle
  case diamond

  /// The shape around a point, with an edge in the background's colour that parts it from lines.
  func command(at center: Point, radius: Double, fill: Color, edge: Color) -> DrawCommand {
    let stroke = Stroke(color: edge, width: 1)
    func polygon(_ offsets: [(x: Double, y: Double)]) -> DrawCommand {
      .polygon(
        offsets.map { Point(x: center.x + $0.x * radius, y: center.y + $0.y * radius) },
        fill: fill, stroke: stroke)
    }
    return switch self {
    case .circle: .circle(center: center, radius: radius, fill: fill, stroke: stroke)
    case .square: polygon([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
    case .triangle: polygon([(0, -1.1), (1.1, 0.8), (-1.1, 0.8)])
    case .diamond: polygon([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    }
  }
}
