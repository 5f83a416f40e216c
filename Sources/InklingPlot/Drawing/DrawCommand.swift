/// One thing to draw. A figure's layout ends in a list of these, a renderer starts from it.
///
/// Everything is decided here: a renderer has nothing left to choose but pixels.
indirect enum DrawCommand: Sendable, Equatable {
  case line(from: Point, to: Point, Stroke)
  case polyline([Point], Stroke)
  case polygon([Point], fill: Color?, stroke: Stroke? = nil)
  case circle(center: Point, radius: Double, fill: Color?, stroke: Stroke? = nil)
  case rectangle(Rectangle, fill: Color?, stroke: Stroke? = nil)
  /// Text on one line; `at` is the point of its baseline that `anchor` names.
  case text(String, at: Point, anchor: TextAnchor, Font, Color, turned: Bool = false)
  /// A picture, each of its pixels a sharp rectangle.
  case image(Raster, in: Rectangle)
  /// Commands of which only what falls into the rectangle is seen.
  case clipped(to: Rectangle, [DrawCommand])
}

/// Which point of a text its position names.
enum TextAnchor: String, Sendable {
  case start
  case middle
  case end

  /// How far the text begins before the point, as a share of its width.
  var share: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
