/// Reductions along axes: each makes one number of all that differ in those indices only.
///
/// **Shapes**: the shape without the axes; with `keepDims`, 1 in their place, so that the result can
/// be broadcast against the tensor. Negative axes count from the end. Over no axes at all, every
/// number is reduced by itself.
///
///     let x = try Tensor([[1, 2, 3], [4, 5, 6]])
///     x.sum(axis: 0)                        // [5, 7, 9]
///     x / x.sum(axis: 1, keepDims: true)    // every row adds up to 1
///
/// **Source**: NumPy's reductions. Sums are kept in double precision.
extension Tensor {
  /// The sums along an axis; 0 over no numbers.
  ///
  /// - Precondition: the tensor has that axis.
  public func sum(axis: Int, keepDims: Bool = false) -> Tensor {
    reduced(.sum, [axis], keepDims)
  }

  /// The sums along several axes; 0 over no numbers.
  ///
  /// - Precondition: the tensor has those axes, and none comes twice.
  public func sum(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced(.sum, axes, keepDims)
  }

  /// The arithmetic means along an axis; NaN over no numbers.
  ///
  /// - Precondition: the tensor has that axis.
  public func mean(axis: Int, keepDims: Bool = false) -> Tensor {
    reduced(.mean, [axis], keepDims)
  }

  /// The arithmetic means along several axes; NaN over no numbers.
  ///
  /// - Precondition: the tensor has those axes, and none comes twice.
  public func mean(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced(.mean, axes, keepDims)
  }

  /// The products along an axis; 1 over no numbers.
  ///
  /// - Precondition: the tensor has that axis.
  public func product(axis: Int, keepDims: Bool = false) -> Tensor {
    reduced(.product, [axis], keepDims)
  }

  /// The products along several axes; 1 over no numbers.
  ///
  /// - Precondition: the tensor has those axes, and none comes twice.
  public func product(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced(.product, axes, keepDims)
  }

  /// The variances along an axis: the mean of (x - mean)², as NumPy's; NaN over no numbers.
  ///
  /// - Precondition: the tensor has that axis.
  public func variance(axis: Int, keepDims: Bool = false) -> Tensor {
    reduced(.variance, [axis], keepDims)
  }

  /// The variances along several axes: the mean of (x - mean)², as NumPy's; NaN over no numbers.
  ///
  /// - Precondition: the tensor has those axes, and none comes twice.
  public func variance(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced(.variance, axes, keepDims)
  }

  /// The standard deviations along an axis: the square root of the variance.
  ///
  /// - Precondition: the tensor has that axis.
  public func standardDeviation(axis: Int, keepDims: Bool = false) -> Tensor {
    reduced(.standardDeviation, [axis], keepDims)
  }

  /// The standard deviations along several axes: the square root of the variance.
  ///
  /// - Precondition: the tensor has those axes, and none comes twice.
  public func standardDeviation(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced(.standardDeviation, axes, keepDims)
  }

  /// The smallest numbers along an axis; NaN where any is NaN, and over no numbers.
  ///
  /// - Precondition: the tensor has that axis.
  public func minimum(axis: Int, keepDims: Bool = false) -> Tensor {
    reduced(.minimum, [axis], keepDims)
  }

  /// The smallest numbers along several axes; NaN where any is NaN, and over no numbers.
  ///
  /// - Precondition: the tensor has those axes, and none comes twice.
  public func minimum(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced(.minimum, axes, keepDims)
  }

  /// The largest numbers along an axis; NaN where any is NaN, and over no numbers.
  ///
  /// - Precondition: the tensor has that axis.
  public func maximum(axis: Int, keepDims: Bool = false) -> Tensor {
    reduced(.maximum, [axis], keepDims)
  }

  /// The largest numbers along several axes; NaN where any is NaN, and over no numbers.
  ///
  /// - Precondition: the tensor has those axes, and none comes twice.
  public func maximum(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced(.maximum, axes, keepDims)
  }

  /// The place of the largest number along an axis, as whole numbers in row-major order of the other
  /// axes; of equal ones the first, as NumPy's. A NaN counts as larger than everything.
  ///
  ///     probabilities.argmax(axis: 1)      // the predicted class of every row
  ///
  /// - Precondition: the tensor has that axis.
  public func argmax(axis: Int) -> [Int] {
    orStop { () throws(CoreError) in try checkedArgmax(axis: axis) }
  }

  /// The place of the smallest number along an axis, as ``argmax(axis:)`` gives that of the largest.
  ///
  /// - Precondition: the tensor has that axis.
  public func argmin(axis: Int) -> [Int] {
    orStop { () throws(CoreError) in try checkedArgmin(axis: axis) }
  }

  /// A reduction along some axes, for callers whose axes may be wrong.
  ///
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` if an axis comes twice.
  package func checkedReduced(
    _ reduction: Reduction, axes: [Int], keepDims: Bool = false
  ) throws(CoreError) -> Tensor {
    let places = try checkedAxes(axes)
    let reducedAxes = Set(places)
    guard reducedAxes.count == places.count else {
      throw .invalidArgument(
        name: "the list of axes", got: "\(axes)", expected: "axes that all differ")
    }
    let kept = shape.indices.filter { !reducedAxes.contains($0) }
    // Without numbers along the axes, there may be more results than there are numbers.
    _ = try affordableCount(of: kept.map { shape[$0] })
    let first = places.min() ?? shape.count
    let last = places.max() ?? first - 1
    var source = self
    var (outer, inner) = (1, 1)
    if last - first + 1 == places.count {
      outer = shape[..<first].reduce(1, *)
      inner = shape[(last + 1)...].reduce(1, *)
    } else {
      source = permuted(kept + places.sorted())
      outer = kept.reduce(1) { $0 * shape[$1] }
    }
    let result = TensorReductionKernels.reduce(
      reduction, source.scalars, outer: outer, size: places.reduce(1) { $0 * shape[$1] },
      inner: inner)
    return Tensor(
      unchecked: keepDims
        ? shape.indices.map { reducedAxes.contains($0) ? 1 : shape[$0] }
        : kept.map { shape[$0] }, result)
  }

  /// The places of the largest numbers, for callers whose axis may be wrong.
  ///
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``.
  package func checkedArgmax(axis: Int) throws(CoreError) -> [Int] {
    let lines = try linesAlong(axis)
    return (0..<lines.count).map {
      InklingCore.argmax(lines.numbers[$0 * lines.size..<($0 + 1) * lines.size])
    }
  }

  /// The places of the smallest numbers, for callers whose axis may be wrong.
  ///
  /// - Throws: ``CoreError/axisOutOfRange(axis:shape:)``.
  package func checkedArgmin(axis: Int) throws(CoreError) -> [Int] {
    try (-self).checkedArgmax(axis: axis)
  }

  /// The numbers along an axis as neighbours, in row-major order of the other axes.
  private func linesAlong(
    _ axis: Int
  ) throws(CoreError) -> (count: Int, size: Int, numbers: [Float]) {
    let place = try checkedAxis(axis)
    let others = shape.indices.filter { $0 != place }
    let count = try affordableCount(of: others.map { shape[$0] })
    return (count, shape[place], permuted(others + [place]).scalars)
  }

  private func reduced(_ reduction: Reduction, _ axes: [Int], _ keepDims: Bool) -> Tensor {
    orStop { () throws(CoreError) in
      try checkedReduced(reduction, axes: axes, keepDims: keepDims)
    }
  }
}
