/// A picture as a value: what it shows, not how it looks.
///
/// It becomes pixels or shapes only when it is asked for, for a light or a dark page; its description
/// and its data are written from the same value.
///
///     let figure = history.plot("loss", "accuracy")
///     figure.altText   // "Training loss falls from 0.63 to 0.21 over 5 epochs; ..."
///
/// Source of the defaults (6.4 x 4.8 inches, DejaVu Sans 10 pt, lines of 1.5 pt, margins of 5 %):
/// matplotlib 2.
public struct Figure: Sendable, Equatable {
  /// The line above everything; `nil` for none.
  public var title: String?
  /// The parts, row by row.
  var panels: [Panel]
  /// The lines above the parts, one for each; empty where none has one.
  var panelTitles: [String] = []
  /// How many parts stand side by side.
  var columns: Int
  /// In inches; `nil` for what suits the content.
  var requestedWidth: Double?
  /// In inches; `nil` for what suits the content.
  var requestedHeight: Double?

  /// The sides that a figure can have, in inches.
  public static let sizeLimits: ClosedRange<Double> = 0.5...40

  /// A figure of parts in rows and columns.
  ///
  /// - Precondition: `columns` is at least 1.
  init(title: String? = nil, panels: [Panel], columns: Int) {
    precondition(columns >= 1, "a figure has at least one column")
    self.title = title
    self.panels = panels
    self.columns = columns
  }

  /// The same figure with a line above everything.
  public func titled(_ title: String) -> Figure {
    var figure = self
    figure.title = title
    return figure
  }

  /// The same figure in a size in inches; without a number, in what suits its content.
  ///
  /// Sides outside ``sizeLimits`` are refused when the figure is drawn.
  public func sized(width: Double? = nil, height: Double? = nil) -> Figure {
    var figure = self
    figure.requestedWidth = width
    figure.requestedHeight = height
    return figure
  }
}

/// One part of a figure.
enum Panel: Sendable, Equatable {
  case chart(Chart)
  case images(ImageGrid)
  case sheet(ImageSheet)
  case heatMap(HeatMap)
  case model(ModelDiagram)
  case neurons(NeuronDiagram)
}
