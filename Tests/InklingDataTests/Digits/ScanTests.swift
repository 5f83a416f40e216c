import InklingCore
import Testing

@testable import InklingData

struct ScanTests {
  /// A horizontal stroke through the middle.
  static func stroke(from start: Point, to end: Point, radius: Float) -> PenPath {
    PenPath(pieces: [.init(start: start, end: end, startRadius: radius, endRadius: radius)])
  }

  static let disc = Nib(flatness: 0, turn: 0)

  @Test func `a line of ink has the length and the width of the pen's way`() throws {
    var scan = Scan()
    scan.draw(Self.stroke(from: Point(16, 30), to: Point(40, 30), radius: 3), nib: Self.disc)
    let bounds = try #require(scan.inkBounds)
    #expect(bounds.rows == 27...33)
    #expect(bounds.columns == 13...43)
    // A bar and two half discs.
    let ink = scan.rows.reduce(0) { $0 + $1.nonzeroBitCount }
    #expect(abs(Double(ink) - (24 * 6 + 9 * Double.pi)) < 30)
  }

  @Test(arguments: [Float(0), 0.2, 0.4])
  func `a nib of any shape leaves as much ink at one place`(flatness: Float) {
    for turn: Float in [-1, -0.3, 0, 0.5, 1] {
      var scan = Scan()
      let path = Self.stroke(from: Point(32, 32), to: Point(32, 32), radius: 12)
      scan.draw(path, nib: Nib(flatness: flatness, turn: turn))
      let ink = scan.rows.reduce(0) { $0 + $1.nonzeroBitCount }
      #expect(abs(Double(ink) - 144 * Double.pi) < 12)
    }
  }

  @Test func `a flat nib writes narrow lines along its long side`() {
    // The short axis lies along x.
    let nib = Nib(flatness: 0.4, turn: 0)
    var (down, across) = (Scan(), Scan())
    down.draw(Self.stroke(from: Point(32, 12), to: Point(32, 52), radius: 5), nib: nib)
    across.draw(Self.stroke(from: Point(12, 32), to: Point(52, 32), radius: 5), nib: nib)
    let width = down.rows[32].nonzeroBitCount
    let height = across.rows.count { $0 >> 32 & 1 != 0 }
    #expect(width == 7)
    #expect(height == 13)
  }

  @Test func `ink outside of the scan is cut off`() {
    var scan = Scan()
    scan.draw(
      Self.stroke(from: Point(-20, -20), to: Point(90, 90), radius: 4), nib: Self.disc)
    #expect(scan.rows[0] & 1 == 1)
    #expect(scan.rows[63] >> 63 == 1)
    #expect(scan.rows[0] >> 20 == 0)
  }

  @Test func `only the edge gets rough`() {
    var smooth = Scan()
    smooth.draw(Self.stroke(from: Point(20, 20), to: Point(40, 44), radius: 5), nib: Self.disc)
    var rough = smooth
    var random = RandomStream(seed: 1)
    rough.roughenEdges(using: &random)
    #expect(rough.rows != smooth.rows)
    var thick = Scan()
    thick.draw(Self.stroke(from: Point(20, 20), to: Point(40, 44), radius: 7), nib: Self.disc)
    var thin = Scan()
    thin.draw(Self.stroke(from: Point(20, 20), to: Point(40, 44), radius: 3), nib: Self.disc)
    for row in 0..<Scan.size {
      #expect(rough.rows[row] & ~thick.rows[row] == 0)
      #expect(thin.rows[row] & ~rough.rows[row] == 0)
    }
  }

  @Test func `paper without ink has no bounds and gives a black image`() {
    var random = RandomStream(seed: 1)
    #expect(Scan().inkBounds == nil)
    #expect(DigitRaster.image(of: Scan(), using: &random) == .init(repeating: 0, count: 784))
  }
}
