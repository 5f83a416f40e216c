internal import CKernels

/// What metrics count in rows of a batch: each function adds to `counts`.
enum MetricKernels {
  /// How many rows have their largest output, of equal ones the first, where the target is largest.
  static func correctCount(_ it: ComparedRows, on set: InstructionSet = .best) -> Int {
    it.check()
    let width = it.width
    if case .labels(let labels) = it.targets {
      let first = it.rows.lowerBound
      return set.losses.pointee.countCorrect(
        it.outputs.base + first * width, labels.base + first, it.rows.count, width)
    }
    var correct = 0
    for row in it.rows {
      let line = it.outputs.base + row * width
      let label = label(it.targets, row: row, width: width)
      // Counted rather than searched: no branch depends on the numbers.
      let own = line[label]
      var ahead = 0
      for index in 0..<width { ahead &+= line[index] <= own ? 0 : 1 }  // Also where one is NaN.
      for index in 0..<label { ahead &+= line[index] == own ? 1 : 0 }
      correct &+= ahead == 0 ? 1 : 0
    }
    return correct
  }

  /// How many rows have fewer than `k` outputs above the one where the target is largest.
  static func topCount(_ it: ComparedRows, k: Int) -> Int {
    it.check()
    var correct = 0
    for row in it.rows {
      let line = it.outputs.base + row * it.width
      let own = line[label(it.targets, row: row, width: it.width)]
      var ahead = 0
      for index in 0..<it.width { ahead &+= line[index] <= own ? 0 : 1 }  // Also where one is NaN.
      correct &+= ahead < k ? 1 : 0
    }
    return correct
  }

  /// The sum over the rows of the share of outputs that lie on the side of the threshold where
  /// their target lies.
  static func thresholdMatches(_ it: ComparedRows, threshold: Float) -> Double {
    it.check()
    var sum = 0.0
    for row in it.rows {
      let line = it.outputs.base + row * it.width
      var matches = 0
      for index in 0..<it.width {
        let target = it.targets.value(row: row, column: index, width: it.width)
        if (line[index] > threshold ? 1 : 0) == target { matches += 1 }
      }
      sum += Double(matches) / Double(it.width)
    }
    return sum
  }

  /// Adds for every output how often it was said and right, how often it was said, and how often it
  /// was the target: three numbers each.
  ///
  /// - Parameter threshold: above it an output says yes; without one the largest of the row does.
  static func addSaidAndRight(
    _ it: ComparedRows, threshold: Float?, to counts: Buffer<Double>, at start: Int
  ) {
    it.check()
    let width = it.width
    precondition(start >= 0 && start + 3 * width <= counts.count)
    let counts = counts.base + start
    for row in it.rows {
      let line = it.outputs.base + row * width
      var largest = line[0]
      for index in 1..<width where line[index] > largest { largest = line[index] }
      for index in 0..<width {
        // As in Keras, a row of zeros says nothing.
        let isSaid =
          threshold.map { line[index] > $0 }
          ?? (line[index] >= largest && abs(line[index]) > 1e-9)
        let target = Double(it.targets.value(row: row, column: index, width: width))
        counts[3 * index] += isSaid ? target : 0
        counts[3 * index + 1] += isSaid ? 1 : 0
        counts[3 * index + 2] += target
      }
    }
  }

  private static func label(_ targets: TargetRows, row: Int, width: Int) -> Int {
    switch targets {
    case .labels(let labels): return labels.base[row]
    case .vectors(let vectors):
      let line = vectors.base + row * width
      var best = 0
      for index in 1..<width where line[index] > line[best] { best = index }
      return best
    }
  }
}
