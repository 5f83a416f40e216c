public import Inkling
public import InklingSwift

extension Activation: HostBoxed {}

extension HostModule {
  mutating func declareActivation() {
    type("Activation", holding: Activation.self, isEqual: ==) { type in
      type.declare("static var linear: Activation") { _ in Activation.linear.hostValue }
      type.declare("static var relu: Activation") { _ in Activation.relu.hostValue }
      type.declare("static var softmax: Activation") { _ in Activation.softmax.hostValue }
    }
  }

  mutating func declareLayers() {
    self.protocol("Layer")
    builder("LayerBuilder", collecting: "Layer")
    type("Flatten", holding: Flatten.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare("init()") { _ in Flatten().hostValue }
    }
    type("Dense", holding: Dense.self, conformingTo: ["Layer"], isEqual: ==) { type in
      type.declare(
        "init(_ units: Int, activation: Activation = .linear, useBias: Bool = true)"
      ) { call in
        Dense(try call[0], activation: try call[1], useBias: try call[2]).hostValue
      }
      type.declare("var units: Int { get }") { try $0.receiver(Dense.self).units.hostValue }
      type.declare("var activation: Activation { get }") {
        try $0.receiver(Dense.self).activation.hostValue
      }
      type.declare("var useBias: Bool { get }") { try $0.receiver(Dense.self).useBias.hostValue }
    }
  }
}

extension Flatten: HostBoxed {}
extension Dense: HostBoxed {}

extension Value {
  /// The layer that the value of a layer's type holds.
  var layer: (any Layer)? {
    guard case .host(let object) = self else { return nil }
    return (object as? any LayerObject)?.layer
  }
}

/// The box of a value that is a layer, whatever its type.
private protocol LayerObject {
  var layer: any Layer { get }
}

extension HostBox: LayerObject where Wrapped: Layer {
  fileprivate var layer: any Layer { wrapped }
}
