import Testing

@testable import InklingPlot

struct GeometryTests {
  let box = Rectangle(x: 10, y: 10, width: 20, height: 10)

  @Test(arguments: [
    (Point(x: 0, y: 0), Point(x: 40, y: 30), true),
    (Point(x: 0, y: 15), Point(x: 40, y: 15), true),
    (Point(x: 15, y: 12), Point(x: 16, y: 13), true),
    (Point(x: 0, y: 0), Point(x: 9, y: 30), false),
    (Point(x: 0, y: 25), Point(x: 40, y: 21), false),
    (Point(x: 35, y: 0), Point(x: 35, y: 30), false),
    (Point(x: 0, y: 15), Point(x: 5, y: 15), false),
  ])
  func `a segment touches a box or does not`(_ start: Point, _ end: Point, _ touches: Bool) {
    #expect(box.touchesSegment(from: start, to: end) == touches)
    #expect(box.touchesSegment(from: end, to: start) == touches)
  }

  @Test func `insets leave no negative sides`() {
    let inner = box.inset(by: Insets(left: 15, top: 4, right: 15, bottom: 4))
    #expect(inner.width == 0)
    #expect(inner.height == 2)
  }

  @Test func `ten points are a hundredth of an inch less than fourteen units`() {
    #expect((points(10) * 100).rounded() == 1389)
  }
}
