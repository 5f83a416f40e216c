import Testing

@testable import InklingPlot

struct NumberTextTests {
  @Test(
    arguments: [
      (0.6291, "0.629"), (0.63, "0.63"), (0, "0"), (-0.0, "0"), (1, "1"), (12.345, "12.3"),
      (4310, "4,310"), (640_890, "640,890"), (0.0005, "0.0005"), (0.00063096, "0.000631"),
      (1.234e-12, "1.23×10⁻¹²"), (1e12, "10¹²"), (-2.5e7, "−2.5×10⁷"), (1e-5, "10⁻⁵"),
      (-0.25, "−0.25"), (0.99951, "1"), (.nan, "not a number"), (.infinity, "infinity"),
      (-.infinity, "minus infinity"),
    ] as [(Double, String)])
  func `a spoken number has three significant digits`(_ value: Double, _ text: String) {
    #expect(NumberText.spoken(value) == text)
  }

  @Test(
    arguments: [
      (3, "3"), (0.1, "0.1"), (-0.0, "0"), (1e20, "1e+20"), (.nan, "nan"), (.infinity, "inf"),
    ] as [(Double, String)])
  func `an exact number reads back as itself`(_ value: Double, _ text: String) {
    #expect(NumberText.exact(value) == text)
    #expect(Double(NumberText.exact(value)) == value || value.isNaN)
  }

  @Test func `a number that rounds to zero has no sign`() {
    #expect(NumberText.fixed(-0.001, decimals: 1) == "0.0")
    #expect(NumberText.fixed(-0.06, decimals: 1) == "−0.1")
  }
}
