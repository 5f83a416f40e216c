package import InklingCore

/// Weights alone, as Keras's `save_weights` writes them into a file `.weights.h5`.
package enum KerasWeightsFile {
  /// The bytes of a file with the model's weights, which Keras loads into the same layers.
  ///
  /// - Parameter file: its name, for messages.
  /// - Throws: ``FileError/unwritable(file:reason:)`` if the model has no weights yet, or a layer that
  ///   Keras does not know.
  package static func bytes(of model: Sequential, file: String) throws(FileError) -> [UInt8] {
    guard model.isBuilt else {
      throw .unwritable(
        file: file, reason: "the model has no weights yet, as it has not seen any data")
    }
    do {
      return try KerasWeights.bytes(of: model, training: nil)
    } catch {
      throw .unwritable(file: file, reason: error.reason)
    }
  }

  /// The weights of a file for a model that has some, in the order of the model. What an optimizer
  /// remembered stays in the file.
  ///
  /// - Throws: ``FileError`` if the file has not the weights of the model's layers.
  package static func tensors(
    _ bytes: [UInt8], file: String, for model: Sequential
  ) throws(FileError) -> [Tensor] {
    let root = try HDF5File(bytes, file: file).root
    let layers: [KerasWeights.Layer]
    do {
      let shapes = try model.namedLayers.map { try model.weights(of: $0.name).map(\.shape) }
      layers = try KerasWeights.layers(model.namedLayers, shapes: shapes)
    } catch let gap as KerasGap {
      throw .mismatch(file: file, problem: gap.reason)
    } catch {
      throw .mismatch(
        file: file, problem: (error as? CoreError)?.message ?? "\(error)",
        hint: (error as? CoreError)?.hint)
    }
    return try KerasWeights.read(root, layers, file: file)
  }
}
