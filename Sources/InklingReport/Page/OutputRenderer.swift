internal import Foundation
internal import InklingLesson

/// Renders what steps give.
enum OutputRenderer {
  /// The most data of a figure that a page carries for download, in bytes.
  private static let maximumCSVBytes = 1 << 16

  /// Text with a longer line than this is set a little smaller, so that it fits beside the list of contents.
  private static let longLine = 77
  /// Text with a longer line than this, such as a picture's numbers, is set much smaller.
  private static let wideLine = 100

  /// Printed text.
  static func text(_ text: String) -> HTML {
    let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let scrolling = CodeRenderer.scrolling(text, name: "Output")
    let length = text.split(separator: "\n").map(\.count).max() ?? 0
    let size = length > wideLine ? " wide" : length > longLine ? " long" : ""
    return .element(
      .pre, [.class("printed" + size)] + scrolling,
      .element(.samp, [], .text(text)))
  }

  // MARK: - Figures

  /// Figures under one caption.
  static func figure(
    _ figures: [FigureOutput], step: Step, id: String?, caption: HTML?
  ) -> HTML {
    var parts = figures.map(picture)
    var words = caption.map { [$0] } ?? []
    for (index, figure) in figures.enumerated() where !figure.csv.isEmpty {
      guard figure.csv.utf8.count <= maximumCSVBytes else { continue }
      let suffix = figures.count > 1 ? "-\(index + 1)" : ""
      words.append(.text(" "))
      words.append(data(figure.csv, name: "\(step.label)\(suffix).csv"))
    }
    if !words.isEmpty { parts.append(.element(.figcaption, [], words)) }
    return .element(.figure, id.map { [.id($0)] } ?? [], parts)
  }

  /// A picture in its light and dark rendering; styles show the one that fits.
  private static func picture(_ figure: FigureOutput) -> HTML {
    guard !figure.darkPNG.isEmpty else { return image(figure.lightPNG, figure, nil) }
    return .fragment([
      image(figure.lightPNG, figure, "on-light"), image(figure.darkPNG, figure, "on-dark"),
    ])
  }

  private static func image(
    _ png: [UInt8], _ figure: FigureOutput, _ kind: String?
  ) -> HTML {
    let attributes = [
      Attribute("src", "data:image/png;base64,\(Data(png).base64EncodedString())"),
      Attribute("alt", figure.altText.isEmpty ? "A figure" : figure.altText),
      Attribute("width", pixels(figure.width)), Attribute("height", pixels(figure.height)),
    ]
    return .element(.img, (kind.map { [.class($0)] } ?? []) + attributes)
  }

  private static func pixels(_ length: Double) -> String {
    String(Int(min(max(length.isFinite ? length : 1, 1), 10_000).rounded()))
  }

  private static func data(_ csv: String, name: String) -> HTML {
    .element(
      .a,
      [
        .class("data"), .href("data:text/csv;base64,\(Data(csv.utf8).base64EncodedString())"),
        Attribute("download", name), Attribute("aria-label", "The data of this figure, as CSV"),
      ], .text("Data (CSV)"))
  }

  /// The first picture of a lesson, small, for the index page. Whoever hears the page hears its title instead.
  static func thumbnail(_ figure: FigureOutput) -> HTML { picture(figure) }

  // MARK: - Tables

  /// A table.
  static func table(_ table: TableOutput, id: String?, caption: HTML?) -> HTML {
    let words = caption ?? table.title.map { .text($0) }
    let rows = table.rows.map { cells($0, table.columns.map(\.alignment)) }
    let footers = table.footers.map { footer -> HTML in
      let width = Attribute("colspan", String(max(1, table.columns.count)))
      return .element(.tr, [], .element(.td, [width], .text(footer)))
    }
    return frame(
      id: id, caption: words, header: table.columns.map { ($0.name, $0.alignment) }, rows: rows,
      footers: footers, isLong: false)
  }

  /// The course of a training.
  static func training(_ training: TrainingOutput, id: String?, caption: HTML?) -> HTML {
    let steps = training.stepsPerEpoch
    let best = training.best
    var words = caption ?? .text("Training, \(steps) \(steps == 1 ? "step" : "steps") an epoch")
    if let best {
      let name = training.columns[best.column]
      words = .fragment([words, .text(" · best epoch by \(name) marked")])
    }
    // The epoch names its row; the others are numbers to compare down the column.
    let header = training.columns.enumerated().map { index, name in
      (name: name, alignment: index == 0 ? ColumnAlignment.leading : .trailing)
    }
    let rows = training.rows.enumerated().map { index, row in
      cells(row, header.map(\.alignment), isBest: index == best?.row)
    }
    return frame(
      id: id, caption: words, header: header, rows: rows, footers: [],
      isLong: training.rows.count > 20)
  }

  private static func cells(
    _ row: [String], _ alignments: [ColumnAlignment], isBest: Bool = false
  ) -> HTML {
    let cells = zip(row, alignments).enumerated().map { index, cell -> HTML in
      let attributes = cell.1.attributes
      return index == 0
        ? .element(
          .th, [Attribute("scope", "row")] + attributes, .text(cell.0),
          isBest ? .element(.span, [.class("badge")], .text("best")) : .nothing)
        : .element(.td, attributes, .text(cell.0))
    }
    return .element(.tr, isBest ? [.class("best")] : [], cells)
  }

  /// What lets a key reach a table that is too long, or may be too wide for a narrow screen.
  static func scrolling(columns: Int, isLong: Bool = false) -> [Attribute] {
    guard isLong || columns >= 3 else { return [] }
    return [
      Attribute("tabindex", "0"), Attribute("role", "region"), Attribute("aria-label", "Table"),
    ]
  }

  private static func frame(
    id: String?, caption: HTML?, header: [(name: String, alignment: ColumnAlignment)],
    rows: [HTML], footers: [HTML], isLong: Bool
  ) -> HTML {
    var parts: [HTML] = []
    if let caption { parts.append(.element(.caption, [], [caption])) }
    let names = header.map { name, alignment -> HTML in
      .element(.th, [Attribute("scope", "col")] + alignment.attributes, .text(name))
    }
    parts.append(.element(.thead, [], .element(.tr, [], names)))
    parts.append(.element(.tbody, [], rows))
    if !footers.isEmpty { parts.append(.element(.tfoot, [], footers)) }
    let scrolling = scrolling(columns: header.count, isLong: isLong)
    return .element(
      .div, [.class(isLong ? "table-frame tall" : "table-frame")] + scrolling,
      .element(.table, [.class("given")] + (id.map { [.id($0)] } ?? []), parts))
  }
}
