import InklingCore
import Testing

@testable import InklingData

struct DigitRasterTests {
  /// A scan with a rectangle of ink.
  static func rectangle(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> Scan {
    var scan = Scan()
    for row in rows {
      let y = Float(row)
      scan.draw(
        ScanTests.stroke(
          from: Point(Float(columns.lowerBound), y), to: Point(Float(columns.upperBound), y),
          radius: 0.7), nib: ScanTests.disc)
    }
    return scan
  }

  @Test func `the longer side becomes 20, the other one even`() throws {
    let cases = [
      (40, 40, 20, 20), (50, 25, 20, 10), (25, 50, 10, 20), (60, 13, 20, 4), (47, 5, 20, 2),
      (37, 31, 20, 16),
    ]
    for (height, width, rows, columns) in cases {
      let scan = Self.rectangle(rows: 2...1 + height, columns: 3...2 + width)
      let box = try #require(DigitRaster.fitted(scan))
      #expect(box.rows == rows)
      #expect(box.columns == columns)
    }
  }

  @Test func `a full rectangle is full ink everywhere`() throws {
    for (height, width) in [(40, 40), (53, 29), (31, 47)] {
      let scan = Self.rectangle(rows: 2...1 + height, columns: 3...2 + width)
      let box = try #require(DigitRaster.fitted(scan))
      #expect(box.shares.allSatisfy { abs($0 - 1) < 1e-4 })
    }
  }

  @Test func `a pixel is as bright as its share of ink`() throws {
    // 40 points become 20 pixels: two points a pixel.
    var scan = Self.rectangle(rows: 0...39, columns: 0...0)
    let whole = Self.rectangle(rows: 0...0, columns: 0...39)
    scan.draw(
      ScanTests.stroke(from: Point(0, 0), to: Point(39, 0), radius: 0.7), nib: ScanTests.disc)
    #expect(scan.rows[0] == whole.rows[0])
    let box = try #require(DigitRaster.fitted(scan))
    #expect(abs(box.shares[0] - 0.75) < 1e-5)
    #expect(abs(box.shares[5] - 0.5) < 1e-5)
    #expect(abs(box.shares[20 * 7] - 0.5) < 1e-5)
    #expect(box.shares[20 * 7 + 3] == 0)
  }

  @Test func `scaling keeps the share of ink, whatever the sizes`() throws {
    var random = RandomStream(seed: 3)
    for digit in 0..<50 {
      let scan = DigitDrawing.scan(digit % 10, using: &random)
      let bounds = try #require(scan.inkBounds)
      let points = scan.rows.reduce(0) { $0 + $1.nonzeroBitCount }
      let box = try #require(DigitRaster.fitted(scan))
      let share = Double(points) / Double(bounds.rows.count * bounds.columns.count)
      let scaled = box.shares.reduce(0.0) { $0 + Double($1) } / Double(box.shares.count)
      #expect(abs(share - scaled) < 1e-4)
    }
  }

  @Test func `full ink is 252 to 255, and nothing else is brighter than its share`() {
    var random = RandomStream(seed: 5)
    let box = DigitRaster.Box(shares: [0, 0.25, 0.5, 1, 1, 1, 1, 1], columns: 2)
    let bytes = DigitRaster.inked(box, using: &random).bytes
    #expect(bytes[0] == 0)
    #expect((63...64).contains(bytes[1]))
    #expect((126...127).contains(bytes[2]))
    #expect(bytes[3...].allSatisfy { (252...255).contains($0) })
  }

  @Test func `the centre of mass comes to the middle`() {
    var bytes = [UInt8](repeating: 0, count: 20 * 10)
    for index in 0..<30 { bytes[index] = 200 }
    let image = DigitRaster.centred((bytes: bytes, columns: 10))
    // The mass lies in rows 0 to 2 and columns 0 to 9 of the box; but no ink may be lost: eight rows are free.
    #expect(image[8 * 28 + 9...8 * 28 + 18].allSatisfy { $0 == 200 })
    #expect(image.reduce(0) { $0 + Int($1) } == 6_000)
  }
}
