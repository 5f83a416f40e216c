import Testing

@testable import InklingCore

/// What a model shows of its inside: weights, what layers give, and the graph.
@Suite struct ModelWeightsTests {
  private static func model() throws -> Sequential {
    try Sequential(inputShape: [2, 2], seed: 3) {
      Flatten()
      Dense(3, activation: .relu)
      BatchNormalization()
      Dense(2, activation: .softmax)
    }
  }

  @Test func `weights are found by layer and by name`() throws {
    let model = try Self.model()
    let names = [
      "dense/kernel", "dense/bias", "batch_normalization/gamma", "batch_normalization/beta",
      "batch_normalization/moving_mean", "batch_normalization/moving_variance",
      "dense_1/kernel", "dense_1/bias",
    ]
    #expect(model.weightNames == names)
    #expect(try names.map { try model.weights(named: $0) } == model.weights)
    let layers = ["flatten", "dense", "batch_normalization", "dense_1"]
    #expect(try layers.flatMap { try model.weights(of: $0) } == model.weights)
    #expect(try model.weights(of: "flatten").isEmpty)
    #expect(try model.weights(of: "dense").map(\.shape) == [[4, 3], [3]])
  }

  @Test func `replacing the weights of one layer leaves the others`() throws {
    let model = try Self.model()
    let before = model.weights
    let new = [
      try Tensor(shape: [3, 2], scalars: [1, 2, 3, 4, 5, 6]),
      try Tensor(shape: [2], scalars: [7, 8]),
    ]
    try model.setWeights(new, of: "dense_1")
    #expect(model.weights == Array(before.prefix(6)) + new)
    try model.setWeights([], of: "flatten")
    // What was read is a copy.
    #expect(before[6] != new[0])
  }

  @Test func `weights that do not fit replace nothing`() throws {
    let model = try Self.model()
    let before = model.weights
    #expect(throws: CoreError.self) {
      try model.setWeights(before.dropLast() + [Tensor(shape: [3], scalars: [1, 2, 3])])
    }
    #expect(throws: CoreError.self) { try model.setWeights(Array(before.dropLast())) }
    #expect(model.weights == before)
  }

  @Test func `each layer gives what the next one takes`() throws {
    let model = try Self.model()
    let images = try Tensor(
      shape: [40, 2, 2], scalars: (0..<160).map { Float($0 * $0 % 13) / 13 })
    let data = try Dataset(features: images, labels: (0..<40).map { $0 % 2 })
    let flat = try model.activations(of: "flatten", for: data)
    #expect(flat.shape == [40, 4] && flat.scalars == images.scalars)
    let hidden = try model.activations(of: "dense", for: images)
    let (kernel, bias) = (try model.weights(named: "dense/kernel"), model.weights[1])
    let sums = flat.matmul(kernel) + bias
    expectClose(hidden.scalars, sums.scalars.map { max($0, 0) })
    let last = try model.activations(of: "dense_1", for: data)
    #expect(try last == model.predict(data))
    // One alone has no dimension for the number of examples.
    let one = try model.activations(of: "dense", for: data.image(7))
    #expect(one.shape == [3])
    expectClose(one.scalars, hidden.row(7).scalars)
    #expect(try model.activations(of: "dense", for: data.prefix(0)).shape == [0, 3])
  }

  @Test func `a layer whose activation the loss takes over still gives probabilities`() throws {
    let model = try SmallData.model()
    let data = try SmallData.points(20)
    try model.fit(data, verbose: .silent)
    let outputs = try model.activations(of: "dense_1", for: data)
    for row in 0..<20 { #expect(abs(outputs.row(row).sum() - 1) < 1e-6) }
  }

  @Test func `the graph is the chain of layers`() throws {
    let graph = try Self.model().graph()
    #expect(
      graph.nodes.map(\.name) == ["input", "flatten", "dense", "batch_normalization", "dense_1"])
    #expect(
      graph.nodes.map(\.type) == ["Input", "Flatten", "Dense", "BatchNormalization", "Dense"])
    #expect(graph.nodes.map(\.inputShape) == [[2, 2], [2, 2], [4], [3], [3]])
    #expect(graph.nodes.map(\.outputShape) == [[2, 2], [4], [3], [3], [2]])
    #expect(graph.edges.map { [$0.from, $0.to] } == [[0, 1], [1, 2], [2, 3], [3, 4]])
    #expect(graph.nodes[2].weights.map(\.name) == ["kernel", "bias"])
    #expect(graph.nodes[2].weights.map(\.shape) == [[4, 3], [3]])
    #expect(graph.nodes[3].weights.map(\.isTrainable) == [true, true, false, false])
    let empty = try Sequential(inputShape: [2]).graph()
    #expect(empty.nodes.map(\.name) == ["input"] && empty.edges.isEmpty)
  }

  static let failures = [
    Failure(
      "the model has no layer \"Dense\"; it has flatten, dense, batch_normalization, dense_1",
      hint: "did you mean \"dense\"?"
    ) { _ = try model().weights(of: "Dense") },
    Failure(
      "the model has no layer \"conv2d\"; it has flatten, dense, batch_normalization, dense_1"
    ) {
      _ = try model().activations(of: "conv2d", for: Tensor(shape: [2, 2], scalars: [1, 2, 3, 4]))
    },
    Failure(
      "the model has no weights \"dense_1/kernal\"; it has dense/kernel, dense/bias, dense_1/kernel, "
        + "dense_1/bias",
      hint: "did you mean \"dense_1/kernel\"?"
    ) { _ = try SmallData.model().weights(named: "dense_1/kernal") },
    Failure(
      "the list of shapes of the weights of dense must be [[4, 3], [3]], but is [[3], [4, 3]]"
    ) {
      let built = try model()
      try built.setWeights(built.weights(of: "dense").reversed(), of: "dense")
    },
    Failure("activations: the model takes examples of shape [2, 2], but the data has shape [3]") {
      _ = try model().activations(of: "dense", for: Tensor(shape: [3], scalars: [1, 2, 3]))
    },
  ]

  @Test(arguments: failures) func `what is not there is refused`(_ failure: Failure) {
    failure.check()
  }
}
