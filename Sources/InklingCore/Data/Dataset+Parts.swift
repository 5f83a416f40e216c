extension Dataset {
  /// The first `n` examples; all of them if there are fewer, none if `n` is negative.
  public func prefix(_ n: Int) -> Dataset {
    part(selection[0..<min(max(n, 0), count)])
  }

  /// The examples at the given places, in that order. A place may come more than once.
  ///
  /// - Throws: ``CoreError/exampleOutOfRange(dataset:index:count:)``.
  public func subset(_ indices: [Int]) throws(CoreError) -> Dataset {
    for index in indices where index < 0 || index >= count {
      throw .exampleOutOfRange(dataset: name, index: index, count: count)
    }
    return part(.indices(indices.map { selection[$0] }))
  }

  /// `n` different examples, drawn at random.
  ///
  /// - Parameter n: how many, from 0 to ``count``.
  /// - Parameter seed: the same seed draws the same examples; without one they differ every time.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if there are not so many
  ///   examples.
  public func sample(_ n: Int, seed: Int? = nil) throws(CoreError) -> Dataset {
    try sample(n, random: RandomStream(seedOrRandom: seed))
  }

  /// `n` different examples, drawn with the given stream.
  package func sample(_ n: Int, random: RandomStream) throws(CoreError) -> Dataset {
    guard n >= 0, n <= count else {
      throw .invalidArgument(
        name: "the size of the sample", got: "\(n)",
        expected: "between 0 and the \(count) examples of \"\(name)\"")
    }
    var random = random
    return part(.indices(random.permutation(count).prefix(n).map { selection[$0] }))
  }

  /// All examples in random order.
  ///
  /// Nothing but the order is copied. `fit` shuffles by itself; this is for loops by hand.
  ///
  /// - Parameter seed: the same seed gives the same order; without one it differs every time.
  public func shuffled(seed: Int? = nil) -> Dataset {
    shuffled(random: RandomStream(seedOrRandom: seed))
  }

  /// All examples in random order, which the given stream draws.
  package func shuffled(random: RandomStream) -> Dataset {
    var random = random
    return part(.indices(random.permutation(count).map { selection[$0] }))
  }

  /// The examples in batches, in order, for training loops by hand.
  ///
  /// Each is a part that shares the storage; ``featureTensor()`` and ``targetTensor()`` give what
  /// is computed with:
  ///
  ///     for batch in try train.shuffled(seed: epoch).batches(of: 32) {
  ///       let x = try batch.featureTensor()
  ///       let t = try batch.targetTensor()
  ///       ...
  ///     }
  ///
  /// - Parameter size: how many examples a batch has, 1 or more; the last has what is left.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a size below 1.
  public func batches(of size: Int) throws(CoreError) -> [Dataset] {
    guard size >= 1 else {
      throw .invalidArgument(name: "the size of a batch", got: "\(size)", expected: "1 or more")
    }
    let size = min(size, max(count, 1))
    return stride(from: 0, to: count, by: size).map { start in
      part(selection[start..<min(start + size, count)])
    }
  }

  /// The first part and the rest, without copying.
  func split(at place: Int) -> (first: Dataset, rest: Dataset) {
    (part(selection[0..<place]), part(selection[place..<count]))
  }

  func part(_ selection: Selection) -> Dataset {
    Dataset(
      name: name, featureShape: featureShape, classNames: classNames, features: features,
      targets: targets, selection: selection)
  }
}

extension RandomStream {
  /// The stream of the seed, or of a seed that differs every time where there is none.
  package init(seedOrRandom seed: Int?) {
    if let seed {
      self.init(seed: UInt64(bitPattern: Int64(seed)))
    } else {
      var system = SystemRandomNumberGenerator()
      self.init(seed: system.next())
    }
  }
}
