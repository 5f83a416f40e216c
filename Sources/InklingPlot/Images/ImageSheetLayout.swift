/// Puts the pictures of a sheet beside one another, as one picture with a thin edge.
struct ImageSheetLayout: PanelLayout {
  let sheet: ImageSheet
  let palette: Palette

  private let largestSide = 112.0
  private let edge = 1.0

  // MARK: - Sizes

  /// Of one picture, in its own pixels.
  private var tile: (width: Int, height: Int) {
    (
      sheet.grid.tiles.map(\.image.width).max() ?? 1,
      sheet.grid.tiles.map(\.image.height).max() ?? 1
    )
  }

  /// Of the whole, in pixels of its pictures.
  private var pixels: Size {
    let arrangement = sheet.grid.arrangement
    return Size(
      width: Double(tile.width * arrangement.columns),
      height: Double(tile.height * arrangement.rows))
  }

  /// Figure units a pixel: half a unit or a multiple of it, a whole number of pixels on the screen, unless the sheet would
  /// be much smaller than there is room for.
  private func scale(width: Double, height: Double = .infinity) -> Double {
    let widest = min(
      max(1, width - 2 * edge) / pixels.width, max(1, height - 2 * edge) / pixels.height,
      largestSide / Double(max(tile.width, tile.height)))
    let crisp = (widest * 2 + 1e-9).rounded(.down) / 2
    return crisp >= widest * 0.7 ? crisp : widest
  }

  func naturalWidth(atMost limit: Double) -> Double {
    min(limit, (pixels.width * scale(width: limit)).rounded(.up) + 2 * edge)
  }

  func naturalHeight(forWidth width: Double) -> Double {
    (pixels.height * scale(width: width)).rounded(.up) + 2 * edge
  }

  func insets(in size: Size, guess: Insets) -> Insets { Insets() }

  // MARK: - Drawing

  func commands(in rectangle: Rectangle, insets: Insets) -> [DrawCommand] {
    let area = rectangle.inset(by: insets)
    let scale = scale(width: area.width, height: area.height)
    let size = Size(width: pixels.width * scale, height: pixels.height * scale)
    let box = Rectangle(
      x: (area.midX - size.width / 2).rounded(), y: (area.midY - size.height / 2).rounded(),
      width: size.width, height: size.height)
    return [
      .rectangle(box.inset(by: -edge), fill: palette.frame), .image(raster, in: box),
    ]
  }

  /// All pictures as one; places without a picture have the page's colour.
  private var raster: Raster {
    let (width, height) = tile
    let arrangement = sheet.grid.arrangement
    let stride = width * arrangement.columns * 3
    let page = palette.background
    var bytes: [UInt8] = []
    bytes.reserveCapacity(stride * height * arrangement.rows)
    for _ in 0..<(stride / 3 * height * arrangement.rows) {
      bytes += [page.red, page.green, page.blue]
    }
    for (index, tile) in sheet.grid.tiles.enumerated() {
      let row = tile.image.width * 3
      let corner =
        arrangement.row(of: index) * height * stride + arrangement.column(of: index) * width * 3
      for y in 0..<tile.image.height {
        let start = corner + y * stride
        bytes.replaceSubrange(
          start..<(start + row), with: tile.image.bytes[(y * row)..<((y + 1) * row)])
      }
    }
    return Raster(
      width: width * arrangement.columns, height: height * arrangement.rows, bytes: bytes)
  }
}
