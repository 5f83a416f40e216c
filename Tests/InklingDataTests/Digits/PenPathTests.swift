import Testing

@testable import InklingData

struct PenPathTests {
  @Test func `a curve passes through its knots`() {
    var path = PenPath()
    path.append(stroke(0, 0, 50, 20, 60, 80, 10, 100).knots)
    let ends = path.pieces.map(\.end)
    for knot in [Point(0.5, 0.2), Point(0.6, 0.8), Point(0.1, 1)] {
      #expect(ends.contains { abs($0.x - knot.x) < 1e-5 && abs($0.y - knot.y) < 1e-5 })
    }
    #expect(path.pieces[0].start == Point(0, 0))
  }

  @Test func `each piece begins where the last one ended`() {
    var path = PenPath()
    path.append(stroke(0, 0, 50, 20, 60, 80, 10, 100, corners: [2]).knots)
    for (piece, next) in zip(path.pieces, path.pieces.dropFirst()) {
      #expect(piece.end == next.start)
    }
  }

  @Test func `between two corners the line is straight`() {
    var path = PenPath()
    path.append(stroke(0, 0, 50, 50, 100, 0, corners: [1]).knots)
    #expect(path.pieces.allSatisfy { abs($0.end.y - min($0.end.x, 1 - $0.end.x)) < 1e-5 })
  }

  @Test func `the bounds hold every piece`() {
    var path = PenPath()
    path.append(stroke(10, 30, 70, 90).knots)
    #expect(path.bounds.low == Point(0.1, 0.3))
    #expect(abs(path.bounds.high.x - 0.7) < 1e-6 && abs(path.bounds.high.y - 0.9) < 1e-6)
  }

  @Test func `haste rounds corners`() {
    func farthest(rounding: Float) -> Float {
      var path = PenPath()
      path.append(stroke(0, 0, 50, 50, 100, 0, corners: [1]).knots, rounding: rounding)
      return path.pieces.map { abs($0.end.y - min($0.end.x, 1 - $0.end.x)) }.max() ?? 0
    }
    #expect(farthest(rounding: 0) < 1e-5)
    #expect(farthest(rounding: 1) > 2 * farthest(rounding: 0.3))
    #expect(farthest(rounding: 0.3) > 0.005)
  }

  @Test func `a curve does not bulge where knots lie unevenly`() {
    var path = PenPath()
    path.append(stroke(0, 0, 90, 0, 100, 10, 100, 100).knots)
    #expect(path.bounds.high.x < 1.06)
    #expect(path.bounds.low.y > -0.06)
  }
}
