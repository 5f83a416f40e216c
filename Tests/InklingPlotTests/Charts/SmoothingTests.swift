import InklingCore
import Testing

@testable import InklingPlot

@Suite struct SmoothingTests {
  @Test func `the average is TensorBoard's`() {
    // By hand: 1; (0.6 * 0.4 * 1 + 0.4 * 2) / (1 - 0.36); ...
    let smoothed = Smoothing.smoothed([1, 2, 4], by: 0.6)
    let expected = [1, 1.04 / 0.64, (0.6 * 1.04 + 1.6) / (1 - 0.216)]
    for (one, other) in zip(smoothed, expected) { #expect(abs(one - other) < 1e-12) }
  }

  @Test func `gaps stay gaps and leave the average alone`() {
    let smoothed = Smoothing.smoothed([1, .nan, 2], by: 0.6)
    #expect(smoothed[1].isNaN)
    #expect(abs(smoothed[2] - 1.04 / 0.64) < 1e-12)
  }

  @Test func `what does not change stays as it is to the bit`() {
    #expect(Smoothing.smoothed([0.1, 0.1, 0.1], by: 0.9) == [0.1, 0.1, 0.1])
    #expect(Smoothing.smoothed([], by: 0.9) == [])
    #expect(Smoothing.smoothed([1, 3], by: 0) == [1, 3])
  }

  @Test func `the measured curve stands pale behind`() throws {
    let figure = History.validated.plot("loss", smoothing: 0.6)
    guard case .chart(let chart) = figure.panels[0] else { throw PlotError.noValues }
    #expect(chart.series.map(\.key) == ["loss", "val_loss", "loss_smoothed", "val_loss_smoothed"])
    #expect(chart.series.map(\.style.isFaint) == [true, true, false, false])
    #expect(chart.series[0].values == History.validated["loss"])
    #expect(figure.altText.contains("Training loss falls from 0.629 to 0.214 over 5 epochs"))
    #expect(figure.altText.hasSuffix("drawn smoothed by 0.6, the measured ones pale behind them."))
    #expect(figure.csv.hasPrefix("epoch,loss,val_loss,loss_smoothed,val_loss_smoothed\r\n1,"))
    #expect(History.validated.plot("loss", smoothing: 0) == History.validated.plot("loss"))
  }

  @Test(arguments: [-0.1, 1, 2, .nan, .infinity])
  func `smoothing by other numbers is an error`(_ smoothing: Double) {
    func isRefused(_ body: () throws -> Figure) -> Bool {
      do {
        _ = try body()
        return false
      } catch {
        return (error as? PlotError)?.message.contains("0 for not at all") == true
      }
    }
    #expect(isRefused { try History.lesson.plot(names: ["loss"], smoothing: smoothing) })
    #expect(
      isRefused { try Figure.compare([.lesson], names: ["a"], smoothing: smoothing) })
  }

  @Test func `compared trainings can be smoothed, too`() throws {
    let figure = try Figure.compare(
      [.lesson, .validated], names: ["a", "b"], metric: "loss", smoothing: 0.9)
    #expect(figure.csv.hasPrefix("epoch,a,b,a_smoothed,b_smoothed\r\n"))
  }
}
