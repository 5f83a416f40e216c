import Foundation
import InklingCore
import InklingFiles
import Testing

struct KerasSaveTests {
  struct Own: Layer {
    func built(for input: LayerInput) throws(CoreError) -> BuiltLayer {
      try Dense(2).built(for: input)
    }
  }

  @Test func `the same model gives the same bytes`() throws {
    for (one, other) in zip(try KerasSamples.all(), try KerasSamples.all()) {
      let bytes = try KerasArchive.bytes(of: one.model, file: "x")
      #expect(try bytes == KerasArchive.bytes(of: one.model, file: "x"), "\(one.name)")
      #expect(try bytes == KerasArchive.bytes(of: other.model, file: "x"), "\(one.name)")
    }
  }

  @Test func `every model goes on after loading as if it had not stopped`() throws {
    for one in try KerasSamples.all() where try one.model.savedTraining() != nil {
      let data = try KerasExamples.data(for: one.model, one.targets)
      // With shuffling, as the file says where the random numbers go on.
      try one.model.fit(data, epochs: 2, batchSize: 7, verbose: .silent)
      let bytes = try KerasArchive.bytes(of: one.model, file: "x")
      let again = try KerasArchive.model(
        ZipArchive(bytes, file: "x"), compile: true, random: RandomStream(seed: 99))
      #expect(again.weights == one.model.weights, "\(one.name)")
      #expect(try again.predict(data) == one.model.predict(data), "\(one.name)")
      try one.model.fit(data, epochs: 2, batchSize: 7, verbose: .silent)
      try again.fit(data, epochs: 2, batchSize: 7, verbose: .silent)
      #expect(again.weights == one.model.weights, "\(one.name)")
    }
  }

  @Test func `what is dropped after loading is what would have been dropped`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.keras")
    let model = try Sequential([Dense(8), Dropout(0.5), Dense(3)], inputShape: [5], seed: 4)
    model.compile(optimizer: .adam(), loss: .meanSquaredError)
    let data = try KerasExamples.data(for: model, .oneHot)
    try model.fit(data, verbose: .silent)
    try model.save(to: path)
    let again = try loadModel(from: path)
    try model.fit(data, verbose: .silent)
    try again.fit(data, verbose: .silent)
    #expect(again.weights == model.weights)
  }

  @Test func `a rate that was set by hand stays`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.keras")
    let model = try Sequential([Dense(3)], inputShape: [5], seed: 4)
    model.compile(
      optimizer: .sgd(
        learningRate: .exponentialDecay(initialLearningRate: 0.1, decaySteps: 1, decayRate: 0.5)),
      loss: .meanSquaredError)
    let data = try KerasExamples.data(for: model, .oneHot)
    try model.fit(
      data, callbacks: [LearningRateScheduler { _, _ in 0.0625 }], verbose: .silent)
    try model.save(to: path)
    let again = try loadModel(from: path)
    try model.fit(data, verbose: .silent)
    let history = try again.fit(data, verbose: .silent)
    #expect(history.learningRate == [0.0625])
    #expect(again.weights == model.weights)
  }

  @Test func `models without shape, training or layers are saved`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.keras")
    let model = try Sequential([Dense(3, name: "only")], name: "later")
    model.compile(optimizer: .nadam(), loss: .meanAbsoluteError)
    try model.save(to: path)
    var again = try loadModel(from: path)
    #expect(again.name == "later" && !again.isBuilt)
    #expect(again.namedLayers[0].layer as? Dense == Dense(3, name: "only"))
    #expect(try again.savedTraining()?.optimizer == .nadam())

    try Sequential(inputShape: [2, 3]).save(to: path)
    again = try loadModel(from: path)
    #expect(again.inputShape == [2, 3] && again.namedLayers.isEmpty)
    #expect(try again.savedTraining() == nil)

    try Sequential().save(to: path)
    again = try loadModel(from: path)
    #expect(again.namedLayers.isEmpty && !again.isBuilt)
  }

  @Test func `a layer may be called as Keras calls the input`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.keras")
    try Sequential([Dense(3, name: "input_layer")], inputShape: [2]).save(to: path)
    #expect(try loadModel(from: path).namedLayers.map(\.name) == ["input_layer"])
  }

  struct Gap: CustomTestStringConvertible, Sendable {
    let reason: String
    var layer: any Layer = Dense(3)
    var optimizer: Optimizer = .adam()
    var metrics: [Metric] = []

    var testDescription: String { reason }
  }

  @Test(arguments: [
    Gap(reason: "the layer \"own\" is of the type Own, which Keras does not know", layer: Own()),
    Gap(
      reason: "the layer \"dense\": Keras has no way to save the activation "
        + "gelu(approximate: true)", layer: Dense(3, activation: .gelu(approximate: true))),
    Gap(
      reason: "a learning rate of one's own (.custom) is a function, which no file can hold",
      optimizer: .adam(learningRate: .custom { _ in 0.1 })),
    Gap(
      reason: "Keras has no warmup of the learning rate but the one into a cosineDecay",
      optimizer: .sgd(learningRate: .warmup(steps: 3, into: .constant(0.1)))),
    Gap(
      reason: "Keras has no way to save an F1 score of one class",
      metrics: [.f1Score(classID: 1)]),
  ])
  func `what Keras has no words for is an error, and nothing is written`(gap: Gap) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.keras")
    let model = try Sequential([gap.layer], inputShape: [5])
    model.compile(optimizer: gap.optimizer, loss: .meanSquaredError, metrics: gap.metrics)
    #expect(throws: FileError.unwritable(file: path, reason: gap.reason)) {
      try model.save(to: path)
    }
    #expect(try folder.names == [])
  }

  @Test func `another ending is an error`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.h5")
    #expect(throws: FileError.self) { try Sequential([Dense(1)]).save(to: path) }
    #expect(try folder.names == [])
  }

  /// A file with something in it, where a model is to be saved.
  private func oldFile(_ folder: TemporaryFolder) throws -> String {
    try folder.file("old.keras", [1, 2, 3])
  }

  @Test func `a full disk leaves the old file`() async throws {
    let folder = try TemporaryFolder()
    let path = try oldFile(folder)
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      setrlimit(__rlimit_resource_t(1), &limit)
      let model = try Sequential([Dense(100)], inputShape: [100])
      #expect(throws: FileError.unwritable(file: path, reason: "File too large")) {
        try model.save(to: path)
      }
    }
    #expect(try FileContent.read(path) == [1, 2, 3])
    #expect(try folder.names == ["old.keras"])
  }

  @Test func `a process that is killed while it writes leaves the old file`() async throws {
    let folder = try TemporaryFolder()
    let path = try oldFile(folder)
    await #expect(processExitsWith: .signal(SIGXFSZ)) { [path = path as String] in
      signal(SIGXFSZ, SIG_DFL)
      var signals = sigset_t()
      sigaddset(&signals, SIGXFSZ)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      setrlimit(__rlimit_resource_t(1), &limit)
      try Sequential([Dense(100)], inputShape: [100]).save(to: path)
    }
    #expect(try FileContent.read(path) == [1, 2, 3])
  }
}
