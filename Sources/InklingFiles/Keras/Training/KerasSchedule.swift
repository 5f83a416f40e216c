internal import InklingCore

extension LearningRateSchedule {
  private static let classNames = [
    "ExponentialDecay", "PiecewiseConstantDecay", "PolynomialDecay", "InverseTimeDecay",
    "CosineDecay", "CosineDecayRestarts",
  ]

  /// The schedule as Keras writes it: a number where the rate does not change.
  func kerasValue() throws(KerasGap) -> JSONValue {
    func value(_ className: String, _ settings: [String: JSONValue]) -> JSONValue {
      KerasObject.value(
        "keras.optimizers.schedules", className,
        settings.merging(["name": .string(className)]) { $1 })
    }
    switch kind {
    case .constant(let rate): return .number(rate)
    case .exponentialDecay(let decay):
      return value(
        "ExponentialDecay",
        [
          "initial_learning_rate": .number(decay.initialLearningRate),
          "decay_steps": .integer(decay.decaySteps), "decay_rate": .number(decay.decayRate),
          "staircase": .bool(decay.staircase),
        ])
    case .inverseTimeDecay(let decay):
      return value(
        "InverseTimeDecay",
        [
          "initial_learning_rate": .number(decay.initialLearningRate),
          "decay_steps": .integer(decay.decaySteps), "decay_rate": .number(decay.decayRate),
          "staircase": .bool(decay.staircase),
        ])
    case .piecewiseConstantDecay(let decay):
      return value(
        "PiecewiseConstantDecay",
        [
          "boundaries": JSONValue(decay.boundaries),
          "values": .array(decay.values.map { .number($0) }),
        ])
    case .polynomialDecay(let decay):
      return value(
        "PolynomialDecay",
        [
          "initial_learning_rate": .number(decay.initialLearningRate),
          "decay_steps": .integer(decay.decaySteps),
          "end_learning_rate": .number(decay.endLearningRate), "power": .number(decay.power),
          "cycle": .bool(decay.cycle),
        ])
    case .cosineDecay(let decay):
      return value(
        "CosineDecay",
        [
          "initial_learning_rate": .number(decay.initialLearningRate),
          "decay_steps": .integer(decay.decaySteps), "alpha": .number(decay.alpha),
          "warmup_target": JSONValue(decay.warmupTarget),
          "warmup_steps": .integer(decay.warmupSteps),
        ])
    case .cosineDecayRestarts(let decay):
      return value(
        "CosineDecayRestarts",
        [
          "initial_learning_rate": .number(decay.initialLearningRate),
          "first_decay_steps": .integer(decay.firstDecaySteps), "t_mul": .number(decay.tMul),
          "m_mul": .number(decay.mMul), "alpha": .number(decay.alpha),
        ])
    case .warmup(let warmup):
      guard warmup.steps > 0 else { return try warmup.next.kerasValue() }
      if case .cosineDecay(let decay) = warmup.next.kind, decay.warmupTarget == nil {
        return try LearningRateSchedule.cosineDecay(
          initialLearningRate: warmup.initialLearningRate, decaySteps: decay.decaySteps,
          alpha: decay.alpha, warmupTarget: decay.initialLearningRate, warmupSteps: warmup.steps
        ).kerasValue()
      }
      throw KerasGap(
        "Keras has no warmup of the learning rate but the one into a cosineDecay")
    case .custom:
      throw KerasGap(
        "a learning rate of one's own (.custom) is a function, which no file can hold")
    }
  }

  /// Reads a schedule or a number.
  ///
  /// - Parameter optimizer: whose setting "learning_rate" it is.
  init(keras optimizer: inout KerasConfig) throws(FileError) {
    let value = try optimizer.required("learning_rate")
    if let rate = value.number {
      // Keras keeps the rate in single precision and writes all its digits in double; the shortest
      // number that is the same rate is the one that was given.
      let single = Float(rate)
      self = .constant(Double(single) == rate ? Double("\(single)") ?? rate : rate)
      return
    }
    let object = try KerasObject(
      value, file: optimizer.file, path: optimizer.inner("learning_rate"))
    var config = object.config
    config.ignore("name")
    switch object.className {
    case "ExponentialDecay":
      self = .exponentialDecay(
        initialLearningRate: try config.number("initial_learning_rate"),
        decaySteps: try config.integer("decay_steps"),
        decayRate: try config.number("decay_rate"),
        staircase: try config.flag("staircase", default: false))
    case "InverseTimeDecay":
      self = .inverseTimeDecay(
        initialLearningRate: try config.number("initial_learning_rate"),
        decaySteps: try config.integer("decay_steps"),
        decayRate: try config.number("decay_rate"),
        staircase: try config.flag("staircase", default: false))
    case "PiecewiseConstantDecay":
      let value = try config.required("values")
      guard case .array(let elements) = value, !elements.contains(where: { $0.number == nil })
      else {
        throw config.wrong("values", "a list of numbers", value)
      }
      self = .piecewiseConstantDecay(
        boundaries: try config.integers("boundaries"), values: elements.compactMap(\.number))
    case "PolynomialDecay":
      self = .polynomialDecay(
        initialLearningRate: try config.number("initial_learning_rate"),
        decaySteps: try config.integer("decay_steps"),
        endLearningRate: try config.number("end_learning_rate"),
        power: try config.number("power"), cycle: try config.flag("cycle", default: false))
    case "CosineDecay":
      self = .cosineDecay(
        initialLearningRate: try config.number("initial_learning_rate"),
        decaySteps: try config.integer("decay_steps"), alpha: try config.number("alpha"),
        warmupTarget: try config.optionalNumber("warmup_target"),
        warmupSteps: try config.integer("warmup_steps", default: 0))
    case "CosineDecayRestarts":
      self = .cosineDecayRestarts(
        initialLearningRate: try config.number("initial_learning_rate"),
        firstDecaySteps: try config.integer("first_decay_steps"),
        tMul: try config.number("t_mul"), mMul: try config.number("m_mul"),
        alpha: try config.number("alpha"))
    default: throw object.unknown("a schedule", Self.classNames)
    }
    try config.finish()
  }
}
