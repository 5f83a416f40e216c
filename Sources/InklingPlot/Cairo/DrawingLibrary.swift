internal import CCairo

/// What figures are drawn with, for `inkling doctor`.
package enum DrawingLibrary {
  /// Cairo's version: "1.16.0".
  package static var cairoVersion: String { String(cString: cairo_version_string()) }

  /// Whether text comes out in DejaVu Sans. Another font is taken where it is missing: figures can
  /// still be read, but look different from one machine to the next.
  package static var hasDejaVuSans: Bool {
    guard let measurer = try? CairoTextMeasurer() else { return false }
    // The advance widths of "m" and "i" in DejaVu Sans 2.37, in units of 2048 an em.
    return [("m", 1995.0), ("i", 569.0)].allSatisfy { text, width in
      abs(measurer.width(of: text, font: Font(size: 2048)) - width) < 1
    }
  }
}
