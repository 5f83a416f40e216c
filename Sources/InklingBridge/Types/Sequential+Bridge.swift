public import Inkling
import InklingLesson
public import InklingSwift

extension Sequential: HostBoxed {}
extension Verbosity: HostBoxed {}

extension HostModule {
  mutating func declareSequential(_ context: BridgeContext) {
    type("Sequential", holding: Sequential.self) { type in
      type.declareSequentialCreation(context)
      type.declare("var name: String { get }", reading: \Sequential.name)
      type.declare("var inputShape: [Int] { get }", reading: \Sequential.inputShape)
      type.declare("var outputShape: [Int] { get }", reading: \Sequential.outputShape)
      type.declare("var isBuilt: Bool { get }", reading: \Sequential.isBuilt)
      type.declare("var parameterCount: Int { get }", reading: \Sequential.parameterCount)
      type.declare("func summary() -> ModelSummary") {
        try $0.receiver(Sequential.self).summary().hostValue
      }
      type.declare("func graph() throws -> ModelGraph") {
        try $0.receiver(Sequential.self).graph().hostValue
      }
      type.declare("func compile(optimizer: Optimizer, loss: Loss, metrics: [Metric] = [])") {
        call in
        try call.receiver(Sequential.self).compile(
          optimizer: call[0], loss: call[1], metrics: call[2])
        return .void
      }
      type.declareTraining(context)
      type.declarePrediction()
      type.declareWeights()
      type.declareModelFiles(context)
    }
    type("Verbosity", holding: Verbosity.self, isEqual: ==) { type in
      type.declareStatic(
        "Verbosity", ["auto": Verbosity.auto, "silent": .silent, "bar": .bar, "line": .line])
    }
  }
}

extension HostTypeBuilder {
  fileprivate mutating func declareSequentialCreation(_ context: BridgeContext) {
    declare(
      """
      init(inputShape: [Int], name: String = "sequential", seed: Int? = nil, \
      @LayerBuilder layers: () throws -> [any Layer]) throws
      """
    ) { call in
      let layers = try call.layers(3)
      return try context.onItsThreads(
        Sequential(
          inputShape: call[0] as [Int], name: call[1], random: context.stream(seed: call[2]),
          layers: layers))
    }
    declare(
      """
      init(name: String = "sequential", seed: Int? = nil, \
      @LayerBuilder layers: () throws -> [any Layer]) throws
      """
    ) { call in
      let layers = try call.layers(2)
      return try context.onItsThreads(
        Sequential(
          inputShape: nil, name: call[0], random: context.stream(seed: call[1]), layers: layers))
    }
    declare(
      """
      init(_ layers: [any Layer], inputShape: [Int]? = nil, name: String = "sequential", \
      seed: Int? = nil) throws
      """
    ) { call in
      let layers: [AnyLayer] = try call[0]
      return try context.onItsThreads(
        Sequential(
          inputShape: call[1], name: call[2], random: context.stream(seed: call[3]),
          layers: layers.map(\.layer)))
    }
    declare(
      "init(inputShape: [Int]? = nil, name: String = \"sequential\", seed: Int? = nil) throws"
    ) { call in
      try context.onItsThreads(
        Sequential(inputShape: call[0], name: call[1], random: context.stream(seed: call[2])))
    }
    declare("func add(_ layer: any Layer) throws") { call in
      try call.receiver(Sequential.self).add((call[0] as AnyLayer).layer)
      return .void
    }
    declare("func build(inputShape: [Int]) throws") { call in
      try call.receiver(Sequential.self).build(inputShape: call[0])
      return .void
    }
  }

