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
      context.session.emit(.table(TableOutput(try call[0])))
      return .void
    }
  }
}

extension BridgeContext {
  /// A figure's two renderings, in the size that the step's options ask for.
  fileprivate func output(of figure: Figure) throws -> FigureOutput {
    let sized = figure.sized(
      width: session.context.figureWidth, height: session.context.figureHeight)
    // A page counts 96 pixels to the inch.
    return FigureOutput(
      lightPNG: try sized.png(theme: .light), darkPNG: try sized.png(theme: .dark),
      width: sized.width * 96, height: sized.height * 96, altText: sized.altText, csv: sized.csv)
  }
}

extension TableOutput {
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
