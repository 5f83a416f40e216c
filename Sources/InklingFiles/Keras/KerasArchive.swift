package import InklingCore

/// A model in Keras 3's own format: a zip archive of its configuration, its weights and some metadata.
package enum KerasArchive {
  private static let config = "config.json"
  private static let metadata = "metadata.json"
  private static let weights = "model.weights.h5"

  /// How many bytes are accepted of a file and of its weights; models that train in Inkling's 4 GiB
  /// have a quarter of that, and their optimizers up to three times as much again.
  private static let limit = 1 << 32
  /// A layer's configuration takes about a thousand bytes.
  private static let configLimit = 1 << 24
  private static let metadataLimit = 1 << 16

  /// The bytes of a file.
  ///
  /// - Parameter file: its name, for messages.
  /// - Throws: ``FileError/unwritable(file:reason:)`` if Keras has no words for a part of the model.
  package static func bytes(of model: Sequential, file: String) throws(FileError) -> [UInt8] {
    let entries: [ZipArchive.NewEntry]
    do {
      let training = try model.savedTraining()
      let value = try KerasModelConfig.value(of: model, training: training)
      let metadata = KerasMetadata(
        randomState: KerasMetadata.RandomState(
          seed: model.random.seed, fitCount: model.fitCount))
      entries = [
        ZipArchive.NewEntry(Self.metadata, Array(metadata.value.text.utf8)),
        ZipArchive.NewEntry(config, Array(value.text.utf8)),
        ZipArchive.NewEntry(weights, try KerasWeights.bytes(of: model, training: training)),
      ]
    } catch let gap as KerasGap {
      throw .unwritable(file: file, reason: gap.reason)
    } catch {
      throw .unwritable(file: file, reason: (error as? CoreError)?.message ?? "\(error)")
    }
    return try ZipArchive.pack(entries, file: file)
  }

  /// The model of a file.
  ///
  /// - Parameter compile: whether it is to be ready for training.
  /// - Parameter random: where its random numbers come from, unless Inkling wrote the file.
  package static func model(
    _ archive: ZipArchive, compile: Bool, random: RandomStream
  ) throws(FileError) -> Sequential {
    let file = archive.file
    for name in archive.names where ![config, metadata, weights].contains(name) {
      throw .unexpected(
        file: file, field: "entry \(quoted(name))",
        expected: "\(config), \(metadata) and \(weights)", found: "something else")
    }
    return try model(
      config: archive.content(of: config, limit: configLimit),
      metadata: archive.content(of: metadata, limit: metadataLimit),
      weights: archive.content(of: weights, limit: limit), file: file, compile: compile,
      random: random)
  }

  /// The model of a file's three entries.
  ///
  /// - Parameter file: the file's name, for messages.
  package static func model(
    config: [UInt8], metadata: [UInt8], weights: [UInt8], file: String, compile: Bool,
    random: RandomStream
  ) throws(FileError) -> Sequential {
    let state = try KerasMetadata(metadata, file: file).randomState
    let config = try KerasModelConfig(config, file: file, withTraining: compile)
    let root = try HDF5File(weights, file: file).root
    let random = state.map { RandomStream(seed: $0.seed) } ?? random
    do {
      return try model(config, root, state, random: random, file: file)
    } catch let error as FileError {
      throw error
    } catch {
      throw .mismatch(
        file: file,
        problem:
          "its \(Self.config) makes no model: \((error as? CoreError)?.message ?? "\(error)")",
        hint: (error as? CoreError)?.hint)
    }
  }

  private static func model(
    _ config: KerasModelConfig, _ root: HDF5Group, _ state: KerasMetadata.RandomState?,
    random: RandomStream, file: String
  ) throws -> Sequential {
    // The shapes of the weights are compared before there is room made for them.
    let planned = try config.inputShape.map {
      try Sequential.weightShapes(of: config.layers, inputShape: $0)
    }
    let shapes = planned?.map { $0.map(\.shape) } ?? config.layers.map { _ in [] }
    let tensors = try KerasWeights.read(
      root, KerasWeights.layers(config.layers, shapes: shapes), file: file)
    var training = config.training
    if let planned, let settings = training {
      let trained = planned.joined().filter(\.isTrainable).map(\.shape)
      training?.memory = try KerasOptimizerState.read(
        root, of: settings, shapes: trained, file: file)
    }
    let model: Sequential
    if config.layers.isEmpty {
      model = try Sequential(inputShape: config.inputShape, name: config.name, random: random)
    } else {
      model = try Sequential(
        inputShape: config.inputShape, name: config.name, random: random,
        namedLayers: config.layers)
    }
    if model.isBuilt { try model.setWeights(tensors) }
    if let training { try model.goOn(with: training) }
    model.goOn(afterTrainings: state?.fitCount ?? 0)
    return model
  }
}
