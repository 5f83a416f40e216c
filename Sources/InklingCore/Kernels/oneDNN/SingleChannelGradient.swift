/// The gradient of a kernel that sees images of one channel, as products of matrices: for each
/// example, what each weight saw of the image times the gradient of the results.
///
/// oneDNN computes it as for eight channels, seven of which are nothing.
final class SingleChannelGradient: Sendable {
  private let shape: ConvolutionShape
  /// For each panel, what each weight sees of one image.
  private let seen: Buffer<Float>

  /// Nil for other images, and where the window does not move pixel by pixel or leaves the image.
  init?(_ shape: ConvolutionShape, panels: Int) throws(CoreError) {
    let (rows, columns) = (shape.window.rows, shape.window.columns)
    guard shape.window.channels == 1, !shape.isDepthwise, !shape.hasStrides,
      (rows.paddingBefore, rows.paddingAfter) == (0, 0),
      (columns.paddingBefore, columns.paddingAfter) == (0, 0)
    else { return nil }
    self.shape = shape
    seen = try Buffer(
      count: panels * rows.size * columns.size * rows.outputSize * columns.outputSize)
  }

  /// From the images and the gradient of the results of some rows of a batch that are a panel.
  func compute(
    images: Buffer<Float>, slopes: Buffer<Float>, rows: Range<Int>, panel: Int,
    into gradients: PanelGradients
  ) throws(CoreError) {
    let weights = shape.window.rows.size * shape.window.columns.size
    let pixels = shape.window.rows.outputSize * shape.window.columns.outputSize
    for example in rows {
      unfold(images, example, into: panel * weights)
      try MatrixProduct.multiply(
        Matrix(seen, rows: panel * weights..<(panel + 1) * weights, columns: pixels),
        Matrix(slopes, rows: example * pixels..<(example + 1) * pixels, columns: shape.filters),
        into: gradients.matrix(of: panel, columns: shape.filters),
        adding: example > rows.lowerBound)
    }
  }

  /// Writes what each weight sees of an image, a row for each weight, from that row on.
  private func unfold(_ images: Buffer<Float>, _ example: Int, into firstRow: Int) {
    let (rows, columns) = (shape.window.rows, shape.window.columns)
    precondition(example >= 0 && (example + 1) * shape.inputSize <= images.count)
    precondition(
      (firstRow + rows.size * columns.size) * rows.outputSize * columns.outputSize <= seen.count)
    let image = images.base + example * shape.inputSize
    var destination = seen.base + firstRow * rows.outputSize * columns.outputSize
    for y in 0..<rows.size {
      for x in 0..<columns.size {
        var source = image + y * rows.dilation * columns.inputSize + x * columns.dilation
        for _ in 0..<rows.outputSize {
          destination.update(from: source, count: columns.outputSize)
          destination += columns.outputSize
          source += columns.inputSize
        }
      }
    }
  }
}
