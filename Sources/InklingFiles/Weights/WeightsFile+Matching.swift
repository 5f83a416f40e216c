internal import InklingCore

extension WeightsFile {
  /// The arrays of the file that belong to a model's weights, in the order of those.
  ///
  /// They are found by their names; a file of `numpy.savez(*model.get_weights())`, whose names are
  /// `arr_0`, `arr_1` and so on, is taken in that order. Every name and every shape has to fit.
  ///
  /// - Parameter weights: the names and shapes that the model has.
  /// - Throws: ``FileError/mismatch(file:problem:hint:)`` with the first that does not fit.
  func tensors(
    for weights: [(name: String, shape: [Int])]
  ) throws(FileError) -> [Tensor] {
    let names = try self.names(for: weights.map(\.name))
    var tensors: [Tensor] = []
    for (name, weight) in zip(names, weights) {
      let tensor = try tensor(name)
      guard tensor.shape == weight.shape else {
        let title = name == weight.name ? quoted(name) : "\(quoted(name)), for \(weight.name),"
        throw .mismatch(
          file: path,
          problem:
            "\(title) has the shape \(tensor.shape) in the file and \(weight.shape) in the model",
          hint: nil)
      }
      tensors.append(tensor)
    }
    return tensors
  }

  private func names(for weights: [String]) throws(FileError) -> [String] {
    let known = Set(weights)
    let present = Set(names)
    let numbered = names.indices.map { "arr_\($0)" }
    if !names.isEmpty, present == Set(numbered), known.isDisjoint(with: names) {
      guard names.count == weights.count else {
        throw .mismatch(
          file: path,
          problem:
            "it has \(names.count) arrays without names, the model \(weights.count) with weights",
          hint: nil)
      }
      return numbered
    }
    let strangers = names.filter { !known.contains($0) }
    if let missing = weights.first(where: { !present.contains($0) }) {
      throw .mismatch(
        file: path, problem: "it has no weights \(quoted(missing))",
        hint: Self.hint(nearest(to: missing, among: strangers), in: "file")
          ?? "the file has \(listed(names))")
    }
    if let stranger = strangers.first {
      throw .mismatch(
        file: path, problem: "it has weights \(quoted(stranger)), which the model has not",
        hint: Self.hint(nearest(to: stranger, among: weights), in: "model"))
    }
    return weights
  }

  private static func hint(_ near: String?, in place: String) -> String? {
    near.map { "the \(place) has \(quoted($0)); did you mean that? `name:` gives a layer its name" }
  }
}
