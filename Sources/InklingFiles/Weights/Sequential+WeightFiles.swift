public import InklingCore

extension Sequential {
  /// Writes all weights into a file, as Keras's `save_weights` does. The file is replaced when it is
  /// complete, not before.
  ///
  ///     try model.saveWeights(to: "digits.safetensors")
  ///
  /// Every array has its name, such as "dense/kernel", its shape and its numbers in single precision;
  /// the names are those of ``weightNames``. The ending settles the format: `.npz` for
  /// NumPy (`numpy.load`), `.safetensors` for Hugging Face's library (`safetensors.numpy.load_file`),
  /// `.weights.h5` for Keras (`model.load_weights`), where the arrays have the names of Keras's classes.
  ///
  /// - Parameter path: the file; its folder must exist.
  /// - Throws: ``CoreError/notBuilt(operation:)`` as long as the model has no weights; ``FileError``
  ///   if the ending is another, or the file cannot be written.
  public func saveWeights(to path: String) throws {
    let format = try WeightsFormat(ofFile: path)
    guard isBuilt else { throw CoreError.notBuilt(operation: "saveWeights") }
    try AtomicFile.write(try format.pack(self, file: path), to: path)
  }

  /// Replaces all weights by those in a file, as Keras's `load_weights` does.
  ///
  ///     try model.loadWeights(from: "digits.safetensors")
  ///
  /// The arrays of the file and the model's weights must have the same names and shapes; a file of
  /// `numpy.savez(*model.get_weights())`, whose arrays are called `arr_0`, `arr_1` and so on, is taken
  /// in that order. In a file `.weights.h5` the layers have to be of the same classes and in the same
  /// order, whatever they are called. Numbers of other types are rounded to single precision. Nothing is replaced
  /// unless everything fits. What the optimizer remembers stays as it is.
  ///
  /// - Parameter path: the file, `.npz`, `.safetensors` or `.weights.h5`.
  /// - Throws: ``CoreError/notBuilt(operation:)`` as long as the model has no weights; ``FileError``
  ///   if the ending is another, the file cannot be read, or it does not fit the model.
  public func loadWeights(from path: String) throws {
    let format = try WeightsFormat(ofFile: path)
    guard isBuilt else { throw CoreError.notBuilt(operation: "loadWeights") }
    try setWeights(format.tensors(for: self, in: path))
  }
}
