import Testing

@testable import InklingCore

/// The kernels of optimizers in C, with every instruction set that this machine has.
@Suite struct UpdateKernelTests {
  private static let counts = [0, 1, 7, 16, 37, 100]

  @Test func `the best set is one of those that this processor has`() {
    #expect(
      InstructionSet.supported.map(\.description).contains(InstructionSet.best.description))
    #expect(InstructionSet.supported.first?.description == "plain")
  }

  @Test(arguments: InstructionSet.supported, counts)
  func `Adam's step is the formula's`(set: InstructionSet, count: Int) throws {
    let run = try Run(count: count)
    AdamKernel.update(
      run.weights, gradients: run.gradients, momentums: run.first, velocities: run.second,
      range: run.range,
      rates: AdamKernel.Rates(alpha: 0.01, momentumRate: 0.1, velocityRate: 0.2, epsilon: 1e-3),
      on: set)
    run.expect { weight, gradient, momentum, velocity in
      momentum += (gradient - momentum) * 0.1
      velocity += (gradient * gradient - velocity) * 0.2
      weight -= 0.01 * momentum / (velocity.squareRoot() + 1e-3)
    }
  }

  @Test(arguments: InstructionSet.supported, counts)
  func `RMSprop's step is the formula's`(set: InstructionSet, count: Int) throws {
    let run = try Run(count: count)
    RMSpropKernel.update(
      run.weights, gradients: run.gradients, velocities: run.second, momentums: nil, means: nil,
      range: run.range,
      rates: RMSpropKernel.Rates(
        learningRate: 0.01, velocityLeft: 0.8, velocityRate: 0.2, momentum: 0, epsilon: 1e-3),
      on: set)
    run.expect { weight, gradient, _, velocity in
      velocity = 0.8 * velocity + 0.2 * gradient * gradient
      weight -= 0.01 * gradient / (velocity + 1e-3).squareRoot()
    }
  }

  @Test(arguments: InstructionSet.supported, counts)
  func `a step down the gradient is the formula's, with momentum too`(
    set: InstructionSet, count: Int
  ) throws {
    var run = try Run(count: count)
    SGDKernel.update(
      run.weights, gradients: run.gradients, range: run.range,
      rates: SGDKernel.Rates(learningRate: 0.1, momentum: 0), on: set)
    run.expect { weight, gradient, _, _ in weight -= 0.1 * gradient }

    run = try Run(count: count)
    SGDKernel.update(
      run.weights, gradients: run.gradients, momentums: run.first, range: run.range,
      rates: SGDKernel.Rates(learningRate: 0.1, momentum: 0.8), on: set)
    run.expect { weight, gradient, momentum, _ in
      momentum = 0.8 * momentum - 0.1 * gradient
      weight += momentum
    }
  }

  @Test(arguments: InstructionSet.supported)
  func `a NaN stays one, and what vanishes becomes 0`(set: InstructionSet) throws {
    let run = try Run(count: 20)
    for index in run.range { run.gradients[index] = index % 2 == 0 ? .nan : 0 }
    for index in run.range { run.first[index] = 1e-30 }
    for index in run.range { run.second[index] = 1e-30 }
    AdamKernel.update(
      run.weights, gradients: run.gradients, momentums: run.first, velocities: run.second,
      range: run.range,
      rates: AdamKernel.Rates(alpha: 0.01, momentumRate: 0.1, velocityRate: 0.2, epsilon: 1e-3),
      on: set)
    for index in run.range {
      let isLost = index % 2 == 0
      #expect(run.weights[index].isNaN == isLost)
      #expect(run.first[index].isNaN == isLost && run.second[index].isNaN == isLost)
      if !isLost { #expect(run.first[index] == 0 && run.second[index] == 0) }
    }
  }

  /// Made-up weights, with three more on both sides that must stay as they are.
  private struct Run {
    let weights: Buffer<Float>
    let gradients: Buffer<Float>
    let first: Buffer<Float>
    let second: Buffer<Float>
    let range: Range<Int>
    private let before: [[Float]]

    init(count: Int) throws {
      var random = RandomStream(seed: 5)
      let buffers = try (0..<4).map { _ in
        let buffer = try Buffer<Float>(count: count + 6)
        buffer.copy((0..<count + 6).map { _ in random.uniform(in: -1...1) })
        return buffer
      }
      (weights, gradients, first, second) = (buffers[0], buffers[1], buffers[2], buffers[3])
      for index in 0..<count + 6 { second[index] = abs(second[index]) }
      range = 3..<3 + count
      before = buffers.map(\.array)
    }

    /// Compares with one weight's step in double precision.
    func expect(
      sourceLocation: SourceLocation = #_sourceLocation,
      _ step: (_ w: inout Double, _ g: Double, _ first: inout Double, _ second: inout Double) ->
        Void
    ) {
      var numbers = before.map { $0.map(Double.init) }
      for index in range {
        var (weight, momentum, velocity) = (numbers[0][index], numbers[2][index], numbers[3][index])
        step(&weight, numbers[1][index], &momentum, &velocity)
        (numbers[0][index], numbers[2][index], numbers[3][index]) = (weight, momentum, velocity)
      }
      expectClose(weights.array, numbers[0], "weights", sourceLocation: sourceLocation)
      expectClose(gradients.array, numbers[1], "gradients", sourceLocation: sourceLocation)
      expectClose(first.array, numbers[2], "first", sourceLocation: sourceLocation)
      expectClose(second.array, numbers[3], "second", sourceLocation: sourceLocation)
    }
  }
}
