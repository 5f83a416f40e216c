extension Series {
  /// What a reader has to know about values that cannot be drawn: "NaN from epoch 3 on"; `nil`
  /// where all of them can.
  func gapNote(positionName: String) -> String? {
    let missing = values.indices.filter { !Scale.isDrawable(values[$0]) }
    guard let first = missing.first else { return nil }
    let kind = missing.contains { !values[$0].isNaN } ? "not finite" : "NaN"
    func place(_ index: Int) -> String { NumberText.exact(positions[index]) }
    if missing.count == values.count { return "\(kind) at every \(positionName)" }
    if missing.count == 1 { return "\(kind) at \(positionName) \(place(first))" }
    if missing.count == values.count - first {
      return "\(kind) from \(positionName) \(place(first)) on"
    }
    let places = missing.prefix(4).map(place).joined(separator: ", ")
    return "\(kind) at \(positionName)s \(places)" + (missing.count > 4 ? ", …" : "")
  }
}
