extension HostModule {
  /// Members of all sequences that compare them element by element with another one.
  mutating func declareComparisons() {
    extend("Sequence") { type in
      for (name, label, isWhole) in [("elementsEqual", "_", true), ("starts", "with", false)] {
        type.declare(
          "func \(name)(\(label) other: some Sequence<Element>) -> Bool where Element: Equatable"
        ) { call in
          let element = call.elementType
          return .bool(
            try call.begins(isWhole) { $0.isEqual(to: $1, as: element, call.machine.host) })
        }
        type.declare(
          "func \(name)<T>(\(label) other: some Sequence<T>, by areEquivalent: (Element, T) throws -> Bool) rethrows -> Bool"
        ) { call in
          .bool(try call.begins(isWhole) { try call.apply(1, $0, $1).unsafeBool })
        }
      }
      type.declare(
        "func lexicographicallyPrecedes(_ other: some Sequence<Element>) -> Bool where Element: Comparable"
      ) { call in
        let element = call.elementType
        return .bool(try call.precedes { $0.isLess(than: $1, as: element) })
      }
      type.declare(
        "func lexicographicallyPrecedes(_ other: some Sequence<Element>, by areInOrder: (Element, Element) throws -> Bool) rethrows -> Bool"
      ) { call in
        .bool(try call.precedes { try call.apply(1, $0, $1).unsafeBool })
      }
    }
  }
}

extension HostCall {
  /// Whether the receiver starts with the elements of the first argument, and has no more where `isWhole`.
  fileprivate func begins(
    _ isWhole: Bool, _ areEquivalent: (Value, Value) throws -> Bool
  ) throws -> Bool {
    let (first, second) = (receiverValue, arguments[0])
    let (count, otherCount) = (first.elementCount, second.elementCount)
    for offset in 0..<min(count, otherCount) {
      try machine.tick(site)
      let (left, right) = (first.element(at: offset), second.element(at: offset))
      guard try areEquivalent(left, right) else { return false }
    }
    return isWhole ? count == otherCount : count >= otherCount
  }

  /// Whether the receiver stands before the first argument as words do in a dictionary.
  fileprivate func precedes(_ areInOrder: (Value, Value) throws -> Bool) throws -> Bool {
    let (first, second) = (receiverValue, arguments[0])
    let (count, otherCount) = (first.elementCount, second.elementCount)
    for offset in 0..<min(count, otherCount) {
      try machine.tick(site)
      let (left, right) = (first.element(at: offset), second.element(at: offset))
      if try areInOrder(left, right) { return true }
      if try areInOrder(right, left) { return false }
    }
    return count < otherCount
  }
}
