import Testing

@testable import InklingCore

/// A convolution that is pooled at once, in all instruction sets, beside a slow one.
@Suite struct PooledConvolutionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var slow: SlowConvolution
    var rectifies = true
    var hasBias = true
    var isFirst = false

    var testDescription: String {
      "\(slow)\(rectifies ? ", relu" : "")\(hasBias ? "" : ", no bias")\(isFirst ? ", first" : "")"
    }

    /// Its sizes, if it is pooled at once.
    func shape(poolSize: Int = 2, strides: Int? = nil) throws -> PooledConvolutionShape? {
      let padding = slow.isSame ? Padding.same : .valid
      let layer = Conv2D(
        slow.filters, kernelSize: (slow.kernelHeight, slow.kernelWidth), strides: slow.strides,
        padding: padding, dilationRate: slow.dilation, activation: rectifies ? .relu : .linear)
      let convolution = try layer.built(
        for: LayerInput(layer: "it", shape: [slow.height, slow.width, slow.channels]))
      let pooling = try MaxPooling2D(poolSize: poolSize, strides: strides).built(
        for: LayerInput(layer: "it", shape: convolution.outputShape))
      guard case .convolution(let shape, let activation) = convolution.fusible,
        case .maxPooling(let pools) = pooling.fusible
      else { return nil }
      return PooledConvolutionShape(
        shape, activation, pools, needsInputGradient: !isFirst)
    }
  }

  static let cases = [
    Case(slow: SlowConvolution(height: 8, width: 10, filters: 32), isFirst: true),
    Case(slow: SlowConvolution(height: 9, width: 11, filters: 16), rectifies: false, isFirst: true),
    Case(
      slow: SlowConvolution(
        height: 7, width: 6, channels: 3, kernelHeight: 2, kernelWidth: 3, filters: 48, isSame: true
      ),
      hasBias: false, isFirst: true),
    Case(
      slow: SlowConvolution(
        height: 10, width: 9, kernelHeight: 5, kernelWidth: 4, filters: 16, isSame: true),
      isFirst: true),
    Case(slow: SlowConvolution(height: 7, width: 8, channels: 32, filters: 64)),
    Case(slow: SlowConvolution(height: 6, width: 9, channels: 16, filters: 5), rectifies: false),
    Case(
      slow: SlowConvolution(
        height: 5, width: 7, channels: 16, kernelHeight: 2, kernelWidth: 5, filters: 37,
        isSame: true)),
    Case(slow: SlowConvolution(height: 5, width: 4, channels: 48, filters: 24), hasBias: false),
    Case(
      slow: SlowConvolution(
        height: 4, width: 4, channels: 16, kernelHeight: 1, kernelWidth: 1, filters: 33)),
  ]

  @Test(arguments: cases, InstructionSet.supported)
  func `results and all gradients are those of the slow convolution`(
    _ it: Case, _ set: InstructionSet
  ) throws {
    let (slow, rows) = (it.slow, 3)
    var random = RandomStream(seed: 6)
    func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in random.uniform(in: -1...1) } }
    let inputSize = slow.height * slow.width * slow.channels
    let run = try Run(it, set, batchSize: rows)
    run.kernel.copy(numbers(run.kernel.count))
    run.bias?.copy(numbers(slow.filters))
    let images = numbers(rows * inputSize)
    // As behind a dropout, some slopes are 0.
    let slopes = numbers(rows * run.outputSize).map { $0 > 0.7 ? 0 : $0 }
    let results = run.forward(images)
    let gradients = run.backward(slopes)

    var expected = Reference(it)
    for row in 0..<rows {
      expected.add(
        images[row * inputSize..<(row + 1) * inputSize].map(Double.init),
        kernel: run.kernel.array.map(Double.init), bias: run.bias?.array.map(Double.init),
        slopes: slopes[row * run.outputSize..<(row + 1) * run.outputSize].map(Double.init))
    }
    expectClose(results, expected.results, tolerance: 1e-5, "the results")
    expectClose(gradients.kernel, expected.kernel, tolerance: 1e-4, "the gradient of the kernel")
    if let bias = gradients.bias {
      expectClose(bias, expected.bias, tolerance: 1e-4, "the gradient of the bias")
    }
    if !it.isFirst {
      expectClose(gradients.images, expected.images, tolerance: 1e-4, "the gradient of the images")
    }
    #expect(run.forward(images) == results, "twice the same")
  }

  @Test(arguments: [cases[0], cases[4]], InstructionSet.supported)
  func `a NaN is the largest number of every pool that sees it`(
    _ it: Case, _ set: InstructionSet
  ) throws {
    let run = try Run(it, set, batchSize: 1)
    run.kernel.copy([Float](repeating: 1, count: run.kernel.count))
    var image = [Float](repeating: 1, count: it.slow.height * it.slow.width * it.slow.channels)
    // The windows of the pool in the second row and column see rows and columns 2 to 5.
    image[(3 * it.slow.width + 2) * it.slow.channels] = .nan
    let results = run.forward(image)
    let columns = it.slow.outputWidth / 2
    for place in results.indices {
      let pool = place / it.slow.filters
      let seesIt = pool / columns <= 1 && pool % columns <= 1
      #expect(results[place].isNaN == seesIt, "result \(place)")
    }
    let gradients = run.backward(results)
    #expect(gradients.kernel.contains { $0.isNaN })
  }

  @Test(arguments: [cases[0], cases[4]], InstructionSet.supported)
  func `of equal pixels the first gets the gradient, and none where relu gives 0`(
    _ it: Case, _ set: InstructionSet
  ) throws {
    let run = try Run(it, set, batchSize: 1)
    var images = [Float](repeating: 0, count: it.slow.height * it.slow.width * it.slow.channels)
    run.bias?.copy((0..<it.slow.filters).map { $0 < 7 ? 1 : $0 < 9 ? -1 : 0 })
    let results = run.forward(images)
    #expect(results == results.indices.map { $0 % it.slow.filters < 7 ? 1 : 0 })
    // Pixels that differ in rows and columns, and a kernel of zeros: the sums are equal.
    for place in images.indices {
      let pixel = place / it.slow.channels
      images[place] = Float(100 * (pixel / it.slow.width) + pixel % it.slow.width)
    }
    _ = run.forward(images)
    let slopes = results.indices.map { $0 < it.slow.filters ? Float(1) : 0 }
    let gradients = run.backward(slopes)
    // The first weight of the winning window of the first pool sees the first pixel, which is 0; the
    // one a column further sees 1, the one a row further 100.
    let (channels, filters) = (it.slow.channels, it.slow.filters)
    func row(_ y: Int, _ x: Int) -> [Float] {
      let first = (y * 3 + x) * channels * filters
      return Array(gradients.kernel[first..<first + filters])
    }
    let won = (0..<filters).map { Float($0 < 7 ? 1 : 0) }
    #expect(
      row(0, 0) == won.map { $0 * 0 } && row(0, 1) == won && row(1, 0) == won.map { $0 * 100 })
    #expect(gradients.bias == won)
  }

  @Test func `only what is faster or possible is pooled at once`() throws {
    let narrow = SlowConvolution(height: 8, width: 9, channels: 4, filters: 16)
    let wide = SlowConvolution(height: 8, width: 9, channels: 16, filters: 3)
    func isFused(
      _ slow: SlowConvolution, isFirst: Bool = false, poolSize: Int = 2, strides: Int? = nil
    ) throws -> Bool {
      try Case(slow: slow, isFirst: isFirst).shape(poolSize: poolSize, strides: strides) != nil
    }
    #expect(try isFused(narrow, isFirst: true) && isFused(wide) && isFused(wide, isFirst: true))
    #expect(try !isFused(narrow), "the gradient of its input is needed")
    #expect(try !isFused(wide, poolSize: 3) && !isFused(wide, strides: 1))
    var other = wide
    other.strides = (2, 1)
    #expect(try !isFused(other))
    other = wide
    other.dilation = (1, 2)
    #expect(try !isFused(other))
    for channels in [1, 5, 17] {
      other = wide
      other.channels = channels
      #expect(try !isFused(other), "\(channels) channels")
    }
    other = narrow
    other.filters = 20
    #expect(try !isFused(other, isFirst: true))
    other = wide
    other.channels = 512
    #expect(try !isFused(other), "a filter has 4,608 weights")
    other.channels = 128
    other.filters = 96
    #expect(try !isFused(other), "a row of the kernel has 36,864 weights")
    #expect(
      try Case(slow: wide, rectifies: false).shape() != nil && Case(slow: wide).shape() != nil)
    let convolution = try Conv2D(16, kernelSize: 3, activation: .tanh).built(
      for: LayerInput(layer: "it", shape: [8, 9, 16]))
    let pooling = try MaxPooling2D().built(for: LayerInput(layer: "it", shape: [6, 7, 16]))
    #expect(BuiltLayer(fusing: convolution, with: pooling, needsInputGradient: true) == nil)
    #expect(BuiltLayer(fusing: pooling, with: convolution, needsInputGradient: true) == nil)
  }
}

