import InklingCore
import Testing

@testable import InklingPlot

/// What is written here, libpng reads.
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
    Picture(name: "wide rows", width: 12_000, height: 5) {
      random($0 % 36_000 / 90)
    },
    Picture(name: "repeated rows", width: 300, height: 200) { random($0 / 4_500) },
    Picture(name: "wide rows of too many colours", width: 32_000, height: 2) {
      UInt8(truncatingIfNeeded: ($0 / 3) >> ($0 % 3 * 5))
    },
    Picture(name: "ramps", width: 256, height: 256) { UInt8(truncatingIfNeeded: $0 / 3) },
  ]

  @Test(arguments: pictures)
  func `pictures come back as they were written`(_ picture: Picture) throws {
    let bytes = (0..<picture.width * picture.height * 3).map(picture.byte)
    let read = try Raster(png: written(bytes, picture.width, picture.height))
    #expect((read.width, read.height) == (picture.width, picture.height))
    let isExact = Set(pixels(bytes)).count <= 256 || Set(pixels(bytes)).count > 8_192
    if isExact { #expect(read.bytes == bytes) }
  }

  @Test func `of many colours the frequent ones are kept and the others take the nearest`() throws {
    // 200 shades of grey in wide stripes, and beside each two that occur once.
    let stripes: [[UInt8]] = (0..<200).flatMap { shade in
      Array(repeating: Array(repeating: UInt8(shade), count: 3), count: 30)
    }
    let others: [[UInt8]] = (0..<400).map { number in
      let shade = UInt8(number / 2)
      return [shade, shade, shade + (number % 2 == 0 ? 1 : 2)]
    }
    let bytes = (stripes + others).flatMap { $0 }
    let read = try Raster(png: written(bytes, 80, 80))
    #expect(read.bytes.prefix(stripes.count * 3) == bytes.prefix(stripes.count * 3))
    #expect(zip(read.bytes, bytes).allSatisfy { abs(Int($0) - Int($1)) <= 2 })
    #expect(Set(pixels(read.bytes)).count <= 256)
  }

  private func pixels(_ bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count, by: 3).map {
      UInt32(bytes[$0]) << 16 | UInt32(bytes[$0 + 1]) << 8 | UInt32(bytes[$0 + 2])
    }
  }

  private func written(_ bytes: [UInt8], _ width: Int, _ height: Int) throws -> [UInt8] {
    // The highest byte of a pixel says nothing, and rows may have more room than they need.
    let wide = width + 3
    var memory = (0..<wide * height).map { UInt32(Self.random($0)) << 24 }
    for (place, pixel) in pixels(bytes).enumerated() {
      memory[place / width * wide + place % width] |= pixel
    }
    return try memory.withUnsafeBufferPointer { memory in
      try PNGWriter.png(
        PixelRows(
          width: width, height: height, base: try #require(memory.baseAddress), stride: wide))
    }
  }

  @Test func `figures become small files`() throws {
    let chart = try History.validated.plot().png()
    #expect(chart.count < 100_000, "\(chart.count)")
    let sheet = try Dataset.squares((0..<100).map { $0 % 10 }).plotSheet().png()
    #expect(sheet.count < 30_000, "\(sheet.count)")
  }
}
