extension HostModule {
  /// Members that give parts of a collection.
  mutating func declareParts() {
    // Of arrays, Swift gives slices; of other collections, parts of another kind.
    for (owner, part) in [
      ("Array", "ArraySlice"), ("ArraySlice", "ArraySlice"), ("Range", "Slice"),
      ("ClosedRange", "Slice"), ("Slice", "Slice"), ("ReversedCollection", "Slice"),
      ("Dictionary", "Slice"), ("Set", "Slice"), ("PartialRangeFrom", "Slice"),
    ] {
      let names =
        owner == "PartialRangeFrom" ? ["prefix"] : ["prefix", "suffix", "dropFirst", "dropLast"]
      let isOrdered = !["Dictionary", "Set", "PartialRangeFrom"].contains(owner)
      extend(owner) { type in
        for name in names where isOrdered || !["suffix", "dropLast"].contains(name) {
          let count = name.hasPrefix("drop") ? "_ count: Int = 1" : "_ count: Int"
          type.declare("func \(name)(\(count)) -> \(part)<Element>") { call in
            let count: Int = try call[0]
            try call.checkCount(count)
            let all = call.receiverValue.elementCount
            let few = min(count, all)
            let offsets =
              switch name {
              case "prefix": 0..<few
              case "suffix": (all - few)..<all
              case "dropFirst": few..<all
              default: 0..<(all - few)
              }
            return try call.part(offsets)
          }
        }
        guard isOrdered else { return }
        type.declare(
          "func prefix(while isIncluded: (Element) throws -> Bool) rethrows -> \(part)<Element>"
        ) { call in
          try call.part(0..<call.leadingCount())
        }
        type.declare(
          "func drop(while isDropped: (Element) throws -> Bool) rethrows -> \(part)<Element>"
        ) { call in
          try call.part(call.leadingCount()..<call.receiverValue.elementCount)
        }
      }
    }
    extend("ArraySlice") { type in
      type.declare("var startIndex: Int { get }") { .int($0.receiverValue.positions.lowerBound) }
      type.declare("var endIndex: Int { get }") { .int($0.receiverValue.positions.upperBound) }
      type.declare("var indices: Range<Int> { get }") { .range($0.receiverValue.positions) }
      for name in ["removeFirst", "popFirst"] {
        type.declareMutating(
          name == "popFirst"
            ? "mutating func popFirst() -> Element?"
            : "@discardableResult mutating func removeFirst() -> Element"
        ) { slice, call in
          let positions = slice.positions
          guard !positions.isEmpty else {
            if name == "popFirst" { return .none }
            throw call.site.error(.indexOutOfRange, "the slice is empty: it has no first element")
          }
          let first = slice.element(at: 0)
          slice = slice.part((positions.lowerBound + 1)..<positions.upperBound)
          return name == "popFirst" ? .some(first) : first
        }
      }
    }
    extend("Array") { type in
      type.declare("var startIndex: Int { get }") { _ in .int(0) }
      type.declare("var endIndex: Int { get }") { .int($0.receiverValue.elementCount) }
      type.declare("init(_ elements: ArraySlice<Element>)") { $0.array($0.arguments[0].elements) }
    }
    for owner in ["Array", "ArraySlice", "ReversedCollection", "Slice"] {
      extend(owner) { type in
        type.declare("var last: Element? { get }") { call in
          let count = call.receiverValue.elementCount
          return count == 0 ? .none : .some(call.receiverValue.element(at: count - 1))
        }
      }
    }
    for owner in ["Array", "ArraySlice"] {
      extend(owner) { type in
        type.declare(
          "func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>] where Element: Equatable"
        ) { call in
          let element = call.bindings["Element"] ?? .void
          return try call.split(at: call.arguments[0], as: element)
        }
      }
    }
  }
}

extension HostCall {
  /// The elements of the receiver at offsets from its start, as a part of it.
  fileprivate func part(_ offsets: Range<Int>) throws -> Value {
    let all = receiverValue
    try machine.reserve(elements: offsets.count, like: .void, site)
    switch all {
    case .ints, .doubles, .floats, .array, .slice:
      let start = all.positions.lowerBound
      return all.part((start + offsets.lowerBound)..<(start + offsets.upperBound))
    default: return array(offsets.map(all.element(at:)))
    }
  }

  /// How many elements at the start of the receiver a function is true of.
  fileprivate func leadingCount() throws -> Int {
    let all = receiverValue
    let count = all.elementCount
    return try (0..<count).first { try !apply(0, all.element(at: $0)).unsafeBool } ?? count
  }

  fileprivate func split(at separator: Value, as element: SwiftType) throws -> Value {
    let all = receiverValue
    let (most, omitsEmpty): (Int, Bool) = (try self[1], try self[2])
    try checkCount(most)
    var parts: [Value] = []
    var start = 0
    for offset in 0..<all.elementCount where parts.count < most {
      guard all.element(at: offset).isEqual(to: separator, as: element, machine.host) else {
        continue
      }
      if offset > start || !omitsEmpty { parts.append(try part(start..<offset)) }
      start = offset + 1
    }
    if start < all.elementCount || !omitsEmpty {
      parts.append(try part(start..<all.elementCount))
    }
    return .array(parts)
  }
}
