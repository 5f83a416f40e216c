extension Dataset {
  /// - Throws: ``CoreError/notFinite(dataset:what:example:value:operation:)`` for the first example
  ///   with a feature or a target that is NaN or infinite.
  func checkIsFinite(operation: String) throws(CoreError) {
    if case .floats(let numbers) = features.content {
      try check(numbers, width: features.size, what: "a feature", operation)
    }
    if targets.encoding == .vectors {
      try check(targets.vectors, width: targets.width, what: "a target", operation)
    }
  }

  private func check(
    _ numbers: [Float], width: Int, what: String, _ operation: String
  ) throws(CoreError) {
    for index in 0..<count {
      let row = selection[index] * width..<(selection[index] + 1) * width
      // A number that is not finite makes the sum of all not finite; the other way round a sum of
      // huge numbers may, so look again.
      let sum = numbers[row].reduce(0, +)
      guard !sum.isFinite, let value = numbers[row].first(where: { !$0.isFinite }) else { continue }
      throw .notFinite(
        dataset: name, what: what, example: index, value: value, operation: operation)
    }
  }
}
