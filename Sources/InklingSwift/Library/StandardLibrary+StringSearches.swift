import Foundation

extension HostModule {
  /// Members that look for a text in another one and put something in its place.
  mutating func declareStringSearches() {
    type("ComparisonResult", holding: ComparisonResult.self, isEqual: ==) { type in
      let results: [(String, ComparisonResult)] = [
        ("orderedAscending", .orderedAscending), ("orderedSame", .orderedSame),
        ("orderedDescending", .orderedDescending),
      ]
      for (name, result) in results {
        type.declare("static var \(name): ComparisonResult") { _ in .host(HostBox(result)) }
      }
      type.declare("var rawValue: Int { get }") {
        .int(try $0.receiver(ComparisonResult.self).rawValue)
      }
    }
    extend("StringProtocol") { type in
      type.declare("func range(of other: some StringProtocol) -> Range<String.Index>?") { call in
        try call.chargeSearch()
        return .optional(call.text.range(of: call.string(0)).map(Value.init))
      }
      type.declare("func firstRange(of other: some StringProtocol) -> Range<String.Index>?") {
        call in
        try call.chargeSearch()
        return .optional(call.text.firstRange(of: call.string(0)).map(Value.init))
      }
      type.declare("func ranges(of other: some StringProtocol) -> [Range<String.Index>]") { call in
        let text = call.text
        try call.chargeSearch()
        try call.machine.reserve(elements: text.utf8.count, like: .void, call.site)
        return .array(text.ranges(of: call.string(0)).map(Value.init))
      }
      type.declare(
        "func replacingOccurrences(of target: some StringProtocol, with replacement: some StringProtocol) -> String"
      ) { call in
        let (text, target, new) = (String(call.text), call.string(0), call.string(1))
        guard !target.isEmpty else { return .string(text) }
        try call.chargeSearch()
        let parts = text.components(separatedBy: target)
        try call.reserve(text, parts.count, new)
        return .string(parts.joined(separator: new))
      }
      type.declare("func compare(_ other: some StringProtocol) -> ComparisonResult") { call in
        .host(HostBox(call.text.compare(call.string(0))))
      }
      type.declare("func caseInsensitiveCompare(_ other: some StringProtocol) -> ComparisonResult")
      {
        call in
        .host(HostBox(call.text.caseInsensitiveCompare(call.string(0))))
      }
      type.declare("func commonPrefix(with other: some StringProtocol) -> String") { call in
        .string(call.text.commonPrefix(with: call.string(0)))
      }
      type.declare("func appending(_ other: some StringProtocol) -> String") { call in
        let (text, other) = (call.text, call.string(0))
        try call.machine.reserve(
          bytes: text.utf8.count.addingReportingOverflow(other.utf8.count), call.site)
        return .string(text + other)
      }
      type.declare("func trimmingPrefix(_ prefix: some StringProtocol) -> Substring") { call in
        .substring(call.text.trimmingPrefix(call.string(0)))
      }
      type.declare(
        "func trimmingPrefix(while isDropped: (Character) throws -> Bool) rethrows -> Substring"
      ) { call in
        .substring(try call.text.drop { try call.apply(0, .character($0)).unsafeBool })
      }
    }
    for owner in ["String", "Substring"] {
      extend(owner) { type in
        type.declare(
          "func replacing(_ target: some StringProtocol, with replacement: some StringProtocol, maxReplacements: Int = Int.max) -> \(owner)"
        ) { call in
          try call.replacing(call.text)
        }
      }
    }
    extend("String.Index") { type in
      type.declare("func utf16Offset(in text: some StringProtocol) -> Int") { call in
        let (index, text) = (call.receiverValue.unsafeIndex, call.arguments[0].textSlice)
        guard index >= text.startIndex, index <= text.endIndex else {
          throw call.site.error(.indexOutOfRange, "this index lies outside the text")
        }
        return .int(index.utf16Offset(in: text))
      }
    }
  }
}

extension HostCall {
  /// A text with the second argument in place of the first, as often as the third says.
  func replacing(_ text: Substring) throws -> Value {
    let (target, new, most): (String, String, Int) = (string(0), string(1), try self[2])
    try checkCount(most)
    try chargeSearch()
    let places = target.isEmpty ? text.count + 1 : text.ranges(of: target).count
    try reserve(String(text), places, new)
    let result = text.replacing(target, with: new, maxReplacements: most)
    if case .substring = receiverValue { return .substring(result) }
    return .string(String(result))
  }

  /// Takes a search for the first argument for steps: at every place of the text as much may have to be compared.
  func chargeSearch() throws {
    let work = text.utf8.count.multipliedReportingOverflow(by: arguments[0].textSlice.utf8.count)
    try machine.charge(work.overflow ? .max : work.partialValue >> 6, site)
  }

  fileprivate func reserve(_ text: String, _ count: Int, _ new: String) throws {
    let added = new.utf8.count.multipliedReportingOverflow(by: count)
    try machine.reserve(bytes: (text.utf8.count &+ added.partialValue, added.overflow), site)
    // Searching a long text takes as long as many steps.
    if !machine.spend(text.utf8.count >> 6) { machine.fuel = 0 }
  }
}

extension Value {
  /// A range of positions of a text.
  fileprivate init(_ range: Range<String.Index>) {
    self = .tuple([.index(range.lowerBound), .index(range.upperBound)])
  }
}
