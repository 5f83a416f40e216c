internal import InklingCore

/// A written digit as a scanner sees it: 64x64 points that are ink or paper.
///
/// MNIST's digits were scanned in black and white and made smaller afterwards; its grey edges come from that.
/// So the built-in digits take the same way: the pen is stamped along its path, the edge gets the
/// roughness of paper and scanner, and ``DigitRaster`` makes the result smaller.
struct Scan {
  /// Points in each row and column.
  static let size = 64

  /// The points, row by row from the top; bit 0 is the leftmost, and 1 is ink.
  private(set) var rows = [UInt64](repeating: 0, count: size)

  /// The rows and columns that hold ink; `nil` where there is none.
  var inkBounds: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    let shadow = rows.reduce(0, |)
    guard shadow != 0, let top = rows.firstIndex(where: { $0 != 0 }),
      let bottom = rows.lastIndex(where: { $0 != 0 })
    else { return nil }
    return (top...bottom, shadow.trailingZeroBitCount...(63 - shadow.leadingZeroBitCount))
  }

  /// Moves the pen along a path.
  mutating func draw(_ path: PenPath, nib: Nib) {
    for piece in path.pieces {
      let way = piece.end - piece.start
      let length = (way.x * way.x + way.y * way.y).squareRoot()
      // Stamps as close as this leave steps of less than a tenth of a point.
      let count = Int(length / 1.2) + 1
      let (step, growth) = (
        way / Float(count), (piece.endRadius - piece.startRadius) / Float(count)
      )
      for index in 0...count {
        let place = Float(index)
        stamp(
          nib, at: piece.start + step * place, radius: piece.startRadius + growth * place)
      }
    }
  }

  /// Leaves the ink of a nib that touches the paper at one place.
  private mutating func stamp(_ nib: Nib, at center: Point, radius: Float) {
    let reach = radius * nib.reach
    for row in Self.points(from: center.y - reach, to: center.y + reach) {
      let extent = nib.extent(at: Float(row) - center.y, radius: radius)
      let columns = Self.points(from: center.x + extent.left, to: center.x + extent.right)
      guard !columns.isEmpty else { continue }
      rows[row] |= (1 << UInt64(columns.count) &- 1) << UInt64(columns.lowerBound)
    }
  }

  /// The points of a row or column between two places.
  private static func points(from start: Float, to end: Float) -> Range<Int> {
    let (first, last) = (max(start, 0), min(end, Float(size - 1)))
    guard first <= last else { return 0..<0 }
    let whole = Int(first)
    return (Float(whole) < first ? whole + 1 : whole)..<max(Int(last) + 1, whole + 1)
  }

  /// Lets some of the points along the edge change sides: one in sixteen.
  mutating func roughenEdges(using random: inout RandomStream) {
    let smooth = rows
    for row in rows.indices {
      let (own, above, below) = (
        smooth[row], row > 0 ? smooth[row - 1] : 0,
        row < Self.size - 1 ? smooth[row + 1] : 0
      )
      guard own | above | below != 0 else { continue }
      let grown = own | own << 1 | own >> 1 | above | below
      let core = own & own << 1 & own >> 1 & above & below
      let chosen = random.next() & random.next() & random.next() & random.next()
      rows[row] = own ^ (grown & ~core & chosen)
    }
  }
}
