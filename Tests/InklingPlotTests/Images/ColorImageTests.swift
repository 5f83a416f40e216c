import InklingCore
import Testing

@testable import InklingPlot

@Suite struct ColorImageTests {
  private func rasters(_ figure: Figure) -> [Raster] {
    figure.commands().compactMap { command in
      if case .image(let raster, _) = command { raster } else { nil }
    }
  }

  @Test func `bytes of colours are the colours of the picture`() throws {
    let raster = rasters(try Dataset.colored(2).plot())[1]
    #expect(raster.bytes.prefix(6) == [0, 0, 255, 51, 0, 255])
    #expect(raster.bytes.suffix(3) == [255, 255, 255])
  }

  @Test func `scaled colours are the same colours`() throws {
    let data = try Dataset.colored(3)
    #expect(rasters(try data.normalized().plot()) == rasters(try data.plot()))
  }

  @Test func `numbers with three channels are pictures in colour on one scale`() throws {
    let tensor = try Tensor(shape: [1, 1, 2, 3], scalars: [-1, 0, 1, .nan, 5, 0])
    let figure = try Figure.images(tensor)
    #expect(rasters(figure)[0].bytes == [0, 43, 85, 0, 255, 43])
    #expect(figure.altText.hasPrefix("Red, green and blue from −1 to 5."))
    #expect(throws: PlotError.divergingColors) { try Figure.images(tensor, isDiverging: true) }
  }
}

@Suite struct ImageSheetTests {
  private func boxes(_ figure: Figure) -> [(Raster, Rectangle)] {
    figure.commands().compactMap { command in
      if case .image(let raster, let box) = command { (raster, box) } else { nil }
    }
  }

  @Test func `a sheet is one picture without gaps and texts`() throws {
    let figure = try Dataset.squares((0..<100).map { $0 % 10 }).plotSheet()
    let (raster, box) = try #require(boxes(figure).first)
    #expect((raster.width, raster.height) == (40, 40))
    #expect(box.width == box.height)
    #expect(figure.commands().textBoxes.isEmpty)
    #expect(
      figure.altText.hasPrefix(
        "A sheet without gaps: 100 images from squares in a grid of 10 rows and 10 columns, labelled"
      ))
    #expect(figure.csv.hasPrefix("image,label\r\n1,0\r\n2,1\r\n"))
  }

  @Test func `pictures stand row by row, and what is left has the page's colour`() throws {
    let figure = try Dataset.squares([1, 2, 3]).plotSheet(columns: 2)
    let (raster, _) = try #require(boxes(figure).first)
    #expect((raster.width, raster.height) == (8, 8))
    let brightPixels = (0..<64).map { raster.bytes[$0 * 3] > 0 }
    let tiles = [(0, 0), (0, 4), (4, 0), (4, 4)].map { y, x in
      (0..<16).count { brightPixels[(y + $0 / 4) * 8 + x + $0 % 4] }
    }
    #expect(tiles == [1, 2, 3, 16])
  }

  @Test func `each pixel is as large as the others`() throws {
    let pixels = [UInt8](repeating: 7, count: 100 * 784)
    let data = try Dataset(
      pixels: pixels, featureShape: [28, 28], labels: [UInt8](repeating: 0, count: 100),
      classNames: ["0"], name: "MNIST")
    let (raster, box) = try #require(boxes(try data.plotSheet()).first)
    #expect(box.width == Double(raster.width) * 2)
    #expect(throws: PlotError.columns(0)) { try data.plotSheet(columns: 0) }
    #expect(throws: PlotError.noImages) { try data.prefix(0).plotSheet() }
    for (width, height) in Hostile.sizes {
      let figure = try data.plotSheet().sized(width: width, height: height)
      let page = Rectangle(x: 0, y: 0, width: figure.width * 100, height: figure.height * 100)
      for point in figure.commands().points { #expect(page.inset(by: -0.01).contains(point)) }
    }
  }
}
