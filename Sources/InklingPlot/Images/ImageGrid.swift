/// A panel of pictures in rows and columns, a label above each.
struct ImageGrid: Sendable, Equatable {
  /// Where the pictures come from: "MNIST".
  var source: String
  var tiles: [Tile]
  var columns: Int

  /// One picture and what is said about it.
  struct Tile: Sendable, Equatable {
    var image: Raster
    /// The name of the class it belongs to, where it has one.
    var truth: String?
    /// The name of the class that a model gave it, where one was asked.
    var prediction: String?
    /// Whether the model missed the truth.
    var isWrong = false
    /// How sure the model was, from 0 to 1, where it was asked.
    var probability: Double?
  }

  var arrangement: GridArrangement { GridArrangement(count: tiles.count, columns: columns) }

  /// The most pictures that one figure shows.
  static let countLimit = 400
  /// The longest side of a picture, in pixels.
  static let sideLimit = 512
  /// The most pixels of all pictures together; more would take hundreds of megabytes to draw.
  static let pixelLimit = 16_000_000
}

extension ImageGrid.Tile {
  /// What stands above the picture, in the parts that it may be broken into: "5", or "true 4" and
  /// "said 9".
  var label: [String] {
    guard let truth else { return [] }
    let sureness = probability.map { " (\(NumberText.fixed($0, decimals: 2)))" } ?? ""
    guard isWrong, let prediction else { return [truth.onOneLine + sureness] }
    return ["true \(truth.onOneLine)", "said \(prediction.onOneLine)\(sureness)"]
  }
}
