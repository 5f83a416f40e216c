import Testing

/// Whether two lists of numbers agree within `tolerance`, relative to the larger of 1 and the
/// expected number's size.
func expectClose(
  _ actual: [Float], _ expected: [Double], tolerance: Double = 1e-5,
  _ what: @autoclosure () -> String = "numbers", sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.count == expected.count, "\(what())", sourceLocation: sourceLocation)
  for (index, (got, wanted)) in zip(actual, expected).enumerated() {
    let difference = abs(Double(got) - wanted)
    #expect(
      difference <= tolerance * max(1, abs(wanted)),
      "\(what()): number \(index) is \(got), expected \(wanted)", sourceLocation: sourceLocation)
  }
}

/// The same for single precision on both sides.
func expectClose(
  _ actual: [Float], _ expected: [Float], tolerance: Double = 1e-5,
  _ what: @autoclosure () -> String = "numbers", sourceLocation: SourceLocation = #_sourceLocation
) {
  expectClose(
    actual, expected.map(Double.init), tolerance: tolerance, what(),
    sourceLocation: sourceLocation)
}
