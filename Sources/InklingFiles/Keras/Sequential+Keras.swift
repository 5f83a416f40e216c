public import InklingCore

extension Sequential {
  /// Writes the model in Keras's own format, which Keras 3 and ``loadModel(from:compile:seed:)`` read.
  ///
  ///     try model.save(to: "digits.keras")
  ///
  /// The file holds the layers with their names and weights, and once the model is compiled also the
  /// optimizer with what it remembers, the loss and the metrics, so that training goes on from there as
  /// if it had not stopped. The same model gives the same bytes. An existing file is replaced, in one step.
  /// Keras on TensorFlow takes only names of layers made of ASCII letters, digits and `_.\/>-`.
  ///
  /// - Parameter path: the file, whose name ends in `.keras`; its folder must exist.
  /// - Throws: ``FileError/unwritable(file:reason:)`` if Keras has no words for a part of the model,
  ///   such as a layer or a schedule of one's own, or the file cannot be written; what was there before
  ///   is then still there.
  ///
  /// **Source**: Keras 3, `Model.save`.
  public func save(to path: String) throws(FileError) {
    guard path.hasSuffix(".keras") else {
      throw .unwritable(file: path, reason: "the name of a model's file has to end in .keras")
    }
    try AtomicFile.write(try KerasArchive.bytes(of: self, file: path), to: path)
  }
}

/// Reads a model that ``InklingCore/Sequential/save(to:)`` or Keras 3 has written.
///
///     let model = try loadModel(from: "digits.keras")
///
/// Whatever Keras has that Inkling does not have is an error that names the layer and the setting; code
/// in a file is never run. A functional model has to be a chain. The names of optimizer, loss and
/// metrics are Inkling's own.
///
/// - Parameter path: the file.
/// - Parameter compile: whether the model is to be ready for training: without, it is enough that Inkling
///   has its layers.
/// - Parameter seed: for the order of examples and what else is random when training goes on, where the
///   file does not say it because Keras wrote it; without one it differs every time.
/// - Throws: ``FileError`` with the place in the file.
///
/// **Source**: Keras 3, `keras.models.load_model`.
public func loadModel(
  from path: String, compile: Bool = true, seed: Int? = nil
) throws(FileError) -> Sequential {
  try loadModel(from: path, compile: compile, random: RandomStream(seedOrRandom: seed))
}

/// Reads a model; random numbers of which the file says nothing come from the given stream.
///
/// - Throws: as ``loadModel(from:compile:seed:)``.
package func loadModel(
  from path: String, compile: Bool = true, random: RandomStream
) throws(FileError) -> Sequential {
  try KerasArchive.model(
    ZipArchive(contentsOf: path, limit: 1 << 32), compile: compile, random: random)
}
