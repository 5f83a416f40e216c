import Testing

@testable import InklingPlot

struct TextMeasurerTests {
  let measurer = EstimatedTextMeasurer()
  let font = Font.points(10)

  @Test func `text that fits stays as it is`() {
    #expect(measurer.shortened("accuracy", toWidth: 200, font: font) == "accuracy")
  }

  @Test func `text that is too long ends in dots and fits`() {
    let text = measurer.shortened("validation accuracy", toWidth: 80, font: font)
    #expect(text.hasSuffix("…"))
    #expect(text.hasPrefix("val"))
    #expect(measurer.width(of: text, font: font) <= 80)
  }

  @Test func `lines break at spaces`() {
    let lines = measurer.wrapped("one two three four", toWidth: 70, font: font, maximumLines: 5)
    #expect(lines.joined(separator: " ") == "one two three four")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { measurer.width(of: $0, font: font) <= 70 })
  }

  @Test func `what goes beyond the last line is shortened`() {
    let lines = measurer.wrapped(
      "one two three four five six", toWidth: 70, font: font, maximumLines: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
  }

  @Test func `the estimate is close to DejaVu Sans`() throws {
    try #require(DrawingLibrary.hasDejaVuSans)
    let cairo = try CairoTextMeasurer()
    for text in ["accuracy", "validation", "0.825", "true 4, said 9", "Ankle boot", "×10⁻⁶"] {
      let ratio =
        measurer.width(of: text, font: font) / cairo.width(of: text, font: font)
      #expect((0.9...1.3).contains(ratio), "\(text): \(ratio)")
    }
  }
}
