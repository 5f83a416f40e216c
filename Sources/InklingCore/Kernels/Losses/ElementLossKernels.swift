import Foundation

/// Losses that compare each output with its own target and are averaged over the outputs of a row,
/// and their gradients; what they give and leave is as in ``CrossEntropyKernels``.
enum ElementLossKernels {
  /// The squares of the differences.
  static func squaredError(_ it: ComparedRows) -> Double {
    sums(it) { output, target in
      let difference = output - target
      return (difference * difference, 2 * difference, output)
    }
  }

  /// The sizes of the differences. The gradient of a difference of 0 is 0, as in Keras.
  static func absoluteError(_ it: ComparedRows) -> Double {
    sums(it) { output, target in
      let difference = output - target
      return (abs(difference), difference > 0 ? 1 : difference < 0 ? -1 : difference, output)
    }
  }

  /// Binary cross-entropy from logits.
  ///
  /// The sigmoid and its loss are one formula, max(z, 0) - z t + ln(1 + exp(-|z|)), which is exact
  /// for confident networks, and the gradient is the difference p - t.
  ///
  /// - Parameter smoothing: by which share each target is drawn towards 1/2.
  /// - Parameter replacesOutputs: whether the logits become their sigmoid, because the last layer
  ///   has left it to the loss.
  static func binaryCrossEntropy(
    fromLogits it: ComparedRows, smoothing: Float = 0, replacesOutputs: Bool
  ) -> Double {
    sums(it, smoothing: smoothing) { logit, target in
      let power = exp(-abs(logit))
      let loss = (logit > 0 ? logit : logit.isNaN ? logit : 0) - logit * target + log1p(power)
      let probability = logit >= 0 ? 1 / (1 + power) : power / (1 + power)
      return (loss, probability - target, replacesOutputs ? probability : logit)
    }
  }

  /// Binary cross-entropy from probabilities, which are kept within 1e-7 of 0 and 1 before the
  /// logarithm, as in Keras.
  ///
  /// - Parameter smoothing: by which share each target is drawn towards 1/2.
  static func binaryCrossEntropy(
    fromProbabilities it: ComparedRows, smoothing: Float = 0
  ) -> Double {
    let epsilon: Float = 1e-7
    return sums(it, smoothing: smoothing) { output, target in
      // A NaN is not clipped, and stays one.
      let isClipped = output < epsilon || output > 1 - epsilon
      let probability = isClipped ? (output < epsilon ? epsilon : 1 - epsilon) : output
      let loss = -(target * log(probability) + (1 - target) * log(1 - probability))
      let slope = (probability - target) / (probability * (1 - probability))
      return (loss, isClipped ? 0 : slope, output)
    }
  }

  @inline(__always)
  private static func sums(
    _ it: ComparedRows, smoothing: Float = 0,
    _ compare: (Float, Float) -> (loss: Float, slope: Float, output: Float)
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
        let result = compare(line[index], (1 - smoothing) * target + smoothing / 2)
        loss += result.loss
        line[index] = result.output
        slopes?[index] = factor * result.slope
      }
      total += Double(weight * loss / Float(width))
    }
    return total
  }
}
