import InklingCore
import Testing

@testable import InklingPlot

struct HistoryPlotTests {
  /// The keys of the curves in each panel.
  private func curves(_ figure: Figure) -> [[String]] {
    figure.panels.map { panel in
      if case .chart(let chart) = panel { chart.series.map(\.key) } else { [] }
    }
  }

  @Test(
    arguments: [
      ([], [["loss", "val_loss"], ["accuracy", "val_accuracy"]]),
      (["accuracy"], [["accuracy", "val_accuracy"]]),
      (["accuracy", "loss"], [["accuracy", "val_accuracy"], ["loss", "val_loss"]]),
      (["loss", "val_loss"], [["loss", "val_loss"]]),
      (["val_loss", "loss", "loss"], [["loss", "val_loss"]]),
      (["val_loss"], [["val_loss"]]),
    ] as [([String], [[String]])])
  func `each measure has a panel with its validation`(
    _ names: [String], _ expected: [[String]]
  ) throws {
    #expect(curves(try History.validated.plot(names: names)) == expected)
  }

  @Test func `epochs count from one`() {
    guard case .chart(let chart) = History.lesson.plot("loss").panels[0] else {
      Issue.record("no chart")
      return
    }
    #expect(chart.series[0].positions == [1, 2, 3, 4, 5])
  }

  @Test func `a misspelt measure gets a list and a hint`() {
    #expect {
      try History.validated.plot(names: ["acuracy"])
    } throws: { error in
      let error = error as? PlotError
      return error?.message
        == "the history has no metric \"acuracy\"; it has accuracy, loss, val_accuracy, val_loss"
        && error?.hint == "did you mean \"accuracy\"?"
    }
  }

  @Test(
    arguments: [
      ("acc", "accuracy"), ("Loss", "loss"), ("lsos", "loss"), ("val_acc", "val_accuracy"),
      ("zzz", nil), ("", nil),
    ] as [(String, String?)])
  func `the near name is found`(_ name: String, _ expected: String?) {
    #expect(
      nearest(to: name, among: ["accuracy", "loss", "val_accuracy", "val_loss"]) == expected)
  }

  @Test func `an empty history is an error`() {
    #expect(throws: PlotError.emptyHistory) { try History.of([:]).plot(names: ["loss"]) }
    #expect(throws: PlotError.emptyHistory) {
      try History(epoch: [], history: ["loss": []]).plot(names: [])
    }
  }

  @Test func `a validation without its training is shown alone`() throws {
    #expect(curves(try History.of(["val_loss": [1, 2]]).plot(names: [])) == [["val_loss"]])
  }
}
