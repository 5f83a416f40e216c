internal import CKernels
import Foundation

/// Cross-entropies of rows of a batch and their gradients.
///
/// All of them give the sum of the losses of the rows, each times its weight, and put the gradient
/// of the mean loss of the batch into `gradients` where that is given.
enum CrossEntropyKernels {
  /// From logits.
  ///
  /// The softmax and its loss are one formula here, ln sum exp z[k] - z[label], so that nothing is
  /// lost for confident networks, and the gradient is the difference p - t.
  ///
  /// - Parameter smoothing: the share of each target that is spread evenly over all classes.
  /// - Parameter replacesOutputs: whether the logits become their softmax, because the last layer
  ///   has left it to the loss. Otherwise they stay as they are where there are gradients: the last
  ///   layer may tell its slope from them.
  static func fromLogits(
    _ it: ComparedRows, smoothing: Float = 0, replacesOutputs: Bool,
    on set: InstructionSet = .best
  ) -> Double {
    it.check()
    if case .labels(let labels) = it.targets, smoothing == 0 {
      let (first, width) = (it.rows.lowerBound, it.width)
      return set.losses.pointee.softmaxCrossEntropy(
        it.outputs.base + first * width, labels.base + first, it.weights.map { $0.base + first },
        it.rows.count, width, it.scale, replacesOutputs ? 1 : 0,
        it.gradients.map { $0.base + first * width })
    }
    let width = it.width
    let (kept, spread) = (1 - smoothing, smoothing / Float(width))
    var total = 0.0
    for row in it.rows {
      let line = it.outputs.base + row * width
      var largest = line[0]
      for index in 1..<width where line[index] > largest { largest = line[index] }

      // The sum of the targets, 1 unless they are unusual, and of the targets times the logits.
      var targetSum: Float = 1
      var product: Float = 0
      switch it.targets {
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
      if smoothing != 0 {
        targetSum = kept * targetSum + smoothing
        product *= kept
        for index in 0..<width { product += spread * (line[index] - largest) }
      }

      let slope = it.gradients.map { $0.base + row * width }
      let probability = replacesOutputs ? line : slope ?? line
      var sum: Float = 0
      for index in 0..<width {
        probability[index] = exp(line[index] - largest)
        sum += probability[index]
      }
      let weight = it.weight(row)
      total += Double(weight * (targetSum * log(sum) - product))
      for index in 0..<width { probability[index] /= sum }

      guard let slope else { continue }
      let scale = it.scale * weight
      switch it.targets {
      case .labels(let labels):
        for index in 0..<width {
          slope[index] = scale * (targetSum * probability[index] - spread)
        }
        slope[labels.base[row]] -= scale * kept
      case .vectors(let vectors):
        let target = vectors.base + row * width
        for index in 0..<width {
          slope[index] =
            scale * (targetSum * probability[index] - (kept * target[index] + spread))
        }
      }
    }
    return total
  }

  /// From probabilities, with labels as targets: as in Keras on TensorFlow the outputs are kept
  /// within 1e-7 of 0 and 1, and then divided by their sum.
  static func fromProbabilitiesOfLabels(_ it: ComparedRows) -> Double {
    it.check()
    guard case .labels(let labels) = it.targets else { return fromProbabilities(it) }
    let width = it.width
    var total = 0.0
    for row in it.rows {
      let line = it.outputs.base + row * width
      let slope = it.gradients.map { $0.base + row * width }
      let weight = it.weight(row)
      let scale = it.scale * weight
      let label = labels.base[row]
      var sum: Float = 0
      for index in 0..<width { sum += clipped(line[index]) }
      total += Double(weight * (log(sum) - log(clipped(line[label]))))
      guard let slope else { continue }
      for index in 0..<width {
        let isInside = clipped(line[index]) == line[index]
        slope[index] = isInside || line[index].isNaN ? scale / sum : 0
      }
      if clipped(line[label]) == line[label] { slope[label] -= scale / line[label] }
    }
    return total
  }

  /// What is left of a probability's distance from 0 and from 1.
  private static let epsilon: Float = 1e-7

  /// A NaN is not clipped, and stays one.
  @inline(__always)
  private static func clipped(_ probability: Float) -> Float {
    probability < epsilon ? epsilon : probability > 1 - epsilon ? 1 - epsilon : probability
  }

  /// From probabilities: as in Keras the outputs are divided by their sum and kept within 1e-7 of 0
  /// and 1 before the logarithm.
  ///
  /// - Parameter smoothing: the share of each target that is spread evenly over all classes.
  static func fromProbabilities(_ it: ComparedRows, smoothing: Float = 0) -> Double {
    it.check()
    let width = it.width
    let (kept, spread) = (1 - smoothing, smoothing / Float(width))
    let epsilon: Float = 1e-7
    var total = 0.0
    for row in it.rows {
      let line = it.outputs.base + row * width
      let slope = it.gradients.map { $0.base + row * width }
      let weight = it.weight(row)
      let scale = it.scale * weight
      var sum: Float = 0
      for index in 0..<width { sum += line[index] }
      var loss: Float = 0
      var insideSum: Float = 0  // Of the targets whose probability was not clipped.
      for index in 0..<width {
        let share: Float
        switch it.targets {
        case .labels(let labels): share = kept * (labels.base[row] == index ? 1 : 0) + spread
        case .vectors(let vectors): share = kept * vectors.base[row * width + index] + spread
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
      total += Double(weight * loss)
      guard let slope else { continue }
      for index in 0..<width { slope[index] += scale * insideSum / sum }
    }
    return total
  }
}
