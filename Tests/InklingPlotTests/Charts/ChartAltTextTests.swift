import InklingCore
import Testing

@testable import InklingPlot

struct ChartAltTextTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let history: History
    var names: [String] = []
    let text: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "the first lesson", history: .lesson, names: ["loss", "accuracy"],
      text: "Training loss falls from 0.629 to 0.214 over 5 epochs; "
        + "training accuracy rises from 0.82 to 0.939."),
    Case(
      name: "validation", history: .validated,
      text: "Training loss falls from 0.629 to 0.214 over 5 epochs; "
        + "validation loss falls from 0.33 to 0.245, lowest 0.24 at epoch 4; "
        + "training accuracy rises from 0.82 to 0.939; "
        + "validation accuracy rises from 0.908 to 0.934."),
    Case(
      name: "one epoch", history: .of(["loss": [0.5]]), text: "Training loss is 0.5 at epoch 1."),
    Case(
      name: "constant", history: .of(["loss": [0.5, 0.5]]),
      text: "Training loss stays at 0.5 over 2 epochs."),
    Case(
      name: "there and back", history: .of(["loss": [0.5, 0.9, 0.5]]),
      text: "Training loss starts and ends at 0.5 over 3 epochs, highest 0.9 at epoch 2."),
    Case(
      name: "diverged", history: .of(["loss": [0.5, 7, .nan, .nan]]),
      text: "Training loss rises from 0.5 to 7 over 4 epochs (NaN from epoch 3 on)."),
    Case(
      name: "infinite", history: .of(["loss": [0.5, .infinity, 2]]),
      text: "Training loss rises from 0.5 to 2 over 3 epochs (not finite at epoch 2)."),
    Case(
      name: "no number", history: .of(["loss": [.nan, .nan]]),
      text: "Training loss is NaN at every epoch."),
    Case(
      name: "another measure", history: .of(["top_k": [1, 0.5]]),
      text: "Training top k falls from 1 to 0.5 over 2 epochs."),
    Case(
      name: "the learning rate where it is asked for",
      history: .of(["loss": [3, 2], "learning_rate": [1, 0.5]]), names: ["learning_rate"],
      text: "Learning rate falls from 1 to 0.5 over 2 epochs."),
    Case(
      name: "the learning rate is no measure",
      history: .of(["loss": [3, 2], "learning_rate": [1, 0.5]]),
      text: "Training loss falls from 3 to 2 over 2 epochs."),
  ])
  func `a chart says what its curves do`(_ test: Case) throws {
    #expect(try test.history.plot(names: test.names).altText == test.text)
  }

  @Test func `the title comes first`() {
    let text = History.of(["loss": [1, 0.5]]).plot().titled("Sixteen neurons").altText
    #expect(text == "Sixteen neurons. Training loss falls from 1 to 0.5 over 2 epochs.")
  }
}