  fileprivate mutating func declareTraining(_ context: BridgeContext) {
    declare(
      """
      @discardableResult func fit(_ data: Dataset, epochs: Int = 1, batchSize: Int = 32, \
      validationSplit: Double = 0, validationData: Dataset? = nil, \
      callbacks: [any Callback] = [], classWeight: [Double]? = nil, \
      sampleWeight: [Double]? = nil, shuffle: Bool = true, seed: Int? = nil, \
      verbose: Verbosity = .auto) throws -> History
      """
    ) { call in
      let model: Sequential = try call.receiver()
      let callbacks = (try call[5] as [AnyCallback]).map(\.callback)
      let random = context.stream(seed: try call[9])
      return try context.training(model, verbosity: call[10]) { onEvent in
        try model.fit(
          call[0], epochs: call[1], batchSize: call[2], validationSplit: call[3],
          validationData: call[4], callbacks: callbacks, classWeight: call[6],
          sampleWeight: call[7], shuffle: call[8], random: random, onEvent: onEvent)
      }.hostValue
    }
    declare(
      """
      func findLearningRate(_ data: Dataset, startLearningRate: Double = 1e-7, \
      endLearningRate: Double = 10, steps: Int = 100, batchSize: Int = 32, seed: Int? = nil) \
      throws -> LearningRateCurve
      """
    ) { call in
      let model: Sequential = try call.receiver()
      let random = context.stream(seed: try call[5])
      return try context.alone(model) {
        try model.findLearningRate(
          call[0], startLearningRate: call[1], endLearningRate: call[2], steps: call[3],
          batchSize: call[4], random: random
        ) {
          try context.checkInterruption()
        }
      }.hostValue
    }
    declare(
      "func evaluate(_ data: Dataset, batchSize: Int = 32, verbose: Verbosity = .auto) throws -> Evaluation"
    ) { call in
      let model: Sequential = try call.receiver()
      return try model.evaluate(call[0], batchSize: call[1]) { _ in
        try context.checkInterruption()
      }.hostValue
    }
  }

  fileprivate mutating func declarePrediction() {
    declare("func predict(_ data: Dataset) throws -> Tensor") { call in
      try call.receiver(Sequential.self).predict(call[0] as Dataset).hostValue
    }
    declare("func predict(_ image: Tensor) throws -> Tensor") { call in
      try call.receiver(Sequential.self).predict(call[0] as Tensor).hostValue
    }
    declare("func predictClasses(_ data: Dataset) throws -> [Int]") { call in
      try call.receiver(Sequential.self).predictClasses(call[0]).hostValue
    }
    declare("func confusionMatrix(on data: Dataset) throws -> ConfusionMatrix") { call in
      try call.receiver(Sequential.self).confusionMatrix(on: call[0]).hostValue
    }
    declare("func activations(of layer: String, for image: Tensor) throws -> Tensor") { call in
      try call.receiver(Sequential.self).activations(of: call[0], for: call[1] as Tensor).hostValue
    }
    declare("func plot() throws -> Figure") {
      try $0.receiver(Sequential.self).plot().hostValue
    }
    declare("func plotNeurons() throws -> Figure") {
      try $0.receiver(Sequential.self).plotNeurons().hostValue
    }
    declare("func plotWeights(of layer: String, columns: Int? = nil) throws -> Figure") { call in
      try call.receiver(Sequential.self).plotWeights(of: call[0], columns: call[1]).hostValue
    }
    declare(
      """
      func plotActivations(
        of layer: String, for image: Tensor, columns: Int? = nil, sharesScale: Bool = true
      ) throws -> Figure
      """
    ) { call in
      try call.receiver(Sequential.self)
        .plotActivations(of: call[0], for: call[1], columns: call[2], sharesScale: call[3])
        .hostValue
    }
    declare("func activations(of layer: String, for data: Dataset) throws -> Tensor") { call in
      try call.receiver(Sequential.self).activations(of: call[0], for: call[1] as Dataset).hostValue
    }
  }

  fileprivate mutating func declareWeights() {
    declare("var weights: [Tensor] { get }", reading: \Sequential.weights)
    declare("var weightNames: [String] { get }", reading: \Sequential.weightNames)
    declare("func weights(of layer: String) throws -> [Tensor]") { call in
      try call.receiver(Sequential.self).weights(of: call[0]).hostValue
    }
    declare("func weights(named name: String) throws -> Tensor") { call in
      try call.receiver(Sequential.self).weights(named: call[0]).hostValue
    }
    declare("func setWeights(_ weights: [Tensor]) throws") { call in
      try call.receiver(Sequential.self).setWeights(call[0])
      return .void
    }
    declare("func setWeights(_ weights: [Tensor], of layer: String) throws") { call in
      try call.receiver(Sequential.self).setWeights(call[0], of: call[1])
      return .void
    }
  }
}

extension BridgeContext {
  /// A new model, set to compute with as many threads as the host has been told.
  func onItsThreads(_ model: Sequential) -> Value {
    if let threads = host.threads { model.threads = threads }
    return model.hostValue
  }
}

extension HostCall {
  /// The layers that the block given as an argument lists.
  fileprivate func layers(_ index: Int) throws -> [any Layer] {
    try result(ofFunction: index).elements.map { value in
      guard let layer = AnyLayer(hostValue: value)?.layer else {
        throw failure("this block has something that is no layer")
      }
      return layer
    }
  }
}
