public import InklingCore

extension Sequential {
  /// Writes the model into a file that other systems run, as Keras's `export` does.
  ///
  ///     try model.export(to: "digits.onnx")
  ///
  /// The ending settles the format; `.onnx` is known, which onnxruntime runs from version 1.12 on:
  ///
  ///     session = onnxruntime.InferenceSession("digits.onnx")
  ///     session.run(None, {"input": images})
  ///
  /// The file holds what ``predict(_:batchSize:verbose:)`` computes, not what training needs. The
  /// node of each layer has the layer's name, and its weights have theirs, such as "dense/kernel".
  ///
  /// **Shapes**: the input `[N, ...]` of the model's ``inputShape`` for any number of examples N,
  /// images with their channels last; the output likewise; both float32.
  ///
  /// - Parameter path: the file; its folder must exist.
  /// - Throws: ``CoreError/notBuilt(operation:)`` as long as the model has no weights; ``FileError``
  ///   if the ending is another, a layer is not one of Inkling's own, or the file cannot be written.
  public func export(to path: String) throws {
    let format = try ExportFormat(ofFile: path)
    guard isBuilt else { throw CoreError.notBuilt(operation: "export") }
    try AtomicFile.write(try format.pack(self, file: path), to: path)
  }
}
