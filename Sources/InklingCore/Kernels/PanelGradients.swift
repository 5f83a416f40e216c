internal import CKernels

/// The gradient of some weights, kept apart for each panel of a batch, so that their sum does not
/// depend on which panel was first.
final class PanelGradients: Sendable {
  private let numbers: Buffer<Float>
  /// How many weights there are.
  private let count: Int

  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)`` if it would be more than Inkling is
  ///   ready to take.
  init(of parameter: Parameter, panels: Int) throws(CoreError) {
    try MemoryLimit.check(
      floats: Double(parameter.count) * Double(panels),
      what: "the gradient of a \(parameter.name) of \(parameter.count) weights, "
        + "kept apart for \(panels) parts of a batch,")
    count = parameter.count
    numbers = try Buffer(count: parameter.count * panels)
  }

  /// Where the gradient of a panel begins; only kernels use it.
  func base(of panel: Int) -> UnsafeMutablePointer<Float> {
    precondition(panel >= 0 && (panel + 1) * count <= numbers.count)
    return numbers.base + panel * count
  }

  /// The gradient of a panel as rows of that many numbers.
  func matrix(of panel: Int, columns: Int) -> Matrix {
    let rows = count / columns
    return Matrix(numbers, rows: panel * rows..<(panel + 1) * rows, columns: columns)
  }

  /// Where the weights are a bias: its gradient for a panel, from the gradient of the results, which
  /// are examples of pixels of as many numbers as there are weights. Each example is added up by
  /// itself, for accuracy.
  func addUp(_ slopes: Buffer<Float>, exampleSize: Int, examples: Range<Int>, panel: Int) {
    precondition(examples.lowerBound >= 0 && examples.upperBound * exampleSize <= slopes.count)
    let total = base(of: panel)
    total.update(repeating: 0, count: count)
    let pixels = exampleSize / count
    for example in examples {
      let first = slopes.base + example * exampleSize
      var channel = 0
      while channel + 32 <= count {
        Self.addUpThirtyTwo(first + channel, pixels: pixels, stride: count, to: total + channel)
        channel += 32
      }
      for channel in channel..<count {
        var sum: Float = 0
        for pixel in 0..<pixels { sum += first[pixel * count + channel] }
        total[channel] += sum
      }
    }
  }

  /// 32 channels, which are two lines of the cache.
  @inline(__always)
  private static func addUpThirtyTwo(
    _ first: UnsafePointer<Float>, pixels: Int, stride: Int, to total: UnsafeMutablePointer<Float>
  ) {
    var (a, b) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
    var (c, d) = (SIMD8<Float>.zero, SIMD8<Float>.zero)
    for pixel in 0..<pixels {
      let numbers = UnsafeRawPointer(first + pixel * stride)
      a += numbers.loadUnaligned(as: SIMD8<Float>.self)
      b += numbers.loadUnaligned(fromByteOffset: 32, as: SIMD8<Float>.self)
      c += numbers.loadUnaligned(fromByteOffset: 64, as: SIMD8<Float>.self)
      d += numbers.loadUnaligned(fromByteOffset: 96, as: SIMD8<Float>.self)
    }
    for lane in 0..<8 {
      total[lane] += a[lane]
      total[8 + lane] += b[lane]
      total[16 + lane] += c[lane]
      total[24 + lane] += d[lane]
    }
  }

  /// Adds up the panels, in their order, for some of the weights.
  func sum(_ range: Range<Int>, panels: Int, into gradients: Buffer<Float>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && gradients.count == count)
    precondition(panels > 0 && panels * count <= numbers.count)
    InstructionSet.best.updates.pointee.addUp(
      numbers.base + range.lowerBound, count, panels, range.count,
      gradients.base + range.lowerBound)
  }
}
