extension HostModule {
  mutating func declareSequences() {
    declareTransformations()
    declareSearches()
    extend("Collection") { type in
      type.declare("var count: Int { get }") { call in
        let count = call.receiverValue.elementCount
        guard count < .max else {
          throw call.site.error(.overflow, "the number of elements does not fit into an 'Int'")
        }
        return .int(count)
      }
      type.declare("var isEmpty: Bool { get }") { .bool($0.receiverValue.elementCount == 0) }
      type.declare("var first: Element? { get }") { call in
        let count = call.receiverValue.elementCount
        return count == 0 ? .none : .some(call.receiverValue.element(at: 0))
      }
    }
    for name in ["Range", "ClosedRange"] {
      extend(name) { type in
        type.declare("var lowerBound: Int { get }") { .int($0.receiverValue.bounds.lower) }
        type.declare("var upperBound: Int { get }") { .int($0.receiverValue.bounds.upper) }
      }
    }
    extend("ClosedRange of decimals") { type in
      type.declare("var lowerBound: Element { get }") { $0.receiverValue.element(at: 0) }
      type.declare("var upperBound: Element { get }") { $0.receiverValue.element(at: 1) }
      type.declare("func contains(_ element: Element) -> Bool") { call in
        let (range, element) = (call.receiverValue, call.arguments[0])
        return .bool(
          range.element(at: 0).isAtMost(element) && element.isAtMost(range.element(at: 1)))
      }
    }
    declare(
      "func zip<A, B>(_ first: some Sequence<A>, _ second: some Sequence<B>) -> Zip2Sequence<(A, B)>"
    ) { call in
      let (first, second) = (call.arguments[0], call.arguments[1])
      let count = Swift.min(first.elementCount, second.elementCount)
      return .array((0..<count).map { .tuple([first.element(at: $0), second.element(at: $0)]) })
    }
    declare("func stride(from start: Int, to end: Int, by step: Int) -> StrideTo<Int>") { call in
      try call.steps(
        from: call[0] as Int, to: call[1] as Int, by: call[2] as Int, isClosed: false)
    }
    declare("func stride(from start: Int, through end: Int, by step: Int) -> StrideThrough<Int>") {
      call in
      try call.steps(
        from: call[0] as Int, to: call[1] as Int, by: call[2] as Int, isClosed: true)
    }
    declare("func stride(from start: Double, to end: Double, by step: Double) -> StrideTo<Double>")
    {
      call in
      try call.steps(
        from: call[0] as Double, to: call[1] as Double, by: call[2] as Double, isClosed: false)
    }
    declare(
      "func stride(from start: Double, through end: Double, by step: Double) -> StrideThrough<Double>"
    ) { call in
      try call.steps(
        from: call[0] as Double, to: call[1] as Double, by: call[2] as Double, isClosed: true)
    }
  }

