import Inkling
import InklingSwift

extension HostModule {
  mutating func declareData(_ context: BridgeContext) {
    declare("func loadDigits() throws -> (train: Dataset, test: Dataset)") { _ in
      context.value(of: try loadDigits(from: context.host.location))
    }
    declare("func loadMNIST() throws -> (train: Dataset, test: Dataset)") { _ in
      context.value(of: try loadMNIST(from: context.host.location))
    }
  }
}

extension BridgeContext {
  /// Two data sets for a lesson; the report will say which they are.
  fileprivate func value(of data: (train: Dataset, test: Dataset)) -> Value {
    session.note(fact: "Data", value: data.train.name)
    return .tuple([data.train.hostValue, data.test.hostValue])
  }
}
