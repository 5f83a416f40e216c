internal import InklingCore

extension Activation: KerasActivationLayer {
  static var kerasClass: String { "Activation" }

  var activation: Activation { self }

  func kerasSettings() throws(KerasGap) -> [String: JSONValue] {
    ["activation": try kerasValue()]
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    self = try config.activation()
  }
}

extension ReLU: KerasActivationLayer {
  static var kerasClass: String { "ReLU" }

  var activation: Activation { .relu }

  func kerasSettings() -> [String: JSONValue] {
    ["max_value": nil, "negative_slope": 0.0, "threshold": 0.0]
  }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    for setting in ["negative_slope", "threshold"] {
      let value = try config.number(setting, default: 0)
      guard value == 0 else {
        throw config.wrong(setting, expected: "0, as Inkling has nothing else", found: "\(value)")
      }
    }
    self.init(name: name)
  }
}

extension LeakyReLU: KerasActivationLayer {
  static var kerasClass: String { "LeakyReLU" }

  var activation: Activation { .leakyRelu(negativeSlope: negativeSlope) }

  func kerasSettings() -> [String: JSONValue] { ["negative_slope": .number(negativeSlope)] }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    self.init(negativeSlope: try config.number("negative_slope"), name: name)
  }
}

extension ELU: KerasActivationLayer {
  static var kerasClass: String { "ELU" }

  var activation: Activation { .elu(alpha: alpha) }

  func kerasSettings() -> [String: JSONValue] { ["alpha": .number(alpha)] }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    self.init(alpha: try config.number("alpha"), name: name)
  }
}

extension Softmax: KerasActivationLayer {
  static var kerasClass: String { "Softmax" }

  var activation: Activation { .softmax }

  func kerasSettings() -> [String: JSONValue] { ["axis": -1] }

  init(keras config: inout KerasConfig, name: String) throws(FileError) {
    try config.expect("axis", -1)
    self.init(name: name)
  }
}
