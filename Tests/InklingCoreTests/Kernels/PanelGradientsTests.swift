import Testing

@testable import InklingCore

/// Gradients that are kept apart for parts of a batch, with every instruction set that this machine has.
@Suite struct PanelGradientsTests {
  /// Rows, columns, width, panels.
  static let shapes = [
    [1, 1, 4, 1], [7, 3, 4, 2], [9, 25, 32, 1], [40, 17, 32, 5], [3, 10, 16, 3], [5, 16, 16, 4],
    [2, 100, 100, 3],
  ]

  @Test(arguments: InstructionSet.supported, shapes)
  func `panels are added up in their order, whatever lies behind rows`(
    set: InstructionSet, shape: [Int]
  ) throws {
    let (rows, columns, width, panels) = (shape[0], shape[1], shape[2], shape[3])
    let kernel = try Parameter(
      ParameterDescription(name: "kernel", shape: [rows, columns], initializer: .zeros), index: 0,
      random: RandomStream(seed: 0))
    try kernel.prepareForTraining()
    let gradients = try #require(kernel.gradients)
    let apart = try PanelGradients(of: kernel, panels: panels, rows: (columns, width))
    #expect(apart.size == rows * width)
    var random = RandomStream(seed: 3)
    var expected = [Float](repeating: 0, count: kernel.count)
    for panel in 0..<panels {
      for place in 0..<apart.size {
        let isBehind = place % width >= columns
        let number: Float = isBehind ? .nan : random.uniform(in: -1...1)
        apart.base(of: panel)[place] = number
        if !isBehind { expected[place / width * columns + place % width] += number }
      }
    }
    // The first row by itself.
    for range in [0..<columns, columns..<kernel.count] where !range.isEmpty {
      apart.sum(range, panels: panels, into: gradients, on: set)
    }
    #expect(gradients.array == expected)
  }

  @Test(arguments: InstructionSet.supported)
  func `weights that are no rows may be cut anywhere`(set: InstructionSet) throws {
    let bias = try Parameter(
      ParameterDescription(name: "bias", shape: [150], initializer: .zeros), index: 0,
      random: RandomStream(seed: 0))
    try bias.prepareForTraining()
    let gradients = try #require(bias.gradients)
    let apart = try PanelGradients(of: bias, panels: 2)
    for place in 0..<150 {
      apart.base(of: 0)[place] = Float(place)
      apart.base(of: 1)[place] = 1000
    }
    apart.sum(7..<142, panels: 2, into: gradients, on: set)
    #expect(gradients.array == (0..<150).map { 7..<142 ~= $0 ? Float($0) + 1000 : 0 })
  }
}
