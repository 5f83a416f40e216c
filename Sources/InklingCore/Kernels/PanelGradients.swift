internal import CKernels

/// The gradient of some weights, kept apart for each panel of a batch, so that their sum does not
/// depend on which panel was first.
final class PanelGradients: Sendable {
  private let numbers: Buffer<Float>
  /// How many weights there are.
  private let count: Int
  /// The weights are rows of so many columns, where rows are padded; otherwise one row.
  private let columns: Int
  /// How far the gradients of two rows lie apart.
  private let width: Int
  /// How many numbers the gradient of a panel takes.
  let size: Int

  /// - Parameter rows: the columns of a row of weights, and to how many they are padded; nil for
  ///   gradients that follow each other as the weights do.
  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)`` if it would be more than Inkling is
  ///   ready to take.
  init(
    of parameter: Parameter, panels: Int, rows: (columns: Int, width: Int)? = nil
  ) throws(CoreError) {
    count = parameter.count
    (columns, width) = rows ?? (count, count)
    size = count / max(1, columns) * width
    try MemoryLimit.check(
      floats: Double(size) * Double(panels),
      what: "the gradient of a \(parameter.name) of \(parameter.count) weights, "
        + "kept apart for \(panels) parts of a batch,")
    numbers = try Buffer(count: size * panels)
  }

  /// Where the gradient of a panel begins; only kernels use it.
  func base(of panel: Int) -> UnsafeMutablePointer<Float> {
    precondition(panel >= 0 && (panel + 1) * size <= numbers.count)
    return numbers.base + panel * size
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

  /// Adds up the panels, in their order, for some of the weights, which are whole rows where rows are padded.
  func sum(
    _ range: Range<Int>, panels: Int, into gradients: Buffer<Float>, on set: InstructionSet = .best
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && gradients.count == count)
    precondition(panels > 0 && panels * size <= numbers.count)
    let isPadded = width != columns
    precondition(
      !isPadded || range.lowerBound.isMultiple(of: columns) && range.count.isMultiple(of: columns))
    let start = isPadded ? range.lowerBound / columns * width : range.lowerBound
    set.updates.pointee.addUp(
      numbers.base + start, size, panels, isPadded ? range.count / columns : 1,
      isPadded ? columns : range.count, width, gradients.base + range.lowerBound)
  }
}
