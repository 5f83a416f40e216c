/// How much of the buffers a step uses, and which step it is.
struct StepExtent: Sendable {
  /// The number of the step, from 0, over all epochs of a training.
  let step: Int
  /// How many rows the batch has; the last one of an epoch may have fewer than others.
  let rowCount: Int
  /// In how many panels these rows lie.
  let panelCount: Int
}

/// One task's share of a step: some rows of the batch.
struct Panel: Sendable {
  /// Its place among the panels of the batch.
  let index: Int
  /// Its rows, at least one.
  let rows: Range<Int>
  /// The step that it is a part of.
  let extent: StepExtent
}
