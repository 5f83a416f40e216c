/// A panel of a model: a box for each layer, from top to bottom.
struct ModelDiagram: Sendable, Equatable {
  var layers: [Layer]

  /// One box.
  struct Layer: Sendable, Equatable {
    /// "dense_1".
    var name: String
    /// "Dense".
    var type: String
    /// The shape of what it gives for one example.
    var outputShape: [Int]
    /// How many weights it has.
    var parameterCount: Int
  }

  /// "28 × 28".
  static func text(_ shape: [Int]) -> String {
    shape.isEmpty ? "one number" : shape.map(String.init).joined(separator: " × ")
  }

  /// "A model of 3 layers: Input gives 28 × 28; Flatten gives 784; Dense gives 10, 7,850 parameters."
  var altText: String {
    let parts = layers.map { layer in
      "\(layer.type.onOneLine) gives \(Self.text(layer.outputShape))"
        + (layer.parameterCount > 0 ? " with \(layer.parameterCount.grouped) parameters" : "")
    }
    let total = layers.map(\.parameterCount).reduce(0, +)
    return "A model of \(layers.count - 1) \(layers.count == 2 ? "layer" : "layers"), "
      + "\(total.grouped) parameters: " + parts.joined(separator: "; ") + "."
  }

  /// A row for each box.
  var table: DataTable {
    DataTable(
      header: ["layer", "type", "output shape", "parameters"],
      rows: layers.map { [$0.name, $0.type, Self.text($0.outputShape), "\($0.parameterCount)"] })
  }
}
