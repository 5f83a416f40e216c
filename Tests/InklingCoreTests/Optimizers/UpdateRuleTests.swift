import Testing

@testable import InklingCore

@Suite struct UpdateRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let optimizer: Optimizer
    /// What is remembered for a weight at first, at least as much as it takes.
    let memory: [Double]
    /// One weight's step t, from 1, in double precision.
    let step: @Sendable (_ g: Double, _ t: Double, _ w: inout Double, _ m: inout [Double]) -> Void

    init(
      _ name: String, _ optimizer: Optimizer, memory: [Double] = [0, 0, 0],
      step: @escaping @Sendable (Double, Double, inout Double, inout [Double]) -> Void
    ) {
      testDescription = name
      self.optimizer = optimizer
      self.memory = memory
      self.step = step
    }
  }

  static let cases = [
    Case("sgd", .sgd(learningRate: 0.1)) { g, _, w, _ in w -= 0.1 * g },
    Case("sgd momentum", .sgd(learningRate: 0.1, momentum: 0.8)) { g, _, w, m in
      m[0] = 0.8 * m[0] - 0.1 * g
      w += m[0]
    },
    Case("sgd nesterov", .sgd(learningRate: 0.1, momentum: 0.8, nesterov: true)) { g, _, w, m in
      m[0] = 0.8 * m[0] - 0.1 * g
      w += 0.8 * m[0] - 0.1 * g
    },
    Case("amsgrad", .adam(learningRate: 0.1, beta1: 0.8, beta2: 0.7, amsgrad: true)) {
      g, t, w, m in
      m[0] += (g - m[0]) * (1 - 0.8)
      m[1] += (g * g - m[1]) * (1 - 0.7)
      m[2] = max(m[2], m[1])
      let alpha = 0.1 * (1 - power(0.7, t)).squareRoot() / (1 - power(0.8, t))
      w -= alpha * m[0] / (m[2].squareRoot() + 1e-7)
    },
    Case("nadam", .nadam(learningRate: 0.1, beta1: 0.8, beta2: 0.7), memory: [0, 0, 1]) {
      g, t, w, m in
      let u = 0.8 * (1 - 0.5 * power(0.96, t))
      let next = 0.8 * (1 - 0.5 * power(0.96, t + 1))
      m[2] *= u
      m[0] += (g - m[0]) * (1 - 0.8)
      m[1] += (g * g - m[1]) * (1 - 0.7)
      let mean = next * m[0] / (1 - m[2] * next) + (1 - u) * g / (1 - m[2])
      w -= 0.1 * mean / ((m[1] / (1 - power(0.7, t))).squareRoot() + 1e-7)
    },
    Case("adamax", .adamax(learningRate: 0.1, beta1: 0.8, beta2: 0.7)) { g, t, w, m in
      m[0] += (g - m[0]) * (1 - 0.8)
      m[1] = max(0.7 * m[1], abs(g))
      w -= 0.1 / (1 - power(0.8, t)) * m[0] / (m[1] + 1e-7)
    },
    Case("rmsprop", .rmsprop(learningRate: 0.1, rho: 0.8)) { g, _, w, m in
      m[0] = 0.8 * m[0] + (1 - 0.8) * g * g
      w -= 0.1 * g / (m[0] + 1e-7).squareRoot()
    },
    Case("rmsprop momentum", .rmsprop(learningRate: 0.1, rho: 0.8, momentum: 0.6)) { g, _, w, m in
      m[0] = 0.8 * m[0] + (1 - 0.8) * g * g
      m[1] = 0.6 * m[1] + 0.1 * g / (m[0] + 1e-7).squareRoot()
      w -= m[1]
    },
    Case("rmsprop centered", .rmsprop(learningRate: 0.1, rho: 0.8, epsilon: 0.1, centered: true)) {
      g, _, w, m in
      m[0] = 0.8 * m[0] + (1 - 0.8) * g * g
      m[1] = 0.8 * m[1] + (1 - 0.8) * g
      w -= 0.1 * g / (m[0] - m[1] * m[1] + 0.1).squareRoot()
    },
    Case(
      "rmsprop both",
      .rmsprop(learningRate: 0.1, rho: 0.8, momentum: 0.6, epsilon: 0.1, centered: true)
    ) { g, _, w, m in
      m[0] = 0.8 * m[0] + (1 - 0.8) * g * g
      m[1] = 0.8 * m[1] + (1 - 0.8) * g
      m[2] = 0.6 * m[2] + 0.1 * g / (m[0] - m[1] * m[1] + 0.1).squareRoot()
      w -= m[2]
    },
    Case(
      "adagrad", .adagrad(learningRate: 0.1, initialAccumulatorValue: 0.3), memory: [0.3]
    ) { g, _, w, m in
      m[0] += g * g
      w -= 0.1 * g / (m[0] + 1e-7).squareRoot()
    },
    Case("adadelta", .adadelta(learningRate: 2, rho: 0.8, epsilon: 0.01)) { g, _, w, m in
      m[0] = 0.8 * m[0] + (1 - 0.8) * g * g
      let change = (m[1] + 0.01).squareRoot() / (m[0] + 0.01).squareRoot() * g
      m[1] = 0.8 * m[1] + (1 - 0.8) * change * change
      w -= 2 * change
    },
  ]

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    (0..<Int(exponent)).reduce(1) { product, _ in product * base }
  }

  /// 21 weights, so that vectors and their rest are both used; some gradients are 0 at first, and
  /// from the fourth step on all of them.
  @Test(arguments: cases) func `steps are those of the definition`(_ it: Case) throws {
    let count = 21
    let initial = (0..<count).map { Float($0) / 10 - 1 }
    let run = try OptimizerRun(it.optimizer, shapes: [[count]], weights: [initial])
    var expected = initial.map(Double.init)
    var memory = [[Double]](repeating: it.memory, count: count)
    for step in 1...5 {
      let gradients = (0..<count).map { step > 3 ? 0 : Float(($0 * step) % 5) / 7 - 0.25 }
      try run.step([gradients])
      for index in 0..<count {
        it.step(Double(gradients[index]), Double(step), &expected[index], &memory[index])
      }
    }
    expectClose(run.weights[0], expected, tolerance: 1e-6)
  }

  @Test(arguments: cases) func `a gradient that is no number does not go unnoticed`(
    _ it: Case
  ) throws {
    let run = try OptimizerRun(
      it.optimizer, shapes: [[9]], weights: [[Float](repeating: 1, count: 9)])
    try run.step([[0, 1, .nan, 0, 0, 0, 0, 0, .nan]])
    #expect(run.weights[0].map(\.isNaN) == (0..<9).map { $0 == 2 || $0 == 8 })
  }

  @Test(arguments: cases) func `what is remembered ends at zero and not in subnormal numbers`(
    _ it: Case
  ) throws {
    let run = try OptimizerRun(it.optimizer, shapes: [[1]], weights: [[0]])
    try run.step([[1]])
    for _ in 0..<1500 { try run.step([[0]]) }
    let settled = run.weights
    try run.step([[0]])
    #expect(run.weights == settled)
    #expect(run.weights[0][0].isFinite)
  }

  @Test func `a centred mean of a steady gradient does not make the root negative`() throws {
    let run = try OptimizerRun(
      .rmsprop(learningRate: 1e-6, epsilon: 0, centered: true), shapes: [[3]],
      weights: [[0, 0, 0]])
    for _ in 0..<300 { try run.step([[1000.1, 3.3, 0.7]]) }
    #expect(run.weights[0].allSatisfy { !$0.isNaN })
  }

  @Test func `clipping by value keeps a NaN`() throws {
    let run = try OptimizerRun(
      .sgd(learningRate: 1, clipValue: 0.5), shapes: [[4]], weights: [[0, 0, 0, 0]])
    try run.step([[.nan, 3, -3, 0.25]])
    #expect(run.weights[0][0].isNaN)
    #expect(run.weights[0][1...] == [-0.5, 0.5, -0.25])
  }

  static let failures = [
    wrong("momentum must be in 0...1, but is 1.5", .sgd(momentum: 1.5)),
    wrong("momentum must be in 0...1, but is nan", .rmsprop(momentum: .nan)),
    wrong("rho must be in 0..<1, but is 1.0", .rmsprop(rho: 1)),
    wrong("rho must be in 0..<1, but is -0.1", .adadelta(rho: -0.1)),
    wrong("beta1 must be in 0..<1, but is 1.0", .nadam(beta1: 1)),
    wrong("beta2 must be in 0..<1, but is 2.0", .adamax(beta2: 2)),
    wrong("epsilon must be a number of 0 or more, but is nan", .adamW(epsilon: .nan)),
    wrong("epsilon must be a number of 0 or more, but is -1.0", .adadelta(epsilon: -1)),
    wrong("epsilon must be a number of 0 or more, but is -1.0", .rmsprop(epsilon: -1)),
    wrong("epsilon must be a number of 0 or more, but is inf", .adagrad(epsilon: .infinity)),
    wrong(
      "initialAccumulatorValue must be a number of 0 or more, but is -0.1",
      .adagrad(initialAccumulatorValue: -0.1)),
    wrong("weightDecay must be a number of 0 or more, but is -1.0", .adamW(weightDecay: -1)),
    wrong("learningRate must be a number of 0 or more, but is -0.1", .sgd(learningRate: -0.1)),
    wrong("clipNorm must be a number above 0, but is 0.0", .sgd(clipNorm: 0)),
    wrong("clipValue must be a number above 0, but is nan", .nadam(clipValue: .nan)),
    wrong(
      "gradient clipping must be at most one of clipNorm, clipValue and globalClipNorm, but is "
        + "clipNorm and globalClipNorm", .adamax(clipNorm: 1, globalClipNorm: 1)),
  ]

  private static func wrong(_ message: String, _ optimizer: Optimizer) -> Failure {
    Failure(message) { try optimizer.check() }
  }

  @Test(arguments: failures) func `settings out of range are refused`(_ failure: Failure) {
    failure.check()
  }
}
