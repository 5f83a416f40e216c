import SwiftSyntax

extension Checker {
  /// `["a": 1]` or `[:]`.
  func checkDictionary(_ literal: DictionaryExprSyntax, _ expected: SwiftType?) throws -> Typed {
    if let own = try ownDictionary(literal, expected) { return own }
    var wanted: (key: SwiftType, value: SwiftType)?
    if case .dictionary(let key, let value)? = expected?.unwrapped, !key.hasParameters,
      !value.hasParameters
    {
      wanted = (key, value)
    }
    guard case .elements(let list) = literal.content else {
      guard let wanted else {
        throw error(
          .needsType, literal, "empty collection literal requires an explicit type",
          hint: "write the types of keys and values: [String: Int]()")
      }
      return Typed(.dictionary(wanted.key, wanted.value), site(literal)) {
        .value { _ in .dictionary(HashTable()) }
      }
    }
    let (keys, values) = (list.map(\.key), list.map(\.value))
    let checkedKeys: [Typed]
    let checkedValues: [Typed]
    let (key, value): (SwiftType, SwiftType)
    if let wanted {
      (key, value) = wanted
      checkedKeys = try keys.map { try check($0, as: wanted.key, for: .element) }
      checkedValues = try values.map { try check($0, as: wanted.value, for: .element) }
    } else {
      (key, checkedKeys) = try checkOpenElements(keys, of: literal)
      (value, checkedValues) = try checkOpenElements(values, of: literal)
    }
    try checkIsHashable(key, at: literal)
    let site = site(literal)
    return Typed(.dictionary(key, value), site) {
      let keys = checkedKeys.map { HeldValue(run: $0.lower().asValue) }
      let values = checkedValues.map { HeldValue(run: $0.lower().asValue) }
      return .value { machine in
        let table = HashTable()
        for (key, value) in zip(keys, values) {
          let new = HashKey(try key.run(machine))
          guard table.set(new, to: try value.run(machine)) == nil else {
            throw site.error(
              .invalidValue, "a dictionary literal cannot have the same key twice",
              hint: "leave one of the two out")
          }
        }
        return .dictionary(table)
      }
    }
  }

  /// The set that an array literal gives where a set is wanted.
  func makeSet(_ elements: [Typed], of type: SwiftType, at node: some SyntaxProtocol) throws
    -> Typed
  {
    try checkIsHashable(type, at: node)
    return Typed(.set(type), site(node)) {
      let runs = elements.map { HeldValue(run: $0.lower().asValue) }
      return .value { machine in
        let table = HashTable()
        for element in runs { table.insert(HashKey(try element.run(machine))) }
        return .set(table)
      }
    }
  }

  private func checkIsHashable(_ type: SwiftType, at node: some SyntaxProtocol) throws {
    guard !type.isHashable(host) else { return }
    throw error(
      .typeMismatch, node, "type '\(type)' does not conform to protocol 'Hashable'",
      hint: "keys of dictionaries and elements of sets have to be Hashable")
  }

  // MARK: Elements

  /// What stands between the brackets after a dictionary.
  private struct EntryIndex {
    let key: Typed
    /// What the entry is taken for where there is none.
    var fallback: Typed?
    let type: SwiftType
  }

  /// - Parameter root: The variable that changes meanwhile, if one does.
  private func checkEntryIndex(
    _ call: SubscriptCallExprSyntax, of dictionary: SwiftType, whileChanging root: Variable? = nil
  ) throws -> EntryIndex {
    guard case .dictionary(let keyType, let valueType) = dictionary else { throw Reported() }
    let arguments = Array(call.arguments)
    guard let first = arguments.first, first.label == nil, arguments.count <= 2,
      arguments.count == 1 || arguments[1].label?.text == "default"
    else {
      throw error(
        .wrongArguments, call, "a dictionary takes one key, or a key and 'default:'",
        hint: "write d[key] or d[key, default: value]")
    }
    let key = try check(first.expression, as: keyType, for: .argument)
    guard arguments.count == 2 else {
      return EntryIndex(key: key, fallback: nil, type: .optional(valueType))
    }
    let outer = changing
    // What the entry is taken for where there is none is computed while the dictionary changes.
    if let root { changing.append(root) }
    defer { changing = outer }
    let fallback = try check(arguments[1].expression, as: valueType, for: .argument)
    return EntryIndex(key: key, fallback: fallback, type: valueType)
  }

