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
    let first = rows.lowerBound * width
    let count = rows.count * width
    let x = values.base + first
    if let bias {
      if case .relu = activation {
        addAndRectify(bias.base, x, rows: rows.count, width: width)
        return
      }
      add(bias.base, x, rows: rows.count, width: width)
    }
    if let sums { (sums.base + first).update(from: x, count: count) }
    switch activation {
    case .linear: break
    case .relu: relu(x, count)
    case .leakyRelu(let negativeSlope): leakyRelu(x, count, negativeSlope)
    case .elu(let alpha): elu(x, count, scale: 1, alpha: alpha)
    case .selu: elu(x, count, scale: Activation.seluScale, alpha: Activation.seluAlpha)
    case .gelu(isApproximate: false): gelu(x, count)
    case .gelu(isApproximate: true): approximateGelu(x, count)
    case .sigmoid: sigmoid(x, count)
    case .tanh: tanh(x, count)
    case .softplus: softplus(x, count)
    case .softsign: softsign(x, count)
    case .silu: silu(x, count)
    case .hardSigmoid: hardSigmoid(x, count)
    case .exponential: exponential(x, count)
    case .softmax: for row in 0..<rows.count { softmax(x + row * width, width) }
    case .logSoftmax: for row in 0..<rows.count { logSoftmax(x + row * width, width) }
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
    precondition(!activation.needsSums || sums != nil)
    let first = rows.lowerBound * width
    let count = rows.count * width
    let y = values.base + first
    let x = (sums ?? values).base + first
    let slope = gradients.base + first
    switch activation {
    case .linear: break
    case .relu: reluSlope(y, slope, count)
    case .leakyRelu(let negativeSlope): leakyReluSlope(y, slope, count, negativeSlope)
    case .elu(let alpha): eluSlope(y, slope, count, scale: 1, alpha: alpha)
    case .selu:
      eluSlope(y, slope, count, scale: Activation.seluScale, alpha: Activation.seluAlpha)
    case .gelu(isApproximate: false): geluSlope(x, slope, count)
    case .gelu(isApproximate: true): approximateGeluSlope(x, slope, count)
    case .sigmoid: sigmoidSlope(y, slope, count)
    case .tanh: tanhSlope(y, slope, count)
    case .softplus: softplusSlope(y, slope, count)
    case .softsign: softsignSlope(y, slope, count)
    case .silu: siluSlope(x, slope, count)
    case .hardSigmoid: hardSigmoidSlope(y, slope, count)
    case .exponential: exponentialSlope(y, slope, count)
    case .softmax:
      for row in 0..<rows.count { softmaxSlope(y + row * width, slope + row * width, width) }
    case .logSoftmax:
      for row in 0..<rows.count { logSoftmaxSlope(y + row * width, slope + row * width, width) }
    }
  }

  private static func add(
    _ bias: UnsafePointer<Float>, _ x: UnsafeMutablePointer<Float>, rows: Int, width: Int
  ) {
    for row in 0..<rows {
      let line = x + row * width
      for index in 0..<width { line[index] += bias[index] }
    }
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
