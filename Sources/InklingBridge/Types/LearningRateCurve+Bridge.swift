public import Inkling
public import InklingSwift

extension LearningRateCurve: HostBoxed {}

extension HostModule {
  mutating func declareLearningRateCurve() {
    type("LearningRateCurve", holding: LearningRateCurve.self, isEqual: ==) { type in
      type.declare("init(learningRates: [Double], losses: [Double]) throws") { call in
        try LearningRateCurve(learningRates: call[0], losses: call[1]).hostValue
      }
      type.declare("func plot() throws -> Figure") {
        try $0.receiver(LearningRateCurve.self).plot().hostValue
      }
      type.declare("init(_ history: History)") { LearningRateCurve(try $0[0]).hostValue }
      type.declare(
        "var learningRates: [Double] { get }", reading: \LearningRateCurve.learningRates)
      type.declare("var losses: [Double] { get }", reading: \LearningRateCurve.losses)
      type.declare("var suggestion: Double? { get }", reading: \LearningRateCurve.suggestion)
      type.declare("var steepest: Double? { get }", reading: \LearningRateCurve.steepest)
      type.declare(
        "var idealRange: ClosedRange<Double>? { get }", reading: \LearningRateCurve.idealRange)
    }
  }
}
