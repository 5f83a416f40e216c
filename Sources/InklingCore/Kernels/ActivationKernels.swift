import Foundation

/// Bias and activation on rows of a batch, forwards and backwards, in place.
enum ActivationKernels {
  /// `values = activation(values + bias)` on some rows of `width` numbers; what the function is
  /// applied to is kept in `sums` where that is given.
  static func forward(
    _ activation: Activation.Kind, bias: Buffer<Float>?, values: Buffer<Float>,
    sums: Buffer<Float>?, rows: Range<Int>, width: Int
  ) {
    precondition(rows.lowerBound >= 0 && rows.upperBound * width <= values.count)
    precondition(bias.map { $0.count == width } ?? true)
    precondition(sums.map { $0.count == values.count } ?? true)
    for row in rows {
      let line = values.base + row * width
      if let bias = bias?.base {
        if activation == .relu {
          for index in 0..<width { line[index] = relu(line[index] + bias[index]) }
          continue
        }
        for index in 0..<width { line[index] += bias[index] }
      }
      if let sums { (sums.base + row * width).update(from: line, count: width) }
      switch activation {
      case .linear: break
      case .relu: for index in 0..<width { line[index] = relu(line[index]) }
      case .softmax: softmax(line, width)
      }
    }
  }

  /// Turns the gradient of the loss with respect to the outputs into that with respect to the
  /// weighted sums.
  static func backward(
    _ activation: Activation.Kind, values: Buffer<Float>, sums: Buffer<Float>?,
    gradients: Buffer<Float>, rows: Range<Int>, width: Int
  ) {
    precondition(rows.lowerBound >= 0 && rows.upperBound * width <= values.count)
    precondition(gradients.count == values.count && sums.map { $0.count == values.count } ?? true)
    switch activation {
    case .linear:
      break
    case .relu:
      let first = rows.lowerBound * width
      maskedByRelu(values.base + first, gradients.base + first, rows.count * width)
    case .softmax:
      for row in rows {
        let y = values.base + row * width
        let slope = gradients.base + row * width
        var mean: Float = 0
        for index in 0..<width { mean += slope[index] * y[index] }
        for index in 0..<width { slope[index] = y[index] * (slope[index] - mean) }
      }
    }
  }

  /// max(x, 0) that keeps a NaN.
  @inline(__always)
  private static func relu(_ x: Float) -> Float { x < 0 ? 0 : x }

  /// Keeps the slopes of positive outputs. Eight at a time: a branch would be mispredicted half of
  /// the time.
  private static func maskedByRelu(
    _ y: UnsafePointer<Float>, _ slope: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    var index = 0
    while index + 8 <= count {
      let outputs = UnsafeRawPointer(y + index).loadUnaligned(as: SIMD8<Float>.self)
      let slopes = UnsafeRawPointer(slope + index).loadUnaligned(as: SIMD8<Float>.self)
      UnsafeMutableRawPointer(slope + index).storeBytes(
        of: slopes.replacing(with: 0, where: outputs .<= 0), as: SIMD8<Float>.self)
      index += 8
    }
    while index < count {
      if y[index] <= 0 { slope[index] = 0 }
      index += 1
    }
  }

  /// Numbers to probabilities, without overflow for large ones.
  static func softmax(_ line: UnsafeMutablePointer<Float>, _ width: Int) {
    var largest = line[0]
    for index in 1..<width { largest = max(largest, line[index]) }
    var sum: Float = 0
    for index in 0..<width {
      let power = exp(line[index] - largest)
      line[index] = power
      sum += power
    }
    for index in 0..<width { line[index] /= sum }
  }

  /// `sums[k]` = sum over the rows of `values[row, k]`, added up in the order of the rows.
  static func columnSums(
    _ values: Buffer<Float>, rows: Int, width: Int, into sums: Buffer<Float>
  ) {
    precondition(rows * width <= values.count && width == sums.count)
    let total = sums.base
    for index in 0..<width { total[index] = 0 }
    for row in 0..<rows {
      let line = values.base + row * width
      for index in 0..<width { total[index] += line[index] }
    }
  }
}
