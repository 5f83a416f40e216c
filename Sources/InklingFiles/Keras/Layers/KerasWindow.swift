internal import InklingCore

/// The settings of a window that slides over images.
struct KerasWindow {
  let size: (Int, Int)
  let strides: (Int, Int)
  let padding: Padding
  let dilationRate: (Int, Int)

  /// Takes the settings out of a configuration.
  ///
  /// - Parameter sizeName: what its size is called.
  init(
    _ sizeName: String, _ config: inout KerasConfig, isDilated: Bool = true
  ) throws(FileError) {
    try config.expect("data_format", "channels_last")
    size = try config.pair(sizeName)
    strides = try config.pair("strides")
    switch try config.text("padding") {
    case "valid": padding = .valid
    case "same": padding = .same
    case let other:
      throw config.wrong("padding", expected: "\"valid\" or \"same\"", found: quoted(other))
    }
    dilationRate = isDilated ? try config.pair("dilation_rate") : (1, 1)
  }

  /// The settings as Keras writes them.
  static func settings(
    _ sizeName: String, _ size: [Int], _ strides: [Int], _ padding: Padding,
    _ dilationRate: [Int]? = nil
  ) -> [String: JSONValue] {
    var settings: [String: JSONValue] = [
      sizeName: JSONValue(size), "strides": JSONValue(strides),
      "padding": padding == .same ? "same" : "valid", "data_format": "channels_last",
    ]
    if let dilationRate { settings["dilation_rate"] = JSONValue(dilationRate) }
    return settings
  }
}
