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
/// The shape of the examples may be left out; the model then learns it from the first data that it
/// sees, and has no weights before.
///
/// The model is the one reference type of the library that computes: training changes it in place,
/// and everyone who holds it sees the change. It is used from one thread at a time; inside, it
/// computes with ``threads``.
public final class Sequential {
  /// What the model is called in its ``summary()``.
  public let name: String

  /// The shape of one example; empty as long as it is not known.
  public private(set) var inputShape: [Int]

  /// How many threads compute, by default one per core. Any number from 1 gives the same bits.
  public var threads = ProcessInfo.processInfo.activeProcessorCount

  /// The layers as they were added.
  package private(set) var namedLayers: [NamedLayer] = []
  /// The same with their shapes and weights, once the shape of the examples is known.
  private(set) var modelLayers: [ModelLayer] = []
  /// Where the random numbers come from that no argument names.
  package let random: RandomStream
  /// How the model is trained, once that is settled.
  var training: TrainingState?
  /// How often `fit` has begun a training, so that each call shuffles differently.
  package internal(set) var fitCount = 0

  /// A model with random weights.
  ///
  /// - Parameter inputShape: the shape of one example, such as `[28, 28]`.
  /// - Parameter name: what the model is called in its ``summary()``.
  /// - Parameter seed: the same seed gives the same weights, and with them the same training;
  ///   without one they differ every time.
  /// - Parameter layers: the layers, one below another; `if` and `for` are allowed.
  /// - Throws: ``CoreError`` if a layer cannot work on what the one before it gives, or the model
  ///   is too large.
  public convenience init(
    inputShape: [Int], name: String = "sequential", seed: Int? = nil,
    @LayerBuilder layers: () throws -> [any Layer]
  ) throws {
    try self.init(
      inputShape: inputShape, name: name, random: RandomStream(seedOrRandom: seed),
      layers: layers())
  }

  /// A model that learns the shape of its examples from the first data that it sees.
  ///
  /// - Parameter name: what the model is called in its ``summary()``.
  /// - Parameter seed: the same seed gives the same weights.
  /// - Parameter layers: the layers, one below another; `if` and `for` are allowed.
  /// - Throws: ``CoreError/noLayers`` if there are none.
  public convenience init(
    name: String = "sequential", seed: Int? = nil,
    @LayerBuilder layers: () throws -> [any Layer]
  ) throws {
    try self.init(
      inputShape: nil, name: name, random: RandomStream(seedOrRandom: seed), layers: layers())
  }

  /// A model of a list of layers.
  ///
  ///     try Sequential([Flatten(), Dense(10, activation: .softmax)], inputShape: [28, 28])
  ///
  /// - Parameter layers: the layers, the first one first.
  /// - Parameter inputShape: the shape of one example; without it the model learns it from the first
  ///   data that it sees.
  /// - Parameter name: what the model is called in its ``summary()``.
  /// - Parameter seed: the same seed gives the same weights.
  /// - Throws: as ``init(inputShape:name:seed:layers:)``.
  public convenience init(
    _ layers: [any Layer], inputShape: [Int]? = nil, name: String = "sequential",
    seed: Int? = nil
  ) throws {
    try self.init(
      inputShape: inputShape, name: name, random: RandomStream(seedOrRandom: seed), layers: layers)
  }

  /// A model with no layers yet, for ``add(_:)``.
  ///
  /// - Parameter inputShape: the shape of one example; without it the model learns it from the first
  ///   data that it sees.
  /// - Parameter name: what the model is called in its ``summary()``.
  /// - Parameter seed: the same seed gives the same weights.
  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a size is below 1.
  public convenience init(
    inputShape: [Int]? = nil, name: String = "sequential", seed: Int? = nil
  ) throws {
    try self.init(inputShape: inputShape, name: name, random: RandomStream(seedOrRandom: seed))
  }

  /// A model whose weights, and the order of whose training examples, come from the given stream.
  ///
  /// - Throws: as ``init(inputShape:name:seed:layers:)``.
  package convenience init(
    inputShape: [Int]?, name: String = "sequential", random: RandomStream, layers: [any Layer]
  ) throws(CoreError) {
    try self.init(
      inputShape: inputShape, name: name, random: random,
      namedLayers: NamedLayer.naming(layers, after: []))
  }

  /// A model of layers whose names are settled.
  ///
  /// - Throws: as ``init(inputShape:name:seed:layers:)``.
  package convenience init(
    inputShape: [Int]?, name: String, random: RandomStream, namedLayers: [NamedLayer]
  ) throws(CoreError) {
    try self.init(inputShape: inputShape, name: name, random: random)
    guard !namedLayers.isEmpty else { throw .noLayers }
    try append(namedLayers)
  }

