import Testing

@testable import InklingCore

/// What a learner writes: softmax, and a network of two layers with its backward pass.
@Suite struct TensorByHandTests {
  struct Network {
    var w1: Tensor
    var b1: Tensor
    var w2: Tensor
    var b2: Tensor

    var parameters: [Tensor] { [w1, b1, w2, b2] }
  }

  func softmax(_ z: Tensor) -> Tensor {
    let e = exp(z - z.maximum(axis: 1, keepDims: true))
    return e / e.sum(axis: 1, keepDims: true)
  }

  func loss(_ network: Network, _ x: Tensor, _ t: Tensor) -> Float {
    let hidden = maximum(0, x.matmul(network.w1) + network.b1)
    let p = softmax(hidden.matmul(network.w2) + network.b2)
    return -(t * log(p)).sum(axis: 1).mean()
  }

  func gradients(_ network: Network, _ x: Tensor, _ t: Tensor) -> Network {
    let z1 = x.matmul(network.w1) + network.b1
    let hidden = maximum(0, z1)
    let p = softmax(hidden.matmul(network.w2) + network.b2)
    let dz2 = (p - t) / Float(x.shape[0])
    let dz1 = dz2.matmul(network.w2.transposed()) * (z1 .> 0)
    return Network(
      w1: x.transposed().matmul(dz1), b1: dz1.sum(axis: 0),
      w2: hidden.transposed().matmul(dz2), b2: dz2.sum(axis: 0))
  }

  func problem() throws -> (network: Network, x: Tensor, t: Tensor) {
    let network = Network(
      w1: try Tensor(randomNormal: [5, 7], standardDeviation: 0.5, seed: 1),
      b1: try Tensor(randomNormal: [7], standardDeviation: 0.1, seed: 2),
      w2: try Tensor(randomNormal: [7, 3], standardDeviation: 0.5, seed: 3),
      b2: try Tensor(randomNormal: [3], standardDeviation: 0.1, seed: 4))
    let x = try Tensor(randomNormal: [12, 5], seed: 5)
    let t = try Tensor(oneHot: (0..<12).map { $0 % 3 }, classCount: 3)
    return (network, x, t)
  }

  @Test func `softmax by hand is softmax`() throws {
    let z = try Tensor(randomUniform: [6, 4], in: -100...100, seed: 1)
    #expect(softmax(z).isClose(to: z.softmax()))
    #expect(z.softmax().sum(axis: 1).isClose(to: try Tensor(ones: [6])))
  }

  @Test func `the backward pass by hand agrees with finite differences`() throws {
    let (network, x, t) = try problem()
    let computed = gradients(network, x, t)
    let paths: [WritableKeyPath<Network, Tensor>] = [\.w1, \.b1, \.w2, \.b2]
    for path in paths {
      let step: Float = 3e-3
      let numerical = network[keyPath: path].scalars.indices.map { index in
        var (above, below) = (network, network)
        above[keyPath: path].scalars[index] += step
        below[keyPath: path].scalars[index] -= step
        return Double(loss(above, x, t) - loss(below, x, t)) / Double(2 * step)
      }
      expectClose(computed[keyPath: path].scalars, numerical, tolerance: 1e-3)
    }
  }

  @Test func `the gradients are those of the library's layers`() throws {
    let (network, x, t) = try problem()
    let model = try Sequential(inputShape: [5]) {
      Dense(7, activation: .relu)
      Dense(3, activation: .softmax)
    }
    try model.setWeights(network.parameters)
    #expect(
      try model.predict(x).isClose(
        to: softmax(
          maximum(0, x.matmul(network.w1) + network.b1).matmul(network.w2) + network.b2)))
    model.compile(optimizer: .adam(), loss: .categoricalCrossentropy)
    let data = try Dataset(features: x, targets: t)
    let evaluation = try model.evaluate(data, verbose: .silent)
    #expect(abs(evaluation.loss - Double(loss(network, x, t))) < 1e-5)
  }

  @Test func `gradient descent by hand learns`() throws {
    var (network, x, t) = try problem()
    let before = loss(network, x, t)
    for _ in 0..<200 {
      let gradient = gradients(network, x, t)
      network.w1 -= 0.5 * gradient.w1
      network.b1 -= 0.5 * gradient.b1
      network.w2 -= 0.5 * gradient.w2
      network.b2 -= 0.5 * gradient.b2
    }
    #expect(loss(network, x, t) < before / 4)
  }
}
