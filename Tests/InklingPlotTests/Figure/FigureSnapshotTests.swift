import InklingCore
import Testing

@testable import InklingPlot

struct FigureSnapshotTests {
  @Test(arguments: Theme.allCases)
  func `the curves of the first lesson`(_ theme: Theme) throws {
    try expectSnapshot(
      History.lesson.plot("loss", "accuracy").commandText(theme: theme),
      named: "lesson-curves-\(theme)")
  }

  @Test func `curves with validation`() throws {
    try expectSnapshot(History.validated.plot().commandText(), named: "validated-curves")
  }

  @Test func `one measure fills the figure`() throws {
    try expectSnapshot(History.validated.plot("loss").commandText(), named: "one-measure")
  }

  @Test func `one epoch, NaN and very small numbers`() throws {
    let figure = History.of([
      "loss": [1e-7, .nan, 3e-7, 2e-7], "accuracy": [0.1, 0.1, 0.1, 0.1],
    ]).plot().titled("Strange numbers")
    try expectSnapshot(figure.commandText(), named: "strange-numbers")
    try expectSnapshot(
      History.of(["loss": [0.4], "val_loss": [0.3]]).plot().commandText(), named: "one-epoch")
  }

  @Test(arguments: Theme.allCases)
  func `predictions, one of them wrong`(_ theme: Theme) throws {
    let figure = try Dataset.squares([1, 2, 3, 4, 5]).plot(predictions: [1, 2, 3, 9, 5])
    try expectSnapshot(figure.commandText(theme: theme), named: "predictions-\(theme)")
  }

  @Test func `a grid in a size that was asked for`() throws {
    let figure = try Dataset.squares([1, 2, 3, 4]).plot(columns: 4).sized(width: 4, height: 2)
    try expectSnapshot(figure.commandText(), named: "sized-grid")
  }

  @Test func `a chart beside a grid`() throws {
    let figure = Figure(
      title: "Both",
      panels: History.lesson.plot("loss").panels + (try Dataset.squares([1, 2]).plot().panels),
      columns: 2)
    try expectSnapshot(figure.commandText(), named: "chart-and-grid")
  }
}
