public import Inkling
public import InklingSwift

extension ModelSummary: HostBoxed {}
extension ModelSummary.Row: HostBoxed {}

extension HostModule {
  mutating func declareModelSummary() {
    type("ModelSummary.Row", holding: ModelSummary.Row.self, isEqual: ==) { type in
      type.declare("var name: String { get }", reading: \ModelSummary.Row.name)
      type.declare("var type: String { get }", reading: \ModelSummary.Row.type)
      type.declare("var outputShape: [Int]? { get }", reading: \ModelSummary.Row.outputShape)
      type.declare("var parameterCount: Int { get }", reading: \ModelSummary.Row.parameterCount)
    }
    type("ModelSummary", holding: ModelSummary.self, isEqual: ==) { type in
      type.declare("var name: String { get }", reading: \ModelSummary.name)
      type.declare("var rows: [ModelSummary.Row] { get }", reading: \ModelSummary.rows)
      type.declare(
        "var trainableParameterCount: Int { get }", reading: \ModelSummary.trainableParameterCount)
      type.declare(
        "var nonTrainableParameterCount: Int { get }",
        reading: \ModelSummary.nonTrainableParameterCount)
      type.declare(
        "var totalParameterCount: Int { get }", reading: \ModelSummary.totalParameterCount)
    }
  }
}
