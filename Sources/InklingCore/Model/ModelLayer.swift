/// A layer at its place in a model, with its weights.
struct ModelLayer {
  /// The name in the model, such as "dense_1".
  let name: String
  let typeName: String
  let inputShape: [Int]
  let built: BuiltLayer
  let parameters: [Parameter]
}

/// A layer that was added to a model, under its name there.
package struct NamedLayer: Sendable {
  /// The name in the model, such as "dense_1".
  package let name: String
  /// The layer as it was given.
  package let layer: any Layer

  /// A layer under the name that it is to have, whatever it says itself.
  package init(name: String, layer: any Layer) {
    self.name = name
    self.layer = layer
  }

  var title: String { "\(name) (\(layer.typeName))" }

  /// Gives names to layers that come after others: their own, or "dense", "dense_1".
  static func naming(_ layers: [any Layer], after others: [NamedLayer]) -> [NamedLayer] {
    var taken = Set(others.map(\.name))
    var counts: [String: Int] = [:]
    for other in others where other.layer.name == nil {
      counts[other.layer.typeName, default: 0] += 1
    }
    return layers.map { layer in
      let name = layer.name ?? freeName(for: layer.typeName, &counts, taken)
      taken.insert(name)
      return NamedLayer(name: name, layer: layer)
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` for a name that is empty, has
  ///   a slash in it, as it stands between a layer and its weights, or that another layer has.
  static func checkNames(
    of layers: [NamedLayer], after others: [NamedLayer]
  ) throws(CoreError) {
    var taken = Set(others.map(\.name))
    for named in layers {
      let isProper = !named.name.isEmpty && !named.name.contains("/")
      guard isProper, taken.insert(named.name).inserted else {
        throw .invalidArgument(
          name: "the name of a \(named.layer.typeName) layer", got: "\"\(named.name)\"",
          expected: isProper
            ? "one that no other layer of the model has"
            : "a name that is not empty and has no slash")
      }
    }
  }

  /// The first of "dense", "dense_1", ... that no layer has.
  private static func freeName(
    for type: String, _ counts: inout [String: Int], _ taken: Set<String>
  ) -> String {
    while true {
      let before = counts[type, default: 0]
      counts[type] = before + 1
      let name = snakeCase(type) + (before == 0 ? "" : "_\(before)")
      if !taken.contains(name) { return name }
    }
  }

  /// "MaxPooling2D" to "max_pooling2d", as Keras makes names of layers.
  package static func snakeCase(_ name: String) -> String {
    let letters = Array(name)
    var result = ""
    for (index, letter) in letters.enumerated() {
      // A word begins with a capital before a small letter, or behind one.
      if letter.isUppercase, index > 0,
        letters[index - 1].isLowercase || letters[(index + 1)...].first?.isLowercase ?? false
      {
        result += "_"
      }
      result += letter.lowercased()
    }
    return result
  }
}
