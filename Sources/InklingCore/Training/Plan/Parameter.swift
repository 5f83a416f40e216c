/// One array of weights of a model, and while it trains their gradient.
///
/// `@unchecked Sendable`: `gradients` is set before a pool's threads exist, and `revision` changes
/// between two phases; for the buffers see ``Buffer``.
final class Parameter: @unchecked Sendable {
  /// Its place among all parameters of the model.
  let index: Int
  let description: ParameterDescription
  let values: Buffer<Float>
  private(set) var gradients: Buffer<Float>?
  /// Grows whenever the weights have changed, for whoever keeps them in another layout too.
  private(set) var revision = 0

  /// Weights as the description has them begin.
  init(
    _ description: ParameterDescription, index: Int, random: RandomStream
  ) throws(CoreError) {
    self.index = index
    self.description = description
    values = try Buffer(count: try elementCount(of: description.shape))
    values.copy(description.initializer.values(shape: description.shape, random: random))
  }

  var name: String { description.name }
  var shape: [Int] { description.shape }
  /// Whether training changes the weights by their gradient.
  var isTrainable: Bool { description.isTrainable }

  /// How many weights there are.
  var count: Int { values.count }

  /// Replaces the weights.
  func replace(_ scalars: [Float]) {
    values.copy(scalars)
    markChanged()
  }

  /// Says that the weights have changed.
  func markChanged() { revision += 1 }

  /// Makes room for the gradient, if it needs one and there is none yet.
  func prepareForTraining() throws(CoreError) {
    if isTrainable, gradients == nil { gradients = try Buffer(count: count) }
  }
}

/// Some neighbouring weights whose gradient is computed, and which are then updated, in one go.
struct GradientPart {
  let parameter: Parameter
  let range: Range<Int>

  /// All weights of a parameter.
  static func whole(_ parameter: Parameter) -> GradientPart {
    GradientPart(parameter: parameter, range: 0..<parameter.count)
  }

  /// How many rows such a block has.
  static func rowBlockHeight(rows: Int, columns: Int) -> Int {
    var blocks = 1
    while blocks < 16, rows * columns / blocks > 4096 { blocks *= 2 }
    return max(1, (rows + blocks - 1) / blocks)
  }

  /// Weights in blocks of rows, where the last dimension is a row: up to 16, each of some thousand
  /// weights or more.
  static func rowBlocks(of parameter: Parameter) -> [GradientPart] {
    let columns = max(1, parameter.shape.last ?? 1)
    let rows = parameter.count / columns
    let height = rowBlockHeight(rows: rows, columns: columns)
    return stride(from: 0, to: rows, by: height).map { start in
      GradientPart(
        parameter: parameter,
        range: start * columns..<min(start + height, rows) * columns)
    }
  }
}
