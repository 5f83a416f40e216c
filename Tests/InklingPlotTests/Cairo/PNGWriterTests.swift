import InklingCore
import Testing

@testable import InklingPlot

/// What is written here, libpng and zlib read.
@Suite struct PNGWriterTests {
  struct Picture: CustomTestStringConvertible {
    var name: String
    var width: Int
    var height: Int
    var byte: @Sendable (Int) -> UInt8
    var testDescription: String { name }
  }

  private static func random(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (UInt64(place) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  static let pictures: [Picture] = [
    Picture(name: "one pixel", width: 1, height: 1) { UInt8($0) },
    Picture(name: "one colour", width: 300, height: 200) { _ in 255 },
    Picture(name: "one row", width: 4_000, height: 1) { UInt8(truncatingIfNeeded: $0 / 30) },
    Picture(name: "one column", width: 1, height: 4_000) { UInt8(truncatingIfNeeded: $0 / 7) },
    Picture(name: "noise", width: 211, height: 307, byte: random),
    Picture(name: "little noise", width: 211, height: 307) { random($0) & 3 },
    Picture(name: "rows farther apart than matches reach", width: 12_000, height: 5) {
      random($0 % 36_000 / 90)
    },
    Picture(name: "ramps", width: 256, height: 256) { UInt8(truncatingIfNeeded: $0 / 3) },
    // Counts like Fibonacci's numbers have the longest words.
    Picture(name: "few of much", width: 800, height: 400) { place in
      var (one, two, symbol) = (1, 1, UInt8(0))
      let place = (place &* 7_919) % 960_000
      while two < place, symbol < 40 { (one, two, symbol) = (two, one + two, symbol + 1) }
      return symbol &* 5
    },
  ]

  @Test(arguments: pictures)
  func `pictures come back as they were written`(_ picture: Picture) throws {
    let bytes = (0..<picture.width * picture.height * 3).map(picture.byte)
    let row = picture.width * 3
    let rows = (0..<picture.height).flatMap { [0] + bytes[($0 * row)..<(($0 + 1) * row)] }
    let png = PNGWriter.png(width: picture.width, height: picture.height, rows: rows)
    let read = try Raster(png: png)
    #expect((read.width, read.height) == (picture.width, picture.height))
    #expect(read.bytes == bytes)
    #expect(png.count < bytes.count + bytes.count / 50 + 500)
  }

  @Test func `figures become small files`() throws {
    let chart = try History.validated.plot().png()
    #expect(chart.count < 100_000, "\(chart.count)")
    let sheet = try Dataset.squares((0..<100).map { $0 % 10 }).plotSheet().png()
    #expect(sheet.count < 30_000, "\(sheet.count)")
  }

  @Test(arguments: [
    ([5], 15), ([1, 1], 15), ([1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233], 7),
    ([0, 3, 0, 0, 9], 7), ([Int](repeating: 1, count: 286), 15),
    ([Int](repeating: 7, count: 19), 7),
  ])
  func `words are no longer than allowed and use up all the room`(_ counts: [Int], _ longest: Int) {
    let code = HuffmanCode(counts: counts, longest: longest)
    #expect(zip(code.lengths, counts).allSatisfy { ($0 == 0) == ($1 == 0) })
    #expect(code.lengths.allSatisfy { $0 <= longest })
    let room = code.lengths.filter { $0 > 0 }.reduce(0) { $0 + 1 << (longest - Int($1)) }
    #expect(room == (counts.count { $0 > 0 } == 1 ? 1 << (longest - 1) : 1 << longest))
  }
}
