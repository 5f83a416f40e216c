@testable import InklingCore

extension KerasFixture.Description {
  /// The layer, or nil for a type that is not there.
  func layer() throws -> (any Layer)? {
    let activation = try KerasFixture.activation(arguments.text("activation") ?? "linear")
    switch type {
    case "dense":
      return Dense(
        try unwrapped(arguments.int("units")), activation: activation,
        useBias: arguments.bool("useBias", default: true),
        kernelRegularizer: arguments.regularizer("kernelRegularizer"),
        biasRegularizer: arguments.regularizer("biasRegularizer"))
    case "batchNormalization":
      return BatchNormalization(
        momentum: arguments.number("momentum", default: 0.99),
        epsilon: arguments.number("epsilon", default: 0.001),
        center: arguments.bool("center", default: true),
        scale: arguments.bool("scale", default: true))
    case "activation": return activation
    case "conv2D":
      return Conv2D(
        try unwrapped(arguments.int("filters")), kernelSize: try arguments.pair("kernelSize"),
        strides: try arguments.pair("strides", default: 1), padding: try arguments.padding(),
        dilationRate: try arguments.pair("dilationRate", default: 1), activation: activation,
        useBias: arguments.bool("useBias", default: true))
    case "depthwiseConv2D":
      return DepthwiseConv2D(
        kernelSize: try arguments.pair("kernelSize"),
        strides: try arguments.pair("strides", default: 1), padding: try arguments.padding(),
        depthMultiplier: arguments.int("depthMultiplier", default: 1),
        dilationRate: try arguments.pair("dilationRate", default: 1), activation: activation,
        useBias: arguments.bool("useBias", default: true))
    case "separableConv2D":
      return SeparableConv2D(
        try unwrapped(arguments.int("filters")), kernelSize: try arguments.pair("kernelSize"),
        strides: try arguments.pair("strides", default: 1), padding: try arguments.padding(),
        dilationRate: try arguments.pair("dilationRate", default: 1),
        depthMultiplier: arguments.int("depthMultiplier", default: 1), activation: activation,
        useBias: arguments.bool("useBias", default: true))
    case "averagePooling2D":
      return AveragePooling2D(
        poolSize: try arguments.pair("poolSize", default: 2),
        strides: arguments.has("strides") ? try arguments.pair("strides") : nil,
        padding: try arguments.padding())
    case "globalAveragePooling2D":
      return GlobalAveragePooling2D(keepDims: arguments.bool("keepDims", default: false))
    case "reshape":
      return Reshape(
        try unwrapped(arguments.values["targetShape"]?.list).compactMap(\.number).map { Int($0) })
    case "maxPooling2D":
      return MaxPooling2D(
        poolSize: try arguments.pair("poolSize", default: 2),
        strides: arguments.has("strides") ? try arguments.pair("strides") : nil,
        padding: try arguments.padding())
    case "flatten": return Flatten()
    default: return nil
    }
  }

  /// The optimizer, or nil for a type that is not there.
  var optimizer: Optimizer? {
    switch type {
    case "adam": .adam(learningRate: arguments.number("learningRate", default: 0.001))
    case "sgd":
      .sgd(
        learningRate: arguments.number("learningRate", default: 0.01),
        momentum: arguments.number("momentum", default: 0))
    case "rmsprop": .rmsprop(learningRate: arguments.number("learningRate", default: 0.001))
    default: nil
    }
  }

  private func unwrapped<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw KerasFixture.Unknown(what: type) }
    return value
  }
}

extension KerasFixture {
  /// Something in a fixture that this code does not know.
  struct Unknown: Error { let what: String }

  static func activation(_ name: String) throws -> Activation {
    switch name {
    case "linear": .linear
    case "relu": .relu
    case "tanh": .tanh
    case "sigmoid": .sigmoid
    case "softmax": .softmax
    default: throw Unknown(what: name)
    }
  }
}

extension KerasFixture.Arguments {
  /// Two numbers, or one for both.
  fileprivate func pair(_ name: String, default other: Int? = nil) throws -> (Int, Int) {
    if let list = values[name]?.list?.compactMap(\.number), list.count == 2 {
      return (Int(list[0]), Int(list[1]))
    }
    guard let both = int(name) ?? other else { throw KerasFixture.Unknown(what: name) }
    return (both, both)
  }

  fileprivate func padding() throws -> Padding {
    switch text("padding") {
    case nil, "valid": .valid
    case "same": .same
    default: throw KerasFixture.Unknown(what: "padding")
    }
  }

  fileprivate func regularizer(_ name: String) -> Regularizer? {
    guard case .table(let factors) = values[name] else { return nil }
    return .l1l2(l1: factors["l1"]?.number ?? 0, l2: factors["l2"]?.number ?? 0)
  }
}
