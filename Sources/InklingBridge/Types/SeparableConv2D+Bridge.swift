public import Inkling
public import InklingSwift

extension SeparableConv2D: HostBoxed {}

extension HostModule {
  mutating func declareSeparableConv2D() {
    layer("SeparableConv2D", SeparableConv2D.self) { type in
      let others =
        """
        activation: Activation = .linear, useBias: Bool = true, depthwiseInitializer: \
        Initializer = .glorotUniform, pointwiseInitializer: Initializer = .glorotUniform, \
        biasInitializer: Initializer = .zeros, depthwiseRegularizer: Regularizer? = nil, \
        pointwiseRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil, \
        name: String? = nil
        """
      type.declare(
        """
        init(_ filters: Int, kernelSize: Int, strides: Int = 1, padding: Padding = .valid, \
        dilationRate: Int = 1, depthMultiplier: Int = 1, \(others))
        """
      ) { call in
        SeparableConv2D(
          try call[0], kernelSize: try call[1] as Int, strides: try call[2], padding: try call[3],
          dilationRate: try call[4], depthMultiplier: try call[5], activation: try call[6],
          useBias: try call[7], depthwiseInitializer: try call[8],
          pointwiseInitializer: try call[9], biasInitializer: try call[10],
          depthwiseRegularizer: try call[11],
          pointwiseRegularizer: try call[12], biasRegularizer: try call[13], name: try call[14]
        ).hostValue
      }
      type.declare(
        """
        init(_ filters: Int, kernelSize: (Int, Int), strides: (Int, Int) = (1, 1), padding: \
        Padding = .valid, dilationRate: (Int, Int) = (1, 1), depthMultiplier: Int = 1, \
        \(others))
        """
      ) { call in
        SeparableConv2D(
          try call[0], kernelSize: try call.pair(1), strides: try call.pair(2),
          padding: try call[3], dilationRate: try call.pair(4), depthMultiplier: try call[5],
          activation: try call[6], useBias: try call[7], depthwiseInitializer: try call[8],
          pointwiseInitializer: try call[9], biasInitializer: try call[10],
          depthwiseRegularizer: try call[11],
          pointwiseRegularizer: try call[12], biasRegularizer: try call[13], name: try call[14]
        ).hostValue
      }
      type.declare("var filters: Int { get }", reading: \SeparableConv2D.filters)
      type.declare("var kernelSize: [Int] { get }", reading: \SeparableConv2D.kernelSize)
      type.declare("var strides: [Int] { get }", reading: \SeparableConv2D.strides)
      type.declare("var padding: Padding { get }", reading: \SeparableConv2D.padding)
      type.declare("var dilationRate: [Int] { get }", reading: \SeparableConv2D.dilationRate)
      type.declare("var depthMultiplier: Int { get }", reading: \SeparableConv2D.depthMultiplier)
      type.declare("var activation: Activation { get }", reading: \SeparableConv2D.activation)
      type.declare("var useBias: Bool { get }", reading: \SeparableConv2D.useBias)
    }
  }
}
