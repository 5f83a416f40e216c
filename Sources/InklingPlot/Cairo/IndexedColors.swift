/// The colours of a picture, if a byte a pixel is to name them.
///
/// Figures have few colours, and many shades between them along their edges. The 256 most frequent ones are kept as they
/// are; the others, a few pixels in a thousand, take the nearest of these.
struct IndexedColors {
  /// The colours, as 0xRRGGBB, in rising order.
  let colors: [UInt32]
  /// The number of each pixel's colour.
  let indices: [UInt8]

  private static let size = 256
  /// Photographs and smooth ramps have more colours than a figure; they are left as they are.
  private static let mostColors = 8_192
  private static let slots = 1 << 15

  /// - Parameter pixels: The colours of the pixels, as 0xRRGGBB.
  /// - Returns: `nil` if there are too many of them.
  init?(_ pixels: [UInt32]) {
    var table = Table()
    // The slot of each pixel's colour: neighbours mostly have the same.
    var isTooColorful = false
    let slots = [UInt16](unsafeUninitializedCapacity: pixels.count) { slots, count in
      var start = 0
      while start < pixels.count, !isTooColorful {
        let pixel = pixels[start]
        var end = start + 1
        while end < pixels.count, pixels[end] == pixel { end += 1 }
        let slot = table.slot(of: pixel)
        table.counts[slot] += end - start
        for place in start..<end { slots[place] = UInt16(truncatingIfNeeded: slot) }
        isTooColorful = table.count > Self.mostColors
        start = end
      }
      count = start
    }
    if isTooColorful { return nil }
    let found = table.counts.indices.filter { table.counts[$0] > 0 }.sorted {
      (table.counts[$1], table.colors[$0]) < (table.counts[$0], table.colors[$1])
    }
    let kept = found.prefix(Self.size).sorted { table.colors[$0] < table.colors[$1] }
    colors = kept.map { table.colors[$0] }
    var numbers = [UInt8](repeating: 0, count: Self.slots)
    for (number, slot) in kept.enumerated() { numbers[slot] = UInt8(number) }
    for slot in found.dropFirst(Self.size) {
      numbers[slot] = Self.nearest(to: table.colors[slot], in: colors)
    }
    let byte = numbers
    indices = [UInt8](unsafeUninitializedCapacity: slots.count) { indices, count in
      byte.withUnsafeBufferPointer { byte in
        for place in slots.indices { indices[place] = byte[Int(slots[place])] }
      }
      count = slots.count
    }
  }

  private static func nearest(to color: UInt32, in colors: [UInt32]) -> UInt8 {
    func distance(_ other: UInt32) -> Int {
      [16, 8, 0].reduce(0) { sum, shift in
        let difference = Int(color >> shift & 0xFF) - Int(other >> shift & 0xFF)
        return sum + difference * difference
      }
    }
    var (best, least) = (0, Int.max)
    for (number, other) in colors.enumerated() {
      let found = distance(other)
      if found < least { (best, least) = (number, found) }
    }
    return UInt8(best)
  }

  /// How often each colour occurs, by slots of a hash table that is never full.
  private struct Table {
    var colors = [UInt32](repeating: 0, count: IndexedColors.slots)
    var counts = [Int](repeating: 0, count: IndexedColors.slots)
    private var isTaken = [Bool](repeating: false, count: IndexedColors.slots)
    private(set) var count = 0

    mutating func slot(of color: UInt32) -> Int {
      var slot = Int((color &* 0x9E37_79B1) >> 17)
      while isTaken[slot] {
        if colors[slot] == color { return slot }
        slot = (slot + 1) & (IndexedColors.slots - 1)
      }
      isTaken[slot] = true
      colors[slot] = color
      count += 1
      return slot
    }
  }
}
