import Testing

@testable import InklingData

struct GlyphTests {
  @Test func `every digit is written in several ways, each in several poses`() {
    #expect(DigitGlyphs.all.count == 10)
    #expect(DigitGlyphs.heights.count == 10)
    for (digit, glyphs) in DigitGlyphs.all.enumerated() {
      #expect(glyphs.count >= 5, "\(digit)")
      #expect(glyphs.allSatisfy { $0.poses.count >= 2 && $0.weight > 0 }, "\(digit)")
    }
  }

  @Test func `forms of one digit have different names`() {
    for glyphs in DigitGlyphs.all {
      #expect(Set(glyphs.map(\.name)).count == glyphs.count)
    }
  }

  @Test func `forms are about one height high and at most half as wide again`() {
    for glyph in DigitGlyphs.all.joined() {
      for pose in glyph.poses {
        let points = pose.flatMap { $0.knots.map(\.point) }
        let height = points.map(\.y).max()! - points.map(\.y).min()!
        let width = points.map(\.x).max()! - points.map(\.x).min()!
        #expect((0.75...1.1).contains(height), "\(glyph.name)")
        #expect(width < 1.5, "\(glyph.name)")
      }
    }
  }

  @Test func `poses have their corners at the same knots`() {
    for glyph in DigitGlyphs.all.joined() {
      let corners = glyph.poses.map { $0.map { $0.knots.map(\.isCorner) } }
      #expect(Set(corners).count == 1, "\(glyph.name)")
    }
  }
}
