/// One layer of a model: a value that describes it.
///
/// A layer has no weights and no buffers: those belong to the model. It says what it makes of an
/// input of a given shape, and which weights it needs for that; ``Sequential`` asks when it is
/// made, so that layers that do not fit are found before the first training step.
///
/// A layer of your own is made of the ones that are here:
///
///     struct Hidden: Layer {
///       func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
///         try Dense(16, activation: .relu).built(for: input)
///       }
///     }
public protocol Layer: Sendable {
  /// What kind of layer this is, in summaries and errors; by default the name of the Swift type.
  var typeName: String { get }

  /// What the layer is called in its model; nil, the default, for a name made of its type, such as
  /// "dense_1".
  var name: String? { get }

  /// What the layer becomes behind an input of that shape.
  ///
  /// - Throws: ``CoreError`` if it cannot work on that shape, or its settings are out of range.
  func built(for input: LayerInput) throws(CoreError) -> BuiltLayer
}

extension Layer {
  /// The name of the Swift type.
  public var typeName: String { String(describing: Self.self) }

  /// No name of its own.
  public var name: String? { nil }
}

/// What reaches a layer, and under which name.
public struct LayerInput: Sendable {
  /// The layer as errors name it, such as "dense_1 (Dense)".
  public let layer: String
  /// The shape of the input for one example, such as `[28, 28]`.
  public let shape: [Int]
}

extension LayerInput {
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting of one of these
  ///   is out of range.
  func check(
    _ activation: Activation, _ initializers: [Initializer], _ regularizers: [Regularizer?]
  ) throws(CoreError) {
    try activation.check(layer)
    for initializer in initializers { try initializer.check(layer) }
    for regularizer in regularizers { try regularizer?.check(layer) }
  }
}

/// A layer that knows the shape of its input.
public struct BuiltLayer: Sendable {
  /// The shape of what the layer gives for one example.
  public let outputShape: [Int]
  /// The weights it needs.
  let parameters: [ParameterDescription]
  /// The function the layer applies last, where a loss may take it over.
  let lastActivation: Activation
  /// About how many multiplications it takes for one example.
  let multiplications: Double
  /// What it does with its input.
  let inputUse: InputUse
  /// What it computes, where a plan may do it in one go with the next layer.
  let fusible: FusibleLayer?
  /// Makes the computation for a batch.
  let makeOperation: @Sendable (OperationContext) throws(CoreError) -> any Operation

  /// - Parameter multiplications: by default one for each weight.
  init(
    outputShape: [Int], parameters: [ParameterDescription] = [],
    lastActivation: Activation = .linear, multiplications: Double? = nil,
    inputUse: InputUse = .any, fusible: FusibleLayer? = nil,
    makeOperation: @escaping @Sendable (OperationContext) throws(CoreError) -> any Operation
  ) {
    self.outputShape = outputShape
    self.parameters = parameters
    self.lastActivation = lastActivation
    self.multiplications =
      multiplications
      ?? parameters.reduce(0) { $0 + $1.shape.reduce(1) { $0 * Double($1) } }
    self.inputUse = inputUse
    self.fusible = fusible
    self.makeOperation = makeOperation
  }
}

/// What a layer does with its input, for whoever prepares it.
enum InputUse: Sendable {
  /// It may read it in any way.
  case any
  /// It gives the same numbers in another shape.
  case passesOn
  /// It multiplies it with a kernel of that many units, and reads it for nothing else.
  case multiplies(units: Int)

  /// Whether the numbers are read.
  var isUse: Bool { if case .passesOn = self { false } else { true } }
}

/// One array of weights that a layer needs.
struct ParameterDescription: Sendable, Equatable {
  let name: String
  let shape: [Int]
  let initializer: Initializer
  /// What is added to the loss for the size of the weights.
  var regularizer: Regularizer?
  /// Whether training changes the weights by their gradient.
  var isTrainable = true
}
