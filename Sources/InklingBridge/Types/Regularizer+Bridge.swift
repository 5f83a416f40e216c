public import Inkling
public import InklingSwift

extension Regularizer: HostBoxed {}

extension HostModule {
  mutating func declareRegularizer() {
    type("Regularizer", holding: Regularizer.self, isEqual: ==) { type in
      type.declare("static func l1(_ l1: Double = 0.01) -> Regularizer") { call in
        Regularizer.l1(try call[0]).hostValue
      }
      type.declare("static func l2(_ l2: Double = 0.01) -> Regularizer") { call in
        Regularizer.l2(try call[0]).hostValue
      }
      type.declare("static func l1l2(l1: Double = 0, l2: Double = 0) -> Regularizer") { call in
        Regularizer.l1l2(l1: try call[0], l2: try call[1]).hostValue
      }
    }
  }
}
