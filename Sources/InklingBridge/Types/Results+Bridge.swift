public import Inkling
public import InklingSwift

extension History: HostBoxed {}
extension Evaluation: HostBoxed {}
extension Figure: HostBoxed {}

extension HostModule {
  mutating func declareHistory() {
    type("History", holding: History.self, isEqual: ==) { type in
      type.declare("var epoch: [Int] { get }", reading: \History.epoch)
      type.declare("var metricNames: [String] { get }", reading: \History.metricNames)
      type.declare("var learningRate: [Double] { get }", reading: \History.learningRate)
      type.declare("subscript(_ name: String) -> [Double]? { get }") { call in
        try call.receiver(History.self)[call[0]].hostValue
      }
      type.declare("func plot(_ names: String..., smoothing: Double = 0) -> Figure") { call in
        try call.receiver(History.self).plot(names: call[0], smoothing: call[1]).hostValue
      }
    }
  }

  mutating func declareEvaluation() {
    type("Evaluation", holding: Evaluation.self, isEqual: ==) { type in
      type.declare("var loss: Double { get }", reading: \Evaluation.loss)
      type.declare("var accuracy: Double { get }") {
        try $0.receiver(Evaluation.self).checkedAccuracy().hostValue
      }
      type.declare("subscript(_ name: String) -> Double? { get }") { call in
        try call.receiver(Evaluation.self)[call[0]].hostValue
      }
      type.declare("var metricNames: [String] { get }", reading: \Evaluation.metricNames)
    }
  }

  mutating func declareFigure() {
    type(
      "Figure", holding: Figure.self, describe: { $0.altText }, isEqual: ==
    ) { type in
      type.declare("var altText: String { get }") { try $0.receiver(Figure.self).altText.hostValue }
      type.declare("func titled(_ title: String) -> Figure") { call in
        try call.receiver(Figure.self).titled(call[0]).hostValue
      }
      type.declare("func sized(width: Double? = nil, height: Double? = nil) -> Figure") { call in
        try call.receiver(Figure.self).sized(width: call[0], height: call[1]).hostValue
      }
      type.declareCharts()
    }
  }
}
