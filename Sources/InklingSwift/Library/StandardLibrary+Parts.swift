extension HostModule {
  /// Members that give parts of a collection.
  mutating func declareParts() {
    // Of arrays, Swift gives slices; of other collections, parts of another kind.
    for (owner, part) in [
      ("Array", "ArraySlice"), ("ArraySlice", "ArraySlice"), ("Range", "Slice"),
      ("ClosedRange", "Slice"), ("Slice", "Slice"), ("ReversedCollection", "Slice"),
      ("Dictionary", "Slice"), ("Set", "Slice"), ("Keys", "Slice"), ("Values", "Slice"),
      // What generic code knows of any collection.
      ("Collection of some kind", "Slice"),
    ] {
      let isOrdered = !["Dictionary", "Set", "Keys", "Values"].contains(owner)
      let names =
        isOrdered ? ["prefix", "suffix", "dropFirst", "dropLast"] : ["prefix", "dropFirst"]
      extend(owner) { type in
        for name in names {
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
    extend("BidirectionalCollection") { type in
      type.declare("var last: Element? { get }") { call in
        let count = call.receiverValue.elementCount
        return count == 0 ? .none : .some(call.receiverValue.element(at: count - 1))
      }
    }
    for (owner, part) in [
      ("Array", "ArraySlice"), ("ArraySlice", "ArraySlice"), ("Range", "Slice"),
      ("ClosedRange", "Slice"), ("Slice", "Slice"), ("ReversedCollection", "Slice"),
    ] {
      extend(owner) { type in
        type.declare(
          "func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [\(part)<Element>] where Element: Equatable"
        ) { call in
          let element = call.elementType
          return try call.split(most: call[1], omitsEmpty: call[2]) {
            $0.isEqual(to: call.arguments[0], as: element, call.machine.host)
          }
        }
        type.declare(
          "func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [\(part)<Element>]"
        ) { call in
          try call.split(most: call[0], omitsEmpty: call[1]) {
            try call.apply(2, $0).unsafeBool
          }
        }
      }
    }
    declarePartsOfPlainSequences()
  }
}

extension HostModule {
  /// Parts of sequences that are no collections: those at the end are arrays.
  private mutating func declarePartsOfPlainSequences() {
    let members: [(declaration: String, offsets: (HostCall, Int) throws -> Range<Int>)] = [
      ("prefix(_ count: Int) -> PrefixSequence<Element>", { 0..<(try $0.few($1)) }),
      ("dropFirst(_ count: Int = 1) -> DropFirstSequence<Element>", { (try $0.few($1))..<$1 }),
      ("suffix(_ count: Int) -> [Element]", { ($1 - (try $0.few($1)))..<$1 }),
      ("dropLast(_ count: Int = 1) -> [Element]", { 0..<($1 - (try $0.few($1))) }),
      (
        "prefix(while isIncluded: (Element) throws -> Bool) rethrows -> [Element]",
        { call, _ in 0..<(try call.leadingCount()) }
      ),
      (
        "drop(while isDropped: (Element) throws -> Bool) rethrows -> DropWhileSequence<Element>",
        { (try $0.leadingCount())..<$1 }
      ),
    ]
    for owner in ["PlainSequence", "PartialRangeFrom"] {
      extend(owner) { type in
        for (declaration, offsets) in members
        where owner == "PlainSequence" || declaration.hasPrefix("prefix") {
          type.declare("func \(declaration)") { call in
            let all = call.receiverValue
            let offsets = try offsets(call, all.elementCount)
            try call.machine.reserve(elements: offsets.count, like: .void, call.site)
            return call.array(offsets.map(all.element(at:)))
          }
        }
      }
    }
  }
}

extension HostCall {
  /// The count that is the first argument, or that of all elements where it is greater.
  fileprivate func few(_ all: Int) throws -> Int {
    let count: Int = try self[0]
    try checkCount(count)
    return Swift.min(count, all)
  }

  /// The elements of the receiver at offsets from its start, as a part of it.
  func part(_ offsets: Range<Int>) throws -> Value {
    let all = receiverValue
    try machine.reserve(elements: offsets.count, like: .void, site)
    switch all {
    case .ints, .doubles, .floats, .bools, .array, .slice:
      let start = all.positions.lowerBound
      return all.part((start + offsets.lowerBound)..<(start + offsets.upperBound))
    default: return array(offsets.map(all.element(at:)))
    }
  }

  /// How many elements at the start of the receiver a function is true of.
  func leadingCount() throws -> Int {
    let all = receiverValue
    let count = all.elementCount
    return try (0..<count).first { try !apply(0, all.element(at: $0)).unsafeBool } ?? count
  }

  /// The parts of the receiver between the elements that are separators.
  fileprivate func split(
    most: Int, omitsEmpty: Bool, _ isSeparator: (Value) throws -> Bool
  ) throws -> Value {
    let all = receiverValue
    try checkCount(most)
    var parts: [Value] = []
    var start = 0
    for offset in 0..<all.elementCount where parts.count < most {
      try machine.tick(site)
      guard try isSeparator(all.element(at: offset)) else { continue }
      if offset > start || !omitsEmpty { parts.append(try part(start..<offset)) }
      start = offset + 1
    }
    if start < all.elementCount || !omitsEmpty {
      parts.append(try part(start..<all.elementCount))
    }
    return .array(parts)
  }
}
