import Testing

@testable import InklingCore

@Suite struct AveragePooling2DTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let inputShape: [Int]
    let layer: AveragePooling2D
    /// The rows and columns that each output sees.
    let rows: [Range<Int>]
    let columns: [Range<Int>]
    var testDescription: String {
      "\(inputShape), pool \(layer.poolSize), strides \(layer.strides), \(layer.padding)"
    }
  }

  static let cases = [
    Case(
      inputShape: [5, 4, 9], layer: AveragePooling2D(), rows: [0..<2, 2..<4],
      columns: [0..<2, 2..<4]),
    // What lies beyond the edge does not count.
    Case(
      inputShape: [3, 3, 8], layer: AveragePooling2D(poolSize: 2, padding: .same),
      rows: [0..<2, 2..<3], columns: [0..<2, 2..<3]),
    Case(
      inputShape: [3, 3, 2], layer: AveragePooling2D(poolSize: 3, strides: 1, padding: .same),
      rows: [0..<2, 0..<3, 1..<3], columns: [0..<2, 0..<3, 1..<3]),
    Case(
      inputShape: [4, 5, 1], layer: AveragePooling2D(poolSize: (1, 2), strides: (2, 3)),
      rows: [0..<1, 2..<3], columns: [0..<2, 3..<5]),
    Case(
      inputShape: [2, 3, 2], layer: AveragePooling2D(poolSize: 9, padding: .same), rows: [0..<2],
      columns: [0..<3]),
  ]

  @Test(arguments: cases) func `a pooling passes every check of a layer`(_ it: Case) throws {
    let (width, channels) = (it.inputShape[1], it.inputShape[2])
    func pooled(_ input: [Double]) -> [Double] {
      it.rows.flatMap { rows in
        it.columns.flatMap { columns in
          (0..<channels).map { channel in
            let seen = rows.flatMap { row in
              columns.map { input[(row * width + $0) * channels + channel] }
            }
            return seen.reduce(0, +) / Double(seen.count)
          }
        }
      }
    }
    let input = (0..<it.inputShape.reduce(1, *)).map { Double($0 * 37 % 101) }
    try checkLayer(
      it.layer, inputShape: it.inputShape,
      outputShape: [it.rows.count, it.columns.count, channels],
      parameterShapes: [],
      example: LayerExample(
        input: input.map { Float($0) }, weights: [], output: pooled(input).map { Float($0) }),
      reference: { input, _ in pooled(input) })
  }

  @Test func `the mean of every two by two pixels stays`() throws {
    let built = try AveragePooling2D(padding: .same)
      .built(for: LayerInput(layer: "it", shape: [3, 2, 1]))
    let run = try LayerRun(built, inputShape: [3, 2, 1], batchSize: 1)
    #expect(try run.forward([1, 2, 5, 6, 3, 8]) == [3.5, 5.5])
    #expect(try run.backward([4, 1]).input == [1, 1, 1, 1, 0.5, 0.5])
  }

  static let failures = [
    Failure(
      "the pool size of average_pooling2d (AveragePooling2D) must be 1 or more in both "
        + "directions, but is [0, 2]"
    ) { _ = try Sequential(inputShape: [4, 4, 1]) { AveragePooling2D(poolSize: (0, 2)) } },
    Failure(
      "the layer average_pooling2d (AveragePooling2D) gets inputs of shape [28, 28], but needs "
        + "images of shape [height, width, channels]",
      hint: "the channels are missing: put Reshape([28, 28, 1]) before it, or make the data so "
        + "with data.reshaped(to: [28, 28, 1])"
    ) { _ = try Sequential(inputShape: [28, 28]) { AveragePooling2D() } },
  ]

  @Test(arguments: failures) func `a pooling that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}
