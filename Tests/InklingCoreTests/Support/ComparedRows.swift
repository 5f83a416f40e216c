@testable import InklingCore

extension ComparedRows {
  /// Rows that all count 1, and are a batch of one.
  init(
    _ outputs: Buffer<Float>, _ targets: TargetRows, gradients: Buffer<Float>? = nil,
    rows: Range<Int>, width: Int
  ) {
    self.init(
      outputs: outputs, targets: targets, gradients: gradients, weights: nil, rows: rows,
      width: width, scale: 1)
  }
}