  /// A model with no layers yet, whose weights come from the given stream.
  ///
  /// - Throws: as ``init(inputShape:name:seed:)``.
  package init(
    inputShape: [Int]?, name: String = "sequential", random: RandomStream
  ) throws(CoreError) {
    if let inputShape { try Self.check(inputShape) }
    self.inputShape = inputShape ?? []
    self.name = name
    self.random = random
  }

  /// Adds a layer at the end.
  ///
  /// - Throws: ``CoreError`` if it cannot work on what the layer before it gives, or the model gets
  ///   too large; the model is then as it was.
  public func add(_ layer: any Layer) throws(CoreError) {
    try append(NamedLayer.naming([layer], after: namedLayers))
    // What the optimizer remembers is for the weights that were there.
    training?.optimizerState = nil
  }

  /// Tells the model the shape of its examples, which gives it its weights.
  ///
  /// Needed only to see them before the first data; `fit`, `evaluate` and `predict` do it
  /// themselves. Nothing happens where the model has that shape already.
  ///
  /// - Throws: ``CoreError`` if a layer cannot work on what the one before it gives, the model is
  ///   too large, has no layers, or was made for another shape.
  public func build(inputShape: [Int]) throws(CoreError) {
    try Self.check(inputShape)
    guard !namedLayers.isEmpty else { throw .noLayers }
    guard !isBuilt else { return try checkFeatures(inputShape, operation: "build") }
    modelLayers = try made(namedLayers, inputShape: inputShape)
    self.inputShape = inputShape
  }

  /// Whether the model knows the shape of its examples, and so has its weights.
  public var isBuilt: Bool { !inputShape.isEmpty }

  /// The shape of what the model gives for one example; empty as long as it is not known.
  public var outputShape: [Int] { modelLayers.last?.built.outputShape ?? inputShape }

  /// How many weights the model has, biases and weights that are not trained included.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }

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

  var parameters: [Parameter] { modelLayers.flatMap(\.parameters) }

  private func append(_ named: [NamedLayer]) throws(CoreError) {
    try NamedLayer.checkNames(of: named, after: namedLayers)
    if isBuilt { modelLayers += try made(named, inputShape: outputShape) }
    namedLayers += named
  }

  /// A layer behind an input of a known shape, without weights yet.
  struct Plan {
    let layer: NamedLayer
    let inputShape: [Int]
    let built: BuiltLayer
  }

  /// Asks each layer what it becomes behind the one before it.
  ///
  /// - Parameter parameterCount: how many weights there are already.
  static func plans(
    for layers: [NamedLayer], inputShape: [Int], behind parameterCount: Int = 0
  ) throws(CoreError) -> [Plan] {
    var shape = inputShape
    // The weights, their gradients, and two numbers an optimizer may remember for each.
    var floats = 4 * Double(parameterCount)
    var plans: [Plan] = []
    for named in layers {
      let built = try named.layer.built(for: LayerInput(layer: named.title, shape: shape))
      _ = try elementCount(of: built.outputShape)
      for parameter in built.parameters { _ = try elementCount(of: parameter.shape) }
      floats += 4 * built.parameters.reduce(0) { $0 + $1.shape.reduce(1) { $0 * Double($1) } }
      try MemoryLimit.check(floats: floats, what: "training the model up to \(named.title)")
      plans.append(Plan(layer: named, inputShape: shape, built: built))
      shape = built.outputShape
    }
    return plans
  }

  /// Makes the weights of layers, when all of them have told what they become.
  private func made(
    _ layers: [NamedLayer], inputShape: [Int]
  ) throws(CoreError) -> [ModelLayer] {
    let plans = try Self.plans(for: layers, inputShape: inputShape, behind: parameterCount)
    var index = parameters.count
    var result: [ModelLayer] = []
    for plan in plans {
      let source = random.split("weights").split(modelLayers.count + result.count)
      var parameters: [Parameter] = []
      for description in plan.built.parameters {
        parameters.append(
          try Parameter(description, index: index, random: source.split(description.name)))
        index += 1
      }
      result.append(
        ModelLayer(
          name: plan.layer.name, typeName: plan.layer.layer.typeName, inputShape: plan.inputShape,
          built: plan.built, parameters: parameters))
    }
    return result
  }

  static func check(_ inputShape: [Int]) throws(CoreError) {
    guard !inputShape.isEmpty, inputShape.allSatisfy({ $0 >= 1 }) else {
      throw .invalidArgument(
        name: "inputShape", got: "\(inputShape)", expected: "a list of sizes of 1 or more",
        hint: "for images of 28 by 28 pixels it is [28, 28]")
    }
    _ = try elementCount(of: inputShape)
  }
}

extension Sequential: CustomStringConvertible {
  /// The layers and how many weights they have, as ``summary()`` shows them.
  public var description: String { summary().description }
}

/// How a model is trained.
struct TrainingState {
  let optimizer: Optimizer
  let measures: Measures
  /// The optimizer at work, from the first `fit` on.
  var optimizerState: OptimizerState?
}
