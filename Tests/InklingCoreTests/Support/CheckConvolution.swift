import Testing

@testable import InklingCore

/// What every layer that convolves has to pass: its sums and all gradients are those of the slow
/// convolution, for batches that end within a panel and within what is computed at a time.
func checkConvolution(
  _ layer: any Layer, _ slow: SlowConvolution, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let inputShape = [slow.height, slow.width, slow.channels]
  let built = try layer.built(for: LayerInput(layer: "it", shape: inputShape))
  #expect(built.outputShape == slow.outputShape, sourceLocation: sourceLocation)
  #expect(
    built.parameters.map(\.shape) == [slow.kernelShape, [slow.outputChannels]],
    sourceLocation: sourceLocation)
  #expect(built.parameters.map(\.name) == ["kernel", "bias"], sourceLocation: sourceLocation)

  let rows = 18
  let (size, outputSize) = (inputShape.reduce(1, *), slow.outputShape.reduce(1, *))
  var random = RandomStream(seed: 5)
  func numbers(_ count: Int) -> [Float] { (0..<count).map { _ in random.uniform(in: -1...1) } }
  let weights = [numbers(slow.kernelShape.reduce(1, *)), numbers(slow.outputChannels)]
  let (input, direction) = (numbers(rows * size), numbers(rows * outputSize))
  let run = try LayerRun(built, inputShape: inputShape, batchSize: rows)
  run.setWeights(weights)
  let output = try run.forward(input)
  let gradients = try run.backward(direction)

  let (kernel, bias) = (weights[0].map(Double.init), weights[1].map(Double.init))
  var expected: (output: [Double], input: [Double]) = ([], [])
  var kernelGradient = [Double](repeating: 0, count: kernel.count)
  var biasGradient = [Double](repeating: 0, count: bias.count)
  for row in 0..<rows {
    let image = input[row * size..<(row + 1) * size].map(Double.init)
    let slopes = direction[row * outputSize..<(row + 1) * outputSize].map(Double.init)
    expected.output += slow.output(image, kernel).enumerated().map { $1 + bias[$0 % bias.count] }
    let gradients = slow.gradients(image, kernel, slopes)
    expected.input += gradients.image
    for (index, slope) in gradients.kernel.enumerated() { kernelGradient[index] += slope }
    for (index, slope) in slopes.enumerated() { biasGradient[index % bias.count] += slope }
  }
  expectClose(
    output, expected.output, tolerance: 2e-5, "the outputs", sourceLocation: sourceLocation)
  expectClose(
    gradients.input, expected.input, tolerance: 2e-5, "the gradient of the input",
    sourceLocation: sourceLocation)
  expectClose(
    gradients.weights[0], kernelGradient, tolerance: 1e-4, "the gradient of the kernel",
    sourceLocation: sourceLocation)
  expectClose(
    gradients.weights[1], biasGradient, tolerance: 1e-4, "the gradient of the bias",
    sourceLocation: sourceLocation)
}
