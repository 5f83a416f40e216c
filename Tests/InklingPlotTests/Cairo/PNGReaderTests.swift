import InklingCore
import Testing

@testable import InklingPlot

struct PNGReaderTests {
  @Test func `a picture comes back as it was written`() throws {
    let raster = Raster(width: 2, height: 1, bytes: [255, 0, 10, 1, 2, 3])
    let png = try CairoRenderer.png(
      [.image(raster, in: Rectangle(x: 0, y: 0, width: 2, height: 1))],
      size: Size(width: 2, height: 1), scale: 1)
    #expect(try Raster(png: png) == raster)
  }

  @Test func `what is no PNG is an error`() throws {
    let png = try Dataset.squares([1]).plot().png(scale: 1)
    for bytes in [[], [1, 2, 3], Array(png.prefix(100))] {
      #expect(throws: PlotError.self) { try Raster(png: bytes) }
    }
  }

  @Test func `the library names its version`() {
    #expect(DrawingLibrary.cairoVersion.split(separator: ".").count == 3)
  }
}
