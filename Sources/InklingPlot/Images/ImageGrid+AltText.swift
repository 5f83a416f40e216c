extension ImageGrid {
  /// "25 images from MNIST in a grid of 5 rows and 5 columns, labelled 7, 2, 1, ...; 2 of 25
  /// predictions are wrong: ..."
  var altText: String {
    let arrangement = arrangement
    var text =
      tiles.count == 1
      ? "One image from \(source.onOneLine)"
      : "\(tiles.count) images from \(source.onOneLine) in a grid of "
        + "\(arrangement.rows.counted("row")) and \(arrangement.columns.counted("column"))"
    let truths = tiles.compactMap { $0.truth?.onOneLine }
    if !truths.isEmpty {
      text += ", labelled " + Self.list(truths, limit: 25)
    }
    if tiles.contains(where: { $0.prediction != nil }) { text += "; " + verdict }
    return text + "."
  }

  /// How many predictions are wrong, and which.
  private var verdict: String {
    let wrong = tiles.indices.filter { tiles[$0].isWrong }
    if wrong.isEmpty { return "all predictions are right" }
    let places = wrong.map { index in
      tiles[index].label.joined(separator: ", ")
        + " (row \(arrangement.row(of: index) + 1), column \(arrangement.column(of: index) + 1))"
    }
    return "\(wrong.count) of \(tiles.count.counted("prediction")) "
      + "\(wrong.count == 1 ? "is" : "are") wrong: " + Self.list(places, limit: 10, separator: "; ")
  }

  /// The first of many, and how many more there are.
  private static func list(_ items: [String], limit: Int, separator: String = ", ") -> String {
    let shown = items.prefix(limit).joined(separator: separator)
    return items.count > limit ? shown + " and \(items.count - limit) more" : shown
  }

  /// A row for each picture: its number, its label, what was said and whether that is right.
  var table: DataTable {
    let hasLabels = tiles.contains { $0.truth != nil }
    let hasPredictions = tiles.contains { $0.prediction != nil }
    return DataTable(
      header: ["image"] + (hasLabels ? ["label"] : [])
        + (hasPredictions ? ["prediction", "right"] : []),
      rows: tiles.enumerated().map { index, tile in
        ["\(index + 1)"] + (hasLabels ? [tile.truth ?? ""] : [])
          + (hasPredictions ? [tile.prediction ?? "", tile.isWrong ? "no" : "yes"] : [])
      })
  }
}

extension Int {
  /// "1 row", "5 rows".
  fileprivate func counted(_ noun: String) -> String {
    "\(self) \(noun)\(self == 1 ? "" : "s")"
  }
}
