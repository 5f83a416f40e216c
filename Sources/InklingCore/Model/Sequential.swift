import Foundation

/// A model of layers, one after another.
///
///     let model = try Sequential(inputShape: [28, 28]) {
///       Flatten()
///       Dense(16, activation: .relu)
///       Dense(10, activation: .softmax)
///     }
///     model.compile(
///       optimizer: .adam(), loss: .sparseCategoricalCrossentropy, metrics: [.accuracy])
///     let history = try model.fit(train, epochs: 5, batchSize: 128)
///
/// The model is the one reference type of the library: training changes it in place, and everyone
/// who holds it sees the change. It is used from one thread at a time; inside, it computes with
/// ``threads``.
public final class Sequential {
  /// The shape of one example.
  public let inputShape: [Int]

  /// The shape of what the model gives for one example.
  public let outputShape: [Int]

  /// How many threads compute, by default one per core. Any number from 1 gives the same bits.
  public var threads = ProcessInfo.processInfo.activeProcessorCount

  let layers: [ModelLayer]
  /// Where the random numbers come from that no argument names.
  let random: RandomStream
  /// How the model is trained, once that is settled.
  var training: TrainingState?
  /// How often `fit` was called, so that each call shuffles differently.
  var fitCount = 0

  /// A model with random weights.
  ///
  /// - Parameter inputShape: the shape of one example, such as `[28, 28]`.
  /// - Parameter seed: the same seed gives the same weights, and with them the same training;
  ///   without one they differ every time.
  /// - Parameter layers: the layers, one below another; `if` and `for` are allowed.
  /// - Throws: ``CoreError`` if a layer cannot work on what the one before it gives, or the model
  ///   is too large.
  public convenience init(
    inputShape: [Int], seed: Int? = nil, @LayerBuilder layers: () throws -> [any Layer]
  ) throws {
    try self.init(
      inputShape: inputShape, random: RandomStream(seedOrRandom: seed), layers: layers())
  }

  /// A model whose weights, and the order of whose training examples, come from the given stream.
  ///
  /// - Throws: as ``init(inputShape:seed:layers:)``.
  package init(
    inputShape: [Int], random: RandomStream, layers: [any Layer]
  ) throws(CoreError) {
    guard !inputShape.isEmpty, inputShape.allSatisfy({ $0 >= 1 }) else {
      throw .invalidArgument(
        name: "inputShape", got: "\(inputShape)", expected: "a list of sizes of 1 or more",
        hint: "for images of 28 by 28 pixels it is [28, 28]")
    }
    guard !layers.isEmpty else { throw .noLayers }
    self.inputShape = inputShape
    self.random = random
    self.layers = try Self.build(layers, inputShape: inputShape, random: random.split("weights"))
    outputShape = self.layers.last?.built.outputShape ?? inputShape
  }

  /// How many weights the model has, biases included.
  public var parameterCount: Int {
    parameters.reduce(0) { $0 + $1.count }
  }

  /// Settles how the model is trained and what is measured.
  ///
  /// What the optimizer remembered of earlier training is forgotten; the weights stay.
  ///
  /// - Parameter optimizer: how the weights follow their gradients.
  /// - Parameter loss: what training makes small.
  /// - Parameter metrics: what is measured besides the loss.
  public func compile(optimizer: Optimizer, loss: Loss, metrics: [Metric] = []) {
    training = TrainingState(
      optimizer: optimizer, measures: Measures(loss: loss, metrics: metrics))
  }

  /// All weights, layer by layer, the kernel before the bias.
  package var weights: [Tensor] {
    parameters.map { Tensor(unchecked: $0.shape, $0.values.array) }
  }

  /// Replaces all weights, in the order of ``weights``.
  ///
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if number or shapes differ.
  package func setWeights(_ weights: [Tensor]) throws(CoreError) {
    guard weights.map(\.shape) == parameters.map(\.shape) else {
      throw .invalidArgument(
        name: "the list of shapes of the weights", got: "\(weights.map(\.shape))",
        expected: "\(parameters.map(\.shape))")
    }
    for (parameter, tensor) in zip(parameters, weights) { parameter.values.copy(tensor.scalars) }
  }

  var parameters: [Parameter] { layers.flatMap(\.parameters) }

  /// Asks each layer what it becomes behind the one before it; when all of them have answered,
  /// makes their weights.
  private static func build(
    _ layers: [any Layer], inputShape: [Int], random: RandomStream
  ) throws(CoreError) -> [ModelLayer] {
    var shape = inputShape
    var typeCounts: [String: Int] = [:]
    var floats = 0.0
    var plans: [(name: String, typeName: String, built: BuiltLayer)] = []
    for layer in layers {
      let typeName = layer.typeName
      let before = typeCounts[typeName, default: 0]
      typeCounts[typeName] = before + 1
      let name = snakeCase(typeName) + (before == 0 ? "" : "_\(before)")
      let title = "\(name) (\(typeName))"
      let built = try layer.built(for: LayerInput(layer: title, shape: shape))
      for parameter in built.parameters { _ = try elementCount(of: parameter.shape) }
      // The weights, their gradients, and two numbers an optimizer may remember for each.
      floats += 4 * built.parameters.reduce(0) { $0 + $1.shape.reduce(1) { $0 * Double($1) } }
      try MemoryLimit.check(floats: floats, what: "training the model up to \(title)")
      plans.append((name, typeName, built))
      shape = built.outputShape
    }

    var parameterCount = 0
    var result: [ModelLayer] = []
    for (position, plan) in plans.enumerated() {
      let source = random.split(position)
      var parameters: [Parameter] = []
      for description in plan.built.parameters {
        parameters.append(
          try Parameter(
            description, index: parameterCount, random: source.split(description.name)))
        parameterCount += 1
      }
      result.append(
        ModelLayer(
          name: plan.name, typeName: plan.typeName, built: plan.built, parameters: parameters))
    }
    return result
  }

  /// "MaxPooling2D" to "max_pooling2d", as Keras makes names of layers.
  private static func snakeCase(_ name: String) -> String {
    var result = ""
    for (index, letter) in name.enumerated() {
      if letter.isUppercase, index > 0, result.last?.isLowercase ?? false { result += "_" }
      result += letter.lowercased()
    }
    return result
  }
}

/// How a model is trained.
struct TrainingState {
  let optimizer: Optimizer
  let measures: Measures
  /// The optimizer at work, from the first `fit` on.
  var optimizerState: OptimizerState?
}
