internal import CDNNL
import Synchronization

/// One direction of a convolution, compiled for a number of images.
final class ConvolutionComputation: Sendable {
  /// What is computed from what.
  enum Direction: Hashable {
    /// The results, from images and kernel.
    case forward
    /// The gradient of the images, from that of the results.
    case backwardInput
    /// The gradient of the kernel, from the images and the gradient of the results.
    case backwardKernel
  }

  /// How the kernel, or its gradient, has to lie.
  let kernelLayout: ArrayLayout
  /// oneDNN's name for how it is computed: "jit:avx2".
  let implementation: String

  private let direction: Direction
  private let images: ArrayLayout
  private let results: ArrayLayout
  private let bias: ArrayLayout?
  private let computation: Computation
  /// From oneDNN's layout of the kernel's gradient to Keras's.
  private let reordering: Reordering?
  private let kernelOfKeras: ArrayLayout
  private let engine: ComputeEngine
  /// The workspaces that no thread uses at the moment; there are never more than threads.
  private let idle = Mutex<[Workspace]>([])

  init(
    _ direction: Direction, count: Int, shape: ConvolutionShape, hasBias: Bool,
    _ engine: ComputeEngine
  ) throws(CoreError) {
    self.direction = direction
    self.engine = engine
    let (rows, columns) = (shape.window.rows, shape.window.columns)
    images = try .images(
      count: count, height: rows.inputSize, width: columns.inputSize,
      channels: shape.window.channels)
    results = try .images(
      count: count, height: rows.outputSize, width: columns.outputSize, channels: shape.filters)
    // oneDNN adds up the gradient of the bias number by number, which takes as long as the rest.
    bias = hasBias && direction == .forward ? try .vector(shape.filters) : nil
    let descriptor = try Self.descriptor(
      direction, shape, images: images, results: results, bias: bias, engine)
    computation = try Computation(descriptor)
    implementation = descriptor.implementation
    kernelLayout = descriptor.layout(
      direction == .backwardKernel ? dnnl_query_diff_weights_md : dnnl_query_weights_md)
    kernelOfKeras = try .kernel(of: shape)
    reordering =
      direction == .backwardKernel
      ? try Reordering(from: kernelLayout, to: kernelOfKeras, engine) : nil
  }

  /// Computes the results, or the gradient of the images, for the images from a row of a batch on.
  func run(
    images: Buffer<Float>, results: Buffer<Float>, row: Int, kernel: ArrayHandle,
    bias: Buffer<Float>?
  ) throws(CoreError) {
    let workspace = try takeWorkspace()
    try place(workspace, images: images, results: results, row: row)
    if let bias { try workspace.bias?.place(at: bias.base) }
    try computation.run(workspace.arguments(kernel: kernel), workspace.stream)
    idle.withLock { $0.append(workspace) }
  }

  /// Computes the gradient of the kernel, and puts it where it belongs for a panel.
  func run(
    images: Buffer<Float>, results: Buffer<Float>, row: Int, kernelGradient: PanelGradients,
    panel: Int
  ) throws(CoreError) {
    let workspace = try takeWorkspace()
    guard let reordering, let own = workspace.kernelGradient else { return }
    try place(workspace, images: images, results: results, row: row)
    try computation.run(workspace.arguments(kernel: own), workspace.stream)
    try workspace.kernelOfKeras?.place(at: kernelGradient.base(of: panel))
    try reordering.run(workspace.reorderingArguments, workspace.stream)
    idle.withLock { $0.append(workspace) }
  }

  private func place(
    _ workspace: Workspace, images: Buffer<Float>, results: Buffer<Float>, row: Int
  ) throws(CoreError) {
    try workspace.images.place(at: start(images, row, self.images))
    try workspace.results.place(at: start(results, row, self.results))
  }

  /// Where the arrays of `layout` that begin with a row of a batch are in its buffer.
  private func start(
    _ buffer: Buffer<Float>, _ row: Int, _ layout: ArrayLayout
  ) -> UnsafeMutablePointer<Float> {
    let count = layout.byteCount / MemoryLayout<Float>.stride
    let offset = count / layout.imageCount * row
    precondition(row >= 0 && offset + count <= buffer.count)
    return buffer.base + offset
  }

  private func takeWorkspace() throws(CoreError) -> Workspace {
    if let workspace = idle.withLock({ $0.popLast() }) { return workspace }
    return try Workspace(
      direction, images: images, results: results, bias: bias, kernel: kernelLayout,
      kernelOfKeras: kernelOfKeras, scratchpad: computation.scratchpad, reordering, engine)
  }

  /// oneDNN's convolutions by single pixels. With strides, those of oneDNN 2.6.3 gather the pixels in memory that
  /// they believe to be larger than it is, and write beyond it.
  private static let implementationUnsafeWithStrides = "jit_1x1"

