import Foundation
import Inkling
import InklingLesson
import InklingSwift

extension HostModule {
  mutating func declareShow(_ context: BridgeContext) {
    declare("func show(_ figure: Figure)") { call in
      context.session.emit(.figure(try context.output(of: call[0])))
      return .void
    }
    declare("func show(_ summary: ModelSummary)") { call in
      context.session.emit(.table(TableOutput(try call[0] as ModelSummary)))
      return .void
    }
    declare("func show(_ confusion: ConfusionMatrix)") { call in
      context.session.emit(.table(TableOutput(try call[0] as ConfusionMatrix)))
      return .void
    }
    declare("func show(_ report: ClassificationReport)") { call in
      context.session.emit(.table(TableOutput(try call[0] as ClassificationReport)))
      return .void
    }
  }
}

extension BridgeContext {
  /// A figure's two renderings, in the size that the step's options ask for.
  fileprivate func output(of figure: Figure) throws -> FigureOutput {
    let sized = figure.sized(
      width: session.context.figureWidth, height: session.context.figureHeight)
    let drawn = try sized.renderings()
    // A page counts 96 pixels to the inch.
    return FigureOutput(
      lightPNG: drawn.light, darkPNG: drawn.dark, width: drawn.width * 96,
      height: drawn.height * 96, altText: sized.altText, csv: sized.csv)
  }
}

extension TableOutput {
  /// The counts, a row for each right class.
  fileprivate init(_ confusion: ConfusionMatrix) {
    self.init(
      title: "Rows: the right class. Columns: the predicted one.",
      columns: [Column("actual")] + confusion.classNames.map { Column($0, alignment: .trailing) },
      rows: zip(confusion.classNames, confusion.counts).map { [$0] + $1.map(String.init) },
      text: "\(confusion)")
  }

  /// How well each class is known, and the means.
  fileprivate init(_ report: ClassificationReport) {
    func cells(_ row: ClassificationReport.Row) -> [String] {
      [row.name] + [row.precision, row.recall, row.f1Score].map { String(format: "%.2f", $0) }
        + ["\(row.support)"]
    }
    let accuracy = ["accuracy", "", "", String(format: "%.2f", report.accuracy)]
    let count = report.classes.map(\.support).reduce(0, +)
    self.init(
      columns: [Column("class")]
        + ["precision", "recall", "f1-score", "support"].map { Column($0, alignment: .trailing) },
      rows: report.classes.map(cells) + [accuracy + ["\(count)"]]
        + [report.macroAverage, report.weightedAverage].map(cells),
      text: "\(report)")
  }

  /// A model's layers as a table.
  fileprivate init(_ summary: ModelSummary) {
    self.init(
      title: "Model: \(summary.name)",
      columns: zip(ModelSummary.header, [.leading, .leading, .trailing]).map {
        Column($0, alignment: $1)
      },
      rows: summary.cells,
      footers: summary.totals.map { $0.trimmingPrefix(" ") }.map(String.init),
      text: "\(summary)")
  }
}
