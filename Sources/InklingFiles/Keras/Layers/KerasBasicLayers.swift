internal import InklingCore

extension Dense: KerasLayer {
  static var kerasClass: String { "Dense" }

  func kerasSettings() throws(KerasGap) -> [String: JSONValue] {
    [
      "units": .integer(units), "activation": try activation.kerasValue(),
      "use_bias": .bool(useBias), "kernel_initializer": try kernelInitializer.kerasValue(),
      "bias_initializer": try biasInitializer.kerasValue(),
      "kernel_regularizer": JSONValue(kernelRegularizer),
      "bias_regularizer": JSONValue(biasRegularizer),
    ]
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    self.init(
      try config.integer("units"), activation: try config.activation(),
      useBias: try config.flag("use_bias"),
      kernelInitializer: try config.initializer("kernel_initializer"),
      biasInitializer: try config.initializer("bias_initializer"),
      kernelRegularizer: try config.regularizer("kernel_regularizer"),
      biasRegularizer: try config.regularizer("bias_regularizer"), name: name)
  }
}

extension Flatten: KerasLayer {
  static var kerasClass: String { "Flatten" }

  func kerasSettings() -> [String: JSONValue] { ["data_format": "channels_last"] }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    try config.expect("data_format", "channels_last")
    self.init(name: name)
  }
}

extension Reshape: KerasLayer {
  static var kerasClass: String { "Reshape" }

  func kerasSettings() -> [String: JSONValue] { ["target_shape": JSONValue(targetShape)] }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    self.init(try config.integers("target_shape"), name: name)
  }
}
