internal import InklingCore

extension Loss {
  /// Keras's classes, and the other names under which it finds them.
  private static let kerasNames: [(className: String, others: [String], loss: Loss)] = [
    (
      "SparseCategoricalCrossentropy", ["sparse_categorical_crossentropy"],
      .sparseCategoricalCrossentropy
    ),
    ("CategoricalCrossentropy", ["categorical_crossentropy"], .categoricalCrossentropy),
    ("BinaryCrossentropy", ["binary_crossentropy", "bce", "BCE"], .binaryCrossentropy),
    ("MeanSquaredError", ["mean_squared_error", "mse", "MSE"], .meanSquaredError),
    ("MeanAbsoluteError", ["mean_absolute_error", "mae", "MAE"], .meanAbsoluteError),
  ]

  private static let classNames = kerasNames.map(\.className)

  /// The loss as Keras writes it.
  func kerasValue() throws(KerasGap) -> JSONValue {
    guard let known = Self.kerasNames.first(where: { $0.loss.kind == kind }) else {
      throw KerasGap("Keras has no loss \(self)")
    }
    var settings: [String: JSONValue] = [
      "name": .string(NamedLayer.snakeCase(known.className)), "reduction": "sum_over_batch_size",
    ]
    switch kind {
    case .sparseCategoricalCrossentropy:
      settings["from_logits"] = .bool(fromLogits)
      settings["ignore_class"] = .null
    case .categoricalCrossentropy, .binaryCrossentropy:
      settings["from_logits"] = .bool(fromLogits)
      settings["label_smoothing"] = .number(labelSmoothing)
      settings["axis"] = -1
    case .meanSquaredError, .meanAbsoluteError: break
    }
    return KerasObject.value("keras.losses", known.className, settings)
  }

  /// Reads a loss.
  ///
  /// - Parameter compilation: whose setting "loss" it is.
  init(keras compilation: inout KerasConfig) throws(FileError) {
    let value = try compilation.required("loss")
    if let name = value.kerasFunction {
      guard
        let known = Self.kerasNames.first(where: { ([$0.className] + $0.others).contains(name) })
      else {
        throw compilation.wrong(
          "loss", "a loss that Inkling has (\(Self.classNames.joined(separator: ", ")))", value)
      }
      self = known.loss
      return
    }
    let object = try KerasObject(
      value, file: compilation.file, path: compilation.inner("loss"))
    guard let known = Self.kerasNames.first(where: { $0.className == object.className }) else {
      throw object.unknown("a loss", Self.classNames)
    }
    var config = object.config
    config.ignore("name")
    try config.expect("dtype", "float32")
    try config.expect("reduction", "sum_over_batch_size")
    let (fromLogits, smoothing): (Bool, Double)
    switch known.loss.kind {
    case .sparseCategoricalCrossentropy:
      try config.expect("axis", -1)
      self = .sparseCategoricalCrossentropy(
        fromLogits: try config.flag("from_logits", default: false))
    case .categoricalCrossentropy:
      (fromLogits, smoothing) = try Self.crossentropy(&config)
      self = .categoricalCrossentropy(fromLogits: fromLogits, labelSmoothing: smoothing)
    case .binaryCrossentropy:
      (fromLogits, smoothing) = try Self.crossentropy(&config)
      self = .binaryCrossentropy(fromLogits: fromLogits, labelSmoothing: smoothing)
    case .meanSquaredError: self = .meanSquaredError
    case .meanAbsoluteError: self = .meanAbsoluteError
    }
    try config.finish()
  }

  private static func crossentropy(
    _ config: inout KerasConfig
  ) throws(FileError) -> (fromLogits: Bool, labelSmoothing: Double) {
    try config.expect("axis", -1)
    return (
      try config.flag("from_logits", default: false),
      try config.number("label_smoothing", default: 0)
    )
  }
}

extension JSONValue {
  /// The name of a function: a text, or a function of Keras's own.
  var kerasFunction: String? {
    switch self {
    case .string(let name): return name
    case .object(let members):
      guard members["class_name"] == "function", members["module"] == "builtins",
        case .string(let name) = members["config"]
      else { return nil }
      return name
    default: return nil
    }
  }
}
