import InklingLesson
import Testing

/// What Swift itself draws at random in a lesson.
@Suite struct RandomNumbersTests {
  private let draw = "print((0..<8).map { _ in Int.random(in: 0..<1000) })"

  @Test func `the lesson's seed and the step's label settle what is drawn`() {
    let first = run(draw, seed: 7, label: "a").text
    #expect(first == run(draw, seed: 7, label: "a").text)
    #expect(first != run(draw, seed: 8, label: "a").text)
    #expect(first != run(draw, seed: 7, label: "b").text)
  }

  @Test func `what is drawn goes on within a step`() {
    let result = run(draw + "\n" + draw, label: "a").text.split(separator: "\n")
    #expect(result.count == 2)
    #expect(result.first != result.last)
  }

  @Test func `models and Swift draw from streams of their own`() {
    let model = tinyData + "print(try network().weights[0].scalars)"
    #expect(run(model, label: "a").text == run("_ = Bool.random()\n" + model, label: "a").text)
    let after = run(tinyData + "_ = try network()\n" + draw, label: "a").text
    #expect(after == run(draw, label: "a").text)
  }

  @Test func `a step added above changes no number`() {
    func lesson(_ steps: [(label: String, code: String)]) -> Lesson {
      Lesson(
        parsing: steps.map { "```swift\n//| label: \($0.label)\n\($0.code)\n```\n\n" }.joined(),
        fileName: "lesson.md")
    }
    let alone = run(lesson([("b", draw)])).text
    let second = run(lesson([("a", draw), ("b", draw)])).text
    #expect(second.hasSuffix(alone))
    #expect(second.count > alone.count)
  }
}
