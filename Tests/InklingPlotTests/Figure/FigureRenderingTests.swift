import Foundation
import InklingCore
import Testing

@testable import InklingPlot

struct FigureRenderingTests {
  @Test func `a PNG has its signature, its size and no chunk that could change`() throws {
    let png = try History.lesson.plot("loss").png()
    #expect(png.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    let chunks = try chunks(of: png)
    #expect(Set(chunks.map(\.name)) == ["IHDR", "PLTE", "IDAT", "IEND"])
    let header = try #require(chunks.first?.content)
    #expect(header.prefix(4) == [0, 0, 5, 0])  // 1280
    #expect(header.dropFirst(4).prefix(4) == [0, 0, 3, 192])  // 960
  }

  @Test(arguments: Theme.allCases)
  func `the same figure gives the same bytes`(_ theme: Theme) throws {
    let curves = History.validated.plot().titled("Twice")
    let grid = try Dataset.squares([1, 2, 3]).plot(predictions: [1, 2, 4])
    for figure in [curves, grid] {
      #expect(try figure.png(theme: theme) == figure.png(theme: theme))
      #expect(try figure.svg(theme: theme) == figure.svg(theme: theme))
    }
  }

  @Test func `the page's corners have its colour`() throws {
    for theme in Theme.allCases {
      let picture = try Raster(png: History.lesson.plot().png(theme: theme))
      for (x, y) in [(0, 0), (picture.width - 1, picture.height - 1)] {
        #expect(picture.color(x, y) == theme.palette.background)
      }
    }
  }

  @Test func `a picture's pixels are squares with sharp edges`() throws {
    let figure = try Dataset.squares([2]).plot()
    let image = try #require(
      figure.commands().compactMap { command -> Rectangle? in
        if case .image(_, let box) = command { box } else { nil }
      }.first)
    let picture = try Raster(png: figure.png(scale: 2))
    let side = Int(image.width * 2 / 4)
    for y in 0..<4 * side {
      for x in 0..<4 * side {
        let expected: UInt8 = y / side == 0 && x / side < 2 ? UInt8(255 - 10 * (x / side)) : 0
        let color = picture.color(Int(image.minX * 2) + x, Int(image.minY * 2) + y)
        #expect(color == Color(red: expected, green: expected, blue: expected), "\(x), \(y)")
        if color.red != expected { return }
      }
    }
  }

  @Test func `a wrong prediction has a frame of its colour`() throws {
    for theme in Theme.allCases {
      let figure = try Dataset.squares([1, 2]).plot(predictions: [1, 3])
      let boxes = figure.commands().compactMap { command -> Rectangle? in
        if case .image(_, let box) = command { box } else { nil }
      }
      let picture = try Raster(png: figure.png(theme: theme, scale: 2))
      let edges = boxes.map { picture.color(Int($0.minX * 2) - 4, Int($0.midY * 2)) }
      #expect(edges == [theme.palette.background, theme.palette.wrong])
    }
  }

  @Test func `the curve is where its value is`() throws {
    let figure = History.of(["loss": [1, 1, 1]]).plot()
    let picture = try Raster(png: figure.png(scale: 1))
    let blue = Theme.light.palette.cycle[0]
    let line = try #require(
      figure.commands().compactMap { command -> [Point]? in
        guard case .clipped(_, let curves) = command,
          case .polyline(let points, _) = curves.first
        else { return nil }
        return points
      }.first)
    // Text is measured by Cairo here, so that places may differ by a little from the estimate.
    let column = Int(line[0].x) + Int(line[1].x - line[0].x) / 2
    let hits = (0..<picture.height).filter { picture.color(column, $0) == blue }
    #expect(hits.contains { abs(Double($0) - line[0].y) <= 3 })
    #expect(hits.count <= 3)
  }

  @Test func `digits make small files`() throws {
    // Smooth blobs compress no better than digits do.
    let pixels = (0..<25 * 784).map { index in
      let (x, y) = (Double(index % 28) - 14, Double(index / 28 % 28) - 14)
      return UInt8(max(0, 255 - abs(x * x + y * y - 60) * 4))
    }
    let data = try Dataset(
      pixels: pixels, featureShape: [28, 28], labels: Array(repeating: 0, count: 25),
      classNames: ["0"], name: "rings")
    #expect(try data.plot().png().count < 60_000)
  }

  @Test(
    arguments: [(0.4, 4.8), (6.4, 41), (.nan, 2), (-1, 2), (.infinity, 2)] as [(Double, Double)])
  func `a size that cannot be drawn is an error`(_ width: Double, _ height: Double) {
    let figure = History.lesson.plot().sized(width: width, height: height)
    #expect(throws: PlotError.self) { try figure.png() }
    #expect(throws: PlotError.self) { try figure.svg() }
  }

  @Test(arguments: [0, -1, 9, .nan] as [Double])
  func `a scale that cannot be drawn is an error`(_ scale: Double) {
    #expect(throws: PlotError.self) { try History.lesson.plot().png(scale: scale) }
  }

  @Test(arguments: Hostile.histories.indices)
  func `every figure can be drawn`(_ index: Int) throws {
    let figure = try Hostile.histories[index].history.plot(names: []).titled("損失 \0\n שלום 🙂")
    for size in Hostile.sizes + [(0.5, 0.5)] {
      let sized = figure.sized(width: size.width, height: size.height)
      #expect(try sized.png(theme: .dark, scale: 1).count > 100)
      #expect(try sized.svg().hasSuffix("</svg>\n"))
    }
  }

  @Test func `sizes are those of the issue`() {
    #expect(History.lesson.plot("loss").width == 6.4)
    #expect(History.lesson.plot("loss").height == 4.8)
    let sized = History.lesson.plot().sized(width: 5)
    #expect(sized.width == 5)
    #expect(sized.sized(width: nil, height: 2).width == 6.4)
    #expect(sized.sized(width: nil, height: 2).height == 2)
  }
}

extension Raster {
  func color(_ x: Int, _ y: Int) -> Color {
    let place = (y * width + x) * 3
    return Color(red: bytes[place], green: bytes[place + 1], blue: bytes[place + 2])
  }
}

private func chunks(of png: [UInt8]) throws -> [(name: String, content: ArraySlice<UInt8>)] {
  var chunks: [(name: String, content: ArraySlice<UInt8>)] = []
  var place = 8
  while place + 8 <= png.count {
    let length = png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    try #require(place + 12 + length <= png.count)
    chunks.append(
      (
        String(decoding: png[place + 4..<place + 8], as: UTF8.self),
        png[place + 8..<place + 8 + length]
      ))
    place += 12 + length
  }
  return chunks
}
