internal import InklingCore

/// The content of `config.json`: the layers of a model, and how it is trained.
struct KerasModelConfig {
  let name: String
  /// The shape of one example; nil where it is not known yet.
  let inputShape: [Int]?
  let layers: [NamedLayer]
  /// How the model is trained, without what the optimizer remembers.
  let training: SavedTraining?

  /// Reads a configuration.
  ///
  /// - Parameter withTraining: whether it is to be read how the model is trained.
  /// - Throws: ``FileError`` with the path of what is wrong, or of what Inkling does not have.
  init(_ bytes: [UInt8], file: String, withTraining: Bool) throws(FileError) {
    let root = try JSONParser.value(bytes, file: file, field: "config.json")
    let object = try KerasObject(root, file: file, path: "")
    var config = object.config
    switch object.className {
    case "Sequential": break
    case "Functional": try KerasFunctional.checkIsChain(&config)
    default:
      throw config.wrong(
        "", expected: "a Sequential model, or a Functional one that is a chain",
        found: "a model of the class \(quoted(object.className))")
    }
    name = try config.text("name")
    try config.expectOrdinaryLayer()
    var inputShape: [Int]?
    if let shape = config.take("build_input_shape") {
      inputShape = try config.exampleShape(shape, "build_input_shape")
    }
    var layers: [NamedLayer] = []
    for (place, value) in try config.list("layers").enumerated() {
      let layer = try KerasObject(value, file: file, path: config.inner("layers[\(place)]"))
      if place == 0, layer.className == "InputLayer" {
        inputShape = try layer.config.inputLayerShape()
      } else {
        layers.append(try KerasLayers.layer(layer))
      }
    }
    try config.finish()
    self.inputShape = inputShape
    self.layers = layers
    training = withTraining ? try Self.training(root, file: file) : nil
  }

  private static func training(
    _ root: JSONValue, file: String
  ) throws(FileError) -> SavedTraining? {
    guard case .object(let members) = root, let value = members["compile_config"],
      value != nil, value != [:]
    else { return nil }
    var config = try KerasConfig(value, file: file, path: "compile_config")
    // How Keras runs the steps, which changes nothing that they compute.
    config.ignore("run_eagerly", "steps_per_execution", "jit_compile", "auto_scale_loss")
    let optimizer = try Optimizer(keras: &config)
    let loss = try Loss(keras: &config)
    var metrics: [Metric] = []
    if let value = config.take("metrics") {
      guard case .array(let values) = value else {
        throw config.wrong("metrics", "a list of metrics", value)
      }
      for (place, value) in values.enumerated() {
        metrics.append(try Metric(keras: value, place: place, of: config))
      }
    }
    try config.expect("weighted_metrics", [])
    try config.finish()
    return SavedTraining(optimizer: optimizer, loss: loss, metrics: metrics)
  }

  /// The configuration of a model as Keras writes it.
  ///
  /// - Throws: ``KerasGap`` if Keras has no words for a part of it.
  static func value(
    of model: Sequential, training: SavedTraining?
  ) throws(KerasGap) -> JSONValue {
    var settings: [String: JSONValue] = [
      "name": .string(model.name), "trainable": true, "dtype": KerasConfig.float32,
    ]
    var layers: [JSONValue] = []
    var root: [String: JSONValue] = [
      "module": "keras", "class_name": "Sequential", "registered_name": nil,
    ]
    if !model.inputShape.isEmpty {
      let shape = JSONValue.array([.null] + model.inputShape.map { .integer($0) })
      settings["build_input_shape"] = shape
      root["build_config"] = ["input_shape": shape]
      layers.append(Self.inputLayer(shape, beside: model.namedLayers.map(\.name)))
    }
    for layer in model.namedLayers { layers.append(try KerasLayers.value(layer)) }
    settings["layers"] = .array(layers)
    root["config"] = .object(settings)
    root["compile_config"] = try training.map(Self.value) ?? [:]
    let value = JSONValue.object(root)
    guard value.isFinite else { throw KerasGap("one of its settings is no finite number") }
    return value
  }

  private static func inputLayer(_ shape: JSONValue, beside names: [String]) -> JSONValue {
    var name = "input_layer"
    var number = 0
    while names.contains(name) {
      number += 1
      name = "input_layer_\(number)"
    }
    return KerasObject.value(
      "keras.layers", "InputLayer",
      [
        "name": .string(name), "batch_shape": shape, "dtype": "float32", "sparse": false,
        "ragged": false, "optional": false,
      ])
  }

  private static func value(_ training: SavedTraining) throws(KerasGap) -> JSONValue {
    var metrics: [JSONValue] = []
    for metric in training.metrics { metrics.append(try metric.kerasValue()) }
    return [
      "optimizer": try training.optimizer.kerasValue(rate: training.memory?.learningRateSetting),
      "loss": try training.loss.kerasValue(), "loss_weights": nil,
      "metrics": metrics.isEmpty ? nil : .array(metrics), "weighted_metrics": nil,
      "run_eagerly": false, "steps_per_execution": 1, "jit_compile": "auto",
    ]
  }
}

extension KerasConfig {
  /// A list of anything.
  mutating func list(_ name: String) throws(FileError) -> [JSONValue] {
    let value = try required(name)
    guard case .array(let values) = value else { throw wrong(name, "a list", value) }
    return values
  }

  /// The shape of one example, of a shape with an open size for the batch.
  func exampleShape(_ value: JSONValue, _ name: String) throws(FileError) -> [Int] {
    guard case .array(let sizes) = value, sizes.first == .null,
      !sizes.dropFirst().contains(where: { $0.integer == nil })
    else {
      throw wrong(name, "null and the sizes of an example, all of them known", value)
    }
    return sizes.dropFirst().compactMap(\.integer)
  }

  /// The shape of one example, of the settings of an input layer.
  fileprivate func inputLayerShape() throws(FileError) -> [Int] {
    var config = owned(by: "the input layer")
    config.ignore("name")
    try config.expect("dtype", "float32")
    for setting in ["sparse", "ragged", "optional"] { try config.expect(setting, false) }
    let shape = try config.exampleShape(config.required("batch_shape"), "batch_shape")
    try config.finish()
    return shape
  }
}

extension JSONValue {
  /// Whether all numbers within it can be written.
  fileprivate var isFinite: Bool {
    switch self {
    case .number(let number): number.isFinite
    case .array(let elements): elements.allSatisfy(\.isFinite)
    case .object(let members): members.values.allSatisfy(\.isFinite)
    default: true
    }
  }
}
