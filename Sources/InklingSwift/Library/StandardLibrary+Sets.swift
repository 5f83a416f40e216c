extension HostModule {
  mutating func declareSets() {
    declareSetAlgebra()
    extend("Set") { type in
      type.declare("init()") { _ in .set(HashTable()) }
      type.declare("init(minimumCapacity: Int)") { _ in .set(HashTable()) }
      type.declare("init(_ elements: some Sequence<Element>) where Element: Hashable") { call in
        .set(HashTable(keys: call.arguments[0]))
      }
      type.declare("func contains(_ element: Element) -> Bool") { call in
        .bool(call.table.entries[HashKey(call.arguments[0])] != nil)
      }
      type.declare("func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element>") {
        call in
        let new = HashTable()
        for key in call.table.orderedKeys where try call.apply(0, key.value).unsafeBool {
          new.insert(key)
        }
        return .set(new)
      }
      type.declareMutating(
        "@discardableResult mutating func insert(_ element: Element) -> (inserted: Bool, memberAfterInsert: Element)"
      ) { set, call in
        let key = HashKey(call.arguments[0])
        if case .set(let table) = set, let old = table.storedKey(key) {
          return .tuple([.bool(false), old])
        }
        try set.changeTable(call.machine, call.site) { $0.insert(key) }
        return .tuple([.bool(true), call.arguments[0]])
      }
      type.declareMutating(
        "@discardableResult mutating func update(with element: Element) -> Element?"
      ) { set, call in
        let key = HashKey(call.arguments[0])
        var old: Value?
        try set.changeTable(call.machine, call.site) {
          old = $0.storedKey(key)
          $0.remove(key)
          $0.insert(key)
        }
        return .optional(old)
      }
      type.declareMutating(
        "@discardableResult mutating func remove(_ element: Element) -> Element?"
      ) { set, call in
        var old: Value?
        try set.changeTable(call.machine, call.site) {
          let key = HashKey(call.arguments[0])
          old = $0.storedKey(key)
          $0.remove(key)
        }
        return .optional(old)
      }
      type.declareMutating("@discardableResult mutating func removeFirst() -> Element") {
        set, call in
        guard set.elementCount > 0 else {
          throw call.site.error(.indexOutOfRange, "the set is empty: it has no first element")
        }
        let first = set.element(at: 0)
        try set.changeTable(call.machine, call.site) { $0.remove(HashKey(first)) }
        return first
      }
      type.declareMutating("mutating func popFirst() -> Element?") { set, call in
        guard set.elementCount > 0 else { return .none }
        let first = set.element(at: 0)
        try set.changeTable(call.machine, call.site) { $0.remove(HashKey(first)) }
        return .some(first)
      }
      type.declareMutating("mutating func removeAll(keepingCapacity: Bool = false)") { set, _ in
        set = .set(HashTable())
        return .void
      }
      type.declareMutating("mutating func reserveCapacity(_ count: Int)") { _, _ in .void }
    }
  }

  /// The operations that make a set of two, and those that compare two.
  private mutating func declareSetAlgebra() {
    let operations: [(name: String, mutating: String, body: (HashTable, HashTable) -> HashTable)] =
      [
        ("union", "formUnion", { $0.union($1) }),
        ("intersection", "formIntersection", { left, right in left.filter { right.contains($0) } }),
        ("subtracting", "subtract", { left, right in left.filter { !right.contains($0) } }),
        (
          "symmetricDifference", "formSymmetricDifference",
          { left, right in
            left.filter { !right.contains($0) }.union(right.filter { !left.contains($0) })
          }
        ),
      ]
    let comparisons: [(name: String, body: (HashTable, HashTable) -> Bool)] = [
      ("isSubset(of", { $0.isSubset(of: $1) }), ("isSuperset(of", { $1.isSubset(of: $0) }),
      (
        "isStrictSubset(of",
        { $0.isSubset(of: $1) && $0.entries.count < $1.entries.count }
      ),
      (
        "isStrictSuperset(of",
        { $1.isSubset(of: $0) && $1.entries.count < $0.entries.count }
      ),
      (
        "isDisjoint(with",
        { left, right in !left.entries.keys.contains { right.contains($0) } }
      ),
    ]
    extend("Set") { type in
      for (name, mutating, body) in operations {
        type.declare("func \(name)(_ other: some Sequence<Element>) -> Set<Element>") { call in
          let new = body(call.table, HashTable(keys: call.arguments[0]))
          try call.machine.reserve(entries: new.entries.count, call.site)
          return .set(new)
        }
        type.declareMutating("mutating func \(mutating)(_ other: some Sequence<Element>)") {
          set, call in
          set = .set(body(set.table, HashTable(keys: call.arguments[0])))
          try call.machine.reserve(entries: set.elementCount, call.site)
          return .void
        }
      }
      for (name, body) in comparisons {
        type.declare("func \(name) other: some Sequence<Element>) -> Bool") { call in
          .bool(body(call.table, HashTable(keys: call.arguments[0])))
        }
      }
    }
  }
}

extension HashTable {
  /// A set's table of the elements of a sequence.
  convenience init(keys: Value) {
    if case .set(let table) = keys {
      self.init(table.entries)
    } else {
      self.init()
      for key in keys.elements { insert(HashKey(key)) }
    }
  }

  fileprivate func contains(_ key: HashKey) -> Bool { entries[key] != nil }

  fileprivate func union(_ other: HashTable) -> HashTable {
    let new = copy()
    new.reserveCapacity(entries.count + other.entries.count)
    for key in other.entries.keys { new.insert(key) }
    return new
  }

  fileprivate func filter(_ isIncluded: (HashKey) -> Bool) -> HashTable {
    HashTable(entries.filter { isIncluded($0.key) })
  }

  fileprivate func isSubset(of other: HashTable) -> Bool {
    entries.keys.allSatisfy { other.contains($0) }
  }
}
