/// Batch normalisation on rows of `width` channels.
///
/// What belongs to a panel lies from a place on in its buffer, one number per channel and then
/// another one per channel.
enum NormalizationKernels {
  /// The sum of each channel, and of its squares.
  static func sums(
    _ values: Buffer<Float>, rows: Range<Int>, width: Int, into sums: Buffer<Double>, at place: Int
  ) {
    check(values, rows, width)
    precondition(place >= 0 && place + 2 * width <= sums.count)
    let sum = sums.base + place
    let square = sum + width
    for index in 0..<2 * width { sum[index] = 0 }
    for row in rows {
      let line = values.base + row * width
      for index in 0..<width {
        let value = Double(line[index])
        sum[index] += value
        square[index] += value * value
      }
    }
  }

  /// The mean of each channel over all panels, and one over its deviation.
  static func statistics(
    _ sums: Buffer<Double>, panels: Int, width: Int, count: Int, epsilon: Double,
    into statistics: Buffer<Float>, at place: Int
  ) {
    precondition(panels * 2 * width <= sums.count && place + 2 * width <= statistics.count)
    let result = statistics.base + place
    for index in 0..<width {
      var (sum, square) = (0.0, 0.0)
      for panel in 0..<panels {
        sum += sums.base[panel * 2 * width + index]
        square += sums.base[panel * 2 * width + width + index]
      }
      let mean = sum / Double(count)
      // Rounding may leave a little less than nothing.
      let difference = square / Double(count) - mean * mean
      let variance = difference < 0 ? 0 : difference
      result[index] = Float(mean)
      result[width + index] = Float(1 / (variance + epsilon).squareRoot())
    }
  }

  /// The same from the running means.
  static func movingStatistics(
    mean: Buffer<Float>, variance: Buffer<Float>, epsilon: Double,
    into statistics: Buffer<Float>, at place: Int
  ) {
    let width = mean.count
    precondition(variance.count == width && place + 2 * width <= statistics.count)
    let result = statistics.base + place
    for index in 0..<width {
      result[index] = mean.base[index]
      result[width + index] = Float(1 / (Double(variance.base[index]) + epsilon).squareRoot())
    }
  }

  /// `y = gamma (x - mean) / deviation + beta`
  static func normalize(
    _ values: Buffer<Float>, statistics: Buffer<Float>, at place: Int, gamma: Buffer<Float>?,
    beta: Buffer<Float>?, rows: Range<Int>, width: Int, into results: Buffer<Float>
  ) {
    check(values, rows, width)
    precondition(results.count == values.count && place + 2 * width <= statistics.count)
    let mean = statistics.base + place
    let inverse = mean + width
    for row in rows {
      let line = values.base + row * width
      let result = results.base + row * width
      for index in 0..<width { result[index] = (line[index] - mean[index]) * inverse[index] }
      if let gamma = gamma?.base {
        for index in 0..<width { result[index] *= gamma[index] }
      }
      if let beta = beta?.base {
        for index in 0..<width { result[index] += beta[index] }
      }
    }
  }

  /// The sum of the gradients of each channel, and of their products with the normalised numbers.
  static func gradientSums(
    _ values: Buffer<Float>, gradients: Buffer<Float>, statistics: Buffer<Float>, at place: Int,
    rows: Range<Int>, width: Int, into sums: Buffer<Double>
  ) {
    check(values, rows, width)
    precondition(gradients.count == values.count)
    precondition(place + 2 * width <= statistics.count && place + 2 * width <= sums.count)
    let mean = statistics.base + place
    let inverse = mean + width
    let sum = sums.base + place
    let product = sum + width
    for index in 0..<2 * width { sum[index] = 0 }
    for row in rows {
      let line = values.base + row * width
      let slope = gradients.base + row * width
      for index in 0..<width {
        sum[index] += Double(slope[index])
        product[index] += Double(slope[index] * ((line[index] - mean[index]) * inverse[index]))
      }
    }
  }

  /// The gradient of the numbers before: gamma / deviation (g - mean of g - normalised times mean of
  /// (g times normalised)), with the means over the whole batch.
  static func backward(
    _ values: Buffer<Float>, gradients: Buffer<Float>, statistics: Buffer<Float>, at place: Int,
    gamma: Buffer<Float>?, sums: Buffer<Double>, panels: Int, count: Int, rows: Range<Int>,
    width: Int, into results: Buffer<Float>
  ) {
    check(values, rows, width)
    precondition(gradients.count == values.count && results.count == values.count)
    precondition(place + 2 * width <= statistics.count && panels * 2 * width <= sums.count)
    let mean = statistics.base + place
    let inverse = mean + width
    for index in 0..<width {
      var (sum, product) = (0.0, 0.0)
      for panel in 0..<panels {
        sum += sums.base[panel * 2 * width + index]
        product += sums.base[panel * 2 * width + width + index]
      }
      let slopeMean = Float(sum / Double(count))
      let productMean = Float(product / Double(count))
      let factor = inverse[index] * (gamma?.base[index] ?? 1)
      for row in rows {
        let offset = row * width + index
        let normalized = (values.base[offset] - mean[index]) * inverse[index]
        results.base[offset] =
          factor * (gradients.base[offset] - slopeMean - normalized * productMean)
      }
    }
  }

  private static func check(_ values: Buffer<Float>, _ rows: Range<Int>, _ width: Int) {
    precondition(width > 0 && rows.lowerBound >= 0 && rows.upperBound * width <= values.count)
  }
}
