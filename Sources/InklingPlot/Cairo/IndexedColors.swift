/// The colours of a picture, if a byte a pixel is to name them.
///
/// Figures have few colours, and many shades between them along their edges. The 256 most frequent ones are kept as they
/// are; the others, a few pixels in a thousand, take the nearest of these.
struct IndexedColors {
  /// The colours, as 0xRRGGBB, in rising order.
  let colors: [UInt32]
  /// The stretches of equal pixels, row by row, of the rows that do not repeat the one above.
  let runs: [Run]

  /// A stretch of equal pixels in a row.
  struct Run {
    /// The number of the colour, or of the one that stands for it.
    var number: UInt8
    /// Where it ends; it begins where the one before it ends, or with the row.
    var end: Int32
  }

  private static let size = 256
  /// Photographs and smooth ramps have more colours than a figure; they are left as they are.
  private static let mostColors = 8_192

  /// - Parameter pixels: The picture.
  /// - Parameter repeats: For each row, whether it shows the same as the one above.
  /// - Returns: `nil` if there are too many colours.
  init?(_ pixels: PixelRows, repeats: [Bool]) {
    var table = Table()
    var runs: [(slot: UInt16, end: Int32)] = []
    var row = 0
    while row < pixels.height {
      var next = row + 1
      while next < pixels.height, repeats[next] { next += 1 }
      let rows = next - row
      pixels.forEachRun(inRow: row) { color, places in
        let slot = table.add(color, times: places.count * rows)
        runs.append((UInt16(slot), Int32(places.upperBound)))
      }
      if table.count > Self.mostColors { return nil }
      row = next
    }
    let found = table.slots.sorted {
      (table.counts[$1], table.colors[$0]) < (table.counts[$0], table.colors[$1])
    }
    let kept = found.prefix(Self.size).sorted { table.colors[$0] < table.colors[$1] }
    let colors = kept.map { table.colors[$0] }
    var numbers = [UInt8](repeating: 0, count: Table.size)
    for (number, slot) in kept.enumerated() { numbers[slot] = UInt8(number) }
    for slot in found.dropFirst(Self.size) {
      numbers[slot] = Self.nearest(to: table.colors[slot], in: colors)
    }
    self.colors = colors
    self.runs = runs.map { Run(number: numbers[Int($0.slot)], end: $0.end) }
  }

  private static func nearest(to color: UInt32, in colors: [UInt32]) -> UInt8 {
    func difference(_ other: UInt32, _ shift: UInt32) -> Int {
      let difference = Int(color >> shift & 0xFF) - Int(other >> shift & 0xFF)
      return difference * difference
    }
    var (best, least) = (0, Int.max)
    for (number, other) in colors.enumerated() {
      let found = difference(other, 16) + difference(other, 8) + difference(other, 0)
      if found < least { (best, least) = (number, found) }
    }
    return UInt8(best)
  }

  /// How often each colour occurs, by slots of a hash table.
  private struct Table {
    static let size = 1 << 15
    private static let empty = UInt32.max
    private(set) var colors = [UInt32](repeating: empty, count: size)
    private(set) var counts = [Int](repeating: 0, count: size)
    /// The slots that are taken.
    private(set) var slots: [Int] = []
    var count: Int { slots.count }

    /// The slot of a colour, or the free one where it belongs.
    func slot(of color: UInt32) -> Int {
      var slot = Int((color &* 0x9E37_79B1) >> 17)
      while colors[slot] != color, colors[slot] != Self.empty {
        slot = (slot + 1) & (Self.size - 1)
      }
      return slot
    }

    /// - Returns: The colour's slot.
    mutating func add(_ color: UInt32, times: Int) -> Int {
      let slot = slot(of: color)
      if counts[slot] == 0 {
        // One too many is enough to know; the table is never full.
        if count > IndexedColors.mostColors { return slot }
        colors[slot] = color
        slots.append(slot)
      }
      counts[slot] += times
      return slot
    }
  }
}
