import Testing

@testable import InklingCore

/// The kernels for rows that are mostly zeros, with every instruction set that this machine has.
@Suite struct NonzeroDenseTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let size: Int
    let units: Int
    let batchSize: Int
    var isFloats = false
    var share: Float = 0.2
    var testDescription: String {
      "\(batchSize) times \(size) to \(units), \(share) of \(isFloats ? "floats" : "bytes")"
    }
  }

  static let cases =
    [1, 3, 4, 7, 8, 10, 15, 16, 20, 25, 30, 32].map { Case(size: 150, units: $0, batchSize: 9) }
    + [33, 40, 64, 65, 100, 127, 200].map { Case(size: 150, units: $0, batchSize: 40) } + [
      Case(size: 784, units: 16, batchSize: 128),
      Case(size: 784, units: 70, batchSize: 150),
      Case(size: 1, units: 1, batchSize: 1, share: 1),
      Case(size: 63, units: 5, batchSize: 3, share: 1),
      Case(size: 64, units: 50, batchSize: 17, share: 1),
      Case(size: 300, units: 50, batchSize: 17, share: 0),
      Case(size: 129, units: 12, batchSize: 20, isFloats: true),
      Case(size: 20, units: 90, batchSize: 70, isFloats: true),
      Case(size: 400, units: 25, batchSize: 32, isFloats: true, share: 0.6),
    ]

  @Test(arguments: InstructionSet.supported, cases)
  func `sums and gradient are those of all numbers`(set: InstructionSet, it: Case) throws {
    var random = RandomStream(seed: UInt64(it.size * 1000 + it.units))
    let stored = it.batchSize * 2
    let bytes = (0..<stored * it.size).map { _ in
      random.uniform() < it.share ? UInt8(1 + random.next(below: 255)) : 0
    }
    let scale = ByteScale(largest: 255, isScaled: true)
    let features = Features(
      content: it.isFloats
        ? .floats(bytes.map { Float($0) - 100 * ($0 == 0 ? 0 : 1) })
        : .bytes(bytes, scale), size: it.size)
    let order = random.permutation(stored)
    let panels = PanelDivision(batchSize: it.batchSize)
    let rows = try NonzeroRows(
      of: features, units: it.units, batchSize: it.batchSize, panels: panels, isTraining: true)
    let kernel = try Parameter(
      ParameterDescription(
        name: "kernel", shape: [it.size, it.units], initializer: .glorotUniform),
      index: 0, random: random)
    try kernel.prepareForTraining()
    let output = try Activations(size: it.units, batchSize: it.batchSize, withGradients: true)
    let slopes = try #require(output.gradients)
    let dense: any DenseProducts =
      rows.isNarrow
      ? try NarrowNonzeroDense(
        rows, kernel: kernel, output: output, panels: panels, on: set)
      : try WideNonzeroDense(
        rows, kernel: kernel, output: output, batchSize: it.batchSize, on: set)
    let parts = GradientPart.rowBlocks(of: kernel)

    // A second step with fewer examples, after the weights have changed.
    for (step, count) in [it.batchSize, (it.batchSize + 1) / 2].enumerated() {
      let extent = panels.extent(step: step, rowCount: count)
      try dense.beginStep(extent)
      for index in 0..<extent.panelCount {
        let panel = try #require(panels.panel(index, of: extent))
        rows.list(features, order: order, start: step * it.batchSize, panel: panel, on: set)
        try dense.forward(panel)
        for place in panel.rows.lowerBound * it.units..<panel.rows.upperBound * it.units {
          slopes[place] = random.uniform(in: -1...1)
        }
        dense.keepSlopes(panel)
      }
      for part in parts { try dense.computeGradient(part, extent) }

      var sums = [Double](repeating: 0, count: count * it.units)
      var gradient = [Double](repeating: 0, count: it.size * it.units)
      for row in 0..<count {
        let example = features.example(order[step * it.batchSize + row])
        for place in 0..<it.size {
          let number = Double(example[place])
          for unit in 0..<it.units {
            sums[row * it.units + unit] += number * Double(kernel.values[place * it.units + unit])
            gradient[place * it.units + unit] += number * Double(slopes[row * it.units + unit])
          }
        }
      }
      let tolerance = it.isFloats ? 2e-3 : 2e-5
      expectClose(
        output.values.array(0..<count * it.units), sums, tolerance: tolerance, "sums")
      expectClose(
        try #require(kernel.gradients).array, gradient, tolerance: tolerance, "gradient")

      for place in 0..<kernel.count { kernel.values[place] += 0.5 }
      for part in parts { dense.partChanged(part) }
      dense.endStep()
    }
  }

  @Test(arguments: InstructionSet.supported)
  func `a NaN among floats is no zero`(set: InstructionSet) throws {
    let features = Features(content: .floats([0, .nan, 0, 0]), size: 4)
    let panels = PanelDivision(batchSize: 1)
    let rows = try NonzeroRows(
      of: features, units: 2, batchSize: 1, panels: panels, isTraining: false)
    let kernel = try Parameter(
      ParameterDescription(name: "kernel", shape: [4, 2], initializer: .ones), index: 0,
      random: RandomStream(seed: 0))
    let output = try Activations(size: 2, batchSize: 1, withGradients: false)
    let extent = panels.extent(step: 0, rowCount: 1)
    let panel = try #require(panels.panel(0, of: extent))
    rows.list(features, order: [0], start: 0, panel: panel, on: set)
    try NarrowNonzeroDense(rows, kernel: kernel, output: output, panels: panels, on: set)
      .forward(panel)
    #expect(output.values.array.map(\.isNaN) == [true, true])
  }
}
