public import Inkling
public import InklingSwift

extension ConfusionMatrix: HostBoxed {}
extension ConfusionMatrix.Confusion: HostBoxed {}

extension HostModule {
  mutating func declareConfusionMatrix() {
    type(
      "ConfusionMatrix.Confusion", holding: ConfusionMatrix.Confusion.self, isEqual: ==
    ) { type in
      type.declare("var actual: Int { get }", reading: \ConfusionMatrix.Confusion.actual)
      type.declare("var predicted: Int { get }", reading: \ConfusionMatrix.Confusion.predicted)
      type.declare(
        "var actualName: String { get }", reading: \ConfusionMatrix.Confusion.actualName)
      type.declare(
        "var predictedName: String { get }", reading: \ConfusionMatrix.Confusion.predictedName)
      type.declare("var count: Int { get }", reading: \ConfusionMatrix.Confusion.count)
    }
    type("ConfusionMatrix", holding: ConfusionMatrix.self, isEqual: ==) { type in
      type.declare("init(labels: [Int], predictions: [Int], classNames: [String]) throws") {
        try ConfusionMatrix(labels: $0[0], predictions: $0[1], classNames: $0[2]).hostValue
      }
      type.declare("init(labels: [Int], predictions: [Int], classCount: Int? = nil) throws") {
        try ConfusionMatrix(labels: $0[0], predictions: $0[1], classCount: $0[2]).hostValue
      }
      type.declare("var counts: [[Int]] { get }", reading: \ConfusionMatrix.counts)
      type.declare("var classNames: [String] { get }", reading: \ConfusionMatrix.classNames)
      type.declare("var count: Int { get }", reading: \ConfusionMatrix.count)
      type.declare("var support: [Int] { get }", reading: \ConfusionMatrix.support)
      type.declare(
        "var predictedCounts: [Int] { get }", reading: \ConfusionMatrix.predictedCounts)
      type.declare("var correctCounts: [Int] { get }", reading: \ConfusionMatrix.correctCounts)
      type.declare("var shares: [[Double]] { get }", reading: \ConfusionMatrix.shares)
      type.declare("var accuracy: Double { get }", reading: \ConfusionMatrix.accuracy)
      type.declare("var precision: [Double] { get }", reading: \ConfusionMatrix.precision)
      type.declare("var recall: [Double] { get }", reading: \ConfusionMatrix.recall)
      type.declare("var f1Score: [Double] { get }", reading: \ConfusionMatrix.f1Score)
      type.declare(
        "func plot(normalized: Bool = false, hidingDiagonal: Bool = false) -> Figure"
      ) { call in
        try call.receiver(ConfusionMatrix.self)
          .plot(normalized: call[0], hidingDiagonal: call[1]).hostValue
      }
      type.declare("func report() -> ClassificationReport") {
        try $0.receiver(ConfusionMatrix.self).report().hostValue
      }
      type.declare(
        "func mostConfused(minimumCount: Int = 1) -> [ConfusionMatrix.Confusion]"
      ) { call in
        try call.receiver(ConfusionMatrix.self).mostConfused(minimumCount: call[0]).hostValue
      }
    }
  }
}
