import Inkling
import InklingLesson
public import InklingSwift

extension Sequential: HostBoxed {}

extension HostModule {
  mutating func declareSequential(_ context: BridgeContext) {
    type("Sequential", holding: Sequential.self) { type in
      type.declare(
        """
        init(inputShape: [Int], seed: Int? = nil, @LayerBuilder layers: () throws -> [any Layer]) \
        throws
        """
      ) { call in
        let layers = try call.layers(2)
        let model = try Sequential(
          inputShape: call[0] as [Int], random: context.stream(seed: call[1]), layers: layers)
        if let threads = context.host.threads { model.threads = threads }
        return model.hostValue
      }
      type.declare("var inputShape: [Int] { get }") {
        try $0.receiver(Sequential.self).inputShape.hostValue
      }
      type.declare("var outputShape: [Int] { get }") {
        try $0.receiver(Sequential.self).outputShape.hostValue
      }
      type.declare("var parameterCount: Int { get }") {
        try $0.receiver(Sequential.self).parameterCount.hostValue
      }
      type.declare("func summary() -> ModelSummary") {
        try $0.receiver(Sequential.self).summary().hostValue
      }
      type.declare("func compile(optimizer: Optimizer, loss: Loss, metrics: [Metric] = [])") {
        call in
        try call.receiver(Sequential.self).compile(
          optimizer: call[0], loss: call[1], metrics: call[2])
        return .void
      }
      type.declareTraining(context)
      type.declarePrediction()
    }
    declareVerbosity()
  }

  private mutating func declareVerbosity() {
    type("Verbosity", holding: Verbosity.self, isEqual: ==) { type in
      type.declare("static var auto: Verbosity") { _ in Verbosity.auto.hostValue }
      type.declare("static var silent: Verbosity") { _ in Verbosity.silent.hostValue }
      type.declare("static var bar: Verbosity") { _ in Verbosity.bar.hostValue }
      type.declare("static var line: Verbosity") { _ in Verbosity.line.hostValue }
    }
  }
}

extension HostTypeBuilder {
  fileprivate mutating func declareTraining(_ context: BridgeContext) {
    declare(
      """
      @discardableResult func fit(_ data: Dataset, epochs: Int = 1, batchSize: Int = 32, \
      validationSplit: Double = 0, validationData: Dataset? = nil, shuffle: Bool = true, \
      seed: Int? = nil, verbose: Verbosity = .auto) throws -> History
      """
    ) { call in
      let model: Sequential = try call.receiver()
      var reporter = TrainingReporter(context, verbosity: try call[7])
      let history = try model.fit(
        call[0], epochs: call[1], batchSize: call[2], validationSplit: call[3],
        validationData: call[4], shuffle: call[5], random: context.stream(seed: call[6])
      ) { try reporter.report($0) }
      reporter.finish()
      return history.hostValue
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
  }
}

extension Verbosity: HostBoxed {}

extension HostCall {
  /// The layers that the block given as an argument lists.
  fileprivate func layers(_ index: Int) throws -> [any Layer] {
    try result(ofFunction: index).elements.map { value in
      guard let layer = value.layer else {
        throw failure("this block has something that is no layer")
      }
      return layer
    }
  }
}
