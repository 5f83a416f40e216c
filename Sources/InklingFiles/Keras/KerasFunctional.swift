/// Models of Keras's functional kind that are a chain, and so what Inkling has.
enum KerasFunctional {
  /// Takes out what such a model has besides its layers, once it is sure that each layer takes what
  /// the one before it gives, and nothing else.
  ///
  /// - Throws: ``FileError`` with the layer at which the model is something else than a chain.
  static func checkIsChain(_ config: inout KerasConfig) throws(FileError) {
    var layers = config
    var before: String?
    for (place, value) in try layers.list("layers").enumerated() {
      let path = config.inner("layers[\(place)]")
      var layer = try KerasConfig(value, file: config.file, path: path)
      let name = try layer.text("name")
      guard let sender = before else {
        guard try layer.text("class_name") == "InputLayer", try layer.list("inbound_nodes") == []
        else {
          throw layer.wrong("class_name", expected: "an InputLayer", found: "another layer")
        }
        before = name
        continue
      }
      try check(&layer, name: name, takes: sender)
      before = name
    }
    let last = JSONValue.string(before ?? "")
    var ends = config
    let outputs = try ends.list("output_layers")
    guard outputs == [last, 0, 0] || outputs == [.array([last, 0, 0])] else {
      throw config.wrong(
        "output_layers", expected: "the last layer", found: JSONValue.array(outputs).excerpt)
    }
    let inputs = try ends.list("input_layers")
    guard inputs.count == 3 || inputs.count == 1 else {
      throw config.wrong(
        "input_layers", expected: "one layer", found: JSONValue.array(inputs).excerpt)
    }
    config.ignore("input_layers", "output_layers")
  }

  /// Checks that a layer is called once, with what the given layer gives.
  private static func check(
    _ layer: inout KerasConfig, name: String, takes sender: String
  ) throws(FileError) {
    let wanted = "one call with what layer \(quoted(sender)) gives"
    let nodes = try layer.list("inbound_nodes")
    let owned = layer.owned(by: "layer \(quoted(name))")
    guard nodes.count == 1, case .object(let node) = nodes[0],
      case .array(let arguments) = node["args"], arguments.count == 1,
      case .object(let tensor) = arguments[0], tensor["class_name"] == "__keras_tensor__",
      case .object(let history) = tensor["config"],
      history["keras_history"] == [.string(sender), 0, 0]
    else {
      throw owned.wrong("inbound_nodes", expected: wanted, found: "something else")
    }
    guard case .object(let options) = node["kwargs"], options.values.allSatisfy({ $0 == nil })
    else {
      throw owned.wrong("inbound_nodes", expected: wanted, found: "one with more arguments")
    }
  }
}
