import Foundation

extension HostModule {
  mutating func declareOptionals() {
    extend("Optional") { type in
      type.declare("init(_ value: Wrapped)") { .some($0.arguments[0]) }
    }
  }

  mutating func declareStrings() {
    extend("String") { type in
      type.declare("init()") { _ in .string("") }
      type.declare("init(repeating text: String, count: Int)") { call in
        let text: String = try call[0]
        let count: Int = try call[1]
        guard count >= 0 else {
          throw call.site.error(.invalidValue, "a count cannot be negative; this one is \(count)")
        }
        try call.machine.reserve(
          bytes: text.utf8.count.multipliedReportingOverflow(by: count), call.site)
        return .string(String(repeating: text, count: count))
      }
      type.declare("var count: Int { get }") { .int($0.receiverValue.unsafeString.count) }
      type.declare("var isEmpty: Bool { get }") { .bool($0.receiverValue.unsafeString.isEmpty) }
      type.declare("func uppercased() -> String") {
        .string($0.receiverValue.unsafeString.uppercased())
      }
      type.declare("func lowercased() -> String") {
        .string($0.receiverValue.unsafeString.lowercased())
      }
      type.declare("func hasPrefix(_ prefix: String) -> Bool") { call in
        .bool(call.receiverValue.unsafeString.hasPrefix(try call[0]))
      }
      type.declare("func hasSuffix(_ suffix: String) -> Bool") { call in
        .bool(call.receiverValue.unsafeString.hasSuffix(try call[0]))
      }
      type.declare("func contains(_ other: String) -> Bool") { call in
        let other: String = try call[0]
        return .bool(other.isEmpty || call.receiverValue.unsafeString.contains(other))
      }
    }
  }
}
