import Testing

@testable import InklingCore

@Suite struct AdamTests {
  /// 21 weights, so that vectors and their rest are both used.
  private func parameter(_ values: [Float], gradients: [Float]) throws -> Parameter {
    let parameter = try Parameter(
      ParameterDescription(name: "w", shape: [values.count], initializer: .zeros), index: 0,
      random: RandomStream(seed: 0))
    try parameter.prepareForTraining()
    parameter.values.copy(values)
    parameter.gradients?.copy(gradients)
    return parameter
  }

  @Test func `steps are those of the definition`() throws {
    let values = (0..<21).map { Float($0) / 10 - 1 }
    let gradients = (0..<21).map { Float($0 % 5) / 7 - 0.25 }
    let parameter = try parameter(values, gradients: gradients)
    let adam = Adam(beta1: 0.8, beta2: 0.95, epsilon: 1e-3)
    let updater = try RuleUpdater(adam, parameters: [parameter])
    var expected = values.map(Double.init)
    var (m, v) = ([Double](repeating: 0, count: 21), [Double](repeating: 0, count: 21))
    var (power1, power2) = (1.0, 1.0)
    for step in 1...3 {
      updater.beginStep(step, learningRate: 0.01)
      updater.update(GradientPart(parameter: parameter, range: 0..<10))
      updater.update(GradientPart(parameter: parameter, range: 10..<21))
      power1 *= 0.8
      power2 *= 0.95
      let alpha = 0.01 * (1 - power2).squareRoot() / (1 - power1)
      for index in expected.indices {
        let gradient = Double(gradients[index])
        m[index] += (gradient - m[index]) * (1 - 0.8)
        v[index] += (gradient * gradient - v[index]) * (1 - 0.95)
        expected[index] -= alpha * m[index] / (v[index].squareRoot() + 1e-3)
      }
    }
    expectClose(parameter.values.array, expected, tolerance: 1e-6)
  }

  @Test func `the first step is the learning rate, whatever the size of the gradient`() throws {
    let parameter = try parameter([0, 0, 0], gradients: [1, -50, 0])
    let updater = try RuleUpdater(
      Adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-7), parameters: [parameter])
    updater.beginStep(1, learningRate: 0.001)
    updater.update(.whole(parameter))
    expectClose(parameter.values.array, [-0.001, 0.001, 0], tolerance: 1e-7)
  }

  @Test func `means that die down end at zero and not in subnormal numbers`() throws {
    let parameter = try parameter([1], gradients: [1])
    let updater = try RuleUpdater(
      Adam(beta1: 0.5, beta2: 0.5, epsilon: 1e-7), parameters: [parameter])
    updater.beginStep(1, learningRate: 0.001)
    updater.update(.whole(parameter))
    parameter.gradients?.copy([0])
    for step in 2...201 {
      updater.beginStep(step, learningRate: 0.001)
      updater.update(.whole(parameter))
    }
    let settled = parameter.values.array
    updater.beginStep(202, learningRate: 0.001)
    updater.update(.whole(parameter))
    #expect(parameter.values.array == settled)
  }
}
