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
    declareComparisons()
    declarePositions()
    declareRanges()
    declareParts()
    declareJoining()
    declare(
      "func zip<A, B>(_ first: some Sequence<A>, _ second: some Sequence<B>) -> Zip2Sequence<(A, B)>"
    ) { call in
      let (first, second) = (call.arguments[0], call.arguments[1])
      let count = Swift.min(first.elementCount, second.elementCount)
      try call.machine.reserve(elements: count, like: .void, call.site)
      return .array((0..<count).map { .tuple([first.element(at: $0), second.element(at: $0)]) })
    }
    declare("func repeatElement<T>(_ element: T, count: Int) -> Repeated<T>") { call in
      let count: Int = try call[1]
      try call.checkCount(count)
      let single = call.array([call.arguments[0]], of: "T")
      try call.machine.reserve(elements: count, like: single, call.site)
      return call.array(Array(repeating: call.arguments[0], count: count), of: "T")
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
    declareFloatStrides()
  }

  private mutating func declareFloatStrides() {
    for (label, kind, isClosed) in [("to", "StrideTo", false), ("through", "StrideThrough", true)] {
      declare(
        "func stride(from start: Float, \(label) end: Float, by step: Float) -> \(kind)<Float>"
      ) { call in
        let (start, end, step): (Float, Float, Float) = (try call[0], try call[1], try call[2])
        try call.checkStep(step == 0, Double(end) - Double(start), Double(step))
        return .floats(
          isClosed
            ? Array(Swift.stride(from: start, through: end, by: step))
            : Array(Swift.stride(from: start, to: end, by: step)))
      }
    }
  }

  private mutating func declareTransformations() {
    extend("Sequence") { type in
      type.declare("func map<T>(_ transform: (Element) throws -> T) rethrows -> [T]") { call in
        if let numbers = try call.mappedNumbers() { return numbers }
        return try call.collect("T") { element, add in add(try call.apply(0, element))
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
        if let numbers = try call.filteredNumbers() { return numbers }
        return try call.collect("Element") { element, add in
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
        if let sum = try call.reducedNumbers() { return sum }
        var result = call.arguments[0]
        for offset in 0..<call.receiverValue.elementCount {
          result = try call.result(
            ofFunction: 1, with: [result, call.receiverValue.element(at: offset)])
        }
        return result
      }
      type.declare(
        "func reduce<T>(into initial: T, _ update: (inout T, Element) throws -> Void) rethrows -> T"
      ) { call in
        guard case .function(let update) = call.arguments[1] else { return .void }
        let (sequence, type) = (call.receiverValue, call.bindings["T"] ?? .void)
        var result = call.arguments[0]
        for offset in 0..<sequence.elementCount {
          _ = try call.machine.call(
            update, changing: &result, of: type, [sequence.element(at: offset)], call.site)
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
      type.declare("func joined(separator: String) -> String where Element: StringProtocol") {
        call in
        try call.joinedText(separator: try call[0])
      }
      type.declare("func joined() -> String where Element: StringProtocol") { call in
        try call.joinedText(separator: "")
      }
      type.declare("func count(where isMatch: (Element) throws -> Bool) rethrows -> Int") { call in
        .int(
          try call.receiverValue.elements.count { try call.apply(0, $0).unsafeBool })
      }
      type.declare(
        "func flatMap<T>(_ transform: (Element) throws -> some Sequence<T>) rethrows -> [T]"
      ) {
        call in
        try call.collect("T") { element, add in
          let more = try call.apply(0, element).asSequence
          try call.machine.reserve(elements: more.elementCount, like: more, call.site)
          for offset in 0..<more.elementCount { add(more.element(at: offset)) }
        }
      }
    }
    extend("BidirectionalCollection") { type in
      type.declare("func reversed() -> ReversedCollection<Element>") { call in
        call.array(call.receiverValue.elements.reversed())
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
          try call.firstOffset { try call.apply(0, $0).unsafeBool } != nil)
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
          try call.firstOffset { try call.apply(0, $0).unsafeBool }
            .map(call.receiverValue.element(at:)))
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

  /// The number of the first element of the receiver that a function is true of.
  func firstOffset(where isMatch: (Value) throws -> Bool) throws -> Int? {
    let sequence = receiverValue
    return try (0..<sequence.elementCount).first {
      try machine.tick(site)
      return try isMatch(sequence.element(at: $0))
    }
  }

  func lastOffset(where isMatch: (Value) throws -> Bool) throws -> Int? {
    let sequence = receiverValue
    return try (0..<sequence.elementCount).last {
      try machine.tick(site)
      return try isMatch(sequence.element(at: $0))
    }
  }

  /// The index of the element of an array or slice at an offset from its start.
  func position(_ offset: Int) -> Int { ends.lowerBound + offset }

  func firstIndex(of element: Value) -> Int? {
    switch (receiverValue, element) {
    case (.ints(let elements), .int(let element)): return elements.firstIndex(of: element)
    case (.doubles(let elements), .double(let element)): return elements.firstIndex(of: element)
    case (.array(let elements), .character(let character)):
      return Value.firstIndex(of: character, in: elements)
    case (.array(let elements), .string(let text)):
      return elements.firstIndex {
        if case .string(let other) = $0 { other == text } else { false }
      }
    default: break
    }
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

  fileprivate func checkStep(_ isZero: Bool, _ length: Double, _ step: Double) throws {
    guard !isZero else {
      throw site.error(
        .invalidValue, "a stride's size must not be zero", hint: "it would never reach its end")
    }
    let count = length / step
    guard count < Double(machine.limits.valueBytes) / Double(MemoryLayout<Value>.stride) else {
      throw site.error(.memoryBudget, "this stride has too many elements")
    }
  }
}

extension Value {
  /// A value or nothing as a lesson's optional.
  static func optional(_ value: Value?) -> Value { value.map { .some($0) } ?? .none }
}
