internal import CDNNL

/// How the numbers of an array lie in memory, in oneDNN's terms.
struct ArrayLayout: Equatable {
  private(set) var descriptor = dnnl_memory_desc_t()

  /// The layout that oneDNN chose for something.
  init(_ descriptor: dnnl_memory_desc_t) { self.descriptor = descriptor }

  /// Images as everywhere in Inkling: the channels of a pixel are neighbours.
  static func images(
    count: Int, height: Int, width: Int, channels: Int
  ) throws(CoreError) -> ArrayLayout {
    try ArrayLayout(sizes: [count, channels, height, width], tag: dnnl_nhwc)
  }

  /// Numbers one after another.
  static func vector(_ count: Int) throws(CoreError) -> ArrayLayout {
    try ArrayLayout(sizes: [count], tag: dnnl_a)
  }

  /// A kernel in whatever layout suits oneDNN best.
  static func anyKernel(of shape: ConvolutionShape) throws(CoreError) -> ArrayLayout {
    try ArrayLayout(sizes: kernelSizes(shape), tag: dnnl_format_tag_any)
  }

  /// A kernel of one pixel, in whatever layout suits oneDNN best.
  static func anySinglePixelKernel(inputs: Int, outputs: Int) throws(CoreError) -> ArrayLayout {
    try ArrayLayout(sizes: [outputs, inputs, 1, 1], tag: dnnl_format_tag_any)
  }

  /// A kernel in Keras's layout.
  static func kernel(of shape: ConvolutionShape) throws(CoreError) -> ArrayLayout {
    let (columns, inputs, outputs) = (
      shape.kernelShape[1], shape.kernelShape[2], shape.kernelShape[3]
    )
    let strides =
      shape.isDepthwise
      ? [outputs, 1, outputs, columns * inputs * outputs, inputs * outputs]
      : [1, outputs, columns * inputs * outputs, inputs * outputs]
    let sizes = kernelSizes(shape)
    var layout = ArrayLayout(dnnl_memory_desc_t())
    try check(
      dnnl_memory_desc_init_by_strides(
        &layout.descriptor, Int32(sizes.count), dimensions(sizes), dnnl_f32, dimensions(strides)),
      "the layout of a kernel")
    return layout
  }

  /// How many bytes it takes.
  var byteCount: Int {
    withUnsafePointer(to: descriptor) { dnnl_memory_desc_get_size($0) }
  }

  /// The first of its sizes, which is the number of images where it is images.
  var imageCount: Int { Int(descriptor.dims.0) }

  /// How many pixels an image has, where it is images.
  var pixelCount: Int { Int(descriptor.dims.2 * descriptor.dims.3) }

  /// Where it is a kernel of one pixel whose outputs lie in panels of some neighbours, with all
  /// inputs of a panel one after another: how many outputs a panel has. Otherwise nil.
  var panelWidth: Int? {
    guard descriptor.format_kind == dnnl_blocked else { return nil }
    let blocks = descriptor.format_desc.blocking
    let width = blocks.inner_blks.1
    guard blocks.inner_nblks == 2, blocks.inner_blks.0 == width,
      blocks.inner_idxs.0 == 1, blocks.inner_idxs.1 == 0,
      blocks.strides.1 == width * width, blocks.strides.0 == descriptor.dims.1 * width
    else { return nil }
    return Int(width)
  }

  static func == (first: ArrayLayout, second: ArrayLayout) -> Bool {
    withUnsafePointer(to: first.descriptor) { first in
      withUnsafePointer(to: second.descriptor) { dnnl_memory_desc_equal(first, $0) != 0 }
    }
  }

  private init(sizes: [Int], tag: dnnl_format_tag_t) throws(CoreError) {
    try check(
      dnnl_memory_desc_init_by_tag(
        &descriptor, Int32(sizes.count), Self.dimensions(sizes), dnnl_f32, tag),
      "the layout of an array")
  }

  /// Outputs before inputs, and groups before both.
  private static func kernelSizes(_ shape: ConvolutionShape) -> [Int] {
    let (rows, columns) = (shape.kernelShape[0], shape.kernelShape[1])
    let (inputs, outputs) = (shape.kernelShape[2], shape.kernelShape[3])
    return shape.isDepthwise
      ? [inputs, outputs, 1, rows, columns] : [outputs, inputs, rows, columns]
  }

  /// oneDNN's lists of sizes have twelve places.
  static func dimensions(_ values: [Int]) -> [dnnl_dim_t] {
    (0..<Int(DNNL_MAX_NDIMS)).map { $0 < values.count ? dnnl_dim_t(values[$0]) : 0 }
  }
}

/// An array as oneDNN's computations take it: a layout, and where the numbers are at the moment.
///
/// `@unchecked Sendable`: an array that several threads use keeps its place.
final class ArrayHandle: @unchecked Sendable {
  let handle: dnnl_memory_t
  /// Keeps the numbers alive where they are always the same.
  private let owned: Buffer<Float>?

  /// An array that is somewhere else for each computation.
  init(_ layout: ArrayLayout, _ engine: ComputeEngine) throws(CoreError) {
    handle = try Self.make(layout, engine, nil)
    owned = nil
  }

  /// An array in a buffer, from one of its numbers on.
  init(
    _ layout: ArrayLayout, _ engine: ComputeEngine, in buffer: Buffer<Float>, offset: Int = 0
  ) throws(CoreError) {
    let width = MemoryLayout<Float>.stride
    precondition(offset >= 0 && offset * width + layout.byteCount <= buffer.count * width)
    handle = try Self.make(layout, engine, buffer.base + offset)
    owned = buffer
  }

  /// An array with memory of its own.
  static func owned(
    _ layout: ArrayLayout, _ engine: ComputeEngine
  ) throws(CoreError) -> ArrayHandle {
    let width = MemoryLayout<Float>.stride
    return try ArrayHandle(
      layout, engine, in: Buffer(count: (layout.byteCount + width - 1) / width))
  }

  deinit { dnnl_memory_destroy(handle) }

  /// Says where the numbers are in the next computation.
  func place(at numbers: UnsafeMutablePointer<Float>) throws(CoreError) {
    try check(dnnl_memory_set_data_handle(handle, numbers), "the place of an array")
  }

  private static func make(
    _ layout: ArrayLayout, _ engine: ComputeEngine, _ numbers: UnsafeMutableRawPointer?
  ) throws(CoreError) -> dnnl_memory_t {
    try created("an array") { memory in
      withUnsafePointer(to: layout.descriptor) {
        dnnl_memory_create(&memory, $0, engine.handle, numbers)
      }
    }
  }
}
