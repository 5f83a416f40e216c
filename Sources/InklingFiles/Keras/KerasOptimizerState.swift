internal import InklingCore

/// What an optimizer remembers, in the order in which Keras's has it: the number of steps, the learning
/// rate unless a schedule gives it, the arrays for the weights, and Nadam's product.
enum KerasOptimizerState {
  /// Which of its arrays an optimizer makes in one go for each weight, and which after all of these.
  private static func rounds(of optimizer: Optimizer) -> [[Int]] {
    switch optimizer.kind {
    case .sgd(let rule): rule.momentum == 0 ? [] : [[0]]
    case .adam(let rule): rule.amsgrad ? [[0, 1], [2]] : [[0, 1]]
    case .nadam, .adamax, .adadelta: [[0, 1]]
    case .rmsprop(let rule):
      (0..<1 + (rule.momentum > 0 ? 1 : 0) + (rule.centered ? 1 : 0)).map { [$0] }
    case .adagrad: [[0]]
    }
  }

  private static func hasProduct(_ optimizer: Optimizer) -> Bool {
    if case .nadam = optimizer.kind { true } else { false }
  }

  /// The rate that is among the variables, or nil where a schedule gives it.
  private static func rate(of training: SavedTraining) -> Double? {
    if let rate = training.memory?.learningRateSetting { return rate }
    guard case .constant(let rate) = training.optimizer.learningRate.kind else { return nil }
    return rate
  }

  /// The variables of an optimizer, to be written.
  ///
  /// - Parameter shapes: those of the weights that are trained.
  static func group(of training: SavedTraining, shapes: [[Int]]) -> HDF5Writer.Group {
    let optimizer = training.optimizer
    var variables: [HDF5Writer.Member] = [.integer(training.memory?.stepCount ?? 0)]
    if let rate = rate(of: training) { variables.append(.floats([Float(rate)], shape: [])) }
    if let memory = training.memory {
      for round in rounds(of: optimizer) {
        for (arrays, shape) in zip(memory.arrays, shapes) {
          for place in round { variables.append(.floats(arrays[place], shape: shape)) }
        }
      }
      if hasProduct(optimizer) {
        variables.append(.floats([memory.momentumProduct ?? 1], shape: []))
      }
    }
    var group = HDF5Writer.Group(nameAttribute: NamedLayer.snakeCase(optimizer.kerasClass))
    for (place, variable) in variables.enumerated() { group.members["\(place)"] = variable }
    return group
  }

  /// Reads the variables of an optimizer.
  ///
  /// - Parameter shapes: those of the weights that are trained.
  /// - Returns: what it remembers; nil if it has made no step and has no variables for the weights yet.
  static func read(
    _ root: HDF5Group, of training: SavedTraining, shapes: [[Int]], file: String
  ) throws(FileError) -> OptimizerMemory? {
    let optimizer = training.optimizer
    let path = "/optimizer/vars"
    let owner = "the optimizer (\(optimizer.kerasClass))"
    let variables = root.group("optimizer")?.group("vars")
    let count = variables?.members.count ?? 0
    let rate = rate(of: training)
    let base = 1 + (rate == nil ? 0 : 1)
    let rounds = rounds(of: optimizer)
    let slots = rounds.joined().count
    let full = base + slots * shapes.count + (hasProduct(optimizer) ? 1 : 0)
    guard count == full || count == base else {
      throw .unexpected(
        file: file, field: "number of arrays in \(path), \(owner)",
        expected: full == base ? "\(full)" : "\(full), or \(base) before the first step",
        found: "\(count)")
    }
    var place = 0
    func next(_ shape: [Int]) throws(FileError) -> [Float] {
      defer { place += 1 }
      return try KerasWeights.tensor(
        variables, "\(place)", shape, file: file, path: path, owner: owner
      ).scalars
    }
    let steps = try stepCount(variables, file: file, field: "\(path)/0, \(owner)")
    place = 1
    var setting: Double?
    if let rate {
      let single = try next([])[0]
      if single != Float(rate) { setting = Double(single) }
    }
    guard count == full else {
      guard steps == 0 else {
        throw .unexpected(
          file: file, field: "number of arrays in \(path), \(owner)",
          expected: "\(full) after \(steps) steps", found: "\(count)")
      }
      return nil
    }
    // Older versions of Keras 3, such as 3.8, made Nadam's product before the arrays. No weights are a single number.
    let isProductFirst = hasProduct(optimizer) && variables?.dataset("\(place)")?.shape == []
    var product = isProductFirst ? try next([])[0] : nil
    var arrays = [[[Float]]](
      repeating: [[Float]](repeating: [], count: slots), count: shapes.count)
    for round in rounds {
      for (index, shape) in shapes.enumerated() {
        for slot in round { arrays[index][slot] = try next(shape) }
      }
    }
    if hasProduct(optimizer), product == nil { product = try next([])[0] }
    return OptimizerMemory(
      stepCount: steps, learningRateSetting: setting, arrays: arrays, momentumProduct: product)
  }

  private static func stepCount(
    _ variables: HDF5Group?, file: String, field: String
  ) throws(FileError) -> Int {
    guard let dataset = variables?.dataset("0"), dataset.shape == [],
      let steps = try dataset.integers().first, steps >= 0
    else {
      throw .unexpected(
        file: file, field: field, expected: "a number of steps, 0 or more",
        found: "something else")
    }
    return steps
  }
}
