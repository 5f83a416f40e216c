/// How the weights follow their gradients.
///
/// An optimizer is a value: the settings. What it remembers from step to step lies in the model,
/// from `compile` on.
///
///     model.compile(optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy)
public struct Optimizer: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case adam(Adam)
  }

  let kind: Kind

  /// Adam: steps along the running mean of the gradients, divided by the root of that of their
  /// squares.
  ///
  ///     m += (g - m) (1 - beta1)
  ///     v += (g^2 - v) (1 - beta2)
  ///     w -= learningRate sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + epsilon)
  ///
  /// The settings are checked when training begins.
  ///
  /// - Parameter learningRate: about how far a weight moves in a step; 0 or more.
  /// - Parameter beta1: how slowly the mean of the gradients forgets, in 0..<1.
  /// - Parameter beta2: how slowly the mean of their squares forgets, in 0..<1.
  /// - Parameter epsilon: keeps the denominator from 0; 0 or more.
  ///
  /// **Source**: Kingma and Ba, "Adam: a method for stochastic optimization" (ICLR 2015); defaults
  /// of Keras 3.
  public static func adam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    epsilon: Double = 1e-7
  ) -> Optimizer {
    Optimizer(
      kind: .adam(
        Adam(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon)))
  }

  /// The optimizer at work on those weights, with nothing remembered yet.
  func makeUpdater(for parameters: [Parameter]) throws(CoreError) -> any Updater {
    switch kind {
    case .adam(let settings): try AdamUpdater(settings, parameters: parameters)
    }
  }

  /// How many numbers it remembers for each weight.
  var stateCountPerWeight: Int {
    switch kind {
    case .adam: 2
    }
  }

  /// - Throws: ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range.
  func check() throws(CoreError) {
    switch kind {
    case .adam(let adam):
      try Self.check(adam.learningRate, name: "learningRate", "a number of 0 or more") {
        $0 >= 0 && $0.isFinite
      }
      for (name, beta) in [("beta1", adam.beta1), ("beta2", adam.beta2)] {
        try Self.check(beta, name: name, "in 0..<1") { $0 >= 0 && $0 < 1 }
      }
      try Self.check(adam.epsilon, name: "epsilon", "a number of 0 or more") {
        $0 >= 0 && $0.isFinite
      }
    }
  }

  private static func check(
    _ value: Double, name: String, _ expected: String, _ isRight: (Double) -> Bool
  ) throws(CoreError) {
    guard isRight(value) else {
      throw .invalidArgument(name: name, got: "\(value)", expected: expected)
    }
  }
}

/// An optimizer at work: its settings, and what it remembers for each weight.
protocol Updater: AnyObject, Sendable {
  /// Called once before the weights of a step are updated.
  func beginStep()

  /// Changes some weights by their gradient. Different parts are updated by different threads.
  func update(_ part: GradientPart)
}
