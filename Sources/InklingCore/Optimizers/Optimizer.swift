/// How the weights follow their gradients.
///
/// An optimizer is a value: the settings. What it remembers from step to step lies in the model,
/// from `compile` on.
///
///     model.compile(optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy)
///
/// Every optimizer takes four more settings, as in Keras: `weightDecay`, which makes every weight
/// smaller by the share `learningRate * weightDecay` before each step, and one of `clipNorm` (the
/// gradient of each array of weights gets no longer than that), `globalClipNorm` (the same for the
/// gradient of all weights together) and `clipValue` (no number of a gradient gets larger than
/// that). All settings are checked when training begins.
public struct Optimizer: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case sgd(SGD)
    case adam(Adam)
    case nadam(Nadam)
    case adamax(Adamax)
    case rmsprop(RMSprop)
    case adagrad(Adagrad)
    case adadelta(Adadelta)

    var rule: any UpdateRule {
      switch self {
      case .sgd(let rule): rule
      case .adam(let rule): rule
      case .nadam(let rule): rule
      case .adamax(let rule): rule
      case .rmsprop(let rule): rule
      case .adagrad(let rule): rule
      case .adadelta(let rule): rule
      }
    }
  }

  package let kind: Kind
  package let learningRate: LearningRateSchedule
  package let weightDecay: Double?
  package let clipping: GradientClipping.Settings

  init(
    _ kind: Kind, learningRate: LearningRateSchedule, weightDecay: Double?, clipNorm: Double?,
    clipValue: Double?, globalClipNorm: Double?
  ) {
    self.kind = kind
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    clipping = GradientClipping.Settings(
      clipNorm: clipNorm, clipValue: clipValue, globalClipNorm: globalClipNorm)
  }

  /// The optimizer at work on those weights, with nothing remembered yet.
  func makeUpdater(for parameters: [Parameter]) throws(CoreError) -> any Updater {
    try Self.makeUpdater(kind.rule, parameters)
  }

  private static func makeUpdater<Rule: UpdateRule>(
    _ rule: Rule, _ parameters: [Parameter]
  ) throws(CoreError) -> any Updater {
    try RuleUpdater(rule, parameters: parameters)
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range.
  package func check() throws(CoreError) {
    try learningRate.check()
    _ = try clipping.checked()
    if let weightDecay { try Self.checkIsNotNegative(weightDecay, "weightDecay") }
    try kind.rule.check()
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` unless the value is a number
  ///   of 0 or more.
  static func checkIsNotNegative(_ value: Double, _ name: String) throws(CoreError) {
    guard value >= 0, value.isFinite else {
      throw .invalidArgument(name: name, got: "\(value)", expected: "a number of 0 or more")
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` unless the value lies in
  ///   0..<1.
  static func checkIsShare(_ value: Double, _ name: String) throws(CoreError) {
    guard value >= 0, value < 1 else {
      throw .invalidArgument(name: name, got: "\(value)", expected: "in 0..<1")
    }
  }
}

/// An optimizer's rule at work: its settings, and what it remembers for each weight.
protocol Updater: AnyObject, Sendable {
  /// Called once before the weights of a step are updated.
  ///
  /// - Parameter step: the number of the step since `compile`, from 1.
  func beginStep(_ step: Int, learningRate: Float)

  /// Changes some weights by their gradient. Different parts are updated by different threads.
  func update(_ part: GradientPart)

  /// What is remembered for each array of weights that is trained.
  var arrays: [[[Float]]] { get }

  /// The product of the momentum's rates of all steps, if the rule goes on from there.
  var momentumProduct: Float? { get }

  /// Takes over what another one of the same rule, for weights of the same sizes, remembered.
  func goOn(from memory: OptimizerMemory)
}
