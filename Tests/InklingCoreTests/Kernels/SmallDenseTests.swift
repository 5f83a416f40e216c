import Testing

@testable import InklingCore

/// The kernels of small layers, with every instruction set that this machine has.
@Suite struct SmallDenseTests {
  static let shapes = [
    [1, 1, 1], [9, 4, 4], [32, 4, 10], [32, 25, 15], [70, 16, 10], [7, 32, 32], [40, 17, 9],
    [33, 3, 25], [13, 31, 24],
  ]
  /// Of first layers, whose inputs need no gradient.
  static let firstShapes = [[32, 400, 25], [5, 33, 32], [64, 784, 16], [3, 1024, 17]]

  @Test(arguments: InstructionSet.supported, shapes + firstShapes)
  func `sums, gradient and slopes of the inputs are those of plain loops`(
    set: InstructionSet, shape: [Int]
  ) throws {
    let (rows, inputs, units) = (shape[0], shape[1], shape[2])
    var random = RandomStream(seed: 7)
    let kernel = try Parameter(
      ParameterDescription(
        name: "kernel", shape: [inputs, units], initializer: .glorotUniform), index: 0,
      random: random)
    try kernel.prepareForTraining()
    let isFirst = Self.firstShapes.contains(shape)
    let input = try Activations(size: inputs, batchSize: rows, withGradients: !isFirst)
    let output = try Activations(size: units, batchSize: rows, withGradients: true)
    let slopes = try #require(output.gradients)
    for index in 0..<input.values.count { input.values[index] = random.uniform(in: -1...1) }
    for index in 0..<slopes.count { slopes[index] = random.uniform(in: -1...1) }

    let dense = try #require(
      try SmallDense(kernel: kernel, input: input, output: output, on: set))
    let panels = PanelDivision(batchSize: rows)
    let extent = panels.extent(step: 0, rowCount: rows)
    dense.beginStep(extent)
    for index in 0..<extent.panelCount {
      let panel = try #require(panels.panel(index, of: extent))
      dense.forward(panel)
      if let inputSlopes = input.gradients { dense.multiplyBack(panel, into: inputSlopes) }
    }
    for part in GradientPart.rowBlocks(of: kernel) { dense.computeGradient(part, extent) }

    var sums = [Double](repeating: 0, count: rows * units)
    var gradient = [Double](repeating: 0, count: inputs * units)
    var back = [Double](repeating: 0, count: rows * inputs)
    for row in 0..<rows {
      for place in 0..<inputs {
        for unit in 0..<units {
          let number = Double(input.values[row * inputs + place])
          let weight = Double(kernel.values[place * units + unit])
          let slope = Double(slopes[row * units + unit])
          sums[row * units + unit] += number * weight
          gradient[place * units + unit] += number * slope
          back[row * inputs + place] += slope * weight
        }
      }
    }
    expectClose(output.values.array, sums, "sums")
    expectClose(try #require(kernel.gradients).array, gradient, "gradient")
    if let inputSlopes = input.gradients {
      expectClose(inputSlopes.array, back, "slopes of the inputs")
    }
  }

  @Test(arguments: [
    (32, 33, false), (33, 32, true), (1025, 32, false),
  ])
  func `large layers are left to others`(inputs: Int, units: Int, needsInputSlopes: Bool) throws {
    let kernel = try Parameter(
      ParameterDescription(name: "kernel", shape: [inputs, units], initializer: .zeros), index: 0,
      random: RandomStream(seed: 0))
    let input = try Activations(size: inputs, batchSize: 1, withGradients: needsInputSlopes)
    let output = try Activations(size: units, batchSize: 1, withGradients: true)
    #expect(try SmallDense(kernel: kernel, input: input, output: output) == nil)
  }
}
