public import Inkling
public import InklingSwift

extension Optimizer: HostBoxed {}
extension Loss: HostBoxed {}
extension Metric: HostBoxed {}

extension HostModule {
  mutating func declareOptimizer() {
    type("Optimizer", holding: Optimizer.self, isEqual: ==) { type in
      type.declare(
        """
        static func adam(learningRate: Double = 0.001, beta1: Double = 0.9, \
        beta2: Double = 0.999, epsilon: Double = 1e-7) -> Optimizer
        """
      ) { call in
        Optimizer.adam(
          learningRate: try call[0], beta1: try call[1], beta2: try call[2], epsilon: try call[3]
        ).hostValue
      }
    }
  }

  mutating func declareLoss() {
    type("Loss", holding: Loss.self, isEqual: ==) { type in
      type.declare("static var sparseCategoricalCrossentropy: Loss") { _ in
        Loss.sparseCategoricalCrossentropy.hostValue
      }
      type.declare("static func sparseCategoricalCrossentropy(fromLogits: Bool) -> Loss") { call in
        Loss.sparseCategoricalCrossentropy(fromLogits: try call[0]).hostValue
      }
      type.declare("static var categoricalCrossentropy: Loss") { _ in
        Loss.categoricalCrossentropy.hostValue
      }
      type.declare("static func categoricalCrossentropy(fromLogits: Bool) -> Loss") { call in
        Loss.categoricalCrossentropy(fromLogits: try call[0]).hostValue
      }
    }
  }

  mutating func declareMetric() {
    type("Metric", holding: Metric.self, isEqual: ==) { type in
      type.declare("static var accuracy: Metric") { _ in Metric.accuracy.hostValue }
    }
  }
}
