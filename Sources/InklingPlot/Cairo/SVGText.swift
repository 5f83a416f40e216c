/// Mends what Cairo's SVG lacks.
///
/// Cairo names shapes with a counter of the process: the same figure would not give the same text
/// twice, and two figures on one page could share names. And it does not say that pictures are to keep
/// the sharp edges of their pixels.
enum SVGText {
  /// The text with shapes named by content and order, and with sharp pixels.
  static func mended(_ svg: [UInt8]) -> [UInt8] {
    let plain = renamed(svg, prefix: "")
    // FNV-1a, 64 bits.
    let hash = plain.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return renamed(plain, prefix: "f" + String(hash, radix: 36) + "-", sharpening: true)
  }

  private static let marks = ["id=\"", "href=\"#", "url(#"].map { Array($0.utf8) }
  private static let image = Array("<image ".utf8)
  private static let sharp = Array("style=\"image-rendering:pixelated\" ".utf8)

  /// Numbers all names in the order in which they first come.
  private static func renamed(
    _ svg: [UInt8], prefix: String, sharpening: Bool = false
  ) -> [UInt8] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(svg.count)
    var place = 0
    while place < svg.count {
      let rest = svg[place...]
      if let mark = marks.first(where: rest.starts) {
        let start = place + mark.count
        let end =
          svg[start...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ")") }
          ?? svg.count
        let number = numbers[svg[start..<end], default: numbers.count]
        numbers[svg[start..<end]] = number
        result += mark + Array("\(prefix)\(number)".utf8)
        place = end
      } else if sharpening, rest.starts(with: image) {
        result += image + sharp
        place += image.count
      } else {
        result.append(svg[place])
        place += 1
      }
    }
    return result
  }
}
