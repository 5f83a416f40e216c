internal import InklingLesson

extension TrainingOutput {
  /// The best epoch: the one with the lowest loss on the validation data, or on the training data where there is no
  /// other, as Keras's `EarlyStopping` judges it. `nil` for fewer than two epochs, and where no loss is a number.
  var best: (row: Int, column: Int)? {
    guard rows.count > 1,
      let column = columns.firstIndex(of: "val_loss") ?? columns.firstIndex(of: "loss")
    else { return nil }
    let losses = rows.enumerated().compactMap { index, row -> (row: Int, loss: Double)? in
      guard row.indices.contains(column), let loss = Double(row[column]), loss.isFinite else {
        return nil
      }
      return (index, loss)
    }
    guard let best = losses.min(by: { $0.loss < $1.loss }) else { return nil }
    return (best.row, column)
  }
}
