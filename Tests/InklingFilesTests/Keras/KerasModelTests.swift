import Foundation
import InklingCore
import InklingFiles
import Testing

/// Models that Keras wrote, by `Fixtures/make_keras_models.py`.
struct KerasModelTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let targets: KerasExamples.Targets
    var isTrained = true
    /// How far weights may be from Keras's after three steps more.
    var tolerance: Float = 2e-5

    var testDescription: String { name }
    var path: String { Fixture.path("Keras/\(name).keras") }
  }

  static let cases = [
    Case(name: "dense_adam", targets: .labels),
    Case(name: "convolution_sgd", targets: .labels),
    Case(name: "separable_rmsprop", targets: .oneHot),
    Case(name: "activations_nadam", targets: .oneHot),
    Case(name: "initializers_adamw", targets: .oneHot),
    Case(name: "amsgrad_exponential", targets: .oneHot),
    Case(name: "adamax_cosine", targets: .labels),
    Case(name: "adagrad_polynomial", targets: .oneHot),
    Case(name: "adadelta_piecewise", targets: .oneHot),
    Case(name: "sgd_inverse", targets: .oneHot),
    Case(name: "rmsprop_restarts", targets: .oneHot),
    Case(name: "binary_logits", targets: .oneHot),
    Case(name: "functional_chain", targets: .oneHot),
    Case(name: "never_compiled", targets: .oneHot, isTrained: false),
    Case(name: "never_trained", targets: .oneHot, isTrained: false),
  ]

  @Test(arguments: cases)
  func `a model of Keras's predicts and goes on training as there`(_ one: Case) throws {
    let expected = try NPZFile(Fixture.bytes("Keras/\(one.name).npz"), file: one.name)
    let model = try loadModel(from: one.path)
    let features = try KerasExamples.features(model.inputShape)
    let outputs = try model.predict(features)
    try expectClose(outputs.scalars, expected.array("outputs").floats, 1e-5, "outputs")
    if one.isTrained { try KerasExamples.train(model, one.targets) }
    let names = model.weightNames
    for (place, tensor) in model.weights.enumerated() {
      let array = try expected.array("weights_\(place)")
      #expect(tensor.shape == array.shape)
      expectClose(tensor.scalars, array.floats, one.tolerance, names[place])
    }
  }

  @Test(arguments: cases)
  func `a model of Keras's is the same after Inkling has saved it`(_ one: Case) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("again.keras")
    let model = try loadModel(from: one.path, seed: 5)
    try model.save(to: path)
    let again = try loadModel(from: path)
    #expect(again.name == model.name)
    #expect(again.namedLayers.map(\.name) == model.namedLayers.map(\.name))
    #expect(again.summary().description == model.summary().description)
    #expect(again.weights == model.weights)
    let training = try model.savedTraining()
    #expect(try again.savedTraining() == training)
    if training != nil {
      try KerasExamples.train(model, one.targets)
      try KerasExamples.train(again, one.targets)
      #expect(again.weights == model.weights)
    }
  }

  @Test func `names, settings and training come over`() throws {
    let model = try loadModel(from: Fixture.path("Keras/dense_adam.keras"))
    #expect(model.name == "digits")
    #expect(model.inputShape == [3, 4])
    #expect(model.namedLayers.map(\.name) == ["flat", "hidden", "dropout", "classes"])
    #expect(
      model.namedLayers[1].layer as? Dense
        == Dense(
          6, activation: .relu, kernelInitializer: .heNormal, biasInitializer: .constant(0.1),
          kernelRegularizer: .l2(0.01), biasRegularizer: .l1(0.001), name: "hidden"))
    #expect(model.namedLayers[2].layer as? Dropout == Dropout(0, name: "dropout"))
    #expect(
      model.namedLayers[3].layer as? Dense
        == Dense(
          4, activation: .softmax, useBias: false,
          kernelRegularizer: .l1l2(l1: 0.001, l2: 0.002), name: "classes"))
    let training = try #require(try model.savedTraining())
    #expect(training.optimizer == .adam())
    #expect(training.loss == .sparseCategoricalCrossentropy)
    #expect(training.metrics == [.accuracy])
    #expect(training.memory?.stepCount == 3)
  }

  @Test func `losses, metrics, optimizers and schedules come over`() throws {
    func training(_ name: String) throws -> SavedTraining {
      try #require(try loadModel(from: Fixture.path("Keras/\(name).keras")).savedTraining())
    }
    let sgd = try training("convolution_sgd")
    #expect(
      sgd.optimizer
        == .sgd(learningRate: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.001))
    #expect(sgd.metrics == [.sparseCategoricalAccuracy, .sparseTopKCategoricalAccuracy(k: 2)])
    let rmsprop = try training("separable_rmsprop")
    #expect(rmsprop.optimizer == .rmsprop(learningRate: 0.003, momentum: 0.5, centered: true))
    #expect(rmsprop.loss == .binaryCrossentropy(labelSmoothing: 0.1))
    #expect(
      rmsprop.metrics == [.binaryAccuracy(threshold: 0.25), .precision(), .recall(classID: 1)])
    let amsgrad = try training("amsgrad_exponential")
    #expect(
      amsgrad.optimizer
        == .adam(
          learningRate: .exponentialDecay(
            initialLearningRate: 0.01, decaySteps: 2, decayRate: 0.5, staircase: true),
          amsgrad: true, clipValue: 0.1))
    #expect(amsgrad.loss == .categoricalCrossentropy(fromLogits: true, labelSmoothing: 0.2))
    #expect(
      amsgrad.metrics == [
        .categoricalAccuracy, .topKCategoricalAccuracy(k: 2), .f1Score(average: .macro),
        .precision(threshold: 0.3, classID: 2),
      ])
    #expect(
      try training("adamax_cosine").optimizer
        == .adamax(
          learningRate: .cosineDecay(
            initialLearningRate: 0.001, decaySteps: 10, alpha: 0.1, warmupTarget: 0.02,
            warmupSteps: 4), globalClipNorm: 0.7))
    #expect(
      try training("adagrad_polynomial").optimizer
        == .adagrad(
          learningRate: .polynomialDecay(initialLearningRate: 0.1, decaySteps: 5, power: 2)))
    #expect(
      try training("adadelta_piecewise").optimizer
        == .adadelta(
          learningRate: .piecewiseConstantDecay(boundaries: [2, 4], values: [1, 0.5, 0.1])))
    #expect(
      try training("sgd_inverse").optimizer
        == .sgd(
          learningRate: .inverseTimeDecay(
            initialLearningRate: 0.1, decaySteps: 2, decayRate: 0.5)))
    #expect(
      try training("rmsprop_restarts").optimizer
        == .rmsprop(
          learningRate: .cosineDecayRestarts(
            initialLearningRate: 0.01, firstDecaySteps: 2, tMul: 1.5)))
    #expect(
      try training("initializers_adamw").optimizer
        == .adamW(learningRate: 0.001, weightDecay: 0.01, clipNorm: 0.5))
    #expect(try training("activations_nadam").metrics == [.meanAbsoluteError, .meanSquaredError])
    #expect(try training("binary_logits").loss == .binaryCrossentropy(fromLogits: true))
  }

  @Test func `a model that was never built is read and learns its shape from data`() throws {
    let model = try loadModel(from: Fixture.path("Keras/never_built.keras"), seed: 3)
    #expect(!model.isBuilt)
    #expect(model.namedLayers.count == 2)
    #expect(try model.savedTraining()?.optimizer == .adam())
    try model.build(inputShape: [5])
    try KerasExamples.train(model, .oneHot)
    #expect(model.outputShape == [3])
  }

  @Test func `a model can be read without its training`() throws {
    let model = try loadModel(from: Fixture.path("Keras/dense_adam.keras"), compile: false)
    #expect(try model.savedTraining() == nil)
  }

  @Test func `weights of Keras's are read into the same layers`() throws {
    let whole = try loadModel(from: Fixture.path("Keras/dense_adam.keras"))
    let model = try Sequential(inputShape: [3, 4], seed: 1) {
      Flatten()
      Dense(6, activation: .relu)
      Dropout(0)
      Dense(4, activation: .softmax, useBias: false)
    }
    try model.loadWeights(from: Fixture.path("Keras/dense_adam.weights.h5"))
    // The file was written three steps later.
    let expected = try NPZFile(Fixture.bytes("Keras/dense_adam.npz"), file: "x")
    #expect(try model.weights[0].scalars == expected.array("weights_0").floats)
    #expect(model.weights[0] != whole.weights[0])
    let other = try Sequential([Flatten(), Dense(5), Dense(4)], inputShape: [3, 4], seed: 2)
    let before = other.weights
    #expect(throws: FileError.self) {
      try other.loadWeights(from: Fixture.path("Keras/dense_adam.weights.h5"))
    }
    #expect(other.weights == before)
  }

  @Test func `the order in which older versions of Keras have Nadam's variables is known`() throws {
    let archive = try ZipArchive(contentsOf: Fixture.path("Keras/activations_nadam.keras"))
    let weights = try archive.content(of: "model.weights.h5")
    var root = try copy(HDF5File(weights, file: "x").root)
    let optimizer = try #require(HDF5File(weights, file: "x").root.group("optimizer"))
    var variables = try copy(#require(optimizer.group("vars")))
    // The product came after the number of steps and the rate.
    let last = variables.members.count - 1
    var inOrder = (0...last).map { variables.members["\($0)"] }
    inOrder.insert(inOrder.removeLast(), at: 2)
    for (place, variable) in inOrder.enumerated() { variables.members["\(place)"] = variable }
    root.members["optimizer"] = .group(HDF5Writer.Group(members: ["vars": .group(variables)]))
    let model = try KerasArchive.model(
      config: archive.content(of: "config.json"), metadata: archive.content(of: "metadata.json"),
      weights: HDF5Writer.bytes(of: root), file: "x", compile: true,
      random: RandomStream(seed: 1))
    let newer = try loadModel(from: Fixture.path("Keras/activations_nadam.keras"))
    #expect(try model.savedTraining()?.memory != nil)
    #expect(try model.savedTraining() == newer.savedTraining())
  }

  /// What has been read, to be written.
  private func copy(_ group: HDF5Group) throws -> HDF5Writer.Group {
    var result = HDF5Writer.Group()
    for (name, member) in group.members {
      switch member {
      case .group(let inner): result.members[name] = .group(try copy(inner))
      case .dataset(let dataset):
        if let number = try? dataset.integers().first {
          result.members[name] = .integer(number)
        } else {
          result.members[name] = .floats(try dataset.floats(), shape: dataset.shape)
        }
      }
    }
    return result
  }

  private func expectClose(
    _ found: [Float], _ expected: [Float], _ tolerance: Float, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, "\(what)", sourceLocation: sourceLocation)
    let distances = zip(found, expected).map { abs($0 - $1) / max(1, abs($1)) }
    let largest = distances.contains { !$0.isFinite } ? Float.infinity : distances.max() ?? 0
    #expect(largest <= tolerance, "\(what) is off by \(largest)", sourceLocation: sourceLocation)
  }
}
