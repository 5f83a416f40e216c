/// The widths of text as Cairo draws it.
struct CairoTextMeasurer: TextMeasurer {
  private let surface: Surface

  init() throws(PlotError) {
    surface = try Surface(width: 1, height: 1, scale: 1)
  }

  func width(of text: String, font: Font) -> Double {
    surface.width(of: text, font: font)
  }
}
