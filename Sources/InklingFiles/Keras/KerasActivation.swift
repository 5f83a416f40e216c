internal import InklingCore

extension Activation {
  /// The functions that Keras has by name.
  private static let kerasNames: [(name: String, activation: Activation)] = [
    ("linear", .linear), ("relu", .relu), ("leaky_relu", .leakyRelu), ("elu", .elu),
    ("selu", .selu), ("gelu", .gelu), ("silu", .silu), ("swish", .silu), ("softplus", .softplus),
    ("softsign", .softsign), ("sigmoid", .sigmoid), ("hard_sigmoid", .hardSigmoid),
    ("tanh", .tanh), ("exponential", .exponential), ("softmax", .softmax),
    ("log_softmax", .logSoftmax),
  ]

  /// The function as Keras writes it: a name, or one of its layers where there is a setting.
  func kerasValue() throws(KerasGap) -> JSONValue {
    if let known = Self.kerasNames.first(where: { $0.activation == self }) {
      return .string(known.name)
    }
    switch kind {
    case .leakyRelu(let slope):
      return KerasLayers.value(
        "LeakyReLU", name: "leaky_re_lu", ["negative_slope": JSONValue(slope)])
    case .elu(let alpha):
      return KerasLayers.value("ELU", name: "elu", ["alpha": JSONValue(alpha)])
    default:
      throw KerasGap("Keras has no way to save the activation \(self)")
    }
  }
}

extension KerasConfig {
  /// An activation: a name, a function, or one of the layers that are one.
  mutating func activation(_ name: String = "activation") throws(FileError) -> Activation {
    guard let value = take(name) else { return .linear }
    switch value {
    case .string(let function):
      return try activation(named: function, name, value)
    case .object(let members):
      if members["class_name"] == "function", case .string(let function) = members["config"] {
        return try activation(named: function, name, value)
      }
      let object = try KerasObject(value, file: file, path: inner(name), owner: owner)
      guard let activation = try KerasLayers.layer(object).layer as? any KerasActivationLayer else {
        throw wrong(name, "an activation that Inkling has", value)
      }
      return activation.activation
    default:
      throw wrong(name, "the name of an activation", value)
    }
  }

  private func activation(
    named function: String, _ name: String, _ value: JSONValue
  ) throws(FileError) -> Activation {
    guard let activation = Activation(kerasName: function) else {
      throw wrong(name, "an activation that Inkling has", value)
    }
    return activation
  }
}

extension Activation {
  /// The function of that name, if Inkling has it.
  fileprivate init?(kerasName: String) {
    guard let known = Self.kerasNames.first(where: { $0.name == kerasName }) else { return nil }
    self = known.activation
  }
}
