/// Errors of the outputs of rows of a batch, averaged over the outputs of a row, and their
/// gradients; what they give and leave is as in ``CrossEntropyKernels``.
enum ErrorKernels {
  /// The squares of the differences.
  static func squared(_ it: ComparedRows) -> Double {
    sums(it) { difference in (difference * difference, 2 * difference) }
  }

  /// The sizes of the differences. The gradient of a difference of 0 is 0, as in Keras.
  static func absolute(_ it: ComparedRows) -> Double {
    sums(it) { difference in
      (abs(difference), difference > 0 ? 1 : difference < 0 ? -1 : difference)
    }
  }

  @inline(__always)
  private static func sums(
    _ it: ComparedRows, _ measure: (Float) -> (loss: Float, slope: Float)
  ) -> Double {
    it.check()
    let width = it.width
    var total = 0.0
    for row in it.rows {
      let line = it.outputs.base + row * width
      let slopes = it.gradients.map { $0.base + row * width }
      let weight = it.weight(row)
      let factor = it.scale * weight / Float(width)
      var loss: Float = 0
      for index in 0..<width {
        let target = it.targets.value(row: row, column: index, width: width)
        let result = measure(line[index] - target)
        loss += result.loss
        slopes?[index] = factor * result.slope
      }
      total += Double(weight * loss / Float(width))
    }
    return total
  }
}
