public import Inkling
public import InklingSwift

extension ClassificationReport: HostBoxed {}
extension ClassificationReport.Row: HostBoxed {}

extension HostModule {
  mutating func declareClassificationReport() {
    type(
      "ClassificationReport.Row", holding: ClassificationReport.Row.self, isEqual: ==
    ) { type in
      type.declare("var name: String { get }", reading: \ClassificationReport.Row.name)
      type.declare("var precision: Double { get }", reading: \ClassificationReport.Row.precision)
      type.declare("var recall: Double { get }", reading: \ClassificationReport.Row.recall)
      type.declare("var f1Score: Double { get }", reading: \ClassificationReport.Row.f1Score)
      type.declare("var support: Int { get }", reading: \ClassificationReport.Row.support)
    }
    type("ClassificationReport", holding: ClassificationReport.self, isEqual: ==) { type in
      type.declare("init(_ confusion: ConfusionMatrix)") {
        ClassificationReport(try $0[0]).hostValue
      }
      type.declare("func plot() -> Figure") {
        try $0.receiver(ClassificationReport.self).plot().hostValue
      }
      type.declare(
        "var classes: [ClassificationReport.Row] { get }", reading: \ClassificationReport.classes)
      type.declare("var accuracy: Double { get }", reading: \ClassificationReport.accuracy)
      type.declare(
        "var macroAverage: ClassificationReport.Row { get }",
        reading: \ClassificationReport.macroAverage)
      type.declare(
        "var weightedAverage: ClassificationReport.Row { get }",
        reading: \ClassificationReport.weightedAverage)
    }
  }
}