  /// `d[key]` or `d[key, default: value]`.
  func checkDictionaryElement(
    _ call: SubscriptCallExprSyntax, of dictionary: Typed
  ) throws -> Typed {
    let index = try checkEntryIndex(call, of: dictionary.type)
    // The key is computed before a variable is read, and after anything else.
    let isOfVariable = dictionary.variable?.isMutable ?? isElementOfVariable(call)
    let lowerFound: () -> Run<Value?> = { [function, machine] in
      let (all, key) = (dictionary.lower().asValue, index.key.lower().asValue)
      if let home = dictionary.variable?.home(in: function, machine), index.key.type.isPlainKey {
        return home.lowerEntry(of: key, dictionary: all)
      }
      if isOfVariable {
        return { machine in
          let key = HashKey(try key(machine))
          guard case .dictionary(let table) = try all(machine) else { return nil }
          return table.entries[key]
        }
      }
      return { machine in
        guard case .dictionary(let table) = try all(machine) else { return nil }
        return table.entries[HashKey(try key(machine))]
      }
    }
    guard let fallback = index.fallback else {
      return Typed(index.type, site(call), lowerFound: lowerFound)
    }
    return Typed(index.type, site(call)) {
      let (find, fallback) = (lowerFound(), fallback.lower().asValue)
      return .unwrapping({ try find($0) ?? fallback($0) }, as: index.type)
    }
  }

  /// An entry of a dictionary that can change.
  func dictionaryElement(of base: Place, _ call: SubscriptCallExprSyntax) throws -> Place {
    let index = try checkEntryIndex(call, of: base.type, whileChanging: base.root)
    let isCautious = call.arguments.last.map { mayChangeVariables($0.expression) } ?? false
    let (type, site) = (index.type, site(call))
    let (key, prepareKey) = held(index.key)
    let stored = Typed(base.type, base.site, lower: base.lowerRead)
    let lowerChange = { [function] in
      self.changeTable(of: base, keyType: index.key.type, in: function, site)
    }
    func found(_ value: Code) -> Run<Value?> {
      let run = value.asValue
      return { machine in
        guard case .some(let inner) = try run(machine) else { return nil }
        return inner
      }
    }
    func lowerStoreFound(_ value: @escaping Run<Value?>) -> Run<Void> {
      let (change, key) = (lowerChange(), key.lower().asValue)
      return { machine in
        let new = try value(machine)
        let key = HashKey(try key(machine))
        try change(machine) { table in
          if let new { table.set(key, to: new) } else { table.remove(key) }
        }
      }
    }
    return Place(
      type: type, site: site,
      lowerPrepare: { base.lowerPrepare(and: prepareKey) },
      lowerRead: {
        let (all, key) = (stored.lower().asValue, key.lower().asValue)
        let fallback = index.fallback?.lower().asValue
        return .unwrapping(
          { machine in
            guard case .dictionary(let table) = try all(machine) else { return .none }
            let found = table.entries[HashKey(try key(machine))]
            guard let fallback else { return .optional(found) }
            return try found ?? fallback(machine)
          }, as: type)
      },
      lowerModify: {
        let (modify, key) = (base.lowerModify(), key.lower().asValue)
        guard let fallback = index.fallback?.lower().asValue else {
          return { machine, body in
            let key = HashKey(try key(machine))
            try modify(machine) { dictionary in
              try dictionary.changeTable(machine, site) { try $0.modifyEntry(key, body) }
            }
          }
        }
        guard isCautious else {
          return { machine, body in
            let key = HashKey(try key(machine))
            try modify(machine) { dictionary in
              try dictionary.changeTable(machine, site) { table in
                try table.modify(key, default: { try fallback(machine) }, body)
              }
            }
          }
        }
        let all = stored.lower().asValue
        return { machine, body in
          let key = HashKey(try key(machine))
          guard case .dictionary(let table) = try all(machine) else { return }
          let current = table.entries[key] == nil ? try fallback(machine) : Value.void
          try modify(machine) { dictionary in
            try dictionary.changeTable(machine, site) { table in
              try table.modify(key, default: { current }, body)
            }
          }
        }
      },
      lowerStore: { value in
        guard index.fallback != nil else { return lowerStoreFound(found(value)) }
        let (change, key, value) = (lowerChange(), key.lower().asValue, value.asValue)
        return { machine in
          let new = try value(machine)
          let key = HashKey(try key(machine))
          try change(machine) { $0.set(key, to: new) }
        }
      }, lowerStoreFound: index.fallback == nil ? lowerStoreFound : nil, root: base.root,
      entry: index.fallback.map { Place.Entry(base, key: index.key, fallback: $0) })
  }

