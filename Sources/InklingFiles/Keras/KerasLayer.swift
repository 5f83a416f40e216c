internal import InklingCore

/// A layer that Keras has as well.
///
/// Conformances lie in `Layers/`, a file for each family; ``KerasLayers/all`` lists them.
protocol KerasLayer: Layer {
  /// The name of Keras's class.
  static var kerasClass: String { get }

  /// The settings as Keras writes them, without the name and what all layers have.
  ///
  /// - Throws: ``KerasGap`` if Keras has no words for one of them.
  func kerasSettings() throws(KerasGap) -> [String: JSONValue]

  /// Takes the layer's settings out of a configuration.
  ///
  /// - Throws: ``FileError`` if one is missing, wrong, or one that Inkling does not have.
  init(keras config: inout KerasConfig, name: String) throws(FileError)
}

/// A layer that applies a function, which other layers may have within them.
protocol KerasActivationLayer: KerasLayer {
  var activation: Activation { get }
}

/// All layers that Keras has as well.
enum KerasLayers {
  static let all: [any KerasLayer.Type] = [
    Dense.self, Flatten.self, Reshape.self, Conv2D.self, DepthwiseConv2D.self,
    SeparableConv2D.self, ZeroPadding2D.self, MaxPooling2D.self, AveragePooling2D.self,
    GlobalMaxPooling2D.self, GlobalAveragePooling2D.self, BatchNormalization.self, Dropout.self,
    Activation.self, ReLU.self, LeakyReLU.self, ELU.self, Softmax.self,
  ]

  private static let byClass: [String: any KerasLayer.Type] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.kerasClass, $0) })

  /// A layer under its name.
  ///
  /// - Throws: ``FileError`` if Inkling has no such layer, or not one of its settings.
  static func layer(_ object: KerasObject) throws(FileError) -> NamedLayer {
    var config = object.config
    let name = try config.text("name")
    guard let type = byClass[object.className] else {
      let named = object.named(name)
      guard object.className != "Lambda" else {
        throw named.config.wrong(
          "", expected: "a layer that Inkling has",
          found: "a Lambda, whose code is never run")
      }
      throw named.unknown("a layer", Array(byClass.keys))
    }
    config = object.named(name).config
    config.ignore("name")
    try config.expectOrdinaryLayer()
    let layer = try type.init(keras: &config, name: name)
    try config.finish()
    return NamedLayer(name: name, layer: layer)
  }

  /// A layer as Keras writes it.
  ///
  /// - Throws: ``KerasGap`` if Keras does not know the layer, or has no words for a setting.
  static func value(_ named: NamedLayer) throws(KerasGap) -> JSONValue {
    let layer = try known(named)
    do {
      return value(type(of: layer).kerasClass, name: named.name, try layer.kerasSettings())
    } catch {
      throw KerasGap("the layer \(quoted(named.name)): \(error.reason)")
    }
  }

  /// The layer as one that Keras has as well.
  private static func known(_ named: NamedLayer) throws(KerasGap) -> any KerasLayer {
    guard let layer = named.layer as? any KerasLayer else {
      throw KerasGap(
        "the layer \(quoted(named.name)) is of the type \(named.layer.typeName), which Keras "
          + "does not know")
    }
    return layer
  }

  /// A layer of that class as Keras writes it, with what all layers have.
  static func value(
    _ className: String, name: String, _ settings: [String: JSONValue]
  ) -> JSONValue {
    let ordinary: [String: JSONValue] = [
      "name": .string(name), "trainable": true, "dtype": KerasConfig.float32,
    ]
    return KerasObject.value("keras.layers", className, ordinary.merging(settings) { $1 })
  }

  /// The names under which the layers' weights lie in a file: their classes, numbered.
  static func weightGroups(of layers: [NamedLayer]) throws(KerasGap) -> [String] {
    var counts: [String: Int] = [:]
    return try layers.map { named throws(KerasGap) in
      let name = NamedLayer.snakeCase(type(of: try known(named)).kerasClass)
      let before = counts[name, default: 0]
      counts[name] = before + 1
      return before == 0 ? name : "\(name)_\(before)"
    }
  }
}

extension KerasObject {
  /// The same, with the layer's name in errors.
  fileprivate func named(_ name: String) -> KerasObject {
    var named = self
    named.config = config.owned(by: "layer \(quoted(name)) (\(className))")
    return named
  }
}

extension KerasConfig {
  /// What Keras writes for single precision.
  static let float32 = KerasObject.value("keras", "DTypePolicy", ["name": "float32"])

  /// Takes out what all layers and models have, which Inkling has only one way.
  mutating func expectOrdinaryLayer() throws(FileError) {
    try expect("trainable", true)
    guard let type = take("dtype"), type != "float32" else { return }
    let object = try KerasObject(type, file: file, path: inner("dtype"), owner: owner)
    var policy = object.config
    guard object.className == "DTypePolicy" else {
      throw wrong("dtype", "single precision (float32)", type)
    }
    try policy.expect("name", "float32")
    try policy.finish()
  }
}
