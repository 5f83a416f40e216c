public import Inkling
public import InklingSwift

extension Flatten: HostBoxed {}
extension Reshape: HostBoxed {}
extension Dropout: HostBoxed {}
extension BatchNormalization: HostBoxed {}
extension ReLU: HostBoxed {}
extension LeakyReLU: HostBoxed {}
extension ELU: HostBoxed {}
extension Softmax: HostBoxed {}

extension HostModule {
  mutating func declareLayers() {
    self.protocol("Layer")
    builder("LayerBuilder", collecting: "Layer")
    type("Flatten", holding: Flatten.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare("init()") { _ in Flatten().hostValue }
    }
    type("Reshape", holding: Reshape.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare("init(_ targetShape: [Int])") { Reshape(try $0[0]).hostValue }
      type.declare("var targetShape: [Int] { get }", reading: \Reshape.targetShape)
    }
    declareDense()
    type("Dropout", holding: Dropout.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare("init(_ rate: Double)") { Dropout(try $0[0]).hostValue }
      type.declare("var rate: Double { get }", reading: \Dropout.rate)
    }
    declareBatchNormalization()
    declareActivationLayers()
    declareImageLayers()
  }

  private mutating func declareBatchNormalization() {
    type(
      "BatchNormalization", holding: BatchNormalization.self, conformingTo: ["Layer"], isEqual: ==
    ) { type in
      type.declare(
        """
        init(momentum: Double = 0.99, epsilon: Double = 0.001, center: Bool = true, \
        scale: Bool = true)
        """
      ) { call in
        BatchNormalization(
          momentum: try call[0], epsilon: try call[1], center: try call[2], scale: try call[3]
        ).hostValue
      }
      type.declare("var momentum: Double { get }", reading: \BatchNormalization.momentum)
      type.declare("var epsilon: Double { get }", reading: \BatchNormalization.epsilon)
      type.declare("var center: Bool { get }", reading: \BatchNormalization.center)
      type.declare("var scale: Bool { get }", reading: \BatchNormalization.scale)
    }
  }

  /// The layers that are nothing but an activation.
  private mutating func declareActivationLayers() {
    type("ReLU", holding: ReLU.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare("init()") { _ in ReLU().hostValue }
    }
    type("LeakyReLU", holding: LeakyReLU.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare("init(negativeSlope: Double = 0.3)") { call in
        LeakyReLU(negativeSlope: try call[0]).hostValue
      }
      type.declare("var negativeSlope: Double { get }", reading: \LeakyReLU.negativeSlope)
    }
    type("ELU", holding: ELU.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare("init(alpha: Double = 1)") { ELU(alpha: try $0[0]).hostValue }
      type.declare("var alpha: Double { get }", reading: \ELU.alpha)
    }
    type("Softmax", holding: Softmax.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare("init()") { _ in Softmax().hostValue }
    }
  }
}

/// A layer of any type, on its way from a lesson to the library.
struct AnyLayer: HostConvertible {
  let layer: any Layer

  /// The layer in a lesson's value.
  init?(hostValue: Value) {
    guard case .host(let object) = hostValue, let holder = object as? any LayerHolder else {
      return nil
    }
    layer = holder.layer
  }

  /// The value that holds the layer.
  var hostValue: Value { .host(HostBox(layer)) }
}

/// The box of a value that is a layer, whatever its type.
private protocol LayerHolder {
  var layer: any Layer { get }
}

extension HostBox: LayerHolder where Wrapped: Layer {
  fileprivate var layer: any Layer { wrapped }
}
