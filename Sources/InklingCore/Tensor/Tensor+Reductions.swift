extension Tensor {
  /// The smallest number; NaN if any number is NaN, and for a tensor with no numbers.
  public func minimum() -> Float {
    reduceOrNaN { Swift.min($0, $1) }
  }

  /// The largest number; NaN if any number is NaN, and for a tensor with no numbers.
  public func maximum() -> Float {
    reduceOrNaN { Swift.max($0, $1) }
  }

  /// The sum of all numbers, added up in double precision; 0 for a tensor with no numbers.
  public func sum() -> Float {
    Float(doubleSum)
  }

  /// The arithmetic mean of all numbers; NaN for a tensor with no numbers.
  public func mean() -> Float {
    Float(doubleSum / Double(count))
  }

  /// The position of the largest number in row-major order; of equal ones the first, as NumPy's.
  ///
  /// A NaN counts as larger than everything, as in NumPy. 0 for a tensor with no numbers.
  public func argmax() -> Int {
    InklingCore.argmax(scalars[...])
  }

  /// The position of the smallest number in row-major order; of equal ones the first, as NumPy's.
  ///
  /// A NaN counts as smaller than everything, as in NumPy. 0 for a tensor with no numbers.
  public func argmin() -> Int {
    (-self).argmax()
  }

  /// The product of all numbers, multiplied in double precision; 1 for a tensor with no numbers.
  public func product() -> Float { reducedToOne(.product) }

  /// The variance of all numbers: the mean of (x - mean)², as NumPy's; NaN for a tensor with no
  /// numbers.
  public func variance() -> Float { reducedToOne(.variance) }

  /// The standard deviation of all numbers: the square root of the variance.
  public func standardDeviation() -> Float { reducedToOne(.standardDeviation) }

  private func reducedToOne(_ reduction: Reduction) -> Float {
    TensorReductionKernels.reduce(reduction, scalars, outer: 1, size: count, inner: 1)[0]
  }

  private var doubleSum: Double {
    scalars.reduce(0) { $0 + Double($1) }
  }

  private func reduceOrNaN(_ choose: (Float, Float) -> Float) -> Float {
    guard var result = scalars.first else { return .nan }
    for scalar in scalars {
      if scalar.isNaN { return .nan }
      result = choose(result, scalar)
    }
    return result
  }
}

/// The position of the largest of the values, counted from the start of the slice.
func argmax(_ values: ArraySlice<Float>) -> Int {
  guard var best = values.first else { return 0 }
  var position = 0
  for (index, value) in values.enumerated() {
    if value.isNaN { return index }
    if value > best {
      best = value
      position = index
    }
  }
  return position
}
