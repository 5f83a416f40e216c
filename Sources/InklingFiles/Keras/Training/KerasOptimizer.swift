internal import InklingCore

extension Optimizer {
  private static let classNames = [
    "SGD", "Adam", "AdamW", "Nadam", "Adamax", "RMSprop", "Adagrad", "Adadelta",
  ]

  /// Keras's class.
  var kerasClass: String {
    switch kind {
    case .sgd: "SGD"
    case .adam: weightDecay == nil ? "Adam" : "AdamW"
    case .nadam: "Nadam"
    case .adamax: "Adamax"
    case .rmsprop: "RMSprop"
    case .adagrad: "Adagrad"
    case .adadelta: "Adadelta"
    }
  }

  /// The optimizer as Keras writes it.
  ///
  /// - Parameter rate: the learning rate, where it was set by hand.
  func kerasValue(rate: Double?) throws(KerasGap) -> JSONValue {
    let schedule = rate.map { LearningRateSchedule.constant($0) } ?? learningRate
    let settings: [String: JSONValue] = [
      "name": .string(NamedLayer.snakeCase(kerasClass)),
      "learning_rate": try schedule.kerasValue(), "weight_decay": JSONValue(weightDecay),
      "clipnorm": JSONValue(clipping.clipNorm), "clipvalue": JSONValue(clipping.clipValue),
      "global_clipnorm": JSONValue(clipping.globalClipNorm), "use_ema": false,
      "ema_momentum": 0.99, "ema_overwrite_frequency": nil, "loss_scale_factor": nil,
      "gradient_accumulation_steps": nil,
    ]
    return KerasObject.value(
      "keras.optimizers", kerasClass, settings.merging(ownSettings) { $1 })
  }

  private var ownSettings: [String: JSONValue] {
    switch kind {
    case .sgd(let rule):
      ["momentum": .number(rule.momentum), "nesterov": .bool(rule.nesterov)]
    case .adam(let rule):
      [
        "beta_1": .number(rule.beta1), "beta_2": .number(rule.beta2),
        "epsilon": .number(rule.epsilon), "amsgrad": .bool(rule.amsgrad),
      ]
    case .nadam(let rule):
      [
        "beta_1": .number(rule.beta1), "beta_2": .number(rule.beta2),
        "epsilon": .number(rule.epsilon),
      ]
    case .adamax(let rule):
      [
        "beta_1": .number(rule.beta1), "beta_2": .number(rule.beta2),
        "epsilon": .number(rule.epsilon),
      ]
    case .rmsprop(let rule):
      [
        "rho": .number(rule.rho), "momentum": .number(rule.momentum),
        "epsilon": .number(rule.epsilon), "centered": .bool(rule.centered),
      ]
    case .adagrad(let rule):
      [
        "initial_accumulator_value": .number(rule.initialAccumulatorValue),
        "epsilon": .number(rule.epsilon),
      ]
    case .adadelta(let rule):
      ["rho": .number(rule.rho), "epsilon": .number(rule.epsilon)]
    }
  }

  /// Reads an optimizer.
  ///
  /// - Parameter compilation: whose setting "optimizer" it is.
  init(keras compilation: inout KerasConfig) throws(FileError) {
    let object = try KerasObject(
      compilation.required("optimizer"), file: compilation.file,
      path: compilation.inner("optimizer"))
    var config = object.config
    config.ignore("name", "ema_momentum", "ema_overwrite_frequency")
    try config.expect("use_ema", false)
    let rate = try LearningRateSchedule(keras: &config)
    let decay = try config.optionalNumber("weight_decay")
    let norm = try config.optionalNumber("clipnorm")
    let value = try config.optionalNumber("clipvalue")
    let globalNorm = try config.optionalNumber("global_clipnorm")
    switch object.className {
    case "SGD":
      self = .sgd(
        learningRate: rate, momentum: try config.number("momentum"),
        nesterov: try config.flag("nesterov"), weightDecay: decay, clipNorm: norm,
        clipValue: value, globalClipNorm: globalNorm)
    case "Adam", "AdamW":
      self = .adam(
        learningRate: rate, beta1: try config.number("beta_1"),
        beta2: try config.number("beta_2"), epsilon: try config.number("epsilon"),
        amsgrad: try config.flag("amsgrad"), weightDecay: decay, clipNorm: norm,
        clipValue: value, globalClipNorm: globalNorm)
    case "Nadam":
      self = .nadam(
        learningRate: rate, beta1: try config.number("beta_1"),
        beta2: try config.number("beta_2"), epsilon: try config.number("epsilon"),
        weightDecay: decay, clipNorm: norm, clipValue: value, globalClipNorm: globalNorm)
    case "Adamax":
      self = .adamax(
        learningRate: rate, beta1: try config.number("beta_1"),
        beta2: try config.number("beta_2"), epsilon: try config.number("epsilon"),
        weightDecay: decay, clipNorm: norm, clipValue: value, globalClipNorm: globalNorm)
    case "RMSprop":
      self = .rmsprop(
        learningRate: rate, rho: try config.number("rho"),
        momentum: try config.number("momentum"), epsilon: try config.number("epsilon"),
        centered: try config.flag("centered"), weightDecay: decay, clipNorm: norm,
        clipValue: value, globalClipNorm: globalNorm)
    case "Adagrad":
      self = .adagrad(
        learningRate: rate,
        initialAccumulatorValue: try config.number("initial_accumulator_value"),
        epsilon: try config.number("epsilon"), weightDecay: decay, clipNorm: norm,
        clipValue: value, globalClipNorm: globalNorm)
    case "Adadelta":
      self = .adadelta(
        learningRate: rate, rho: try config.number("rho"),
        epsilon: try config.number("epsilon"), weightDecay: decay, clipNorm: norm,
        clipValue: value, globalClipNorm: globalNorm)
    default: throw object.unknown("an optimizer", Self.classNames)
    }
    try config.finish()
  }
}
