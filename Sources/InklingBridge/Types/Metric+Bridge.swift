public import Inkling
public import InklingSwift

extension Metric: HostBoxed {}
extension Metric.F1Average: HostBoxed {}

extension HostModule {
  mutating func declareMetric() {
    type("Metric.F1Average", holding: Metric.F1Average.self, isEqual: ==) { type in
      type.declareStatic(
        "Metric.F1Average",
        ["macro": Metric.F1Average.macro, "micro": .micro, "weighted": .weighted])
    }
    type("Metric", holding: Metric.self, isEqual: ==) { type in
      type.declare("var name: String { get }", reading: \Metric.name)
      type.declareStatic(
        "Metric",
        [
          "accuracy": Metric.accuracy, "categoricalAccuracy": .categoricalAccuracy,
          "sparseCategoricalAccuracy": .sparseCategoricalAccuracy,
          "meanSquaredError": .meanSquaredError, "meanAbsoluteError": .meanAbsoluteError,
        ])
      type.declare("static func binaryAccuracy(threshold: Double = 0.5) -> Metric") { call in
        Metric.binaryAccuracy(threshold: try call[0]).hostValue
      }
      type.declare("static func topKCategoricalAccuracy(k: Int = 5) -> Metric") { call in
        Metric.topKCategoricalAccuracy(k: try call[0]).hostValue
      }
      type.declare("static func sparseTopKCategoricalAccuracy(k: Int = 5) -> Metric") { call in
        Metric.sparseTopKCategoricalAccuracy(k: try call[0]).hostValue
      }
      type.declare(
        "static func precision(threshold: Double = 0.5, classID: Int? = nil) -> Metric"
      ) { call in
        Metric.precision(threshold: try call[0], classID: try call[1]).hostValue
      }
      type.declare(
        "static func recall(threshold: Double = 0.5, classID: Int? = nil) -> Metric"
      ) { call in
        Metric.recall(threshold: try call[0], classID: try call[1]).hostValue
      }
      type.declare("static func f1Score(average: Metric.F1Average = .macro) -> Metric") { call in
        Metric.f1Score(average: try call[0]).hostValue
      }
      type.declare("static func f1Score(classID: Int) -> Metric") { call in
        Metric.f1Score(classID: try call[0]).hostValue
      }
    }
  }
}
