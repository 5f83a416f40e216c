internal import CDNNL

/// The right factor of products, laid out as oneDNN's convolutions by single pixels want a kernel:
/// its columns in panels of some neighbours, panel after panel, and row by row in each. A product
/// then reads memory in the order in which it lies.
final class PackedFactor: Sendable {
  let rows: Int
  let columns: Int
  /// How many columns a panel has.
  let width: Int
  fileprivate let numbers: Buffer<Float>

  /// A factor of zeros; rows and columns must be multiples of the width.
  init(rows: Int, columns: Int, width: Int) throws(CoreError) {
    precondition(rows % width == 0 && columns % width == 0)
    self.rows = rows
    self.columns = columns
    self.width = width
    numbers = try Buffer(count: rows * columns)
  }

  /// Takes over some rows of a buffer that holds rows as long as the factor's.
  func pack(_ range: Range<Int>, of buffer: Buffer<Float>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= rows)
    precondition(range.upperBound * columns <= buffer.count)
    // Eight at a time; a panel has one or two such groups.
    for row in range {
      let source = buffer.base + row * columns
      for panel in 0..<columns / width {
        let destination = numbers.base + (panel * rows + row) * width
        for group in stride(from: 0, to: width, by: 8) {
          let eight = UnsafeRawPointer(source + panel * width + group)
            .loadUnaligned(as: SIMD8<Float>.self)
          UnsafeMutableRawPointer(destination + group).storeBytes(of: eight, as: SIMD8<Float>.self)
        }
      }
    }
  }

  /// Makes some rows zeros.
  func clear(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= rows)
    for panel in 0..<columns / width {
      let base = numbers.base + panel * rows * width
      (base + range.lowerBound * width).update(repeating: 0, count: range.count * width)
    }
  }
}

/// Products of rows with packed factors of one size.
///
/// oneDNN compiles them as convolutions of an image of one line by single pixels: the pixels are
/// the rows, their channels the numbers in a row. That is faster than its products of matrices,
/// which either pack the right factor anew for every few rows or read it with strides.
final class PackedProduct: Sendable {
  private let computation: Computation
  private let engine: ComputeEngine
  private let left: ArrayLayout
  private let right: ArrayLayout
  private let result: ArrayLayout

  /// The width of panels that oneDNN wants for factors of that size here, or nil if it has no
  /// special code for them on this processor.
  static func panelWidth(
    factorRows: Int, factorColumns: Int, _ engine: ComputeEngine
  ) throws(CoreError) -> Int? {
    guard factorRows > 0, factorColumns > 0, factorRows % 8 == 0, factorColumns % 8 == 0 else {
      return nil
    }
    let descriptor = try Self.descriptor(
      rows: 16, inner: factorRows, columns: factorColumns, engine)
    guard descriptor.implementation.hasPrefix("jit_1x1") else { return nil }
    let width = descriptor.layout(dnnl_query_weights_md).panelWidth
    guard let width, width == 8 || width == 16, factorRows % width == 0, factorColumns % width == 0
    else { return nil }
    return width
  }

  /// Products of `rows` rows with factors like that one.
  init(rows: Int, factor: PackedFactor, _ engine: ComputeEngine) throws(CoreError) {
    self.engine = engine
    left = try .images(count: 1, height: 1, width: rows, channels: factor.rows)
    result = try .images(count: 1, height: 1, width: rows, channels: factor.columns)
    let descriptor = try Self.descriptor(
      rows: rows, inner: factor.rows, columns: factor.columns, engine)
    right = descriptor.layout(dnnl_query_weights_md)
    precondition(right.panelWidth == factor.width)
    computation = try Computation(descriptor)
  }

  /// The product at a fixed place in memory.
  func placed(
    _ left: Matrix, _ factor: PackedFactor, into result: Matrix
  ) throws(CoreError) -> PlacedProduct {
    precondition(left.stride == left.columns && result.stride == result.columns)
    precondition(left.columns == factor.rows && result.columns == factor.columns)
    precondition(left.rows == self.left.pixelCount && result.rows == left.rows)
    return try PlacedProduct(
      computation,
      left: ArrayHandle(self.left, engine, in: left.buffer, offset: left.offset),
      right: ArrayHandle(right, engine, in: factor.numbers),
      result: ArrayHandle(self.result, engine, in: result.buffer, offset: result.offset),
      scratchpad: .owned(computation.scratchpad, engine), ComputeStream(engine))
  }

  private static func descriptor(
    rows: Int, inner: Int, columns: Int, _ engine: ComputeEngine
  ) throws(CoreError) -> ComputationDescriptor {
    var left = try ArrayLayout.images(count: 1, height: 1, width: rows, channels: inner).descriptor
    var result = try ArrayLayout.images(count: 1, height: 1, width: rows, channels: columns)
      .descriptor
    var right = try ArrayLayout.anySinglePixelKernel(inputs: inner, outputs: columns).descriptor
    let (strides, padding) = (ArrayLayout.dimensions([1, 1]), ArrayLayout.dimensions([0, 0]))
    let attributes = try ComputationAttributes()
    var convolution = dnnl_convolution_desc_t()
    let name = "a product with a packed factor"
    try check(
      dnnl_convolution_forward_desc_init(
        &convolution, dnnl_forward_inference, dnnl_convolution_direct, &left, &right, nil, &result,
        strides, padding, padding), name)
    return try withUnsafePointer(to: convolution) { convolution throws(CoreError) in
      try ComputationDescriptor(
        name, of: convolution, attributes, engine, hint: nil, avoiding: { _ in false })
    }
  }
}

/// Products with one factor, compiled once for each number of rows.
struct PackedProducts {
  private let factor: PackedFactor
  private let engine: ComputeEngine
  private var compiled: [Int: PackedProduct] = [:]

  init(of factor: PackedFactor, _ engine: ComputeEngine) {
    self.factor = factor
    self.engine = engine
  }

  mutating func product(rows: Int) throws(CoreError) -> PackedProduct {
    if let product = compiled[rows] { return product }
    let product = try PackedProduct(rows: rows, factor: factor, engine)
    compiled[rows] = product
    return product
  }
}

/// A product whose factors and result are always at the same place.
///
/// `@unchecked Sendable`: nothing changes after `init`; each is computed by one thread at a time.
final class PlacedProduct: @unchecked Sendable {
  private let computation: Computation
  private let arrays: [ArrayHandle]
  private let arguments: [dnnl_exec_arg_t]
  private let stream: ComputeStream

  fileprivate init(
    _ computation: Computation, left: ArrayHandle, right: ArrayHandle, result: ArrayHandle,
    scratchpad: ArrayHandle, _ stream: ComputeStream
  ) {
    self.computation = computation
    self.stream = stream
    arrays = [left, right, result, scratchpad]
    arguments = [
      dnnl_exec_arg_t(arg: DNNL_ARG_SRC, memory: left.handle),
      dnnl_exec_arg_t(arg: DNNL_ARG_WEIGHTS, memory: right.handle),
      dnnl_exec_arg_t(arg: DNNL_ARG_DST, memory: result.handle),
      dnnl_exec_arg_t(arg: DNNL_ARG_SCRATCHPAD, memory: scratchpad.handle),
    ]
  }

  func run() throws(CoreError) { try computation.run(arguments, stream) }
}