  private mutating func declareTransformations() {
    extend("Sequence") { type in
      type.declare("func map<T>(_ transform: (Element) throws -> T) rethrows -> [T]") { call in
        try call.collect("T") { element, add in add(try call.apply(0, element))
        }
      }
      type.declare("func compactMap<T>(_ transform: (Element) throws -> T?) rethrows -> [T]") {
        call in
        try call.collect("T") { element, add in
          if case .some(let value) = try call.apply(0, element) { add(value) }
        }
      }
      type.declare("func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element]") {
        call in
        try call.collect("Element") { element, add in
          if try call.apply(0, element).unsafeBool { add(element) }
        }
      }
      type.declare("func forEach(_ body: (Element) throws -> Void) rethrows") { call in
        for offset in 0..<call.receiverValue.elementCount {
          _ = try call.apply(0, call.receiverValue.element(at: offset))
        }
        return .void
      }
      type.declare(
        "func reduce<T>(_ initial: T, _ next: (T, Element) throws -> T) rethrows -> T"
      ) { call in
        var result = call.arguments[0]
        for offset in 0..<call.receiverValue.elementCount {
          result = try call.result(
            ofFunction: 1, with: [result, call.receiverValue.element(at: offset)])
        }
        return result
      }
      type.declare("func enumerated() -> EnumeratedSequence<(offset: Int, element: Element)>") {
        call in
        let sequence = call.receiverValue
        return .array(
          (0..<sequence.elementCount).map { .tuple([.int($0), sequence.element(at: $0)]) })
      }
      type.declare("func reversed() -> [Element]") { call in
        call.array(call.receiverValue.elements.reversed())
      }
      type.declare("func sorted() -> [Element] where Element: Comparable") { call in
        call.array(call.receiverValue.elements.sorted { $0.isLess(than: $1, as: call.elementType) })
      }
      type.declare(
        "func sorted(by areInOrder: (Element, Element) throws -> Bool) rethrows -> [Element]"
      ) { call in
        call.array(
          try call.receiverValue.elements.sorted {
            try call.apply(0, $0, $1).unsafeBool
          })
      }
      type.declare("func joined(separator: String) -> String where Element == String") { call in
        let separator: String = try call[0]
        return .string(
          call.receiverValue.elements.map(\.unsafeString).joined(separator: separator))
      }
      type.declare("func joined() -> String where Element == String") { call in
        .string(call.receiverValue.elements.map(\.unsafeString).joined())
      }
      type.declare(
        "func flatMap<T>(_ transform: (Element) throws -> some Sequence<T>) rethrows -> [T]"
      ) {
        call in
        try call.collect("T") { element, add in
          let more = try call.apply(0, element)
          for offset in 0..<more.elementCount { add(more.element(at: offset)) }
        }
      }
    }
    extend("BidirectionalCollection") { type in
      type.declare("func reversed() -> ReversedCollection<Element>") { call in
        call.array(call.receiverValue.elements.reversed())
      }
    }
    // Of other collections, Swift gives parts of another kind.
    for owner in ["Array", "ArraySlice"] {
      extend(owner) { type in
        for name in ["prefix", "suffix", "dropFirst", "dropLast"] {
          let count = name.hasPrefix("drop") ? "_ count: Int = 1" : "_ count: Int"
          type.declare("func \(name)(\(count)) -> ArraySlice<Element>") { call in
            let count: Int = try call[0]
            guard count >= 0 else {
              throw call.site.error(
                .invalidValue, "a count cannot be negative; this one is \(count)")
            }
            let elements = call.receiverValue.elements
            switch name {
            case "prefix": return .array(Array(elements.prefix(count)))
            case "suffix": return .array(Array(elements.suffix(count)))
            case "dropFirst": return .array(Array(elements.dropFirst(count)))
            default: return .array(Array(elements.dropLast(count)))
            }
          }
        }
        type.declare("var last: Element? { get }") { call in
          let count = call.receiverValue.elementCount
          return count == 0 ? .none : .some(call.receiverValue.element(at: count - 1))
        }
      }
    }
  }

  private mutating func declareSearches() {
    extend("Sequence") { type in
      type.declare("func contains(_ element: Element) -> Bool where Element: Equatable") { call in
        switch (call.receiverValue, call.arguments[0]) {
        case (.range(let range), .int(let value)): return .bool(range.contains(value))
        case (.closedRange(let range), .int(let value)): return .bool(range.contains(value))
        default: return .bool(call.firstIndex(of: call.arguments[0]) != nil)
        }
      }
      type.declare("func contains(where isMatch: (Element) throws -> Bool) rethrows -> Bool") {
        call in
        .bool(
          try call.receiverValue.elements.contains {
            try call.apply(0, $0).unsafeBool
          })
      }
      type.declare("func allSatisfy(_ isMatch: (Element) throws -> Bool) rethrows -> Bool") {
        call in
        .bool(
          try call.receiverValue.elements.allSatisfy {
            try call.apply(0, $0).unsafeBool
          })
      }
      type.declare("func first(where isMatch: (Element) throws -> Bool) rethrows -> Element?") {
        call in
        .optional(
          try call.receiverValue.elements.first {
            try call.apply(0, $0).unsafeBool
          })
      }
      type.declare(
        "func min(by areInOrder: (Element, Element) throws -> Bool) rethrows -> Element?"
      ) { call in
        .optional(
          try call.receiverValue.elements.min {
            try call.apply(0, $0, $1).unsafeBool
          })
      }
      type.declare(
        "func max(by areInOrder: (Element, Element) throws -> Bool) rethrows -> Element?"
      ) { call in
        .optional(
          try call.receiverValue.elements.max {
            try call.apply(0, $0, $1).unsafeBool
          })
      }
      type.declare("func min() -> Element? where Element: Comparable") { call in
        .optional(call.receiverValue.elements.min { $0.isLess(than: $1, as: call.elementType) })
      }
      type.declare("func max() -> Element? where Element: Comparable") { call in
        .optional(call.receiverValue.elements.max { $0.isLess(than: $1, as: call.elementType) })
      }
    }
    extend("Array") { type in
      type.declare("func firstIndex(of element: Element) -> Int? where Element: Equatable") {
        call in
        call.firstIndex(of: call.arguments[0]).hostValue
      }
      type.declare("func firstIndex(where isMatch: (Element) throws -> Bool) rethrows -> Int?") {
        call in
        try call.receiverValue.elements.firstIndex {
          try call.apply(0, $0).unsafeBool
        }.hostValue
      }
    }
  }
}

