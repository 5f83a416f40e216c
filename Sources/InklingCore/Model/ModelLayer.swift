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
struct NamedLayer {
  let name: String
  let layer: any Layer

  var title: String { "\(name) (\(layer.typeName))" }

  /// Gives names to layers that come after others: "dense", "dense_1".
  static func naming(_ layers: [any Layer], after others: [NamedLayer]) -> [NamedLayer] {
    var counts: [String: Int] = [:]
    for other in others { counts[other.layer.typeName, default: 0] += 1 }
    return layers.map { layer in
      let before = counts[layer.typeName, default: 0]
      counts[layer.typeName] = before + 1
      return NamedLayer(
        name: snakeCase(layer.typeName) + (before == 0 ? "" : "_\(before)"), layer: layer)
    }
  }

  /// "MaxPooling2D" to "max_pooling2d", as Keras makes names of layers.
  static func snakeCase(_ name: String) -> String {
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