/// A pooled convolution with its buffers, outside of any model.
private final class Run {
  let kernel: Buffer<Float>
  let bias: Buffer<Float>?
  let outputSize: Int
  private let convolution: PooledConvolution
  private let images, imageSlopes, results, slopes: Buffer<Float>
  private let winners: Buffer<UInt8>
  private let kernelGradients, biasGradients: PanelGradients
  private let rows: Range<Int>

  init(_ it: PooledConvolutionTests.Case, _ set: InstructionSet, batchSize: Int) throws {
    let shape = try #require(try it.shape())
    #expect(shape.isNarrow == it.isFirst)
    outputSize = shape.outputSize
    rows = 0..<batchSize
    func parameter(_ shape: [Int]) throws -> Parameter {
      try Parameter(
        ParameterDescription(name: "it", shape: shape, initializer: .zeros), index: 0,
        random: RandomStream(seed: 1))
    }
    let weights = try parameter(it.slow.kernelShape)
    let biases = try parameter([it.slow.filters])
    (kernel, bias) = (weights.values, it.hasBias ? biases.values : nil)
    // The second of two panels, so that its place counts.
    kernelGradients = try PanelGradients(of: weights, panels: 2)
    biasGradients = try PanelGradients(of: biases, panels: 2)
    convolution = try PooledConvolution(
      shape, kernel: kernel, bias: bias, panels: 2, isTraining: true, set)
    images = try Buffer(count: batchSize * shape.convolution.inputSize)
    imageSlopes = try Buffer(count: images.count)
    results = try Buffer(count: batchSize * outputSize)
    slopes = try Buffer(count: results.count)
    winners = try Buffer(count: results.count)
  }

