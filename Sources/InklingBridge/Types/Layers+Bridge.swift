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
    layer("Flatten", Flatten.self) { type in
      type.declare("init(name: String? = nil)") { Flatten(name: try $0[0]).hostValue }
    }
    layer("Reshape", Reshape.self) { type in
      type.declare("init(_ targetShape: [Int], name: String? = nil)") {
        Reshape(try $0[0], name: try $0[1]).hostValue
      }
      type.declare("var targetShape: [Int] { get }", reading: \Reshape.targetShape)
    }
    declareDense()
    layer("Dropout", Dropout.self) { type in
      type.declare("init(_ rate: Double, name: String? = nil)") {
        Dropout(try $0[0], name: try $0[1]).hostValue
      }
      type.declare("var rate: Double { get }", reading: \Dropout.rate)
    }
    declareBatchNormalization()
    declareActivationLayers()
    declareImageLayers()
  }

  private mutating func declareBatchNormalization() {
    layer("BatchNormalization", BatchNormalization.self) { type in
      type.declare(
        """
        init(momentum: Double = 0.99, epsilon: Double = 0.001, center: Bool = true, \
        scale: Bool = true, name: String? = nil)
        """
      ) { call in
        BatchNormalization(
          momentum: try call[0], epsilon: try call[1], center: try call[2], scale: try call[3],
          name: try call[4]
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
    layer("ReLU", ReLU.self) { type in
      type.declare("init(name: String? = nil)") { ReLU(name: try $0[0]).hostValue }
    }
    layer("LeakyReLU", LeakyReLU.self) { type in
      type.declare("init(negativeSlope: Double = 0.3, name: String? = nil)") { call in
        LeakyReLU(negativeSlope: try call[0], name: try call[1]).hostValue
      }
      type.declare("var negativeSlope: Double { get }", reading: \LeakyReLU.negativeSlope)
    }
    layer("ELU", ELU.self) { type in
      type.declare("init(alpha: Double = 1, name: String? = nil)") {
        ELU(alpha: try $0[0], name: try $0[1]).hostValue
      }
      type.declare("var alpha: Double { get }", reading: \ELU.alpha)
    }
    layer("Softmax", Softmax.self) { type in
      type.declare("init(name: String? = nil)") { Softmax(name: try $0[0]).hostValue }
    }
  }
}

extension HostModule {
  /// Declares a type of layers; what is declared here every layer has.
  mutating func layer<Kind: Layer & HostBoxed & Equatable>(
    _ name: String, _: Kind.Type, _ build: (inout HostTypeBuilder) -> Void
  ) {
    type(name, holding: Kind.self, conformingTo: ["Layer"], isEqual: ==) { type in
      build(&type)
      type.declare("var name: String? { get }", reading: \Kind.name)
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