  /// `counts[word, default: 0] += 1`, with one search for the key; `nil` where that is not all that it takes.
  func entrySum(
    _ name: String, of place: Place, by value: Typed, _ site: Site
  ) -> TypedStatement? {
    guard let entry = place.entry, let initial = entry.fallback.constant, value.type == place.type,
      ["+", "-"].contains(name), value.type == .int || value.type == .double
    else { return nil }
    let isSum = name == "+"
    return .run { [function] in
      let prepare = entry.dictionary.lowerPrepare()
      let change = self.changeTable(
        of: entry.dictionary, keyType: entry.key.type, in: function, site)
      let key = entry.key.lower().asValue
      if value.type == .int {
        let (number, initial) = (value.lower().asInt, initial.unsafeInt)
        return { machine in
          try prepare?(machine)
          let key = HashKey(try key(machine))
          let number = try number(machine)
          try change(machine) { table in
            let (old, overflow) = table.add(number, isSum: isSum, to: key, default: initial)
            if overflow { throw overflowError("\(old) \(name) \(number)", site) }
          }
        }
      }
      let (number, initial) = (value.lower().asDouble, initial.unsafeDouble)
      return { machine in
        try prepare?(machine)
        let key = HashKey(try key(machine))
        let number = try number(machine)
        try change(machine) { table in
          table.add(isSum ? number : -number, to: key, default: initial)
        }
      }
    }
  }

  /// Code that lets a body change the table of a dictionary in place.
  ///
  /// - Parameter reader: The function in which that happens, which is not the one being checked any more.
  private func changeTable(
    of dictionary: Place, keyType: SwiftType, in reader: FunctionContext, _ site: Site
  ) -> ChangeTable {
    let modify = dictionary.lowerModify()
    let change: ChangeTable = { machine, body in
      try modify(machine) { try $0.changeTable(machine, site, body) }
    }
    guard keyType.isPlainKey, let variable = dictionary.plainVariable,
      let home = variable.home(in: reader, machine)
    else { return change }
    return home.lowerChangeTable(site, otherwise: change)
  }
}

/// Code that lets a body change a table.
private typealias ChangeTable = (Machine, (HashTable) throws -> Void) throws -> Void

extension SwiftType {
  /// Whether comparing keys of the type runs nothing of the lesson's.
  fileprivate var isPlainKey: Bool { self == .int || self == .string || self == .character }
}

extension Variable.Home {
  /// Code that finds the value of a key.
  ///
  /// - Parameter dictionary: Reads the variable; it knows what to say where there is no dictionary.
  fileprivate func lowerEntry(
    of key: @escaping Run<Value>, dictionary: @escaping Run<Value>
  ) -> Run<Value?> {
    switch self {
    case .frame(let home): readEntry(of: home, key, dictionary)
    case .global(let home): readEntry(of: home, key, dictionary)
    case .capture(let home): readEntry(of: home, key, dictionary)
    }
  }

  /// Code that lets a body that runs nothing of the lesson's change the table where it is.
  fileprivate func lowerChangeTable(
    _ site: Site, otherwise change: @escaping ChangeTable
  ) -> ChangeTable {
    switch self {
    case .frame(let home): changeTable(in: home, site, otherwise: change)
    case .global(let home): changeTable(in: home, site, otherwise: change)
    case .capture(let home): changeTable(in: home, site, otherwise: change)
    }
  }
}

private func readEntry(
  of home: some ValueHome, _ key: @escaping Run<Value>, _ dictionary: @escaping Run<Value>
) -> Run<Value?> {
  { machine in
    let key = HashKey(try key(machine))
    let found: Value?? = home.access(machine) { value in
      guard case .dictionary(let table) = value else { return nil }
      return .some(table.entries[key])
    }
    if let found { return found }
    guard case .dictionary(let table) = try dictionary(machine) else { return nil }
    return table.entries[key]
  }
}

private func changeTable(
  in home: some ValueHome, _ site: Site, otherwise change: @escaping ChangeTable
) -> ChangeTable {
  { machine, body in
    let isChanged = try home.access(machine) { value in
      guard case .dictionary = value else { return false }
      try value.changeTable(machine, site, body)
      return true
    }
    if !isChanged { try change(machine, body) }
  }
}

extension Value {
  /// Lets a body change the table of a dictionary or set, in place where nothing else refers to it.
  @inline(__always)
  mutating func changeTable(
    _ machine: Machine, _ site: Site, _ body: (HashTable) throws -> Void
  ) throws {
    // The table is taken out, so that this is the only reference to it.
    let isSet = if case .set = self { true } else { false }
    guard var table = takeTable() else { return }
    if !isKnownUniquelyReferenced(&table) { table = table.copy() }
    defer { self = isSet ? .set(table) : .dictionary(table) }
    try machine.reserve(entries: table.entries.count, site)
    try body(table)
  }

  /// Takes the table of a dictionary or set out, leaving `.void`.
  @inline(never)
  private mutating func takeTable() -> HashTable? {
    switch self {
    case .dictionary(let table), .set(let table):
      self = .void
      return table
    default: return nil
    }
  }
}

extension Machine {
  /// Refuses a table of more entries than a lesson may use for one value.
  func reserve(entries count: Int, _ site: Site) throws {
    let stride = MemoryLayout<HashKey>.stride + MemoryLayout<Value>.stride
    try reserve(bytes: count.multipliedReportingOverflow(by: stride), site)
  }
}
