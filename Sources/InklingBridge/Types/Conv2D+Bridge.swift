public import Inkling
public import InklingSwift

extension Padding: HostBoxed {}
extension Conv2D: HostBoxed {}
extension ZeroPadding2D: HostBoxed {}

extension HostModule {
  /// Declares the layers for pictures.
  mutating func declareImageLayers() {
    type("Padding", holding: Padding.self, isEqual: ==) { type in
      type.declareStatic("Padding", ["valid": Padding.valid, "same": .same])
    }
    declareConv2D()
    declareDepthwiseConv2D()
    declareSeparableConv2D()
    declarePooling()
    layer("ZeroPadding2D", ZeroPadding2D.self) {
      type in
      type.declare("init(padding: Int = 1, name: String? = nil)") {
        ZeroPadding2D(padding: try $0[0] as Int, name: try $0[1]).hostValue
      }
      type.declare("init(padding: (Int, Int), name: String? = nil)") {
        ZeroPadding2D(padding: try $0.pair(0), name: try $0[1]).hostValue
      }
      type.declare("init(padding: ((Int, Int), (Int, Int)), name: String? = nil)") {
        ZeroPadding2D(padding: try $0.pairOfPairs(0), name: try $0[1]).hostValue
      }
    }
  }

  private mutating func declareConv2D() {
    layer("Conv2D", Conv2D.self) { type in
      let others =
        """
        activation: Activation = .linear, useBias: Bool = true, \
        kernelInitializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, \
        kernelRegularizer: Regularizer? = nil, biasRegularizer: Regularizer? = nil, \
        name: String? = nil
        """
      type.declare(
        """
        init(_ filters: Int, kernelSize: Int, strides: Int = 1, padding: Padding = .valid, \
        dilationRate: Int = 1, \(others))
        """
      ) { call in
        Conv2D(
          try call[0], kernelSize: try call[1] as Int, strides: try call[2], padding: try call[3],
          dilationRate: try call[4], activation: try call[5], useBias: try call[6],
          kernelInitializer: try call[7], biasInitializer: try call[8],
          kernelRegularizer: try call[9], biasRegularizer: try call[10], name: try call[11]
        ).hostValue
      }
      type.declare(
        """
        init(_ filters: Int, kernelSize: (Int, Int), strides: (Int, Int) = (1, 1), \
        padding: Padding = .valid, dilationRate: (Int, Int) = (1, 1), \(others))
        """
      ) { call in
        Conv2D(
          try call[0], kernelSize: try call.pair(1), strides: try call.pair(2),
          padding: try call[3], dilationRate: try call.pair(4), activation: try call[5],
          useBias: try call[6], kernelInitializer: try call[7], biasInitializer: try call[8],
          kernelRegularizer: try call[9], biasRegularizer: try call[10], name: try call[11]
        ).hostValue
      }
      type.declare("var filters: Int { get }", reading: \Conv2D.filters)
      type.declare("var kernelSize: [Int] { get }", reading: \Conv2D.kernelSize)
      type.declare("var strides: [Int] { get }", reading: \Conv2D.strides)
      type.declare("var padding: Padding { get }", reading: \Conv2D.padding)
      type.declare("var dilationRate: [Int] { get }", reading: \Conv2D.dilationRate)
      type.declare("var activation: Activation { get }", reading: \Conv2D.activation)
      type.declare("var useBias: Bool { get }", reading: \Conv2D.useBias)
    }
  }
}
