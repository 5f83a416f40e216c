extension Figure {
  /// Width in inches, as asked for or as suits the content.
  public var width: Double { naturalSize.width / 100 }

  /// Height in inches, as asked for or as suits the content.
  public var height: Double { naturalSize.height / 100 }

  /// Independent of the fonts of a machine, since widths are estimated.
  private var naturalSize: Size {
    FigureLayout(self, theme: .light, measurer: EstimatedTextMeasurer()).size
  }

  /// The figure as a picture of pixels, 100 an inch at scale 1.
  ///
  /// The same figure gives the same bytes on one machine.
  ///
  /// - Parameter theme: The page it is for; its background is opaque and of that page's colour.
  /// - Parameter scale: Above 0, at most 8. At 2, the default, it is sharp on dense screens.
  /// - Returns: The bytes of a PNG file.
  /// - Throws: ``PlotError/size(width:height:)``, ``PlotError/scale(_:)``, ``PlotError/cairo(_:)``.
  public func png(theme: Theme = .light, scale: Double = 2) throws(PlotError) -> [UInt8] {
    guard scale > 0, scale <= 8 else { throw .scale(scale) }
    let (commands, size) = try layOut(theme: theme)
    return try CairoRenderer.png(commands, size: size, scale: scale)
  }

  /// The figure as scalable shapes.
  ///
  /// The same figure gives the same text on one machine. Letters are shapes too, so that the file
  /// needs no font.
  ///
  /// - Parameter theme: The page it is for; its background is opaque and of that page's colour.
  /// - Returns: The text of an SVG file.
  /// - Throws: ``PlotError/size(width:height:)``, ``PlotError/cairo(_:)``.
  public func svg(theme: Theme = .light) throws(PlotError) -> String {
    let (commands, size) = try layOut(theme: theme)
    return try CairoRenderer.svg(commands, size: size)
  }

  /// The figure for light and for dark pages, as pages that show both need it: laid out in one size.
  ///
  /// - Returns: The bytes of two PNG files at scale 2, and the size in inches.
  /// - Throws: ``PlotError/size(width:height:)``, ``PlotError/cairo(_:)``.
  public func renderings() throws(PlotError) -> Renderings {
    let size = try drawableSize()
    func png(_ theme: Theme) throws(PlotError) -> [UInt8] {
      try CairoRenderer.png(commands(theme: theme, size: size), size: size, scale: 2)
    }
    return Renderings(
      light: try png(.light), dark: try png(.dark), width: size.width / 100,
      height: size.height / 100)
  }

  /// A figure drawn for both kinds of pages.
  public struct Renderings: Sendable {
    /// The bytes of a PNG file for light pages.
    public let light: [UInt8]
    /// The bytes of a PNG file for dark pages.
    public let dark: [UInt8]
    /// In inches.
    public let width: Double
    /// In inches.
    public let height: Double
  }

  private func commands(theme: Theme, size: Size) throws(PlotError) -> [DrawCommand] {
    FigureLayout(self, theme: theme, measurer: try CairoTextMeasurer()).commands(size: size)
  }

  private func layOut(theme: Theme) throws(PlotError) -> (commands: [DrawCommand], size: Size) {
    let size = try drawableSize()
    return (try commands(theme: theme, size: size), size)
  }

  private func drawableSize() throws(PlotError) -> Size {
    let size = naturalSize
    for side in [size.width, size.height] where !Self.sizeLimits.contains(side / 100) {
      throw .size(width: size.width / 100, height: size.height / 100)
    }
    return size
  }

  /// What is drawn, from back to front.
  func drawCommands(theme: Theme, measurer: any TextMeasurer) -> [DrawCommand] {
    FigureLayout(self, theme: theme, measurer: measurer).commands(size: naturalSize)
  }
}
