internal import CDNNL

/// A convolution of images by oneDNN, forwards and backwards, each call on the calling thread alone.
///
/// oneDNN compiles a computation for each direction and number of images, and wants the kernel in a
/// layout of its own; `beginStep` sees to both.
///
/// `@unchecked Sendable`: the computations and the kernel's copies change only in `beginStep`, which
/// the worker pool orders before the panels that use them.
final class Convolution: @unchecked Sendable {
  typealias Direction = ConvolutionComputation.Direction

  private struct Key: Hashable {
    let direction: Direction
    let count: Int
  }

  private let shape: ConvolutionShape
  private let kernel: Buffer<Float>
  private let bias: Buffer<Float>?
  private let engine: ComputeEngine
  private var computations: [Key: ConvolutionComputation] = [:]
  private var copies: [KernelCopy] = []

  init(
    _ shape: ConvolutionShape, kernel: Buffer<Float>, bias: Buffer<Float>?
  ) throws(CoreError) {
    precondition(kernel.count == shape.kernelShape.reduce(1, *))
    precondition(bias.map { $0.count == shape.filters } ?? true)
    self.shape = shape
    self.kernel = kernel
    self.bias = bias
    engine = try ComputeEngine()
  }

  /// Sees to it that there is a computation for that number of images.
  func prepare(_ direction: Direction, count: Int) throws(CoreError) {
    let key = Key(direction: direction, count: count)
    guard computations[key] == nil else { return }
    let computation = try ConvolutionComputation(
      direction, count: count, shape: shape, hasBias: bias != nil, engine)
    computations[key] = computation
    let layout = computation.kernelLayout
    if direction != .backwardKernel, copies.first(where: { $0.layout == layout }) == nil {
      copies.append(try KernelCopy(of: kernel, shape, layout, engine))
    }
  }

  /// Takes over the kernel as it is now.
  func loadKernel() throws(CoreError) {
    for copy in copies { try copy.load() }
  }

  /// From images to results, for some rows of a batch.
  func forward(
    _ images: Buffer<Float>, into results: Buffer<Float>, rows: Range<Int>
  ) throws(CoreError) {
    try run(.forward, images: images, results: results, rows: rows)
  }

  /// From the gradient of the results to that of the images, for some rows of a batch.
  func backward(
    _ slopes: Buffer<Float>, into imageSlopes: Buffer<Float>, rows: Range<Int>
  ) throws(CoreError) {
    try run(.backwardInput, images: imageSlopes, results: slopes, rows: rows)
  }

  /// The gradient of the kernel, from some rows of a batch that are a panel.
  func gradient(
    images: Buffer<Float>, slopes: Buffer<Float>, rows: Range<Int>, panel: Int,
    into kernel: PanelGradients
  ) throws(CoreError) {
    try computation(.backwardKernel, rows.count).run(
      images: images, results: slopes, row: rows.lowerBound, kernelGradient: kernel, panel: panel)
  }

  private func run(
    _ direction: Direction, images: Buffer<Float>, results: Buffer<Float>, rows: Range<Int>
  ) throws(CoreError) {
    let computation = computation(direction, rows.count)
    guard let copy = copies.first(where: { $0.layout == computation.kernelLayout }) else {
      preconditionFailure("the kernel was not loaded")
    }
    try computation.run(
      images: images, results: results, row: rows.lowerBound, kernel: copy.array, bias: bias)
  }

  private func computation(_ direction: Direction, _ count: Int) -> ConvolutionComputation {
    guard let computation = computations[Key(direction: direction, count: count)] else {
      preconditionFailure("\(direction) was not prepared for \(count) images")
    }
    return computation
  }
}

/// A kernel in a layout that oneDNN wants.
private final class KernelCopy {
  let layout: ArrayLayout
  let array: ArrayHandle
  private let reordering: Reordering
  private let source: ArrayHandle
  private let scratchpad: ArrayHandle
  private let stream: ComputeStream

  init(
    of kernel: Buffer<Float>, _ shape: ConvolutionShape, _ layout: ArrayLayout,
    _ engine: ComputeEngine
  ) throws(CoreError) {
    self.layout = layout
    let layoutOfKeras = try ArrayLayout.kernel(of: shape)
    source = try ArrayHandle(layoutOfKeras, engine, in: kernel)
    array = try .owned(layout, engine)
    reordering = try Reordering(from: layoutOfKeras, to: layout, engine)
    scratchpad = try .owned(reordering.scratchpad, engine)
    stream = try ComputeStream(engine)
  }

  /// Takes over the kernel as it is now.
  func load() throws(CoreError) {
    try reordering.run(
      reordering.arguments(from: source, to: array, scratchpad: scratchpad), stream)
  }
}
