internal import InklingCore

/// Makes a scan into an image of 28x28 bytes as MNIST's makers did: scaled into a box of 20x20 with its
/// proportions kept, each pixel as bright as the share of ink in it, the centre of mass in the middle.
///
/// **Source**: LeCun, Bottou, Bengio, Haffner, "Gradient-based learning applied to document recognition"
/// (1998), section III A; the rest was seen in the images: shorter sides are even, and full ink is 253 rather
/// than 255, give or take 2.
enum DigitRaster {
  /// Rows and columns of an image.
  static let size = 28
  /// Rows and columns of the box into which the ink is fitted.
  static let boxSize = 20

  /// The image of a scan; black where there is no ink.
  static func image(of scan: Scan, using random: inout RandomStream) -> [UInt8] {
    guard let box = fitted(scan) else { return [UInt8](repeating: 0, count: size * size) }
    return centred(inked(box, using: &random))
  }

  /// Shares of ink, 0 to 1, of a box of `columns` by `rows` pixels.
  struct Box {
    var shares: [Float]
    var columns: Int
    var rows: Int { shares.count / columns }
  }

  /// The ink of a scan, in a box whose longer side is 20; `nil` if there is no ink.
  static func fitted(_ scan: Scan) -> Box? {
    guard let bounds = scan.inkBounds else { return nil }
    let (width, height) = (bounds.columns.count, bounds.rows.count)
    let columns = side(width, other: height)
    let rows = side(height, other: width)
    let columnCells = cells(columns, over: bounds.columns)
    var box = Box(shares: [Float](repeating: 0, count: rows * columns), columns: columns)
    let area = Float(columns * rows) / Float(width * height)
    for (row, cell) in cells(rows, over: bounds.rows).enumerated() {
      for (line, weight) in cell.weights {
        let points = scan.rows[line]
        guard points != 0 else { continue }
        for (column, columnCell) in columnCells.enumerated() {
          box.shares[row * columns + column] += columnCell.ink(points) * weight * area
        }
      }
    }
    return box
  }

  /// How many pixels a side gets: 20 for the longer one, an even number for the other.
  private static func side(_ length: Int, other: Int) -> Int {
    guard length < other else { return boxSize }
    return max(2 * ((boxSize * length + other) / (2 * other)), 2)
  }

  /// The points, whole ones and two in part, that one pixel covers in one direction.
  private struct Cell {
    var whole: Range<Int>
    var before: Float
    var after: Float

    /// Each point with the share that is covered.
    var weights: [(point: Int, weight: Float)] {
      var weights = whole.map { (point: $0, weight: Float(1)) }
      if before > 0 { weights.append((whole.lowerBound - 1, before)) }
      if after > 0 { weights.append((whole.upperBound, after)) }
      return weights
    }

    /// The ink among the points of a row.
    func ink(_ row: UInt64) -> Float {
      var ink: Float = 0
      if !whole.isEmpty {
        let mask = (UInt64.max >> UInt64(64 - whole.count)) << UInt64(whole.lowerBound)
        ink = Float((row & mask).nonzeroBitCount)
      }
      if before > 0, row >> UInt64(whole.lowerBound - 1) & 1 != 0 { ink += before }
      if after > 0, row >> UInt64(whole.upperBound) & 1 != 0 { ink += after }
      return ink
    }
  }

  /// Divides a range of points evenly among `count` pixels; a pixel covers a point or more.
  private static func cells(_ count: Int, over points: ClosedRange<Int>) -> [Cell] {
    // In units of 1 / count of a point, where all borders are whole numbers.
    (0..<count).map { index in
      let (start, end) = (index * points.count, (index + 1) * points.count)
      let first = (start + count - 1) / count
      let last = max(end / count, first)
      let before = min(first * count, end) - start
      let after = end >= last * count ? end - last * count : 0
      return Cell(
        whole: points.lowerBound + first..<points.lowerBound + last,
        before: Float(before) / Float(count), after: Float(after) / Float(count))
    }
  }

  /// Bytes from shares: full ink is a level or the one beside it, by chance, as in MNIST.
  static func inked(
    _ box: Box, using random: inout RandomStream
  ) -> (bytes: [UInt8], columns: Int) {
    let level = 252 + random.next(below: 2)
    var coins: UInt64 = 0
    let bytes = box.shares.enumerated().map { index, share -> UInt8 in
      if index % 32 == 0 { coins = random.next() }
      let coin = Int(truncatingIfNeeded: coins >> UInt64(2 * (index % 32)) & 3)
      let value = Int(min(share, 1) * Float(level) + 0.5)
      return UInt8(value < level ? value : level + (coin == 3 ? 2 : coin / 2))
    }
    return (bytes, box.columns)
  }

  /// Puts a box into the image so that its centre of mass lies in the middle.
  static func centred(_ box: (bytes: [UInt8], columns: Int)) -> [UInt8] {
    let rows = box.bytes.count / box.columns
    var (mass, massX, massY) = (0, 0, 0)
    for (index, byte) in box.bytes.enumerated() {
      mass += Int(byte)
      massX += Int(byte) * (index % box.columns)
      massY += Int(byte) * (index / box.columns)
    }
    let left = corner(massX, mass, room: size - box.columns)
    let top = corner(massY, mass, room: size - rows)
    var image = [UInt8](repeating: 0, count: size * size)
    for (index, byte) in box.bytes.enumerated() {
      image[(top + index / box.columns) * size + left + index % box.columns] = byte
    }
    return image
  }

  /// Where the first row or column goes, so that the centre of mass comes to pixel 14, rounded, and no ink is
  /// lost.
  private static func corner(_ moment: Int, _ mass: Int, room: Int) -> Int {
    guard mass > 0 else { return room / 2 }
    let place = (Double(2 * moment + mass) / Double(2 * mass)).rounded(.down)
    return min(max(size / 2 - Int(place), 0), room)
  }
}
