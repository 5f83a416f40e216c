extension Loss {
  /// - Throws: ``CoreError/lossMismatch(loss:problem:hint:)`` if the loss cannot compare such
  ///   outputs with the targets of the data set,
  ///   ``CoreError/invalidArgument(name:got:expected:hint:)`` if a setting is out of range.
  func check(outputShape: [Int], data: Dataset) throws(CoreError) {
    guard labelSmoothing >= 0, labelSmoothing <= 1 else {
      throw .invalidArgument(
        name: "labelSmoothing", got: "\(labelSmoothing)", expected: "in 0...1")
    }
    switch kind {
    case .sparseCategoricalCrossentropy, .categoricalCrossentropy:
      try checkClasses(outputShape, data)
    case .binaryCrossentropy:
      try checkNumbers(outputShape, data)
      try checkProbabilities(data)
    case .meanSquaredError, .meanAbsoluteError:
      try checkNumbers(outputShape, data)
    }
  }

  /// What the cross-entropies of classes need.
  private func checkClasses(_ outputShape: [Int], _ data: Dataset) throws(CoreError) {
    switch (kind, data.targets.encoding) {
    case (.sparseCategoricalCrossentropy, .oneHot), (.sparseCategoricalCrossentropy, .vectors):
      throw .lossMismatch(
        loss: name,
        problem: "it takes labels as targets, but the targets of \"\(data.name)\" are vectors "
          + "of \(data.targets.width) numbers",
        hint: data.targets.encoding == .oneHot
          ? "use .categoricalCrossentropy, or leave out oneHot()" : "use .categoricalCrossentropy")
    case (.categoricalCrossentropy, .sparse):
      throw .lossMismatch(
        loss: name,
        problem: "it takes one-hot vectors as targets, but the targets of \"\(data.name)\" "
          + "are labels",
        hint: "use .sparseCategoricalCrossentropy, or data.oneHot()")
    default: break
    }
    guard outputShape == [data.targets.width] else {
      throw .lossMismatch(
        loss: name,
        problem: "the model gives outputs of shape \(outputShape), but \"\(data.name)\" has "
          + (data.targets.encoding == .vectors
            ? "target vectors of \(data.targets.width) numbers"
            : "\(data.classCount) \(data.classCount == 1 ? "class" : "classes")"),
        hint: "the last layer has to be Dense(\(data.targets.width), ...)")
    }
  }

  /// As many numbers in each target as the model gives; a label is one number.
  private func checkNumbers(_ outputShape: [Int], _ data: Dataset) throws(CoreError) {
    let outputs = outputShape.reduce(1, *)
    let isLabel = data.targets.encoding == .sparse
    let targets = isLabel ? 1 : data.targets.width
    guard outputs == targets else {
      throw .lossMismatch(
        loss: name,
        problem: "the model gives outputs of shape \(outputShape), but "
          + (isLabel
            ? "each target of \"\(data.name)\" is one number, the label"
            : "\"\(data.name)\" has target vectors of \(targets) numbers"),
        hint: isLabel && outputs == data.classCount
          ? "data.oneHot() makes a vector of \(outputs) numbers of each label"
          : "the last layer has to be Dense(\(targets), ...)")
    }
  }

  private func checkProbabilities(_ data: Dataset) throws(CoreError) {
    let problem: String
    switch data.targets.encoding {
    case .sparse where data.classCount > 2:
      problem = "it takes targets in 0...1, but \"\(data.name)\" has labels 0..<\(data.classCount)"
    case .vectors where !Self.areShares(data):
      problem = "it takes targets in 0...1, but some of \"\(data.name)\" lie outside"
    default: return
    }
    throw .lossMismatch(
      loss: name, problem: problem,
      hint: "for more than two classes use .sparseCategoricalCrossentropy and a softmax")
  }

  /// Whether all target vectors of this part of the stored examples lie in 0...1.
  private static func areShares(_ data: Dataset) -> Bool {
    let (width, numbers) = (data.targets.width, data.targets.vectors)
    return (0..<data.count).allSatisfy { index in
      let row = data.selection[index]
      return numbers[row * width..<(row + 1) * width].allSatisfy { $0 >= 0 && $0 <= 1 }
    }
  }
}
