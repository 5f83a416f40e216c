/// Draws commands with Cairo.
enum CairoRenderer {
  /// A picture of pixels, `scale` of them a figure unit.
  static func png(
    _ commands: [DrawCommand], size: Size, scale: Double
  ) throws(PlotError) -> [UInt8] {
    let surface = try Surface(width: size.width, height: size.height, scale: scale)
    try draw(commands, on: surface)
    return try surface.png()
  }

  /// A scalable picture.
  static func svg(_ commands: [DrawCommand], size: Size) throws(PlotError) -> String {
    let surface = try Surface(svgWidth: size.width, height: size.height)
    try draw(commands, on: surface)
    return String(decoding: SVGText.mended(try surface.finished()), as: UTF8.self)
  }

  static func draw(_ commands: [DrawCommand], on surface: Surface) throws(PlotError) {
    for command in commands {
      switch command {
      case .line(let start, let end, let stroke):
        surface.draw([start, end], closed: false, fill: nil, stroke: stroke)
      case .polyline(let points, let stroke):
        surface.draw(points, closed: false, fill: nil, stroke: stroke)
      case .polygon(let points, let fill, let stroke):
        surface.draw(points, closed: true, fill: fill, stroke: stroke)
      case .circle(let center, let radius, let fill, let stroke):
        surface.drawCircle(center: center, radius: radius, fill: fill, stroke: stroke)
      case .rectangle(let rectangle, let fill, let stroke):
        surface.draw(rectangle, fill: fill, stroke: stroke)
      case .text(let text, let point, let anchor, let font, let color, let turned):
        let before = anchor == .start ? 0 : surface.width(of: text, font: font) * anchor.share
        let start =
          turned
          ? Point(x: point.x, y: point.y + before) : Point(x: point.x - before, y: point.y)
        surface.draw(text, at: start, font: font, color: color, turned: turned)
      case .image(let raster, let rectangle):
        try surface.draw(raster, in: rectangle)
      case .clipped(let rectangle, let commands):
        try surface.clipped(to: rectangle) { () throws(PlotError) in
          try draw(commands, on: surface)
        }
      }
    }
  }
}
