internal import InklingCore

extension Conv2D: KerasLayer {
  static var kerasClass: String { "Conv2D" }

  func kerasSettings() throws(KerasGap) -> [String: JSONValue] {
    let settings: [String: JSONValue] = [
      "filters": .integer(filters), "groups": 1, "activation": try activation.kerasValue(),
      "use_bias": .bool(useBias), "kernel_initializer": try kernelInitializer.kerasValue(),
      "bias_initializer": try biasInitializer.kerasValue(),
      "kernel_regularizer": JSONValue(kernelRegularizer),
      "bias_regularizer": JSONValue(biasRegularizer),
    ]
    return settings.merging(
      KerasWindow.settings("kernel_size", kernelSize, strides, padding, dilationRate)
    ) { $1 }
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    try config.expect("groups", 1)
    let window = try KerasWindow("kernel_size", &config)
    self.init(
      try config.integer("filters"), kernelSize: window.size, strides: window.strides,
      padding: window.padding, dilationRate: window.dilationRate,
      activation: try config.activation(), useBias: try config.flag("use_bias"),
      kernelInitializer: try config.initializer("kernel_initializer"),
      biasInitializer: try config.initializer("bias_initializer"),
      kernelRegularizer: try config.regularizer("kernel_regularizer"),
      biasRegularizer: try config.regularizer("bias_regularizer"), name: name)
  }
}

extension DepthwiseConv2D: KerasLayer {
  static var kerasClass: String { "DepthwiseConv2D" }

  func kerasSettings() throws(KerasGap) -> [String: JSONValue] {
    let settings: [String: JSONValue] = [
      "depth_multiplier": .integer(depthMultiplier), "activation": try activation.kerasValue(),
      "use_bias": .bool(useBias), "depthwise_initializer": try depthwiseInitializer.kerasValue(),
      "bias_initializer": try biasInitializer.kerasValue(),
      "depthwise_regularizer": JSONValue(depthwiseRegularizer),
      "bias_regularizer": JSONValue(biasRegularizer),
    ]
    return settings.merging(
      KerasWindow.settings("kernel_size", kernelSize, strides, padding, dilationRate)
    ) { $1 }
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    let window = try KerasWindow("kernel_size", &config)
    self.init(
      kernelSize: window.size, strides: window.strides, padding: window.padding,
      depthMultiplier: try config.integer("depth_multiplier"),
      dilationRate: window.dilationRate, activation: try config.activation(),
      useBias: try config.flag("use_bias"),
      depthwiseInitializer: try config.initializer("depthwise_initializer"),
      biasInitializer: try config.initializer("bias_initializer"),
      depthwiseRegularizer: try config.regularizer("depthwise_regularizer"),
      biasRegularizer: try config.regularizer("bias_regularizer"), name: name)
  }
}

extension SeparableConv2D: KerasLayer {
  static var kerasClass: String { "SeparableConv2D" }

  func kerasSettings() throws(KerasGap) -> [String: JSONValue] {
    let settings: [String: JSONValue] = [
      "filters": .integer(filters), "depth_multiplier": .integer(depthMultiplier),
      "activation": try activation.kerasValue(), "use_bias": .bool(useBias),
      "depthwise_initializer": try depthwiseInitializer.kerasValue(),
      "pointwise_initializer": try pointwiseInitializer.kerasValue(),
      "bias_initializer": try biasInitializer.kerasValue(),
      "depthwise_regularizer": JSONValue(depthwiseRegularizer),
      "pointwise_regularizer": JSONValue(pointwiseRegularizer),
      "bias_regularizer": JSONValue(biasRegularizer),
    ]
    return settings.merging(
      KerasWindow.settings("kernel_size", kernelSize, strides, padding, dilationRate)
    ) { $1 }
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    let window = try KerasWindow("kernel_size", &config)
    self.init(
      try config.integer("filters"), kernelSize: window.size, strides: window.strides,
      padding: window.padding, dilationRate: window.dilationRate,
      depthMultiplier: try config.integer("depth_multiplier"),
      activation: try config.activation(), useBias: try config.flag("use_bias"),
      depthwiseInitializer: try config.initializer("depthwise_initializer"),
      pointwiseInitializer: try config.initializer("pointwise_initializer"),
      biasInitializer: try config.initializer("bias_initializer"),
      depthwiseRegularizer: try config.regularizer("depthwise_regularizer"),
      pointwiseRegularizer: try config.regularizer("pointwise_regularizer"),
      biasRegularizer: try config.regularizer("bias_regularizer"), name: name)
  }
}

extension ZeroPadding2D: KerasLayer {
  static var kerasClass: String { "ZeroPadding2D" }

  func kerasSettings() -> [String: JSONValue] {
    [
      "padding": .array([JSONValue([top, bottom]), JSONValue([left, right])]),
      "data_format": "channels_last",
    ]
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    try config.expect("data_format", "channels_last")
    let value = try config.required("padding")
    guard case .array(let axes) = value, axes.count == 2 else {
      throw config.wrong("padding", "two pairs of whole numbers", value)
    }
    var sides: [Int] = []
    for case .array(let axis) in axes where axis.count == 2 {
      sides += axis.compactMap(\.integer)
    }
    guard sides.count == 4 else {
      throw config.wrong("padding", "two pairs of whole numbers", value)
    }
    self.init(padding: ((sides[0], sides[1]), (sides[2], sides[3])), name: name)
  }
}
