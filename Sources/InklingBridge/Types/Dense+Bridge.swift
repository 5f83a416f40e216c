public import Inkling
public import InklingSwift

extension Dense: HostBoxed {}

extension HostModule {
  mutating func declareDense() {
    layer("Dense", Dense.self) { type in
      type.declare(
        """
        init(_ units: Int, activation: Activation = .linear, useBias: Bool = true, \
        kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, \
        kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil, name: String? = nil)
        """
      ) { call in
        Dense(
          try call[0], activation: try call[1], useBias: try call[2],
          kernelInitializer: try call[3], biasInitializer: try call[4],
          kernelRegularizer: try call[5], biasRegularizer: try call[6], name: try call[7]
        ).hostValue
      }
      type.declare("var units: Int { get }", reading: \Dense.units)
      type.declare("var activation: Activation { get }", reading: \Dense.activation)
      type.declare("var useBias: Bool { get }", reading: \Dense.useBias)
      type.declare(
        "var kernelInitializer: Initializer { get }", reading: \Dense.kernelInitializer)
      type.declare("var biasInitializer: Initializer { get }", reading: \Dense.biasInitializer)
      type.declare(
        "var kernelRegularizer: Regularizer? { get }", reading: \Dense.kernelRegularizer)
      type.declare("var biasRegularizer: Regularizer? { get }", reading: \Dense.biasRegularizer)
    }
  }
}
