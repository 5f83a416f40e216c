import Inkling
import InklingSwift

extension HostModule {
  mutating func declareData(_ context: BridgeContext) {
    declare("func loadDigits() throws -> (train: Dataset, test: Dataset)") { _ in
      try context.load { try loadDigits(from: $0) }
    }
    declare("func loadMNIST() throws -> (train: Dataset, test: Dataset)") { _ in
      try context.load { try loadMNIST(from: $0) }
    }
    declare("func loadDigits20x20() throws -> Dataset") { _ in
      let data = try loadDigits20x20(from: context.host.location)
      context.session.note(fact: "Data", value: data.name)
      return data.hostValue
    }
  }
}

extension BridgeContext {
  /// Loads two data sets for a lesson; the report will say which they are.
  fileprivate func load(
    _ load: (DataLocation) throws -> (train: Dataset, test: Dataset)
  ) throws -> Value {
    // Drawing the built-in digits for the first time takes seconds, so a terminal shows that something happens.
    let notice = "loading the data ..."
    if case .bar = host.progress { session.progress(notice) }
    defer {
      if case .bar = host.progress {
        session.progress("\r" + String(repeating: " ", count: notice.count) + "\r")
      }
    }
    let data = try load(host.location)
    session.note(fact: "Data", value: data.train.name)
    return .tuple([data.train.hostValue, data.test.hostValue])
  }
}
