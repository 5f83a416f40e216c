internal import InklingCore

/// A layer of pools; what they do with their pixels is not among the settings.
protocol KerasPooling: KerasLayer {
  var poolSize: [Int] { get }
  var strides: [Int] { get }
  var padding: Padding { get }
  init(poolSize: (Int, Int), strides: (Int, Int)?, padding: Padding, name: String?)
}

extension KerasPooling {
  func kerasSettings() -> [String: JSONValue] {
    KerasWindow.settings("pool_size", poolSize, strides, padding)
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    let window = try KerasWindow("pool_size", &config, isDilated: false)
    self.init(
      poolSize: window.size, strides: window.strides, padding: window.padding, name: name)
  }
}

extension MaxPooling2D: KerasPooling {
  static var kerasClass: String { "MaxPooling2D" }
}

extension AveragePooling2D: KerasPooling {
  static var kerasClass: String { "AveragePooling2D" }
}

/// A layer that makes one pixel of each image.
protocol KerasGlobalPooling: KerasLayer {
  var keepDims: Bool { get }
  init(keepDims: Bool, name: String?)
}

extension KerasGlobalPooling {
  func kerasSettings() -> [String: JSONValue] {
    ["keepdims": .bool(keepDims), "data_format": "channels_last"]
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    try config.expect("data_format", "channels_last")
    self.init(keepDims: try config.flag("keepdims", default: false), name: name)
  }
}

extension GlobalMaxPooling2D: KerasGlobalPooling {
  static var kerasClass: String { "GlobalMaxPooling2D" }
}

extension GlobalAveragePooling2D: KerasGlobalPooling {
  static var kerasClass: String { "GlobalAveragePooling2D" }
}
