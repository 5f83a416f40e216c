/// The layers of a model, their shapes and how many weights they have.
///
/// Printed, it is Keras's table. Unlike Keras's, the total counts weights only, before and after
/// training.
public struct ModelSummary: Sendable, Equatable {
  /// One layer.
  public struct Row: Sendable, Equatable {
    /// The layer's name in the model, such as "dense_1".
    public let name: String
    /// The layer's type, such as "Dense".
    public let type: String
    /// The shape of what it gives for one example, such as `[10]`; nil as long as it is not known.
    public let outputShape: [Int]?
    /// How many weights it has.
    public let parameterCount: Int
  }

  /// The model's name.
  public let name: String
  /// The layers in order.
  public let rows: [Row]
  /// How many weights training changes.
  public let trainableParameterCount: Int
  /// How many weights training leaves alone.
  public let nonTrainableParameterCount: Int

  /// How many weights the model has.
  public var totalParameterCount: Int { trainableParameterCount + nonTrainableParameterCount }
}

extension Sequential {
  /// The model's layers, their shapes and how many weights they have.
  public func summary() -> ModelSummary {
    let unbuilt = namedLayers.dropFirst(modelLayers.count)
    return ModelSummary(
      name: name,
      rows: modelLayers.map { layer in
        ModelSummary.Row(
          name: layer.name, type: layer.typeName, outputShape: layer.built.outputShape,
          parameterCount: layer.parameters.reduce(0) { $0 + $1.count })
      }
        + unbuilt.map { named in
          ModelSummary.Row(
            name: named.name, type: named.layer.typeName, outputShape: nil, parameterCount: 0)
        },
      trainableParameterCount: weightCount(isTrainable: true),
      nonTrainableParameterCount: weightCount(isTrainable: false))
  }

  private func weightCount(isTrainable: Bool) -> Int {
    parameters.reduce(0) { $0 + ($1.isTrainable == isTrainable ? $1.count : 0) }
  }
}
