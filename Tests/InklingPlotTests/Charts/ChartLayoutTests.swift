import InklingCore
import Testing

@testable import InklingPlot

struct ChartLayoutTests {
  @Test(arguments: Hostile.histories.indices)
  func `texts neither touch nor leave the page, whatever the data`(_ index: Int) throws {
    let (name, history) = Hostile.histories[index]
    for size in Hostile.sizes {
      let figure = try history.plot(names: []).titled(String(repeating: "a long title ", count: 9))
        .sized(width: size.width, height: size.height)
      let page = Rectangle(x: 0, y: 0, width: figure.width * 100, height: figure.height * 100)
      let boxes = figure.commands().textBoxes
      #expect(!boxes.isEmpty)
      for (place, box) in boxes.enumerated() {
        #expect(page.contains(box.box), "\(name) at \(size): \(box) leaves the page")
        for other in boxes[..<place] {
          #expect(
            !box.box.intersects(other.box), "\(name) at \(size): \(box) touches \(other)")
        }
      }
    }
  }

  @Test(arguments: Hostile.histories.indices)
  func `everything drawn is on the page and a number, whatever the data`(_ index: Int) throws {
    let (name, history) = Hostile.histories[index]
    for size in Hostile.sizes + [(0.5, 0.5), (0.8, 5)] {
      let figure = try history.plot(names: []).sized(width: size.width, height: size.height)
      let page = Rectangle(x: 0, y: 0, width: figure.width * 100, height: figure.height * 100)
      for point in figure.commands().points {
        #expect(page.inset(by: -0.01).contains(point), "\(name) at \(size): \(point)")
      }
    }
  }

  @Test(arguments: Hostile.histories.indices)
  func `a legend hides no point of a curve`(_ index: Int) throws {
    let (name, history) = Hostile.histories[index]
    for size in Hostile.sizes {
      let figure = try history.plot(names: []).sized(width: size.width, height: size.height)
      let commands = figure.commands()
      // The only rectangles with an edge are legends.
      let legends = commands.compactMap { command -> Rectangle? in
        if case .rectangle(let box, _, .some) = command { box } else { nil }
      }
      let curves = commands.compactMap { command -> [DrawCommand]? in
        if case .clipped(_, let curves) = command { curves } else { nil }
      }
      for legend in legends {
        let hidden = curves.flatMap(\.points).filter(legend.contains)
        #expect(hidden.isEmpty, "\(name) at \(size): the legend \(legend) hides \(hidden)")
      }
    }
  }

  @Test func `where curves leave no place, all legends stand above the axes`() throws {
    let zigzag = (0..<60).map { Double($0 % 2) }
    let flat = (0..<60).map { Double($0) }
    let figure = History.of([
      "loss": zigzag, "val_loss": zigzag.map { 1 - $0 }, "accuracy": flat, "val_accuracy": flat,
    ]).plot()
    let legendRows = figure.commands().compactMap { command -> Double? in
      if case .text("validation", let point, _, _, _, _) = command { point.y } else { nil }
    }
    #expect(legendRows.count == 2)
    #expect(Set(legendRows).count == 1)
    #expect(legendRows[0] < 40)
  }

  @Test func `a short curve stands before a long one that begins in the same way`() throws {
    let losses = (0..<9).map { 1 / Double($0 + 1) }
    let figure = try Figure.compare(
      [.of(["loss": Array(losses.prefix(4))]), .of(["loss": losses])], names: ["short", "long"])
    let lengths = figure.commands().flatMap { command -> [Int] in
      guard case .clipped(_, let curves) = command else { return [] }
      return curves.compactMap {
        if case .polyline(let points, _) = $0 { points.count } else { nil }
      }
    }
    #expect(lengths == [9, 4])
  }

  @Test func `a curve with a gap is drawn in parts, single points by their marker`() throws {
    let figure = History.of(["loss": [1, 2, .nan, 4, .nan, 3, 2, 1]]).plot()
    let curves = figure.commands().flatMap { command -> [DrawCommand] in
      if case .clipped(_, let curves) = command { curves } else { [] }
    }
    let lengths = curves.compactMap { command -> Int? in
      if case .polyline(let points, _) = command { points.count } else { nil }
    }
    let markers = curves.count { if case .circle = $0 { true } else { false } }
    #expect(lengths == [2, 3])
    #expect(markers == 6)
  }

  @Test func `training is solid, validation is dashed and has another marker`() throws {
    let curves = History.validated.plot("loss").commands().flatMap { command -> [DrawCommand] in
      if case .clipped(_, let curves) = command { curves } else { [] }
    }
    let strokes = curves.compactMap { command -> Stroke? in
      if case .polyline(_, let stroke) = command { stroke } else { nil }
    }
    #expect(strokes.map(\.dash.isEmpty) == [true, false])
    #expect(strokes[0].color != strokes[1].color)
    #expect(curves.count { if case .circle = $0 { true } else { false } } == 5)
    #expect(curves.count { if case .polygon = $0 { true } else { false } } == 5)
  }

  @Test func `one curve needs no legend`() {
    let texts = History.lesson.plot("loss").commands().textBoxes.map(\.text)
    #expect(!texts.contains("training"))
    #expect(texts.contains("loss"))
    #expect(texts.contains("epoch"))
  }

  @Test func `axes of panels in a row line up`() {
    let clips = History.validated.plot().commands().compactMap { command -> Rectangle? in
      if case .clipped(let box, _) = command { box } else { nil }
    }
    #expect(clips.count == 2)
    #expect(clips[0].minY == clips[1].minY)
    #expect(clips[0].maxY == clips[1].maxY)
  }
}
