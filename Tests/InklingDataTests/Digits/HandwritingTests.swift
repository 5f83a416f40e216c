import InklingCore
import Testing

@testable import InklingData

struct HandwritingTests {
  @Test func `whatever is written fits into the scan`() {
    var random = RandomStream(seed: 11)
    for digit in 0..<2_000 {
      let hand = Handwriting(using: &random)
      let glyph = DigitGlyphs.all[digit % 10][0]
      let path = hand.write(glyph, height: DigitGlyphs.heights[digit % 10], using: &random)
      var scan = Scan()
      scan.draw(path, nib: hand.nib)
      let bounds = scan.inkBounds
      // A free row and column on every side: nothing was cut off.
      #expect(bounds.map { $0.rows.lowerBound > 0 && $0.rows.upperBound < 63 } == true)
      #expect(bounds.map { $0.columns.lowerBound > 0 && $0.columns.upperBound < 63 } == true)
    }
  }

  @Test func `no two hands write alike, and each hand never writes the same twice`() {
    var random = RandomStream(seed: 12)
    let glyph = DigitGlyphs.three[0]
    let hand = Handwriting(using: &random)
    let first = hand.write(glyph, height: 1, using: &random).pieces.map(\.start)
    #expect(hand.write(glyph, height: 1, using: &random).pieces.map(\.start) != first)
    var same = RandomStream(seed: 12)
    let again = Handwriting(using: &same)
    #expect(again.write(glyph, height: 1, using: &same).pieces.map(\.start) == first)
  }

  @Test func `what is written small has thicker lines`() {
    var random = RandomStream(seed: 13)
    let hand = Handwriting(using: &random)
    let start = random
    func thickness(height: Float) -> Float {
      var random = start
      let path = hand.write(DigitGlyphs.zero[0], height: height, using: &random)
      return path.pieces[0].startRadius / (path.bounds.high.y - path.bounds.low.y)
    }
    #expect(thickness(height: 0.5) > 1.9 * thickness(height: 1))
  }

  @Test func `hands differ as much as they should, and most lean to the right`() {
    var random = RandomStream(seed: 14)
    let hands = (0..<4_000).map { _ in Handwriting(using: &random) }
    let slants = hands.map(\.slant)
    let mean = slants.reduce(0, +) / 4_000
    let variance = slants.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4_000
    #expect(abs(mean - 0.11) < 0.015)
    #expect(abs(variance.squareRoot() - 0.24) < 0.015)
    #expect(hands.allSatisfy { $0.penRadius >= 0.038 && $0.penRadius < 0.18 })
    #expect((0.03...0.07).contains(Float(hands.count { $0.dryness > 0 }) / 4_000))
  }

  @Test func `a bell has mean 0, deviation 1 and no far tails`() {
    var random = RandomStream(seed: 15)
    let values = (0..<20_000).map { _ in random.bell() }
    let mean = values.reduce(0, +) / 20_000
    let square = values.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(mean) < 0.03)
    #expect(abs(square - 1) < 0.04)
    #expect(values.allSatisfy { abs($0) <= 3.5 })
  }

  @Test func `paper that is not bent leaves points where they are`() {
    var random = RandomStream(seed: 16)
    let flat = BendingField(strength: 0, using: &random)
    let bent = BendingField(strength: 0.05, using: &random)
    for point in [Point(0, 0), Point(0.3, -0.5), Point(-0.4, 0.2)] {
      #expect(flat.bent(point) == point)
      #expect(bent.bent(point) != point)
    }
  }
}
