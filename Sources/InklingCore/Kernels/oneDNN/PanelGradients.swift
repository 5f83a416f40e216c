/// The gradient of some weights, kept apart for each panel of a batch, so that their sum does not
/// depend on which panel was first.
final class PanelGradients: Sendable {
  private let numbers: Buffer<Float>
  /// How many weights there are.
  private let count: Int

  /// - Throws: ``CoreError/tooMuchMemory(what:bytes:limit:)`` if it would be more than Inkling is
  ///   ready to take.
  init(of parameter: Parameter, panels: Int) throws(CoreError) {
    try MemoryLimit.check(
      floats: Double(parameter.count) * Double(panels),
      what: "the gradient of a \(parameter.name) of \(parameter.count) weights, "
        + "kept apart for \(panels) parts of a batch,")
    count = parameter.count
    numbers = try Buffer(count: parameter.count * panels)
  }

  /// Where the gradient of a panel begins; only code in this folder uses it.
  func base(of panel: Int) -> UnsafeMutablePointer<Float> {
    precondition(panel >= 0 && (panel + 1) * count <= numbers.count)
    return numbers.base + panel * count
  }

  /// Adds up the panels, in their order, for some of the weights.
  func sum(_ range: Range<Int>, panels: Int, into gradients: Buffer<Float>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && gradients.count == count)
    precondition(panels > 0 && panels * count <= numbers.count)
    let total = gradients.base
    (total + range.lowerBound).update(
      from: numbers.base + range.lowerBound, count: range.count)
    for panel in 1..<panels {
      let line = numbers.base + panel * count
      for index in range { total[index] += line[index] }
    }
  }
}
