import Testing

@testable import InklingCore

@Suite struct ProgressLineTests {
  private func progress(_ step: Int, of steps: Int) -> TrainingProgress {
    TrainingProgress(
      epoch: 1, epochs: 5, step: step, steps: steps,
      metrics: [(name: "accuracy", value: 0.91234), (name: "loss", value: 0.30112)])
  }

  @Test func `a complete epoch in its three forms`() {
    let line = ProgressLine(progress(469, of: 469), elapsedSeconds: 0.938)
    #expect(
      line.bar() == "469/469 ━━━━━━━━━━━━━━━━━━━━ 1s 2ms/step - accuracy: 0.9123 - loss: 0.3011")
    #expect(line.line == "469/469 - 1s - 2ms/step - accuracy: 0.9123 - loss: 0.3011")
    #expect(line.timeless == "469/469 - accuracy: 0.9123 - loss: 0.3011")
  }

  @Test func `half an epoch shows the time that is left`() {
    let line = ProgressLine(progress(50, of: 200), elapsedSeconds: 5)
    #expect(
      line.bar() == " 50/200 ━━━━━━━━━━━━━━━━━━━━ 15s 100ms/step - accuracy: 0.9123 - loss: 0.3011")
    #expect(
      line.bar(colored: true)
        == "\u{1B}[1m 50/200\u{1B}[0m \u{1B}[32m━━━━━\u{1B}[0m\u{1B}[37m━━━━━━━━━━━━━━━\u{1B}[0m "
        + "\u{1B}[1m15s\u{1B}[0m 100ms/step - accuracy: 0.9123 - loss: 0.3011")
  }

  struct Time: CustomTestStringConvertible, Sendable {
    let step: Int
    let steps: Int
    let elapsed: Double
    let text: String
    var testDescription: String { text }
  }

  static let times = [
    Time(step: 1, steps: 100, elapsed: 1, text: "1:39 1s/step"),
    Time(step: 10, steps: 5010, elapsed: 10, text: "1:23:20 1s/step"),
    Time(step: 1000, steps: 1000, elapsed: 0.02, text: "0s 20us/step"),
    Time(step: 0, steps: 10, elapsed: 0, text: "0s 0s/step"),
    Time(step: 3, steps: 3, elapsed: 7.6, text: "8s 3s/step"),
  ]

  @Test(arguments: times) func `times have Keras's units`(_ time: Time) {
    let line = ProgressLine(progress(time.step, of: time.steps), elapsedSeconds: time.elapsed)
    #expect(line.bar().contains(" \(time.text) - accuracy"))
  }

  @Test(arguments: [(0.0005, "5.0000e-04"), (0, "0.0000e+00"), (12.5, "12.5000"), (.nan, "nan")])
  func `small measures have an exponent`(_ value: Double, _ text: String) {
    let progress = TrainingProgress(
      epoch: 1, epochs: 1, step: 1, steps: 1, metrics: [(name: "loss", value: value)])
    #expect(ProgressLine(progress, elapsedSeconds: 1).timeless == "1/1 - loss: \(text)")
  }
}
