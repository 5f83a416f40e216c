import Testing

@testable import InklingCore

@Suite struct FitTests {
  @Test func `training lowers the loss and raises the accuracy`() throws {
    let model = try SmallData.model()
    let history = try model.fit(SmallData.points(), epochs: 30, verbose: .silent)
    let loss = try #require(history["loss"])
    let accuracy = try #require(history["accuracy"])
    #expect(loss[29] < 0.5 * loss[0])
    #expect(accuracy[29] > 0.85)
    #expect(history.epoch == Array(0..<30))
    #expect(history.metricNames == ["accuracy", "loss"])
    #expect(history["val_loss"] == nil)
  }

  @Test func `the same seed gives the same training, bit by bit`() throws {
    func weights(_ seed: Int?) throws -> [Tensor] {
      let model = try SmallData.model(seed: 4)
      try model.fit(SmallData.points(), epochs: 3, seed: seed, verbose: .silent)
      return model.weights
    }
    #expect(try weights(1) == weights(1))
    #expect(try weights(nil) == weights(nil))
    #expect(try weights(1) != weights(2))
  }

  @Test(arguments: [false, true]) func `any number of threads gives the same bits`(
    _ isOneHot: Bool
  ) throws {
    // Large enough that the work is shared: 8 panels, and blocks of weights in both layers.
    var random = RandomStream(seed: 1)
    let (count, size, classes) = (300, 60, 10)
    let labeled = try Dataset(
      features: Tensor(
        shape: [count, size], scalars: (0..<count * size).map { _ in random.uniform() }),
      labels: (0..<count).map { _ in random.next(below: classes) })
    let data = isOneHot ? labeled.oneHot() : labeled
    func bits(_ threads: Int) throws -> [[UInt32]] {
      let model = try Sequential(inputShape: [size], seed: 8) {
        Dense(200, activation: .relu)
        Dense(classes, activation: .softmax)
      }
      model.compile(
        optimizer: .adam(),
        loss: isOneHot ? .categoricalCrossentropy : .sparseCategoricalCrossentropy,
        metrics: [.accuracy])
      model.threads = threads
      // The last batch has 44 examples.
      let history = try model.fit(
        data, epochs: 4, batchSize: 256, validationSplit: 0.1, verbose: .silent)
      let measures = history.metricNames.map { history[$0] ?? [] }.joined().map {
        UInt32(truncatingIfNeeded: $0.bitPattern ^ $0.bitPattern >> 32)
      }
      return try [measures]
        + (model.weights + [model.predict(data)]).map {
          $0.scalars.map(\.bitPattern)
        }
    }
    let alone = try bits(1)
    for threads in [2, 3, 8] { #expect(try bits(threads) == alone, "\(threads) threads") }
  }

  @Test func `labels and their one-hot vectors teach the same`() throws {
    let data = try SmallData.points()
    let (sparse, oneHot, given) = (
      try SmallData.model(), try SmallData.model(), try SmallData.model()
    )
    for model in [oneHot, given] {
      model.compile(optimizer: .adam(learningRate: 0.01), loss: .categoricalCrossentropy)
    }
    let encoded = data.oneHot()
    let features = (0..<data.count).flatMap { data.image($0).scalars }
    let vectors = try Dataset(
      features: Tensor(shape: [data.count, 2], scalars: features),
      targets: Tensor(
        shape: [data.count, 3], scalars: (0..<data.count).flatMap { encoded.target($0).scalars }))
    try sparse.fit(data, epochs: 2, verbose: .silent)
    try oneHot.fit(encoded, epochs: 2, verbose: .silent)
    try given.fit(vectors, epochs: 2, verbose: .silent)
    #expect(sparse.weights == oneHot.weights)
    for (a, b) in zip(sparse.weights, given.weights) {
      expectClose(a.scalars, b.scalars, tolerance: 1e-4)
    }
  }

  @Test func `the validation split is the last part, and is not trained on`() throws {
    let data = try SmallData.points(100)
    let (split, given) = (try SmallData.model(), try SmallData.model())
    let first = try split.fit(
      data, epochs: 2, validationSplit: 0.25, seed: 1, verbose: .silent)
    let (training, validation) = data.split(at: 75)
    let second = try given.fit(
      training, epochs: 2, validationData: validation, seed: 1, verbose: .silent)
    #expect(first == second)
    #expect(split.weights == given.weights)
    #expect(first.metricNames == ["accuracy", "loss", "val_accuracy", "val_loss"])
    let evaluation = try split.evaluate(validation, verbose: .silent)
    #expect(first["val_loss"]?.last == evaluation.loss)
    #expect(first["val_accuracy"]?.last == evaluation.accuracy)
  }

  @Test func `what regularizers add counts in every loss`() throws {
    let data = try SmallData.points(70)
    func model(_ regularizer: Regularizer?) throws -> Sequential {
      let model = try Sequential(inputShape: [2], seed: 3) {
        Dense(5, biasInitializer: .constant(-0.5), biasRegularizer: regularizer)
        Dense(3, activation: .softmax)
      }
      model.compile(
        optimizer: .adam(learningRate: 0), loss: .sparseCategoricalCrossentropy)
      return model
    }
    // 5 (0.1 * 0.5 + 0.2 * 0.25), once for every batch, whatever its size.
    let (with, without) = (try model(.l1l2(l1: 0.1, l2: 0.2)), try model(nil))
    let histories = try [with, without].map {
      try $0.fit(data, validationData: data.prefix(33), verbose: .silent)
    }
    for name in ["loss", "val_loss"] {
      let losses = histories.map { $0[name]?[0] ?? 0 }
      #expect(abs(losses[0] - losses[1] - 0.5) < 1e-6, "\(name)")
    }
    let losses = try [with, without].map { try $0.evaluate(data, verbose: .silent).loss }
    #expect(abs(losses[0] - losses[1] - 0.5) < 1e-6)
  }

  @Test func `history holds the mean over the examples, the small last batch weighed as such`()
    throws
  {
    // With a learning rate of 0 the weights stay, so the epoch's mean is the evaluation's.
    let data = try SmallData.points(70)
    let model = try SmallData.model()
    model.compile(
      optimizer: .adam(learningRate: 0), loss: .sparseCategoricalCrossentropy,
      metrics: [.accuracy])
    let history = try model.fit(data, batchSize: 32, verbose: .silent)
    let evaluation = try model.evaluate(data, batchSize: 70, verbose: .silent)
    #expect(abs((history["loss"]?[0] ?? 0) - evaluation.loss) < 1e-6)
    #expect(history["accuracy"]?[0] == evaluation.accuracy)
  }

  @Test func `each epoch has another order, and without shuffling none`() throws {
    let data = try SmallData.points(200)
    func weights(shuffle: Bool, seed: Int) throws -> [Tensor] {
      let model = try SmallData.model()
      try model.fit(data, batchSize: 16, shuffle: shuffle, seed: seed, verbose: .silent)
      return model.weights
    }
    #expect(try weights(shuffle: true, seed: 1) != weights(shuffle: true, seed: 2))
    #expect(try weights(shuffle: false, seed: 1) == weights(shuffle: false, seed: 2))
    let batch = try Batch(data, size: 16)
    let random = RandomStream(seed: 1)
    batch.shuffle(random.split(0))
    let first = batch.order
    batch.shuffle(random.split(1))
    #expect(first != batch.order)
    #expect(first.sorted() == Array(0..<200) && batch.order.sorted() == first.sorted())
  }

  @Test func `fitting twice goes on where the first left off`() throws {
    let data = try SmallData.points(64)
    let (once, twice) = (try SmallData.model(), try SmallData.model())
    try once.fit(data, epochs: 2, shuffle: false, verbose: .silent)
    try twice.fit(data, shuffle: false, verbose: .silent)
    try twice.fit(data, shuffle: false, verbose: .silent)
    #expect(once.weights == twice.weights)
  }

  @Test func `compiling forgets the optimizer's memory and keeps the weights`() throws {
    let data = try SmallData.points(64)
    let (kept, compiled) = (try SmallData.model(), try SmallData.model())
    for model in [kept, compiled] { try model.fit(data, shuffle: false, verbose: .silent) }
    let before = compiled.weights
    compiled.compile(
      optimizer: .adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy)
    #expect(compiled.weights == before)
    for model in [kept, compiled] { try model.fit(data, shuffle: false, verbose: .silent) }
    #expect(kept.weights != compiled.weights)
  }

  @Test func `bytes and the same numbers in floating point teach the same`() throws {
    let bytes = try SmallData.points(100)
    let floats = try Dataset(
      features: Tensor(
        shape: [100, 2], scalars: (0..<100).flatMap { bytes.image($0).scalars }),
      labels: bytes.labels)
    let (a, b) = (try SmallData.model(), try SmallData.model())
    try a.fit(bytes, verbose: .silent)
    try b.fit(floats, verbose: .silent)
    #expect(a.weights == b.weights)
  }

  @Test func `a batch larger than the data is the data`() throws {
    let data = try SmallData.points(50)
    let (a, b) = (try SmallData.model(), try SmallData.model())
    try a.fit(data, batchSize: 50, verbose: .silent)
    try b.fit(data, batchSize: .max, verbose: .silent)
    #expect(a.weights == b.weights)
  }
}
