internal import InklingCore

/// The formats in which a whole model is handed to other systems, by the endings of the files' names.
enum ExportFormat: String, FormatByName {
  /// The Open Neural Network Exchange.
  case onnx = ".onnx"

  /// The whole content of a file with the model.
  func pack(_ model: Sequential, file: String) throws -> [UInt8] {
    switch self {
    case .onnx:
      let bytes = try ONNXGraph(of: model, file: file).encoded()
      guard bytes.count <= ONNXGraph.largestSize else {
        throw FileError.unwritable(
          file: file, reason: "it would have \(byteCount(bytes.count)), above the limit of 2 GiB")
      }
      return bytes
    }
  }
}

extension ONNXGraph {
  /// A model as it predicts.
  ///
  /// - Throws: ``FileError/unwritable(file:reason:)`` if a layer has no form in ONNX.
  init(of model: Sequential, file: String) throws {
    let nodes = try model.graph().nodes.dropFirst()
    let layers = model.namedLayers
    var builder = ONNXBuilder(
      name: model.name, input: model.inputShape, output: model.outputShape,
      taken: Set(layers.map(\.name)))
    for (named, node) in zip(layers, nodes) {
      guard let layer = named.layer as? any ONNXLayer else {
        throw FileError.unwritable(
          file: file,
          reason:
            "\(named.name) (\(node.type)) is no layer of Inkling's own, and only those have a "
            + "form in ONNX; put the layers that it consists of into the model")
      }
      let names = node.weights.map(\.name)
      builder.begin(
        ONNXBuilder.Place(
          name: named.name, inputShape: node.inputShape, outputShape: node.outputShape,
          weights: Dictionary(
            uniqueKeysWithValues: zip(names, try model.weights(of: named.name)))))
      try layer.export(to: &builder)
    }
    self = builder.finish()
  }
}