  private static func descriptor(
    _ direction: Direction, _ shape: ConvolutionShape, images: ArrayLayout, results: ArrayLayout,
    bias: ArrayLayout?, _ engine: ComputeEngine
  ) throws(CoreError) -> ComputationDescriptor {
    let (rows, columns) = (shape.window.rows, shape.window.columns)
    let strides = ArrayLayout.dimensions([rows.stride, columns.stride])
    // oneDNN counts the pixels that are left out.
    let gaps = ArrayLayout.dimensions([rows.dilation - 1, columns.dilation - 1])
    let before = ArrayLayout.dimensions([rows.paddingBefore, columns.paddingBefore])
    let after = ArrayLayout.dimensions([rows.paddingAfter, columns.paddingAfter])
    var kernel = try ArrayLayout.anyKernel(of: shape).descriptor
    var (images, results) = (images.descriptor, results.descriptor)
    var bias = bias?.descriptor ?? dnnl_memory_desc_t()
    let attributes = try ComputationAttributes()

    var convolution = dnnl_convolution_desc_t()
    let name = "a convolution"
    let isAvoided = { (implementation: String) in
      shape.hasStrides && implementation.hasPrefix(Self.implementationUnsafeWithStrides)
    }
    func described(hint: ComputationDescriptor?) throws(CoreError) -> ComputationDescriptor {
      try withUnsafePointer(to: convolution) { convolution throws(CoreError) in
        try ComputationDescriptor(
          name, of: convolution, attributes, engine, hint: hint, avoiding: isAvoided)
      }
    }
    try check(
      dnnl_dilated_convolution_forward_desc_init(
        &convolution, dnnl_forward_training, dnnl_convolution_direct, &images, &kernel, &bias,
        &results, strides, gaps, before, after), name)
    let forward = try described(hint: nil)
    switch direction {
    case .forward:
      return forward
    case .backwardInput:
      try check(
        dnnl_dilated_convolution_backward_data_desc_init(
          &convolution, dnnl_convolution_direct, &images, &kernel, &results, strides, gaps,
          before, after), name)
    case .backwardKernel:
      try check(
        dnnl_dilated_convolution_backward_weights_desc_init(
          &convolution, dnnl_convolution_direct, &images, &kernel, &bias, &results, strides, gaps,
          before, after), name)
    }
    return try described(hint: forward)
  }
}

/// The arrays of one execution, which one thread at a time uses.
///
/// `@unchecked Sendable`: whoever takes a workspace from the idle ones has it alone.
private final class Workspace: @unchecked Sendable {
  let stream: ComputeStream
  let images: ArrayHandle
  let results: ArrayHandle
  let bias: ArrayHandle?
  /// The gradient of the kernel in oneDNN's layout, and where it goes in Keras's.
  let kernelGradient: ArrayHandle?
  let kernelOfKeras: ArrayHandle?
  private(set) var reorderingArguments: [dnnl_exec_arg_t] = []
  private let scratchpad: ArrayHandle
  private let reorderingScratchpad: ArrayHandle?
  private var list: [dnnl_exec_arg_t] = []
  /// Where in the list the kernel is.
  private static let kernelPlace = 0

  init(
    _ direction: ConvolutionComputation.Direction, images: ArrayLayout, results: ArrayLayout,
    bias: ArrayLayout?, kernel: ArrayLayout, kernelOfKeras: ArrayLayout, scratchpad: ArrayLayout,
    _ reordering: Reordering?, _ engine: ComputeEngine
  ) throws(CoreError) {
    stream = try ComputeStream(engine)
    self.images = try ArrayHandle(images, engine)
    self.results = try ArrayHandle(results, engine)
    self.bias = try bias.map { layout throws(CoreError) in try ArrayHandle(layout, engine) }
    self.scratchpad = try .owned(scratchpad, engine)
    if let reordering {
      let (source, destination) = (
        try ArrayHandle.owned(kernel, engine), try ArrayHandle(kernelOfKeras, engine)
      )
      let scratchpad = try ArrayHandle.owned(reordering.scratchpad, engine)
      reorderingArguments = reordering.arguments(
        from: source, to: destination, scratchpad: scratchpad)
      (kernelGradient, self.kernelOfKeras) = (source, destination)
      reorderingScratchpad = scratchpad
    } else {
      (kernelGradient, self.kernelOfKeras, reorderingScratchpad) = (nil, nil, nil)
    }

    let roles: (images: Int32, results: Int32, kernel: Int32) =
      switch direction {
      case .forward: (DNNL_ARG_SRC, DNNL_ARG_DST, DNNL_ARG_WEIGHTS)
      case .backwardInput: (DNNL_ARG_DIFF_SRC, DNNL_ARG_DIFF_DST, DNNL_ARG_WEIGHTS)
      case .backwardKernel: (DNNL_ARG_SRC, DNNL_ARG_DIFF_DST, DNNL_ARG_DIFF_WEIGHTS)
      }
    list = [
      dnnl_exec_arg_t(arg: roles.kernel, memory: nil),
      dnnl_exec_arg_t(arg: roles.images, memory: self.images.handle),
      dnnl_exec_arg_t(arg: roles.results, memory: self.results.handle),
      dnnl_exec_arg_t(arg: DNNL_ARG_SCRATCHPAD, memory: self.scratchpad.handle),
    ]
    if let bias = self.bias {
      list.append(dnnl_exec_arg_t(arg: DNNL_ARG_BIAS, memory: bias.handle))
    }
  }

  /// The arrays in oneDNN's roles, with that kernel.
  func arguments(kernel: ArrayHandle) -> [dnnl_exec_arg_t] {
    list[Self.kernelPlace].memory = kernel.handle
    return list
  }
}
