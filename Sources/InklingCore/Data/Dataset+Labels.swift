extension Dataset {
  /// How many examples each class has, in the order of the labels; empty where the targets are not
  /// classes.
  public var countsPerClass: [Int] {
    var counts = [Int](repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    return counts
  }

  /// The examples that have one of those labels, in their order.
  ///
  /// Nothing but the order is copied.
  ///
  ///     try train.withLabels([3, 8], relabeled: true)      // 3 becomes class 0, 8 class 1
  ///
  /// - Parameter labels: the classes to keep.
  /// - Parameter relabeled: whether the classes are numbered anew, in the order in which they are
  ///   given here. Otherwise labels and ``classNames`` stay, also those of classes that are left
  ///   out.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if the targets are not
  ///   classes, for a label that is none of them, and for a list with a label twice.
  public func withLabels(
    _ labels: [Int], relabeled: Bool = false
  ) throws(CoreError) -> Dataset {
    guard let stored = targets.labels else { throw notClasses("withLabels") }
    var places: [Int: Int] = [:]
    for (place, label) in labels.enumerated() {
      guard label >= 0, label < classCount else {
        throw .invalidArgument(
          name: "label", got: "\(label)",
          expected: "one of the classes 0..<\(classCount) of \"\(name)\"")
      }
      guard places.updateValue(place, forKey: label) == nil else {
        throw .invalidArgument(
          name: "the list of labels", got: "\(labels)", expected: "labels that all differ")
      }
    }
    let kept = selection.positions.filter { places[stored[$0]] != nil }
    guard relabeled else { return part(.indices(kept)) }
    return Dataset(
      name: name, featureShape: featureShape, classNames: labels.map { classNames[$0] },
      features: features,
      // Examples that are left out get any label: nobody asks for it.
      targets: targets.relabeled(stored.map { places[$0] ?? 0 }, classCount: labels.count),
      selection: .indices(kept))
  }

  /// The error for what needs labels.
  func notClasses(_ operation: String) -> CoreError {
    .invalidArgument(
      name: "the data for \(operation)", got: "\"\(name)\"",
      expected: "one with a label for each example",
      hint: "its targets are numbers that are to be hit, not classes")
  }
}
