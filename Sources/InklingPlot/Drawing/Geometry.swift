/// A position in a figure, in hundredths of an inch, from the top left corner.
///
/// One unit is one pixel of a 100 dpi picture, matplotlib's default resolution, so that whole
/// numbers are sharp edges at every whole scale.
struct Point: Sendable, Equatable {
  var x: Double
  var y: Double
}

/// An extent in hundredths of an inch.
struct Size: Sendable, Equatable {
  var width: Double
  var height: Double
}

/// Space to keep free at the four sides of a rectangle.
struct Insets: Sendable, Equatable {
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0
}

/// An upright rectangle, `y` growing downwards.
struct Rectangle: Sendable, Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var minX: Double { x }
  var minY: Double { y }
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }
  var maxX: Double { x + width }
  var maxY: Double { y + height }

  /// The rectangle that is left inside; a side that would be negative is zero.
  func inset(by insets: Insets) -> Rectangle {
    Rectangle(
      x: x + insets.left, y: y + insets.top,
      width: max(0, width - insets.left - insets.right),
      height: max(0, height - insets.top - insets.bottom))
  }

  /// The same distance on all sides; negative values grow the rectangle.
  func inset(by distance: Double) -> Rectangle {
    inset(by: Insets(left: distance, top: distance, right: distance, bottom: distance))
  }

  func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }

  /// Whether the straight line between two points touches the rectangle.
  ///
  /// Source: Liang and Barsky, "A new concept and method for line clipping", 1984.
  func touchesSegment(from start: Point, to end: Point) -> Bool {
    let dx = end.x - start.x
    let dy = end.y - start.y
    var enter = 0.0
    var leave = 1.0
    for (delta, distance) in [
      (-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY), (dy, maxY - start.y),
    ] {
      if delta == 0 {
        if distance < 0 { return false }
      } else if delta < 0 {
        enter = max(enter, distance / delta)
      } else {
        leave = min(leave, distance / delta)
      }
    }
    return enter <= leave
  }
}

/// Typographic points (1/72 inch) as figure units (1/100 inch).
func points(_ count: Double) -> Double { count * 100 / 72 }
