internal import InklingCore

extension Activation {
  /// Applies the function behind a layer's own operation; nothing is added for the linear one.
  func apply(to builder: inout ONNXBuilder) {
    guard self != .linear else { return }
    add(to: &builder, isLayer: false)
  }

  /// - Parameter isLayer: true where the function is a layer of its own, so that the last node has
  ///   the layer's name.
  fileprivate func add(to builder: inout ONNXBuilder, isLayer: Bool) {
    func part(_ name: String) -> String? { isLayer ? nil : name }
    // Over the last dimension in Inkling, wherever that is now.
    let channels: [(name: String, value: ONNXGraph.Attribute)] =
      [("axis", .integer(builder.hasChannelsFirst ? 1 : -1))]
    switch kind {
    case .linear: builder.add("Identity", part: part("linear"))
    case .relu: builder.add("Relu", part: part("relu"))
    case .sigmoid: builder.add("Sigmoid", part: part("sigmoid"))
    case .tanh: builder.add("Tanh", part: part("tanh"))
    case .softplus: builder.add("Softplus", part: part("softplus"))
    case .softsign: builder.add("Softsign", part: part("softsign"))
    case .exponential: builder.add("Exp", part: part("exponential"))
    case .softmax: builder.add("Softmax", part: part("softmax"), attributes: channels)
    case .logSoftmax: builder.add("LogSoftmax", part: part("log_softmax"), attributes: channels)
    case .selu:
      builder.add(
        "Selu", part: part("selu"),
        attributes: [("alpha", .float(Self.seluAlpha)), ("gamma", .float(Self.seluScale))])
    case .hardSigmoid:
      builder.add(
        "HardSigmoid", part: part("hard_sigmoid"),
        attributes: [("alpha", .float(1 / 6)), ("beta", .float(0.5))])
    case .leakyRelu(let slope):
      builder.add("LeakyRelu", part: part("leaky_relu"), attributes: [("alpha", .float(slope))])
    case .elu(let alpha):
      builder.add("Elu", part: part("elu"), attributes: [("alpha", .float(alpha))])
    case .silu:
      let sums = builder.current
      builder.add("Sigmoid", part: "sigmoid")
      builder.add("Mul", part: part("silu"), [sums])
    case .gelu(let isApproximate):
      Self.addGelu(isApproximate: isApproximate, part: part("gelu"), to: &builder)
    }
  }

  /// ONNX has the function itself from version 20 of its operations on; this is its definition.
  private static func addGelu(
    isApproximate: Bool, part: String?, to builder: inout ONNXBuilder
  ) {
    let sums = builder.current
    if isApproximate {
      // tanh(sqrt(2 / pi) (x + 0.044715 x^3))
      let cubic = builder.constant("gelu/cubic", 0.044715)
      let scale = builder.constant("gelu/scale", 0.797_884_560_802_865_4)
      builder.add("Mul", part: "gelu/square", [sums])
      builder.add("Mul", part: "gelu/cube", [sums])
      builder.add("Mul", part: "gelu/cubic_term", [cubic])
      builder.add("Add", part: "gelu/sum", [sums])
      builder.add("Mul", part: "gelu/scaled", [scale])
      builder.add("Tanh", part: "gelu/tanh")
    } else {
      // erf(x / sqrt(2))
      let root = builder.constant("gelu/root", 1.414_213_562_373_095_1)
      builder.add("Div", part: "gelu/scaled", [root])
      builder.add("Erf", part: "gelu/erf")
    }
    let one = builder.constant("gelu/one", 1)
    let half = builder.constant("gelu/half", 0.5)
    builder.add("Add", part: "gelu/plus_one", [one])
    builder.add("Mul", part: "gelu/product", [sums])
    builder.add("Mul", part: part, [half])
  }
}

extension Activation: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws { add(to: &builder, isLayer: true) }
}

extension ReLU: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws { try Activation.relu.export(to: &builder) }
}

extension LeakyReLU: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    try Activation.leakyRelu(negativeSlope: negativeSlope).export(to: &builder)
  }
}

extension ELU: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    try Activation.elu(alpha: alpha).export(to: &builder)
  }
}

extension Softmax: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws { try Activation.softmax.export(to: &builder) }
}
