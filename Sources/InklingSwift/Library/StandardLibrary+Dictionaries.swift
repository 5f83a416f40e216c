extension HostModule {
  mutating func declareDictionaries() {
    declareDictionaryInitializers()
    declareDictionaryChanges()
    extend("Dictionary") { type in
      type.declare("var keys: Keys<Key> { get }") { call in
        call.array(call.table.orderedKeys.map(\.value), of: "Key")
      }
      type.declare("var values: Values<Value> { get }") { call in
        let table = call.table
        return call.array(table.orderedKeys.map { table.entries[$0] ?? .void }, of: "Value")
      }
      type.declare("func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Key: Value]") {
        call in
        try call.selectEntries { try call.apply(0, .tuple([$0, $1])).unsafeBool ? $1 : nil }
      }
      type.declare("func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T]") {
        call in
        try call.selectEntries { try call.apply(0, $1) }
      }
      type.declare(
        "func compactMapValues<T>(_ transform: (Value) throws -> T?) rethrows -> [Key: T]"
      ) { call in
        try call.selectEntries {
          if case .some(let new) = try call.apply(0, $1) { new } else { nil }
        }
      }
      for other in ["_ other: [Key: Value]", "_ other: some Sequence<(Key, Value)>"] {
        type.declare(
          "func merging(\(other), uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value]"
        ) { call in
          let table = call.table.copy()
          try call.merge(call.arguments[0], into: table)
          return .dictionary(table)
        }
      }
    }
  }

  private mutating func declareDictionaryInitializers() {
    extend("Dictionary") { type in
      type.declare("init()") { _ in .dictionary(HashTable()) }
      type.declare("init(minimumCapacity: Int)") { _ in .dictionary(HashTable()) }
      type.declare("init(uniqueKeysWithValues pairs: some Sequence<(Key, Value)>)") { call in
        let table = HashTable()
        for pair in call.arguments[0].elements {
          let key = pair.element(at: 0)
          guard table.set(HashKey(key), to: pair.element(at: 1)) == nil else {
            throw call.site.error(
              .invalidValue,
              "two pairs have the same key: \(call.text(of: key, as: "Key"))",
              hint: "Dictionary(_:uniquingKeysWith:) says what becomes of their values")
          }
        }
        return .dictionary(table)
      }
      type.declare(
        "init(_ pairs: some Sequence<(Key, Value)>, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows"
      ) { call in
        let table = HashTable()
        try call.merge(call.arguments[0], into: table)
        return .dictionary(table)
      }
      type.declare(
        "init<T>(grouping values: some Sequence<T>, by key: (T) throws -> Key) rethrows where Value == [T]"
      ) { call in
        let table = HashTable()
        let empty = call.array([], of: "T")
        for value in call.arguments[0].elements {
          let key = HashKey(try call.apply(1, value))
          table.modify(key, default: { empty }) { $0.append(value) }
        }
        return .dictionary(table)
      }
    }
  }

  private mutating func declareDictionaryChanges() {
    extend("Dictionary") { type in
      type.declareMutating(
        "@discardableResult mutating func updateValue(_ value: Value, forKey key: Key) -> Value?"
      ) { dictionary, call in
        var old: Value?
        try dictionary.changeTable(call.machine, call.site) {
          old = $0.set(HashKey(call.arguments[1]), to: call.arguments[0])
        }
        return .optional(old)
      }
      type.declareMutating(
        "@discardableResult mutating func removeValue(forKey key: Key) -> Value?"
      ) { dictionary, call in
        var old: Value?
        try dictionary.changeTable(call.machine, call.site) {
          old = $0.remove(HashKey(call.arguments[0]))
        }
        return .optional(old)
      }
      for other in ["_ other: [Key: Value]", "_ other: some Sequence<(Key, Value)>"] {
        type.declareMutating(
          "mutating func merge(\(other), uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows"
        ) { dictionary, call in
          try dictionary.changeTable(call.machine, call.site) {
            try call.merge(call.arguments[0], into: $0)
          }
          return .void
        }
      }
      type.declareMutating("mutating func popFirst() -> Element?") { dictionary, call in
        guard dictionary.elementCount > 0 else { return .none }
        let first = dictionary.element(at: 0)
        try dictionary.changeTable(call.machine, call.site) {
          $0.remove(HashKey(first.element(at: 0)))
        }
        return .some(first)
      }
      type.declareMutating("mutating func removeAll(keepingCapacity: Bool = false)") {
        dictionary, _ in
        dictionary = .dictionary(HashTable())
        return .void
      }
      type.declareMutating("mutating func reserveCapacity(_ count: Int)") { _, _ in .void }
    }
  }
}

extension HostCall {
  /// The content of the dictionary or set whose member is used.
  var table: HashTable { receiverValue.table }

  /// The text of a value of the type that a generic parameter stands for.
  func text(of value: Value, as parameter: String) -> String {
    value.text(as: bindings[parameter] ?? .void, machine.host, isNested: true)
  }

  /// A dictionary of the receiver's keys with the values that `body` gives for keys and values.
  fileprivate func selectEntries(_ body: (Value, Value) throws -> Value?) throws -> Value {
    let (old, new) = (table, HashTable())
    for key in old.orderedKeys {
      if let value = try body(key.value, old.entries[key] ?? .void) { new.set(key, to: value) }
    }
    return .dictionary(new)
  }

  /// Adds pairs of keys and values to a table; the second argument says what two values of one key become.
  fileprivate func merge(_ pairs: Value, into table: HashTable) throws {
    for pair in pairs.elements {
      let (key, value) = (HashKey(pair.element(at: 0)), pair.element(at: 1))
      guard let old = table.entries[key] else {
        table.set(key, to: value)
        continue
      }
      table.set(key, to: try apply(1, old, value))
    }
  }
}

extension Value {
  /// The content of a dictionary or set; empty for anything else.
  var table: HashTable {
    switch self {
    case .dictionary(let table), .set(let table): table
    default: HashTable()
    }
  }
}
