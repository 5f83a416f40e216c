extension Tensor {
  /// A vector of those numbers.
  ///
  /// **Shapes**: `[count]`.
  ///
  ///     Tensor([1, 2, 3])
  public init(_ values: [Float]) { self.init(unchecked: [values.count], values) }

  /// A vector of those numbers, rounded to single precision.
  ///
  /// **Shapes**: `[count]`.
  public init(_ values: [Double]) { self.init(values.map { Float($0) }) }

  /// A vector of those numbers, rounded to single precision, which whole numbers up to 16,777,216
  /// have exactly.
  ///
  /// **Shapes**: `[count]`.
  public init(_ values: [Int]) { self.init(values.map { Float($0) }) }

  /// A matrix of those rows.
  ///
  /// **Shapes**: `[rows, columns]`; `[0, 0]` for no rows.
  ///
  ///     try Tensor([[1, 2], [3, 4]])
  ///
  /// - Throws: ``CoreError/raggedRows(row:got:expected:)`` unless all rows are equally long.
  public init(_ rows: [[Float]]) throws(CoreError) {
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() where row.count != columns {
      throw .raggedRows(row: index, got: row.count, expected: columns)
    }
    self.init(unchecked: [rows.count, columns], rows.flatMap { $0 })
  }

  /// A matrix of those rows, rounded to single precision.
  ///
  /// **Shapes**: `[rows, columns]`; `[0, 0]` for no rows.
  ///
  /// - Throws: ``CoreError/raggedRows(row:got:expected:)`` unless all rows are equally long.
  public init(_ rows: [[Double]]) throws(CoreError) {
    try self.init(rows.map { $0.map { Float($0) } })
  }

  /// A matrix of those rows, rounded to single precision.
  ///
  /// **Shapes**: `[rows, columns]`; `[0, 0]` for no rows.
  ///
  /// - Throws: ``CoreError/raggedRows(row:got:expected:)`` unless all rows are equally long.
  public init(_ rows: [[Int]]) throws(CoreError) {
    try self.init(rows.map { $0.map { Float($0) } })
  }

  /// One number everywhere.
  ///
  /// - Parameter shape: the size of every dimension, each 0 or more.
  /// - Throws: ``CoreError/invalidShape(_:)``, ``CoreError/tooManyDimensions(_:limit:)``,
  ///   ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  public init(repeating value: Float, shape: [Int]) throws(CoreError) {
    let count = try affordableCount(of: shape)
    self.init(unchecked: shape, [Float](repeating: value, count: count))
  }

  /// Zeros.
  ///
  /// - Parameter shape: the size of every dimension, each 0 or more.
  /// - Throws: as ``init(repeating:shape:)``.
  public init(zeros shape: [Int]) throws(CoreError) { try self.init(repeating: 0, shape: shape) }

  /// Ones.
  ///
  /// - Parameter shape: the size of every dimension, each 0 or more.
  /// - Throws: as ``init(repeating:shape:)``.
  public init(ones shape: [Int]) throws(CoreError) { try self.init(repeating: 1, shape: shape) }

  /// The identity matrix: ones where row and column are equal, zeros elsewhere.
  ///
  /// **Shapes**: `[size, size]`.
  ///
  /// - Throws: as ``init(repeating:shape:)``.
  public init(identity size: Int) throws(CoreError) {
    try self.init(zeros: [size, size])
    for index in 0..<size { scalars[index * (size + 1)] = 1 }
  }

  /// Evenly spaced numbers from the first to the last, both included.
  ///
  /// **Shapes**: `[count]`. **Source**: NumPy's `linspace`, Swift for TensorFlow's name.
  ///
  ///     try Tensor(linearSpaceFrom: -1, to: 1, count: 5)     // [-1, -0.5, 0, 0.5, 1]
  ///
  /// - Parameter count: how many, 0 or more; one is the first.
  /// - Throws: as ``init(repeating:shape:)``.
  public init(linearSpaceFrom first: Float, to last: Float, count: Int) throws(CoreError) {
    try self.init(zeros: [count])
    let step = (Double(last) - Double(first)) / Double(max(count - 1, 1))
    for index in 0..<count { scalars[index] = Float(Double(first) + Double(index) * step) }
    if count > 1 { scalars[count - 1] = last }
  }

  /// The numbers from the first on, a stride apart, up to the limit, which is not included.
  ///
  /// **Shapes**: `[n]` with n = ceil((limit - first) / stride), or 0 where the stride leads away.
  /// **Source**: NumPy's `arange`, Swift for TensorFlow's name.
  ///
  ///     try Tensor(rangeFrom: 0, to: 1, stride: 0.25)        // [0, 0.25, 0.5, 0.75]
  ///
  /// - Parameter stride: not 0; negative ones count down.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a stride of 0 and for
  ///   what is not finite, ``CoreError/tooMuchMemory(what:bytes:limit:)``.
  public init(rangeFrom first: Float, to limit: Float, stride: Float = 1) throws(CoreError) {
    for (name, value) in [("rangeFrom", first), ("to", limit)] where !value.isFinite {
      throw .invalidArgument(name: name, got: "\(value)", expected: "a finite number")
    }
    guard stride.isFinite, stride != 0 else {
      throw .invalidArgument(name: "stride", got: "\(stride)", expected: "a finite number, not 0")
    }
    let steps = max(0, ((Double(limit) - Double(first)) / Double(stride)).rounded(.up))
    try MemoryLimit.check(floats: steps, what: "so long a range")
    self.init(
      (0..<Int(steps)).map { Float(Double(first) + Double($0) * Double(stride)) })
  }

  /// Labels as one-hot vectors: zeros with a one in the place of the label.
  ///
  /// **Shapes**: `[labels, classCount]`.
  ///
  ///     try Tensor(oneHot: [2, 0], classCount: 3)            // [[0, 0, 1], [1, 0, 0]]
  ///
  /// - Parameter labels: each in `0..<classCount`.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a label that is none of
  ///   the classes; as ``init(repeating:shape:)``.
  public init(oneHot labels: [Int], classCount: Int) throws(CoreError) {
    try self.init(zeros: [labels.count, classCount])
    for (index, label) in labels.enumerated() {
      guard label >= 0, label < classCount else {
        throw .invalidArgument(
          name: "label \(index)", got: "\(label)", expected: "one of the classes 0..<\(classCount)")
      }
      scalars[index * classCount + label] = 1
    }
  }

  /// Numbers drawn evenly from a range.
  ///
  /// - Parameter shape: the size of every dimension, each 0 or more.
  /// - Parameter seed: the same seed draws the same numbers; without one they differ every time.
  /// - Throws: as ``init(repeating:shape:)``.
  public init(
    randomUniform shape: [Int], in range: ClosedRange<Float> = 0...1, seed: Int? = nil
  ) throws(CoreError) {
    try self.init(randomUniform: shape, in: range, random: RandomStream(seedOrRandom: seed))
  }

  /// Numbers drawn evenly from a range, with the given stream.
  package init(
    randomUniform shape: [Int], in range: ClosedRange<Float> = 0...1, random: RandomStream
  ) throws(CoreError) {
    var random = random
    let count = try affordableCount(of: shape)
    self.init(unchecked: shape, (0..<count).map { _ in random.uniform(in: range) })
  }

  /// Numbers drawn from the normal distribution.
  ///
  /// - Parameter shape: the size of every dimension, each 0 or more.
  /// - Parameter standardDeviation: how far the numbers spread around the mean.
  /// - Parameter seed: the same seed draws the same numbers; without one they differ every time.
  /// - Throws: as ``init(repeating:shape:)``.
  public init(
    randomNormal shape: [Int], mean: Float = 0, standardDeviation: Float = 1, seed: Int? = nil
  ) throws(CoreError) {
    try self.init(
      randomNormal: shape, mean: mean, standardDeviation: standardDeviation,
      random: RandomStream(seedOrRandom: seed))
  }

  /// Numbers drawn from the normal distribution, with the given stream.
  package init(
    randomNormal shape: [Int], mean: Float = 0, standardDeviation: Float = 1, random: RandomStream
  ) throws(CoreError) {
    var random = random
    let count = try affordableCount(of: shape)
    self.init(
      unchecked: shape,
      (0..<count).map { _ in random.normal(mean: mean, standardDeviation: standardDeviation) })
  }
}
