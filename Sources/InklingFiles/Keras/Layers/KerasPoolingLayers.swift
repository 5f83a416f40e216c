internal import InklingCore

extension MaxPooling2D: KerasLayer {
  static var kerasClass: String { "MaxPooling2D" }

  func kerasSettings() -> [String: JSONValue] {
    KerasWindow.settings("pool_size", poolSize, strides, padding)
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    let window = try KerasWindow("pool_size", &config, isDilated: false)
    self.init(
      poolSize: window.size, strides: window.strides, padding: window.padding, name: name)
  }
}

extension AveragePooling2D: KerasLayer {
  static var kerasClass: String { "AveragePooling2D" }

  func kerasSettings() -> [String: JSONValue] {
    KerasWindow.settings("pool_size", poolSize, strides, padding)
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    let window = try KerasWindow("pool_size", &config, isDilated: false)
    self.init(
      poolSize: window.size, strides: window.strides, padding: window.padding, name: name)
  }
}

extension GlobalMaxPooling2D: KerasLayer {
  static var kerasClass: String { "GlobalMaxPooling2D" }

  func kerasSettings() -> [String: JSONValue] {
    ["keepdims": .bool(keepDims), "data_format": "channels_last"]
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    try config.expect("data_format", "channels_last")
    self.init(keepDims: try config.flag("keepdims", default: false), name: name)
  }
}

extension GlobalAveragePooling2D: KerasLayer {
  static var kerasClass: String { "GlobalAveragePooling2D" }

  func kerasSettings() -> [String: JSONValue] {
    ["keepdims": .bool(keepDims), "data_format": "channels_last"]
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    try config.expect("data_format", "channels_last")
    self.init(keepDims: try config.flag("keepdims", default: false), name: name)
  }
}
