/// How a batch is cut into panels of rows, each of which is one task. It depends on the size of the
/// batch and that of the model, never on the number of threads.
struct PanelDivision: Sendable {
  /// How many rows a panel has, the last one aside: few enough that several threads find work,
  /// enough for the matrix products to be efficient.
  let height: Int
  /// How many panels there are.
  let count: Int

  /// The panels of a batch of that many rows.
  ///
  /// - Parameter isShared: whether several threads may work on a batch. One alone is faster with
  ///   fewer panels.
  /// - Parameter isSmall: whether an example is so little work that the panels had better be few.
  init(batchSize: Int, isShared: Bool = true, isSmall: Bool = false) {
    let (parts, tallest) = isSmall ? (2, 64) : (4, 32)
    height = isShared ? min(tallest, max(16, (batchSize + parts - 1) / parts)) : min(32, batchSize)
    count = (batchSize + height - 1) / height
  }

  /// What a step of `rowCount` rows uses, which may be fewer than others have.
  func extent(step: Int, rowCount: Int) -> StepExtent {
    StepExtent(step: step, rowCount: rowCount, panelCount: (rowCount + height - 1) / height)
  }

  /// One panel of a step, or nil if the step has no rows there.
  func panel(_ index: Int, of extent: StepExtent) -> Panel? {
    guard index < extent.panelCount else { return nil }
    let start = index * height
    return Panel(
      index: index, rows: start..<min(start + height, extent.rowCount), extent: extent)
  }
}
