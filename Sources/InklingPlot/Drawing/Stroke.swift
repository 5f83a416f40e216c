/// How a line is drawn.
struct Stroke: Sendable, Equatable {
  var color: Color
  /// In figure units.
  var width: Double
  /// Lengths of dashes and gaps in figure units; empty for a solid line.
  var dash: [Double] = []
}
