extension Dataset {
  /// The examples in two parts: one to learn from and one to test what was learnt.
  ///
  /// Nothing but the order is copied. The test part has ceil(n * testSize) of n examples.
  ///
  ///     let (train, test) = try data.trainTestSplit(testSize: 0.2, stratified: true, seed: 1)
  ///
  /// **Source**: scikit-learn's `train_test_split`.
  ///
  /// - Parameter testSize: the share of the examples that goes into the test part, above 0 and
  ///   below 1.
  /// - Parameter shuffle: whether the examples are drawn in random order; otherwise the test part
  ///   is the end of the data.
  /// - Parameter stratified: whether both parts have every class in the proportion of the whole,
  ///   as nearly as whole examples allow.
  /// - Parameter seed: the same seed gives the same parts; without one they differ every time.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if one of the parts would be
  ///   empty; for a stratified split, if it is not shuffled, the targets are not classes, or there
  ///   are too few examples of a class or in a part.
  public func trainTestSplit(
    testSize: Double = 0.25, shuffle: Bool = true, stratified: Bool = false, seed: Int? = nil
  ) throws(CoreError) -> (train: Dataset, test: Dataset) {
    try trainTestSplit(
      testSize: testSize, shuffle: shuffle, stratified: stratified,
      random: RandomStream(seedOrRandom: seed))
  }

  /// The examples in two parts, drawn with the given stream.
  ///
  /// - Throws: as ``trainTestSplit(testSize:shuffle:stratified:seed:)``.
  package func trainTestSplit(
    testSize: Double = 0.25, shuffle: Bool = true, stratified: Bool = false, random: RandomStream
  ) throws(CoreError) -> (train: Dataset, test: Dataset) {
    guard testSize > 0, testSize < 1 else {
      throw .invalidArgument(
        name: "testSize", got: "\(testSize)", expected: "above 0 and below 1",
        hint: "it is a share of the examples; 0.25 is a quarter")
    }
    let testCount = Int((Double(count) * testSize).rounded(.up))
    guard testCount < count, testCount > 0 else {
      throw .invalidArgument(
        name: "testSize", got: "\(testSize)",
        expected: "a share that leaves examples in both parts of the \(count) of \"\(name)\"")
    }
    guard shuffle else {
      guard !stratified else {
        throw .invalidArgument(
          name: "stratified", got: "true", expected: "false where shuffle is false",
          hint: "a stratified split draws its examples at random")
      }
      let (train, test) = split(at: count - testCount)
      return (train, test)
    }
    var random = random
    let order = random.permutation(count)
    guard stratified else {
      return (
        part(.indices(order.dropFirst(testCount).map { selection[$0] })),
        part(.indices(order.prefix(testCount).map { selection[$0] }))
      )
    }
    var left = try testCounts(testCount)
    let labels = labels
    var (train, test): ([Int], [Int]) = ([], [])
    for index in order {
      if left[labels[index]] > 0 {
        left[labels[index]] -= 1
        test.append(selection[index])
      } else {
        train.append(selection[index])
      }
    }
    return (part(.indices(train)), part(.indices(test)))
  }

  /// How many examples of each class go into the test part: its share, rounded down, and one more
  /// for those of which rounding took most.
  private func testCounts(_ testCount: Int) throws(CoreError) -> [Int] {
    guard targets.labels != nil else { throw notClasses("a stratified split") }
    let counts = countsPerClass
    for (label, count) in counts.enumerated() where count == 1 {
      throw .invalidArgument(
        name: "the number of examples of class \"\(classNames[label])\"", got: "1",
        expected: "2 or more for a stratified split")
    }
    let present = counts.filter { $0 > 0 }.count
    for (what, size) in [("test", testCount), ("training", count - testCount)]
    where size < present {
      throw .invalidArgument(
        name: "the size of the \(what) part", got: "\(size)",
        expected: "at least the number of classes, \(present), for a stratified split")
    }
    var result = counts.map { $0 * testCount / count }
    let byRemainder = counts.indices.sorted {
      let remainders = (counts[$0] * testCount % count, counts[$1] * testCount % count)
      return remainders.0 != remainders.1 ? remainders.0 > remainders.1 : $0 < $1
    }
    for label in byRemainder.prefix(testCount - result.reduce(0, +)) { result[label] += 1 }
    return result
  }
}
