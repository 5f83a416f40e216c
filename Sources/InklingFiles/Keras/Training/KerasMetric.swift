internal import InklingCore

extension Metric {
  /// Keras's names of metrics that are known by a name alone.
  private static let kerasNames: [(names: [String], metric: Metric)] = [
    (["accuracy", "acc"], .accuracy),
    (["categorical_accuracy"], .categoricalAccuracy),
    (["sparse_categorical_accuracy"], .sparseCategoricalAccuracy),
    (["binary_accuracy"], .binaryAccuracy()),
    (["top_k_categorical_accuracy"], .topKCategoricalAccuracy()),
    (["sparse_top_k_categorical_accuracy"], .sparseTopKCategoricalAccuracy()),
    (["mean_squared_error", "mse", "MSE"], .meanSquaredError),
    (["mean_absolute_error", "mae", "MAE"], .meanAbsoluteError),
  ]

  private static let classNames = [
    "CategoricalAccuracy", "SparseCategoricalAccuracy", "BinaryAccuracy",
    "TopKCategoricalAccuracy", "SparseTopKCategoricalAccuracy", "Precision", "Recall", "F1Score",
    "MeanSquaredError", "MeanAbsoluteError",
  ]

  /// The metric as Keras writes it.
  func kerasValue() throws(KerasGap) -> JSONValue {
    func value(_ className: String, _ settings: [String: JSONValue]) -> JSONValue {
      let common: [String: JSONValue] = ["name": .string(name), "dtype": "float32"]
      return KerasObject.value("keras.metrics", className, common.merging(settings) { $1 })
    }
    func counts(_ threshold: Float, _ classID: Int?) -> [String: JSONValue] {
      [
        // Without a threshold Keras takes a half, and with it a list of results.
        "thresholds": threshold == 0.5 ? nil : JSONValue(threshold), "top_k": nil,
        "class_id": classID.map { .integer($0) } ?? nil,
      ]
    }
    switch kind {
    case .accuracy: return "accuracy"
    case .categoricalAccuracy(let isSparse):
      return value(isSparse ? "SparseCategoricalAccuracy" : "CategoricalAccuracy", [:])
    case .binaryAccuracy(let threshold):
      return value("BinaryAccuracy", ["threshold": JSONValue(threshold)])
    case .topK(let k, let isSparse):
      return value(
        isSparse ? "SparseTopKCategoricalAccuracy" : "TopKCategoricalAccuracy",
        ["k": .integer(k)])
    case .precision(let threshold, let classID):
      return value("Precision", counts(threshold, classID))
    case .recall(let threshold, let classID): return value("Recall", counts(threshold, classID))
    case .f1Score(let average):
      return value("F1Score", ["average": .string("\(average)"), "threshold": nil])
    case .f1ScoreOfClass:
      throw KerasGap("Keras has no way to save an F1 score of one class")
    case .meanSquaredError: return value("MeanSquaredError", [:])
    case .meanAbsoluteError: return value("MeanAbsoluteError", [:])
    }
  }

  /// Reads a metric. Its name is Inkling's.
  ///
  /// - Parameter compilation: whose metrics they are.
  /// - Parameter place: its place among them.
  init(
    keras value: JSONValue, place: Int, of compilation: KerasConfig
  ) throws(FileError) {
    let name = "metrics[\(place)]"
    if let function = value.kerasFunction {
      guard let known = Self.kerasNames.first(where: { $0.names.contains(function) }) else {
        throw compilation.wrong(
          name, "a metric that Inkling has (accuracy, \(Self.classNames.joined(separator: ", ")))",
          value)
      }
      self = known.metric
      return
    }
    let object = try KerasObject(value, file: compilation.file, path: compilation.inner(name))
    var config = object.config
    config.ignore("name")
    try config.expect("dtype", "float32")
    switch object.className {
    case "CategoricalAccuracy": self = .categoricalAccuracy
    case "SparseCategoricalAccuracy": self = .sparseCategoricalAccuracy
    case "BinaryAccuracy":
      self = .binaryAccuracy(threshold: try config.number("threshold", default: 0.5))
    case "TopKCategoricalAccuracy":
      self = .topKCategoricalAccuracy(k: try config.integer("k", default: 5))
    case "SparseTopKCategoricalAccuracy":
      self = .sparseTopKCategoricalAccuracy(k: try config.integer("k", default: 5))
    case "Precision":
      self = .precision(
        threshold: try config.optionalNumber("thresholds") ?? 0.5,
        classID: try config.optionalInteger("class_id"))
    case "Recall":
      self = .recall(
        threshold: try config.optionalNumber("thresholds") ?? 0.5,
        classID: try config.optionalInteger("class_id"))
    case "F1Score":
      switch config.take("average") {
      case "macro": self = .f1Score(average: .macro)
      case "micro": self = .f1Score(average: .micro)
      case "weighted": self = .f1Score(average: .weighted)
      case let other:
        throw config.wrong("average", "\"macro\", \"micro\" or \"weighted\"", other ?? nil)
      }
    case "MeanSquaredError": self = .meanSquaredError
    case "MeanAbsoluteError": self = .meanAbsoluteError
    default: throw object.unknown("a metric", ["\"accuracy\""] + Self.classNames)
    }
    try config.finish()
  }
}
