extension HostModule {
  mutating func declareOptionals() {
    extend("Optional") { type in
      type.declare("init(_ value: Wrapped)") { .some($0.arguments[0]) }
      type.declare("static var none: Wrapped?") { _ in .none }
      type.declare("static func some(_ value: Wrapped) -> Wrapped?") { .some($0.arguments[0]) }
      type.declare("func map<T>(_ transform: (Wrapped) throws -> T) rethrows -> T?") { call in
        guard case .some(let value) = call.receiverValue else { return .none }
        return .some(try call.apply(0, value))
      }
      type.declare("func flatMap<T>(_ transform: (Wrapped) throws -> T?) rethrows -> T?") { call in
        guard case .some(let value) = call.receiverValue else { return .none }
        return try call.apply(0, value)
      }
      type.declare("var unsafelyUnwrapped: Wrapped { get }") { call in
        guard case .some(let value) = call.receiverValue else {
          throw call.site.error(.unexpectedNil, "this value is nil: there is nothing to unwrap")
        }
        return value
      }
      type.declare("var debugDescription: String { get }") { call in
        .string(call.receiverValue.text(as: call.own, call.machine.host, isNested: true))
      }
      type.declareMutating("mutating func take() -> Wrapped?") { value, _ in
        let old = value
        value = .none
        return old
      }
    }
  }
}
