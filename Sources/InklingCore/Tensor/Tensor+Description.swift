extension Tensor: CustomStringConvertible {
  /// The numbers in nested brackets, aligned as NumPy prints them, a line for each row.
  ///
  /// Of tensors with more than 1,000 numbers only the first and the last three of each dimension
  /// are shown.
  public var description: String {
    let isSummarized = count > 1000
    guard !shape.isEmpty else { return NumberFormat(scalars).plain(scalars[0]) }
    guard count > 0 else { return shape.count == 1 ? "[]" : "[], shape \(shape)" }

    func shownIndices(_ size: Int) -> [Int?] {
      guard isSummarized, size > 6 else { return Array(0..<size) }
      return [0, 1, 2, nil, size - 3, size - 2, size - 1]
    }
    var shown: [Float] = []
    func collect(_ offset: Int, _ dimension: Int) {
      guard dimension < shape.count else {
        shown.append(scalars[offset])
        return
      }
      for case let index? in shownIndices(shape[dimension]) {
        collect(offset * shape[dimension] + index, dimension + 1)
      }
    }
    // Row-major offsets grow by Horner's rule, so the recursion starts at 0.
    collect(0, 0)
    let format = NumberFormat(shown)

    func text(_ offset: Int, _ dimension: Int) -> String {
      guard dimension < shape.count else { return format.aligned(scalars[offset]) }
      let parts = shownIndices(shape[dimension]).map { index in
        index.map { text(offset * shape[dimension] + $0, dimension + 1) } ?? "..."
      }
      let depthBelow = shape.count - dimension - 1
      let separator =
        depthBelow == 0
        ? " "
        : String(repeating: "\n", count: depthBelow) + String(repeating: " ", count: dimension + 1)
      return "[" + parts.joined(separator: separator) + "]"
    }
    return text(0, 0)
  }
}
