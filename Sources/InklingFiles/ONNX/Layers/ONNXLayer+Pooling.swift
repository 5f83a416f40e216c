internal import InklingCore

extension MaxPooling2D: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.bringChannelsFirst()
    builder.add(
      "MaxPool", attributes: builder.window(poolSize, strides: strides, padding: padding))
  }
}

extension AveragePooling2D: ONNXLayer {
  /// What lies beyond the edge does not count, which is ONNX's default, too.
  func export(to builder: inout ONNXBuilder) throws {
    builder.bringChannelsFirst()
    builder.add(
      "AveragePool", attributes: builder.window(poolSize, strides: strides, padding: padding))
  }
}

extension GlobalMaxPooling2D: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.addGlobalPool("GlobalMaxPool", keepDims: keepDims)
  }
}

extension GlobalAveragePooling2D: ONNXLayer {
  func export(to builder: inout ONNXBuilder) throws {
    builder.addGlobalPool("GlobalAveragePool", keepDims: keepDims)
  }
}

extension ONNXBuilder {
  /// Adds a pool over whole images, which leaves one pixel.
  fileprivate mutating func addGlobalPool(_ operation: String, keepDims: Bool) {
    bringChannelsFirst()
    add(operation, part: keepDims ? nil : "pool")
    guard !keepDims else { return }
    add("Flatten", attributes: [("axis", .integer(1))])
    becomeVector()
  }
}
