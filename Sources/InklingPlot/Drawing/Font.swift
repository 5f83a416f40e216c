/// DejaVu Sans at a size.
///
/// One family for all figures: `fonts-dejavu-core` is part of Inkling's set-up, so that the same
/// figure looks the same everywhere. Its vertical measures are constants of the typeface.
struct Font: Sendable, Equatable {
  /// The em in figure units.
  var size: Double
  var isBold = false

  /// A font of a size in points.
  static func points(_ count: Double, bold: Bool = false) -> Font {
    Font(size: InklingPlot.points(count), isBold: bold)
  }

  /// The height of capitals and digits above the baseline.
  var capHeight: Double { size * 0.729 }
  /// How far letters like "p" reach below the baseline.
  var descent: Double { size * 0.236 }
  /// From baseline to baseline in text of several lines.
  var lineHeight: Double { size * 1.2 }
}
