public import Inkling
public import InklingSwift

extension DepthwiseConv2D: HostBoxed {}

extension HostModule {
  mutating func declareDepthwiseConv2D() {
    layer("DepthwiseConv2D", DepthwiseConv2D.self) { type in
      let others =
        """
        activation: Activation = .linear, useBias: Bool = true, depthwiseInitializer: \
        Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, \
        depthwiseRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil, \
        name: String? = nil
        """
      type.declare(
        """
        init(kernelSize: Int, strides: Int = 1, padding: Padding = .valid, depthMultiplier: \
        Int = 1, dilationRate: Int = 1, \(others))
        """
      ) { call in
        DepthwiseConv2D(
          kernelSize: try call[0] as Int, strides: try call[1], padding: try call[2],
          depthMultiplier: try call[3], dilationRate: try call[4], activation: try call[5],
          useBias: try call[6], depthwiseInitializer: try call[7], biasInitializer: try call[8],
          depthwiseRegularizer: try call[9], biasRegularizer: try call[10], name: try call[11]
        ).hostValue
      }
      type.declare(
        """
        init(kernelSize: (Int, Int), strides: (Int, Int) = (1, 1), padding: Padding = \
        .valid, depthMultiplier: Int = 1, dilationRate: (Int, Int) = (1, 1), \(others))
        """
      ) { call in
        DepthwiseConv2D(
          kernelSize: try call.pair(0), strides: try call.pair(1), padding: try call[2],
          depthMultiplier: try call[3], dilationRate: try call.pair(4), activation: try call[5],
          useBias: try call[6], depthwiseInitializer: try call[7], biasInitializer: try call[8],
          depthwiseRegularizer: try call[9], biasRegularizer: try call[10], name: try call[11]
        ).hostValue
      }
      type.declare("var kernelSize: [Int] { get }", reading: \DepthwiseConv2D.kernelSize)
      type.declare("var strides: [Int] { get }", reading: \DepthwiseConv2D.strides)
      type.declare("var padding: Padding { get }", reading: \DepthwiseConv2D.padding)
      type.declare("var dilationRate: [Int] { get }", reading: \DepthwiseConv2D.dilationRate)
      type.declare("var depthMultiplier: Int { get }", reading: \DepthwiseConv2D.depthMultiplier)
      type.declare("var activation: Activation { get }", reading: \DepthwiseConv2D.activation)
      type.declare("var useBias: Bool { get }", reading: \DepthwiseConv2D.useBias)
    }
  }
}