extension HostCall {
  /// Calls the function that is the argument with a number, with one value or two.
  func apply(_ index: Int, _ first: Value, _ second: Value? = nil) throws -> Value {
    guard case .function(let function) = arguments[index] else { return .void }
    return try machine.call(function, first, second, site)
  }

  /// The type of the receiver's elements.
  var elementType: SwiftType { bindings["Element"] ?? .void }

  /// An array of elements of the receiver's element type.
  func array(_ elements: [Value], of parameter: String = "Element") -> Value {
    .makeArray(elements, of: bindings[parameter] ?? .void)
  }

  /// An array of what `body` adds for each element of the receiver.
  fileprivate func collect(
    _ parameter: String, _ body: (Value, (Value) -> Void) throws -> Void
  ) throws -> Value {
    let sequence = receiverValue
    var result: [Value] = []
    result.reserveCapacity(sequence.elementCount)
    for offset in 0..<sequence.elementCount {
      try machine.tick(site)
      try body(sequence.element(at: offset)) { result.append($0) }
    }
    return array(result, of: parameter)
  }

  fileprivate func firstIndex(of element: Value) -> Int? {
    let type = bindings["Element"] ?? .void
    let sequence = receiverValue
    return (0..<sequence.elementCount).first {
      sequence.element(at: $0).isEqual(to: element, as: type, machine.host)
    }
  }

  fileprivate func steps(
    from start: Int, to end: Int, by step: Int, isClosed: Bool
  ) throws -> Value {
    try checkStep(step == 0, Double(end) - Double(start), Double(step))
    return .ints(
      isClosed
        ? Array(stride(from: start, through: end, by: step))
        : Array(stride(from: start, to: end, by: step)))
  }

  fileprivate func steps(
    from start: Double, to end: Double, by step: Double, isClosed: Bool
  ) throws -> Value {
    try checkStep(step == 0, end - start, step)
    return .doubles(
      isClosed
        ? Array(stride(from: start, through: end, by: step))
        : Array(stride(from: start, to: end, by: step)))
  }

  private func checkStep(_ isZero: Bool, _ length: Double, _ step: Double) throws {
    guard !isZero else { throw site.error(.invalidValue, "a stride's size must not be zero") }
    let count = length / step
    guard count < Double(machine.limits.valueBytes) / Double(MemoryLayout<Value>.stride) else {
      throw site.error(.memoryBudget, "this stride has too many elements")
    }
  }
}

extension Value {
  /// A value or nothing as a lesson's optional.
  static func optional(_ value: Value?) -> Value { value.map { .some($0) } ?? .none }

  /// The ends of a range.
  fileprivate var bounds: (lower: Int, upper: Int) {
    switch self {
    case .range(let range): (range.lowerBound, range.upperBound)
    case .closedRange(let range): (range.lowerBound, range.upperBound)
    default: (0, 0)
    }
  }
}
