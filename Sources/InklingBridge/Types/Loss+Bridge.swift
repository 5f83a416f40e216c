public import Inkling
public import InklingSwift

extension Loss: HostBoxed {}

extension HostModule {
  mutating func declareLoss() {
    type("Loss", holding: Loss.self, isEqual: ==) { type in
      type.declareStatic(
        "Loss",
        [
          "sparseCategoricalCrossentropy": Loss.sparseCategoricalCrossentropy,
          "categoricalCrossentropy": .categoricalCrossentropy,
          "binaryCrossentropy": .binaryCrossentropy, "meanSquaredError": .meanSquaredError,
          "meanAbsoluteError": .meanAbsoluteError,
        ])
      type.declare("static func sparseCategoricalCrossentropy(fromLogits: Bool) -> Loss") { call in
        Loss.sparseCategoricalCrossentropy(fromLogits: try call[0]).hostValue
      }
      type.declare(
        """
        static func categoricalCrossentropy(fromLogits: Bool = false, \
        labelSmoothing: Double = 0) -> Loss
        """
      ) { call in
        Loss.categoricalCrossentropy(fromLogits: try call[0], labelSmoothing: try call[1]).hostValue
      }
      type.declare(
        "static func binaryCrossentropy(fromLogits: Bool = false, labelSmoothing: Double = 0) -> Loss"
      ) { call in
        Loss.binaryCrossentropy(fromLogits: try call[0], labelSmoothing: try call[1]).hostValue
      }
    }
  }
}
