internal import CKernels

/// A convolution, its bias, relu if there is one, and max pooling in one pass over each image, and the
/// way back; see `CKPooledConvolution.h`.
///
/// `@unchecked Sendable`: `loadKernel` runs before the panels of a step, which the worker pool orders;
/// the scratch of a panel is used by the one thread that has the panel.
final class PooledConvolution: @unchecked Sendable {
  private let shape: PooledConvolutionShape
  private let sizes: CKPooledShape
  private let kernels: CKPooledConvolution
  private let margins: ImageMargins?
  private let kernel: Buffer<Float>
  private let bias: Buffer<Float>?
  /// Kernel and bias as the way forwards reads them.
  private let packed: Buffer<Float>
  /// The kernel as `[kernelHeight, filters, kernelRow]`, for the gradient of the images.
  private let kernelByFilter: Buffer<Float>?
  private let scratches: [Scratch]

  /// - Parameter panels: how many panels a batch has at most.
  init(
    _ shape: PooledConvolutionShape, kernel: Buffer<Float>, bias: Buffer<Float>?, panels: Int,
    isTraining: Bool, _ set: InstructionSet = .best
  ) throws(CoreError) {
    let sizes = CKPooledShape(shape)
    precondition(kernel.count == sizes.kernelCount)
    precondition(bias.map { $0.count == sizes.filters } ?? true)
    kernels = set.pooledConvolution.pointee
    (self.shape, self.sizes, self.kernel, self.bias) = (shape, sizes, kernel, bias)
    margins = shape.margins
    packed = try Buffer(
      count: withUnsafePointer(to: sizes) { [kernels] in kernels.packedCount($0) })
    kernelByFilter = isTraining && !shape.isNarrow ? try Buffer(count: kernel.count) : nil
    var scratches: [Scratch] = []
    for _ in 0..<panels { scratches.append(try Scratch(shape, sizes, isTraining: isTraining)) }
    self.scratches = scratches
  }

  /// Takes over kernel and bias as they are now.
  func loadKernel() {
    withUnsafePointer(to: sizes) { kernels.pack($0, kernel.base, bias?.base, packed.base) }
    guard let kernelByFilter else { return }
    for row in 0..<sizes.kernelHeight {
      let size = sizes.kernelRow * sizes.filters
      TransposeKernels.transpose(
        kernel.base + row * size, rows: sizes.kernelRow, columns: sizes.filters,
        into: kernelByFilter.base + row * size)
    }
  }

  /// From images to results, for the rows of a panel; which pixel of a pool each result came from is
  /// kept in `winners`.
  func forward(
    _ images: Buffer<Float>, into results: Buffer<Float>, winners: Buffer<UInt8>?,
    rows: Range<Int>, panel: Int
  ) {
    check(images, results, winners, rows)
    let scratch = scratches[panel]
    withUnsafePointer(to: sizes) { sizes in
      for row in rows {
        let place = row * shape.outputSize
        kernels.forward(
          sizes, image(images, row, scratch), packed.base, shape.rectifies, results.base + place,
          winners.map { $0.base + place })
      }
    }
  }

  /// From the slopes of the results, for the rows of a panel, to the gradients of kernel and bias, and
  /// to those of the images where there is room for them.
  func backward(
    _ slopes: Buffer<Float>, winners: Buffer<UInt8>, images: Buffer<Float>,
    imageSlopes: Buffer<Float>?, rows: Range<Int>, panel: Int, kernelGradients: PanelGradients,
    biasGradients: PanelGradients?
  ) {
    check(images, slopes, winners, rows)
    precondition(imageSlopes.map { $0.count == images.count } ?? true)
    let scratch = scratches[panel]
    let kernelGradient = kernelGradients.base(of: panel)
    scratch.clearGradients()
    if shape.isNarrow { kernelGradient.update(repeating: 0, count: sizes.kernelCount) }
    withUnsafePointer(to: sizes) { sizes in
      for row in rows {
        let image = image(images, row, scratch)
        let place = row * shape.outputSize
        if shape.isNarrow {
          kernels.addNarrowGradient(
            sizes, image, slopes.base + place, winners.base + place, kernelGradient,
            scratch.biasGradient.base)
          continue
        }
        var sorted = scratch.sortedSlopes
        kernels.sort(sizes, slopes.base + place, winners.base + place, &sorted)
        kernels.addWideGradient(
          sizes, image, &sorted, scratch.kernelGradient.base, scratch.biasGradient.base)
        guard let imageSlopes, let kernelByFilter else { continue }
        let target = imageSlopes.base + row * shape.convolution.inputSize
        if let margins {
          kernels.imageSlopes(sizes, &sorted, kernelByFilter.base, scratch.padded.base)
          ImageMarginKernels.cut(margins, scratch.padded.base, into: target)
        } else {
          kernels.imageSlopes(sizes, &sorted, kernelByFilter.base, target)
        }
      }
    }
    if !shape.isNarrow {
      for row in 0..<sizes.kernelHeight {
        let size = sizes.kernelRow * sizes.filters
        TransposeKernels.transpose(
          scratch.kernelGradient.base + row * size, rows: sizes.filters, columns: sizes.kernelRow,
          into: kernelGradient + row * size)
      }
    }
    biasGradients?.base(of: panel).update(from: scratch.biasGradient.base, count: sizes.filters)
  }

