import InklingCore
import Testing

@testable import InklingPlot

struct FigureDataTests {
  @Test func `the columns of a history are those of Keras's CSV logger`() {
    let history = History.of([
      "loss": [0.5, 0.25], "val_loss": [0.4, .nan], "accuracy": [0.75, 1],
    ])
    #expect(
      history.plot("loss", "accuracy").csv == """
        epoch,loss,val_loss,accuracy\r
        1,0.5,0.4,0.75\r
        2,0.25,nan,1\r\n
        """)
  }

  @Test func `a grid says what was shown and said`() throws {
    let data = try Dataset.squares([1, 2])
    #expect(try data.plot().csv == "image,label\r\n1,1\r\n2,2\r\n")
    #expect(
      try data.plot(predictions: [1, 3]).csv
        == "image,label,prediction,right\r\n1,1,1,yes\r\n2,2,3,no\r\n")
  }

  @Test func `fields with commas, quotes and line breaks are quoted`() {
    let table = DataTable(
      header: ["a,b", "say \"hi\""], rows: [["x\ny", "plain"], ["\r\n", ""]])
    #expect(table.csv == "\"a,b\",\"say \"\"hi\"\"\"\r\n\"x\ny\",plain\r\n\"\r\n\",\r\n")
  }

  @Test func `tables that do not fit together follow one another`() throws {
    let figure = Figure(
      panels: History.of(["loss": [1]]).plot().panels + (try Dataset.squares([1]).plot().panels),
      columns: 2)
    #expect(figure.csv == "epoch,loss\r\n1,1\r\n\r\nimage,label\r\n1,1\r\n")
  }

  @Test func `figures of the same data are equal`() {
    #expect(History.lesson.plot() == History.lesson.plot())
    #expect(History.lesson.plot() != History.lesson.plot("loss"))
    #expect(History.lesson.plot() != History.lesson.plot().titled("x"))
  }
}
