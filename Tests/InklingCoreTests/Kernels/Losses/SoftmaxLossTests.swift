import Foundation
import Testing

@testable import InklingCore

/// Softmax with its loss for labels, with every instruction set that this machine has.
@Suite struct SoftmaxLossTests {
  /// Rows, their width, and by how much the logits are spread.
  struct Case: Sendable, CustomStringConvertible {
    let rows: Int
    let width: Int
    var spread: Float = 4
    var isWeighted = false
    var description: String {
      "\(rows) rows of \(width), spread \(spread), weighted: \(isWeighted)"
    }
  }

  static let cases =
    [1, 2, 3, 4, 7, 8, 9, 10, 15, 16, 17, 33, 100, 1000].map { Case(rows: 5, width: $0) } + [
      Case(rows: 1, width: 10), Case(rows: 32, width: 10, isWeighted: true),
      Case(rows: 70, width: 10), Case(rows: 40, width: 10, spread: 80),
      Case(rows: 40, width: 20, spread: 300),
    ]

  @Test(arguments: InstructionSet.supported, cases)
  func `loss, probabilities and slopes are those of doubles`(set: InstructionSet, it: Case) throws {
    var random = RandomStream(seed: UInt64(it.rows * 1000 + it.width))
    let count = it.rows * it.width
    let (logits, slopes) = (try Buffer<Float>(count: count), try Buffer<Float>(count: count))
    let labels: Buffer<Int> = try Buffer(count: it.rows)
    let weights: Buffer<Float> = try Buffer(count: it.rows)
    for index in 0..<count { logits[index] = random.uniform(in: -it.spread...it.spread) }
    for row in 0..<it.rows {
      labels[row] = random.next(below: it.width)
      weights[row] = it.isWeighted ? random.uniform() : 1
    }
    let scale: Float = 0.25
    var (loss, probabilities, expected) = (0.0, [Double](), [Double]())
    for row in 0..<it.rows {
      let line = (0..<it.width).map { Double(logits[row * it.width + $0]) }
      let largest = try #require(line.max())
      let sum = line.reduce(0) { $0 + exp($1 - largest) }
      let weight = Double(weights[row])
      loss += weight * (log(sum) + largest - line[labels[row]])
      let row = line.enumerated().map { index, logit in
        let p = exp(logit - largest) / sum
        return (p, Double(scale) * weight * (p - (index == labels[row] ? 1 : 0)))
      }
      probabilities += row.map(\.0)
      expected += row.map(\.1)
    }
    let rows = ComparedRows(
      outputs: logits, targets: .labels(labels), gradients: slopes,
      weights: it.isWeighted ? weights : nil, rows: 0..<it.rows, width: it.width, scale: scale)
    let before = logits.array
    let kept = CrossEntropyKernels.fromLogits(rows, replacesOutputs: false, on: set)
    #expect(logits.array == before)
    let first = slopes.array
    let replaced = CrossEntropyKernels.fromLogits(rows, replacesOutputs: true, on: set)
    #expect(kept == replaced && slopes.array == first)
    #expect(abs(kept - loss) <= 2e-6 * max(1, abs(loss)))
    expectClose(logits.array, probabilities, tolerance: 2e-6, "probabilities")
    expectClose(first, expected, tolerance: 2e-6, "slopes")
  }

  @Test(arguments: InstructionSet.supported)
  func `a NaN or an infinity makes no number of the loss`(set: InstructionSet) throws {
    for wrong in [Float.nan, .infinity] {
      for place in 0..<10 {
        let logits: Buffer<Float> = try Buffer(count: 10)
        logits[place] = wrong
        let labels: Buffer<Int> = try Buffer(count: 1)
        labels[0] = 3
        let rows = ComparedRows(
          outputs: logits, targets: .labels(labels), gradients: nil, weights: nil, rows: 0..<1,
          width: 10, scale: 1)
        #expect(!CrossEntropyKernels.fromLogits(rows, replacesOutputs: true, on: set).isFinite)
      }
    }
  }

  @Test(arguments: InstructionSet.supported, [1, 2, 9, 10, 16, 40])
  func `rows are counted whose label has the largest output`(
    set: InstructionSet, width: Int
  ) throws {
    var random = RandomStream(seed: 5)
    let rows = 200
    let outputs: Buffer<Float> = try Buffer(count: rows * width)
    let labels: Buffer<Int> = try Buffer(count: rows)
    // Few different numbers, so that many are equal, and some that are none.
    for index in 0..<rows * width {
      let number = random.next(below: 40)
      outputs[index] = number == 0 ? .nan : number == 1 ? -.infinity : Float(number / 8)
    }
    var expected = 0
    for row in 0..<rows {
      labels[row] = random.next(below: width)
      let line = (0..<width).map { outputs[row * width + $0] }
      if line.contains(where: \.isNaN) { continue }
      if line.firstIndex(of: line.max() ?? 0) == labels[row] { expected += 1 }
    }
    let compared = ComparedRows(
      outputs: outputs, targets: .labels(labels), gradients: nil, weights: nil, rows: 0..<rows,
      width: width, scale: 1)
    #expect(MetricKernels.correctCount(compared, on: set) == expected)
  }
}
