/// What makes one number of many.
package enum Reduction: Sendable, CaseIterable {
  case sum, mean, product, variance, standardDeviation, minimum, maximum
}

/// Loops that make one number of many: of numbers `[outer, size, inner]`, one for each of
/// `[outer, inner]`. Sums are kept in double precision and added up in order.
enum TensorReductionKernels {
  /// The reduced numbers.
  static func reduce(
    _ reduction: Reduction, _ numbers: [Float], outer: Int, size: Int, inner: Int
  ) -> [Float] {
    precondition(numbers.count == outer * size * inner)
    guard outer * inner > 0 else { return [] }
    let layout = Layout(outer: outer, size: size, inner: inner)
    switch reduction {
    case .sum: return fold(numbers, layout, 0) { $0 + $1 }.map { Float($0) }
    case .mean: return means(numbers, layout).map { Float($0) }
    case .product: return fold(numbers, layout, 1) { $0 * $1 }.map { Float($0) }
    case .variance: return variances(numbers, layout).map { Float($0) }
    case .standardDeviation: return variances(numbers, layout).map { Float($0.squareRoot()) }
    case .minimum:
      guard size > 0 else { return [Float](repeating: .nan, count: outer * inner) }
      return fold(numbers, layout, .infinity) { $1 < $0 || $1 != $1 ? $1 : $0 }.map { Float($0) }
    case .maximum:
      guard size > 0 else { return [Float](repeating: .nan, count: outer * inner) }
      return fold(numbers, layout, -.infinity) { $1 > $0 || $1 != $1 ? $1 : $0 }.map { Float($0) }
    }
  }

  private struct Layout {
    let outer: Int
    let size: Int
    let inner: Int
  }

  private static func means(_ numbers: [Float], _ layout: Layout) -> [Double] {
    fold(numbers, layout, 0) { $0 + $1 }.map { $0 / Double(layout.size) }
  }

  private static func variances(_ numbers: [Float], _ layout: Layout) -> [Double] {
    let means = means(numbers, layout)
    let squares = fold(numbers, layout, 0, shifts: means) { $0 + $1 * $1 }
    return squares.map { $0 / Double(layout.size) }
  }

  /// - Parameter shifts: what is subtracted from every number first, one for each result.
  @inline(__always)
  private static func fold(
    _ numbers: [Float], _ layout: Layout, _ start: Double, shifts: [Double]? = nil,
    _ step: (Double, Double) -> Double
  ) -> [Double] {
    let (size, inner) = (layout.size, layout.inner)
    var results = [Double](repeating: start, count: layout.outer * inner)
    let shifts = shifts ?? [Double](repeating: 0, count: results.count)
    results.withUnsafeMutableBufferPointer { results in
      numbers.withUnsafeBufferPointer { numbers in
        shifts.withUnsafeBufferPointer { shifts in
          guard let source = numbers.baseAddress, let shifts = shifts.baseAddress,
            let out = results.baseAddress
          else { return }
          for block in 0..<layout.outer {
            let line = source + block * size * inner
            let (shift, result) = (shifts + block * inner, out + block * inner)
            if inner == 1 {
              var value = start
              for index in 0..<size { value = step(value, Double(line[index]) - shift[0]) }
              result[0] = value
            } else {
              for row in 0..<size {
                let row = line + row * inner
                for index in 0..<inner {
                  result[index] = step(result[index], Double(row[index]) - shift[index])
                }
              }
            }
          }
        }
      }
    }
    return results
  }
}
