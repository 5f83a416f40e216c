import Testing

@testable import InklingCore

@Suite struct MaxPooling2DTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let inputShape: [Int]
    let outputShape: [Int]
    let layer: MaxPooling2D
    /// The rows and columns that each output sees.
    let rows: [Range<Int>]
    let columns: [Range<Int>]
    var testDescription: String {
      "\(inputShape), pool \(layer.poolSize), strides \(layer.strides), \(layer.padding)"
    }
  }

  static let cases = [
    Case(
      inputShape: [4, 4, 1], outputShape: [2, 2, 1], layer: MaxPooling2D(poolSize: 2),
      rows: [0..<2, 2..<4], columns: [0..<2, 2..<4]),
    // The last row and column fill no pool.
    Case(
      inputShape: [5, 5, 10], outputShape: [2, 2, 10], layer: MaxPooling2D(),
      rows: [0..<2, 2..<4], columns: [0..<2, 2..<4]),
    Case(
      inputShape: [5, 4, 8], outputShape: [3, 2, 8],
      layer: MaxPooling2D(poolSize: 2, padding: .same),
      rows: [0..<2, 2..<4, 4..<5], columns: [0..<2, 2..<4]),
    // Pools overlap.
    Case(
      inputShape: [4, 4, 3], outputShape: [2, 2, 3], layer: MaxPooling2D(poolSize: 3, strides: 1),
      rows: [0..<3, 1..<4], columns: [0..<3, 1..<4]),
    Case(
      inputShape: [3, 3, 9], outputShape: [3, 3, 9],
      layer: MaxPooling2D(poolSize: 3, strides: 1, padding: .same),
      rows: [0..<2, 0..<3, 1..<3], columns: [0..<2, 0..<3, 1..<3]),
    Case(
      inputShape: [4, 6, 2], outputShape: [4, 2, 2], layer: MaxPooling2D(poolSize: (1, 3)),
      rows: [0..<1, 1..<2, 2..<3, 3..<4], columns: [0..<3, 3..<6]),
    // Pixels between the pools belong to none.
    Case(
      inputShape: [5, 5, 2], outputShape: [2, 2, 2], layer: MaxPooling2D(poolSize: 2, strides: 3),
      rows: [0..<2, 3..<5], columns: [0..<2, 3..<5]),
    // Pools larger than the image.
    Case(
      inputShape: [3, 3, 2], outputShape: [1, 1, 2],
      layer: MaxPooling2D(poolSize: 17, padding: .same), rows: [0..<3], columns: [0..<3]),
    Case(
      inputShape: [3, 2, 2], outputShape: [1, 1, 2],
      layer: MaxPooling2D(poolSize: 9, padding: .same), rows: [0..<3], columns: [0..<2]),
  ]

  @Test(arguments: cases) func `a pooling passes every check of a layer`(_ it: Case) throws {
    let (width, channels) = (it.inputShape[1], it.inputShape[2])
    func pooled<Number: Comparable>(_ input: [Number]) -> [Number] {
      it.rows.flatMap { rows in
        it.columns.flatMap { columns in
          (0..<channels).map { channel in
            let seen = rows.flatMap { row in
              columns.map { input[(row * width + $0) * channels + channel] }
            }
            return seen.max()!
          }
        }
      }
    }
    // Neighbours in an order that is none.
    let input = (0..<it.inputShape.reduce(1, *)).map { Float($0 * 37 % 101) }
    try checkLayer(
      it.layer, inputShape: it.inputShape, outputShape: it.outputShape, parameterShapes: [],
      example: LayerExample(input: input, weights: [], output: pooled(input)),
      reference: { input, _ in pooled(input) })
  }

  @Test func `the largest of every two by two pixels stays`() throws {
    let output = try Self.run(
      MaxPooling2D(), [4, 4, 1], [1, 2, 5, 6, 3, 4, 7, 8, -1, -2, 0, 0, -3, -4, 0, 0]
    ).output
    #expect(output == [4, 8, -1, 0])
  }

  /// The outputs, and the gradient of their sum.
  private static func run(
    _ layer: MaxPooling2D, _ shape: [Int], _ input: [Float]
  ) throws -> (output: [Float], gradient: [Float]) {
    let built = try layer.built(for: LayerInput(layer: "it", shape: shape))
    let run = try LayerRun(built, inputShape: shape, batchSize: 1)
    let output = try run.forward(input)
    return (output, try run.backward([Float](repeating: 1, count: output.count)).input)
  }

  @Test(arguments: [1, 8]) func `of equal pixels the first gets the gradient`(
    _ channels: Int
  ) throws {
    // The channels of a pixel are equal, too.
    func spread(_ pixels: [Float]) -> [Float] {
      pixels.flatMap { [Float](repeating: $0, count: channels) }
    }
    let equal = try Self.run(MaxPooling2D(), [2, 2, channels], spread([5, 7, 7, 7]))
    #expect(equal.gradient == spread([0, 1, 0, 0]))
    let zeros = try Self.run(MaxPooling2D(), [2, 2, channels], spread([0, -0.0, 0, 0]))
    #expect(zeros.gradient == spread([1, 0, 0, 0]))
    let overlapping = try Self.run(
      MaxPooling2D(poolSize: 2, strides: 1), [1 + 1, 3, channels], spread([1, 7, 1, 7, 7, 7]))
    #expect(overlapping.gradient == spread([0, 2, 0, 0, 0, 0]))
    let large = try Self.run(
      MaxPooling2D(poolSize: 40, padding: .same), [2, 2, channels], spread([5, 7, 7, 7]))
    #expect(large.gradient == spread([0, 1, 0, 0]))
  }

  @Test(arguments: [1, 8], [2, 40]) func `a NaN is the largest`(_ channels: Int, _ pool: Int) throws
  {
    for place in 0..<4 {
      var pixels = [Float](repeating: 3, count: 4 * channels)
      pixels[place * channels] = .nan
      let run = try Self.run(
        MaxPooling2D(poolSize: pool, padding: .same), [2, 2, channels], pixels)
      #expect(run.output[0].isNaN)
      #expect(run.gradient[place * channels] == 1)
      if channels > 1 { #expect(run.output[1] == 3) }
    }
  }

  @Test func `without strides the pools touch`() {
    #expect(MaxPooling2D() == MaxPooling2D(poolSize: (2, 2), strides: (2, 2)))
    #expect(MaxPooling2D(poolSize: (3, 2)).strides == [3, 2])
    #expect(
      MaxPooling2D(poolSize: 3, strides: 1) == MaxPooling2D(poolSize: (3, 3), strides: (1, 1)))
  }

  private static func model(_ shape: [Int], _ layer: MaxPooling2D) throws {
    _ = try Sequential(inputShape: shape) { layer }
  }

  static let failures = [
    Failure(
      "the layer max_pooling2d (MaxPooling2D) gets inputs of shape [28, 28], but needs images of "
        + "shape [height, width, channels]",
      hint: "the channels are missing: put Reshape([28, 28, 1]) before it, or make the data so "
        + "with data.reshaped(to: [28, 28, 1])"
    ) { try model([28, 28], MaxPooling2D()) },
    Failure(
      "the layer max_pooling2d (MaxPooling2D) gets inputs of shape [4, 1, 3], but needs images of "
        + "at least 2 by 2 pixels for its pool of [2, 2]",
      hint: "padding: .same works on any size; "
        + "or has too much pooling before it made the images so small?"
    ) { try model([4, 1, 3], MaxPooling2D()) },
    Failure(
      "the pool size of max_pooling2d (MaxPooling2D) must be 1 or more in both directions, "
        + "but is [0, 0]"
    ) { try model([4, 4, 1], MaxPooling2D(poolSize: 0)) },
    Failure(
      "the strides of max_pooling2d (MaxPooling2D) must be 1 or more in both directions, "
        + "but is [2, -1]"
    ) { try model([4, 4, 1], MaxPooling2D(poolSize: (2, 2), strides: (2, -1))) },
    Failure(
      "the pool size of max_pooling2d (MaxPooling2D) must be so small that it covers 1048576 "
        + "pixels or fewer in a row, but is [9223372036854775807, 9223372036854775807]"
    ) { try model([4, 4, 1], MaxPooling2D(poolSize: .max, padding: .same)) },
    Failure(
      "[9223372036854775807, 2, 2] is not a shape: every size has to be 0 or more, and their "
        + "product an Int"
    ) { try model([.max, 2, 2], MaxPooling2D()) },
  ]

  @Test(arguments: failures) func `a pooling that cannot be is refused`(_ failure: Failure) {
    failure.check()
  }
}
