public import Inkling
public import InklingSwift

extension Activation: HostBoxed {}

extension HostModule {
  mutating func declareActivation() {
    type(
      "Activation", holding: Activation.self, conformingTo: ["Layer"], isEqual: ==
    ) { type in
      type.declareStatic(
        "Activation",
        [
          "linear": Activation.linear, "relu": .relu, "leakyRelu": .leakyRelu, "elu": .elu,
          "selu": .selu, "gelu": .gelu, "silu": .silu, "softplus": .softplus, "sigmoid": .sigmoid,
          "tanh": .tanh, "softsign": .softsign, "hardSigmoid": .hardSigmoid,
          "exponential": .exponential, "softmax": .softmax, "logSoftmax": .logSoftmax,
        ])
      type.declare("static func leakyRelu(negativeSlope: Double) -> Activation") { call in
        Activation.leakyRelu(negativeSlope: try call[0]).hostValue
      }
      type.declare("static func elu(alpha: Double) -> Activation") { call in
        Activation.elu(alpha: try call[0]).hostValue
      }
      type.declare("static func gelu(approximate: Bool) -> Activation") { call in
        Activation.gelu(approximate: try call[0]).hostValue
      }
    }
  }
}