  /// An image with the zeros around it that the convolution sees.
  private func image(
    _ images: Buffer<Float>, _ row: Int, _ scratch: Scratch
  ) -> UnsafePointer<Float> {
    let image = UnsafePointer(images.base + row * shape.convolution.inputSize)
    guard let margins else { return image }
    ImageMarginKernels.pad(margins, image, into: scratch.padded.base)
    return UnsafePointer(scratch.padded.base)
  }

  private func check(
    _ images: Buffer<Float>, _ results: Buffer<Float>, _ winners: Buffer<UInt8>?, _ rows: Range<Int>
  ) {
    precondition(rows.lowerBound >= 0)
    precondition(rows.upperBound * shape.convolution.inputSize <= images.count)
    precondition(rows.upperBound * shape.outputSize <= results.count)
    precondition(winners.map { $0.count == results.count } ?? true)
  }
}

/// Memory for one image at a time; parts that a convolution does not need are empty.
private struct Scratch {
  /// An image with zeros around it, or its gradient.
  let padded: Buffer<Float>
  /// The gradients of the panel's images so far; that of the kernel as `[kernelHeight, filters,
  /// kernelRow]`.
  let biasGradient: Buffer<Float>
  let kernelGradient: Buffer<Float>
  /// What ``sortedSlopes`` points to.
  private let starts, filters, counts, corners: Buffer<Int32>
  private let slopes, slopesOfFilters: Buffer<Float>

  init(
    _ shape: PooledConvolutionShape, _ sizes: CKPooledShape, isTraining: Bool
  ) throws(CoreError) {
    padded = try Buffer(count: shape.margins?.paddedSize ?? 0)
    biasGradient = try Buffer(count: isTraining ? sizes.filters : 0)
    let sorts = isTraining && !shape.isNarrow
    kernelGradient = try Buffer(count: sorts ? sizes.kernelCount : 0)
    starts = try Buffer(count: sorts ? 4 * sizes.pooledHeight * sizes.pooledWidth + 1 : 0)
    counts = try Buffer(count: sorts ? sizes.filters : 0)
    let most = sorts ? shape.outputSize : 0
    (filters, corners) = (try Buffer(count: most), try Buffer(count: most))
    (slopes, slopesOfFilters) = (try Buffer(count: most), try Buffer(count: most))
  }

  var sortedSlopes: CKPooledSlopes {
    CKPooledSlopes(
      starts: starts.base, slopes: slopes.base, filters: filters.base, counts: counts.base,
      slopesOfFilters: slopesOfFilters.base, corners: corners.base)
  }

  func clearGradients() {
    biasGradient.base.update(repeating: 0, count: biasGradient.count)
    kernelGradient.base.update(repeating: 0, count: kernelGradient.count)
  }
}

extension CKPooledShape {
  fileprivate init(_ shape: PooledConvolutionShape) {
    let window = shape.convolution.window
    let (rows, columns) = (window.rows, window.columns)
    self.init(
      rowSize: (columns.paddingBefore + columns.inputSize + columns.paddingAfter) * window.channels,
      height: rows.paddingBefore + rows.inputSize + rows.paddingAfter, channels: window.channels,
      kernelHeight: rows.size, kernelRow: columns.size * window.channels,
      filters: shape.convolution.filters, pooledHeight: shape.pools.rows.outputSize,
      pooledWidth: shape.pools.columns.outputSize)
  }

  /// How many weights the kernel has.
  fileprivate var kernelCount: Int { kernelHeight * kernelRow * filters }
}
