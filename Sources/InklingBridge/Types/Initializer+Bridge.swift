public import Inkling
public import InklingSwift

extension Initializer: HostBoxed {}

extension HostModule {
  mutating func declareInitializer() {
    type("Initializer", holding: Initializer.self, isEqual: ==) { type in
      type.declareStatic(
        "Initializer",
        [
          "zeros": Initializer.zeros, "ones": .ones, "glorotUniform": .glorotUniform,
          "glorotNormal": .glorotNormal, "heUniform": .heUniform, "heNormal": .heNormal,
          "lecunUniform": .lecunUniform, "lecunNormal": .lecunNormal,
        ])
      type.declare("static func constant(_ value: Double) -> Initializer") { call in
        Initializer.constant(try call[0]).hostValue
      }
      type.declare(
        "static func randomUniform(min: Double = -0.05, max: Double = 0.05) -> Initializer"
      ) { call in
        Initializer.randomUniform(min: try call[0], max: try call[1]).hostValue
      }
      type.declare(
        """
        static func randomNormal(mean: Double = 0, standardDeviation: Double = 0.05) \
        -> Initializer
        """
      ) { call in
        Initializer.randomNormal(mean: try call[0], standardDeviation: try call[1]).hostValue
      }
      type.declare(
        """
        static func truncatedNormal(mean: Double = 0, standardDeviation: Double = 0.05) \
        -> Initializer
        """
      ) { call in
        Initializer.truncatedNormal(mean: try call[0], standardDeviation: try call[1]).hostValue
      }
    }
  }
}