  func forward(_ numbers: [Float]) -> [Float] {
    images.copy(numbers)
    convolution.loadKernel()
    convolution.forward(images, into: results, winners: winners, rows: rows, panel: 1)
    let training = results.array
    convolution.forward(images, into: results, winners: nil, rows: rows, panel: 0)
    let bits = { (numbers: [Float]) in numbers.map(\.bitPattern) }
    #expect(bits(results.array) == bits(training), "without a way back")
    return training
  }

  func backward(
    _ numbers: [Float]
  ) -> (images: [Float], kernel: [Float], bias: [Float]?) {
    slopes.copy(numbers)
    convolution.backward(
      slopes, winners: winners, images: images, imageSlopes: imageSlopes, rows: rows, panel: 1,
      kernelGradients: kernelGradients, biasGradients: bias == nil ? nil : biasGradients)
    func sum(_ gradients: PanelGradients, _ count: Int) -> [Float] {
      guard let sums = try? Buffer<Float>(count: count) else { return [] }
      gradients.sum(0..<count, panels: 2, into: sums)
      return sums.array
    }
    return (
      imageSlopes.array, sum(kernelGradients, kernel.count),
      bias.map { sum(biasGradients, $0.count) }
    )
  }
}

/// Results and gradients, computed slowly in double precision.
private struct Reference {
  private let it: PooledConvolutionTests.Case
  var results: [Double] = []
  var images: [Double] = []
  var kernel: [Double]
  var bias: [Double]

  init(_ it: PooledConvolutionTests.Case) {
    self.it = it
    kernel = Array(repeating: 0, count: it.slow.kernelShape.reduce(1, *))
    bias = Array(repeating: 0, count: it.slow.filters)
  }

  mutating func add(_ image: [Double], kernel weights: [Double], bias: [Double]?, slopes: [Double])
  {
    let slow = it.slow
    let filters = slow.filters
    let sums = slow.output(image, weights).enumerated().map { $1 + (bias?[$0 % filters] ?? 0) }
    var sumSlopes = [Double](repeating: 0, count: sums.count)
    for y in 0..<slow.outputHeight / 2 {
      for x in 0..<slow.outputWidth / 2 {
        for filter in 0..<filters {
          let pixels = [(0, 0), (0, 1), (1, 0), (1, 1)].map {
            ((2 * y + $0.0) * slow.outputWidth + 2 * x + $0.1) * filters + filter
          }
          let winner = pixels.max { sums[$0] < sums[$1] } ?? 0
          let isNothing = it.rectifies && sums[winner] <= 0
          if !isNothing { sumSlopes[winner] = slopes[results.count % slopes.count] }
          results.append(isNothing ? 0 : sums[winner])
        }
      }
    }
    let gradients = slow.gradients(image, weights, sumSlopes)
    images += gradients.image
    for (place, slope) in gradients.kernel.enumerated() { kernel[place] += slope }
    for (place, slope) in sumSlopes.enumerated() { self.bias[place % filters] += slope }
  }
}
