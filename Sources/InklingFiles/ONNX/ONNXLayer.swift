internal import InklingCore

/// A layer that has a form in ONNX.
protocol ONNXLayer: Layer {
  /// Adds the layer behind what is there.
  func export(to builder: inout ONNXBuilder) throws
}

extension Dense: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    try builder.addWeighted("Gemm", kernel: builder.weights("kernel"))
    activation.apply(to: &builder)
  }
}

extension BatchNormalization: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.bringChannelsFirst()
    let channels = [builder.inputShape.last ?? 1]
    // ONNX leaves none of the four out.
    let names = ["gamma", "beta", "moving_mean", "moving_variance"]
    var inputs: [String] = []
    for name in names {
      let weights: Tensor
      switch name {
      case "gamma" where !scale: weights = try Tensor(repeating: 1, shape: channels)
      case "beta" where !center: weights = try Tensor(repeating: 0, shape: channels)
      default: weights = try builder.weights(name)
      }
      inputs.append(builder.constant(name, weights))
    }
    builder.add(
      "BatchNormalization", inputs, attributes: [("epsilon", .float(Float(epsilon)))])
  }
}

extension Dropout: ONNXLayer {
  /// A model that is asked leaves everything as it is.
  func export(to builder: inout ONNXBuilder) throws { builder.add("Identity") }
}

extension Flatten: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.bringChannelsLast(builder.inputShape)
    builder.add("Flatten", attributes: [("axis", .integer(1))])
  }
}

extension Reshape: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.bringChannelsLast(builder.inputShape)
    // A size of 0 is the one that was there: the number of examples.
    let shape = builder.constant("shape", [0] + builder.outputShape)
    builder.add("Reshape", [shape])
  }
}
