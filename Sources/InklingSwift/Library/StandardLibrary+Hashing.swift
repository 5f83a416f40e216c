extension HostModule {
  mutating func declareHashing() {
    // A hasher collects what it is given; the table that asks makes the hash of that.
    type("Hasher", holding: [Value].self, describe: { _ in "Hasher" }) { type in
      type.declareMutating("mutating func combine<Part>(_ value: Part) where Part: Hashable") {
        hasher, call in
        try call.machine.checkInterruption(call.site)
        _ = hasher.update([Value].self) { $0.append(call.arguments[0]) }
        return .void
      }
    }
  }
}
