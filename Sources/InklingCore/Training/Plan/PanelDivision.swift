/// How a batch is cut into panels of rows, each of which is one task. It depends on nothing but the
/// size of the batch.
struct PanelDivision: Sendable {
  /// How many rows a panel has, the last one aside: few enough that several threads find work,
  /// enough for the matrix products to be efficient.
  let height: Int
  /// How many panels there are.
  let count: Int

  /// The panels of a batch of that many rows.
  init(batchSize: Int) {
    height = min(32, max(16, (batchSize + 3) / 4))
    count = (batchSize + height - 1) / height
  }

  /// The rows of one panel in a batch that has `rowCount` rows, maybe fewer than others; empty if
  /// it has none left.
  func rows(of panel: Int, rowCount: Int) -> Range<Int> {
    let start = min(panel * height, rowCount)
    return start..<min(start + height, rowCount)
  }
}
