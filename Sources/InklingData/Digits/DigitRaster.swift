internal import InklingCore

/// Turns pen paths into images of 28x28 bytes: white ink on black, the centre of mass in the middle.
struct DigitRaster {
  /// Rows and columns of an image.
  static let size = 28
  /// Rows and columns of the box into which the ink is fitted.
  static let boxSize = 20

  /// How deep each pixel's centre lies in the ink, in pixels; negative outside.
  private var depth = [Float](repeating: 0, count: size * size)

  /// The image of a path that was fitted into the box.
  mutating func image(
    of path: PenPath, hand: Handwriting, using random: inout RandomStream
  ) -> [UInt8] {
    let outside = -hand.softness
    for index in depth.indices { depth[index] = outside }
    let margin = Float(Self.size - Self.boxSize) / 2
    for piece in path.pieces {
      draw(piece, offset: Point(repeating: margin), reach: hand.softness)
    }
    return centred(shaded(hand, using: &random))
  }

  /// Deepens the pixels around one piece.
  private mutating func draw(_ piece: PenPath.Piece, offset: Point, reach: Float) {
    let start = piece.start + offset
    let way = piece.end - piece.start
    let inverse = 1 / max(way.x * way.x + way.y * way.y, 1e-12)
    let radius = max(piece.startRadius, piece.endRadius) + reach
    let low = pointwiseMin(start, start + way) - radius
    let high = pointwiseMax(start, start + way) + radius
    // Pixel (row, column) has its centre at (column + 0.5, row + 0.5).
    let columns = Self.range(low.x, high.x)
    for row in Self.range(low.y, high.y) {
      let y = Float(row) + 0.5 - start.y
      for column in columns {
        let x = Float(column) + 0.5 - start.x
        let share = min(max((x * way.x + y * way.y) * inverse, 0), 1)
        let (dx, dy) = (x - share * way.x, y - share * way.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        let inkRadius = piece.startRadius + share * (piece.endRadius - piece.startRadius)
        let index = row * Self.size + column
        depth[index] = max(depth[index], inkRadius - distance)
      }
    }
  }

  private static func range(_ low: Float, _ high: Float) -> Range<Int> {
    let first = min(max(Int(low.rounded(.down)), 0), size)
    let last = min(max(Int(high.rounded(.up)), 0), size)
    return first..<max(first, last)
  }

  /// Brightness from depth, with the roughness that paper gives to an edge.
  private func shaded(_ hand: Handwriting, using random: inout RandomStream) -> [UInt8] {
    let roughness: Float = 0.25
    return depth.map { depth in
      guard depth > -hand.softness else { return 0 }
      let noise = random.uniform(in: -roughness...roughness)
      let share = (depth + noise) / hand.softness + 0.5
      return UInt8(min(max(share * hand.ink, 0), 1) * 255 + 0.5)
    }
  }

  /// Moves the image by whole pixels so that its centre of mass lies in the middle, as far as no ink is lost.
  private func centred(_ image: [UInt8]) -> [UInt8] {
    let size = Self.size
    var (mass, massX, massY) = (0, 0, 0)
    var (left, right, top, bottom) = (size, -1, size, -1)
    for row in 0..<size {
      for column in 0..<size {
        let value = Int(image[row * size + column])
        guard value > 0 else { continue }
        mass += value
        massX += value * column
        massY += value * row
        (left, right) = (min(left, column), max(right, column))
        (top, bottom) = (min(top, row), max(bottom, row))
      }
    }
    guard mass > 0 else { return image }
    let x = min(max(shift(massX, mass), -left), size - 1 - right)
    let y = min(max(shift(massY, mass), -top), size - 1 - bottom)
    var moved = [UInt8](repeating: 0, count: size * size)
    for row in top...bottom {
      for column in left...right {
        moved[(row + y) * size + column + x] = image[row * size + column]
      }
    }
    return moved
  }

  /// How many pixels bring a centre of mass at `moment / mass` to 14, rounded.
  private func shift(_ moment: Int, _ mass: Int) -> Int {
    let doubled = (Self.size + 1) * mass - 2 * moment
    return Int((Double(doubled) / Double(2 * mass)).rounded(.down))
  }
}
