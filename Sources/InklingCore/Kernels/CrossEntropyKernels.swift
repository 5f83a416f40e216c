import Foundation

/// Cross-entropies of rows of a batch and their gradients.
///
/// All of them give the sum of the losses of the rows, and put the gradient of the mean loss of the
/// batch, that is of the sum times `scale`, into `gradients` where that is given.
enum CrossEntropyKernels {
  /// From logits: replaces them by their softmax.
  ///
  /// The softmax and its loss are one formula here, ln sum exp z[k] - z[label], so that nothing is
  /// lost for confident networks, and the gradient is the difference p - t.
  static func fromLogits(
    _ logits: Buffer<Float>, _ targets: TargetRows, gradients: Buffer<Float>?, scale: Float,
    rows: Range<Int>, width: Int
  ) -> Double {
    check(logits, targets, gradients, rows, width)
    var total = 0.0
    for row in rows {
      let line = logits.base + row * width
      var largest = line[0]
      for index in 1..<width where line[index] > largest { largest = line[index] }

      // The sum of the targets, 1 unless they are unusual, and of the targets times the logits.
      var targetSum: Float = 1
      var product: Float = 0
      switch targets {
      case .labels(let labels):
        product = line[labels.base[row]] - largest
      case .vectors(let vectors):
        let target = vectors.base + row * width
        targetSum = 0
        for index in 0..<width where target[index] != 0 {
          targetSum += target[index]
          product += target[index] * (line[index] - largest)
        }
      }

      var sum: Float = 0
      for index in 0..<width {
        line[index] = exp(line[index] - largest)
        sum += line[index]
      }
      total += Double(targetSum * log(sum) - product)
      for index in 0..<width { line[index] /= sum }

      guard let slope = gradients.map({ $0.base + row * width }) else { continue }
      switch targets {
      case .labels(let labels):
        for index in 0..<width { slope[index] = scale * line[index] }
        slope[labels.base[row]] -= scale
      case .vectors(let vectors):
        let target = vectors.base + row * width
        for index in 0..<width {
          slope[index] = scale * (targetSum * line[index] - target[index])
        }
      }
    }
    return total
  }

  /// From probabilities: as in Keras the outputs are divided by their sum and kept within 1e-7 of 0
  /// and 1 before the logarithm.
  static func fromProbabilities(
    _ outputs: Buffer<Float>, _ targets: TargetRows, gradients: Buffer<Float>?, scale: Float,
    rows: Range<Int>, width: Int
  ) -> Double {
    check(outputs, targets, gradients, rows, width)
    let epsilon: Float = 1e-7
    var total = 0.0
    for row in rows {
      let line = outputs.base + row * width
      let slope = gradients.map { $0.base + row * width }
      var sum: Float = 0
      for index in 0..<width { sum += line[index] }
      var loss: Float = 0
      var insideSum: Float = 0  // Of the targets whose probability was not clipped.
      for index in 0..<width {
        let share: Float
        switch targets {
        case .labels(let labels): share = labels.base[row] == index ? 1 : 0
        case .vectors(let vectors): share = vectors.base[row * width + index]
        }
        slope?[index] = 0
        guard share != 0 else { continue }
        let probability = line[index] / sum
        // A NaN is not clipped, and stays one.
        if probability < epsilon {
          loss -= share * log(epsilon)
        } else if probability > 1 - epsilon {
          loss -= share * log(1 - epsilon)
        } else {
          loss -= share * log(probability)
          insideSum += share
          slope?[index] = -scale * share / line[index]
        }
      }
      total += Double(loss)
      guard let slope else { continue }
      for index in 0..<width { slope[index] += scale * insideSum / sum }
    }
    return total
  }

  /// How many rows have their largest output, of equal ones the first, where the target is largest.
  static func correctCount(
    _ outputs: Buffer<Float>, _ targets: TargetRows, rows: Range<Int>, width: Int
  ) -> Int {
    check(outputs, targets, nil, rows, width)
    var correct = 0
    for row in rows {
      let line = outputs.base + row * width
      let label: Int
      switch targets {
      case .labels(let labels): label = labels.base[row]
      case .vectors(let vectors): label = firstLargest(vectors.base + row * width, width)
      }
      // Counted rather than searched: no branch depends on the numbers.
      let own = line[label]
      var ahead = 0
      for index in 0..<width { ahead &+= line[index] <= own ? 0 : 1 }  // Also where one is NaN.
      for index in 0..<label { ahead &+= line[index] == own ? 1 : 0 }
      correct &+= ahead == 0 ? 1 : 0
    }
    return correct
  }

  private static func firstLargest(_ line: UnsafePointer<Float>, _ width: Int) -> Int {
    var best = 0
    for index in 1..<width where line[index] > line[best] { best = index }
    return best
  }

  private static func check(
    _ outputs: Buffer<Float>, _ targets: TargetRows, _ gradients: Buffer<Float>?, _ rows: Range<Int>,
    _ width: Int
  ) {
    precondition(width > 0 && rows.lowerBound >= 0 && rows.upperBound * width <= outputs.count)
    precondition(gradients.map { $0.count == outputs.count } ?? true)
    switch targets {
    case .labels(let labels): precondition(rows.upperBound <= labels.count)
    case .vectors(let vectors): precondition(rows.upperBound * width <= vectors.count)
    }
  }
}
