/// What the outputs of a batch are compared with, row by row.
enum TargetRows {
  /// The place of the right one among the outputs; where there is one output only, its number.
  case labels(Buffer<Int>)
  case vectors(Buffer<Float>)

  /// The target of one output.
  @inline(__always)
  func value(row: Int, column: Int, width: Int) -> Float {
    switch self {
    case .labels(let labels):
      width == 1 ? Float(labels.base[row]) : labels.base[row] == column ? 1 : 0
    case .vectors(let vectors):
      vectors.base[row * width + column]
    }
  }
}

/// Some rows of a batch that a loss compares with their targets.
struct ComparedRows {
  let outputs: Buffer<Float>
  let targets: TargetRows
  /// Where the gradient of the mean loss of the batch goes, if it is asked for.
  let gradients: Buffer<Float>?
  /// How much each row of the batch counts; nil where all count 1.
  let weights: Buffer<Float>?
  let rows: Range<Int>
  /// How many outputs a row has.
  let width: Int
  /// One over the number of rows of the batch.
  let scale: Float

  /// How much a row counts.
  @inline(__always)
  func weight(_ row: Int) -> Float { weights.map { $0.base[row] } ?? 1 }

  /// Guards against our own mistakes.
  func check() {
    precondition(width > 0 && rows.lowerBound >= 0 && rows.upperBound * width <= outputs.count)
    precondition(gradients.map { $0.count == outputs.count } ?? true)
    precondition(weights.map { rows.upperBound <= $0.count } ?? true)
    switch targets {
    case .labels(let labels): precondition(rows.upperBound <= labels.count)
    case .vectors(let vectors): precondition(rows.upperBound * width <= vectors.count)
    }
  }
}
