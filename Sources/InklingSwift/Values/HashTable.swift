/// The content of a dictionary, or of a set, whose elements are keys without values.
///
/// Swift promises no order of such collections. Here it is that of the keys, so that the same content always gives the
/// same output.
public final class HashTable {
  private(set) var entries: [HashKey: Value]
  /// The keys in their order, once something has asked for it.
  private var order: ArraySlice<HashKey>?

  init(_ entries: [HashKey: Value] = [:]) { self.entries = entries }

  /// The keys in the order in which the table shows them.
  var orderedKeys: ArraySlice<HashKey> {
    if let order { return order }
    let new = entries.keys.sorted { $0.value.isOrdered(before: $1.value) }[...]
    order = new
    return new
  }

  /// The key at an offset from the start, which must be in range.
  func key(at offset: Int) -> Value {
    let keys = orderedKeys
    return keys[keys.startIndex + offset].value
  }

  /// Key and value at an offset from the start, which must be in range.
  func pair(at offset: Int) -> Value {
    let keys = orderedKeys
    let key = keys[keys.startIndex + offset]
    return .tuple([key.value, entries[key] ?? .void])
  }

  /// A table with the same content that can change without this one.
  func copy() -> HashTable {
    let copy = HashTable(entries)
    copy.order = order
    return copy
  }

  /// Makes room for so many keys.
  func reserveCapacity(_ count: Int) { entries.reserveCapacity(count) }

  /// Sets the value of a key.
  ///
  /// - Returns: The value that the key had.
  @discardableResult
  func set(_ key: HashKey, to value: Value) -> Value? {
    let old = entries.updateValue(value, forKey: key)
    if old == nil { order = nil }
    return old
  }

  /// The key that is kept for an equal one.
  func storedKey(_ key: HashKey) -> Value? {
    entries.index(forKey: key).map { entries[$0].key.value }
  }

  /// Removes a key.
  ///
  /// - Returns: The value that the key had.
  @discardableResult
  func remove(_ key: HashKey) -> Value? {
    guard let old = entries.removeValue(forKey: key) else { return nil }
    if order?.first == key { order?.removeFirst() } else { order = nil }
    return old
  }

  /// Adds a key without a value.
  ///
  /// - Returns: Whether it was not there before.
  @discardableResult
  func insert(_ key: HashKey) -> Bool {
    if entries[key] != nil { return false }
    set(key, to: .void)
    return true
  }

  /// Lets a body change an optional that is the value of a key, or `nil` where it has none.
  func modifyEntry(_ key: HashKey, _ body: (inout Value) throws -> Void) throws {
    let count = entries.count
    defer { if entries.count != count { order = nil } }
    func modify(_ slot: inout Value?) throws {
      var entry = Value.optional(slot.take())
      defer { if case .some(let value) = entry { slot = value } }
      try body(&entry)
    }
    try modify(&entries[key])
  }

  /// Lets a body change the value of a key in place.
  ///
  /// - Parameter fallback: Gives the value that is changed where the key has none.
  func modify(
    _ key: HashKey, default fallback: () throws -> Value, _ body: (inout Value) throws -> Void
  ) rethrows {
    let count = entries.count
    defer { if entries.count != count { order = nil } }
    // The value is taken out while it changes, so that it is the only reference and nothing is copied.
    try Self.modify(&entries[key], default: fallback, body)
  }

  /// Adds to, or subtracts from, the `Int` that is the value of a key.
  ///
  /// - Parameter initial: What is added to where the key has no value.
  /// - Returns: The number before, and whether the sum is none; then it is left as it was.
  func add(
    _ number: Int, isSum: Bool, to key: HashKey, default initial: Int
  ) -> (old: Int, overflow: Bool) {
    let count = entries.count
    let result = Self.add(number, isSum: isSum, to: &entries[key, default: .int(initial)])
    if entries.count != count { order = nil }
    return result
  }

  @inline(__always)
  private static func add(
    _ number: Int, isSum: Bool, to slot: inout Value
  ) -> (old: Int, overflow: Bool) {
    guard case .int(let old) = slot else { return (0, false) }
    let (new, overflow) =
      isSum ? old.addingReportingOverflow(number) : old.subtractingReportingOverflow(number)
    if !overflow { slot = .int(new) }
    return (old, overflow)
  }

  /// Adds to the `Double` that is the value of a key.
  ///
  /// - Parameter initial: What is added to where the key has no value.
  func add(_ number: Double, to key: HashKey, default initial: Double) {
    let count = entries.count
    Self.add(number, to: &entries[key, default: .double(initial)])
    if entries.count != count { order = nil }
  }

  @inline(__always)
  private static func add(_ number: Double, to slot: inout Value) {
    if case .double(let old) = slot { slot = .double(old + number) }
  }

  @inline(__always)
  private static func modify(
    _ slot: inout Value?, default fallback: () throws -> Value,
    _ body: (inout Value) throws -> Void
  ) rethrows {
    var value = try slot.take() ?? fallback()
    defer { slot = value }
    try body(&value)
  }
}

/// A value as the key of a table. Two are equal if they are made of the same parts.
struct HashKey: Hashable {
  let value: Value

  init(_ value: Value) { self.value = value }

  static func == (left: HashKey, right: HashKey) -> Bool {
    switch (left.value, right.value) {
    case (.int(let left), .int(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    default: left.value.hasSameParts(as: right.value)
    }
  }

  /// What `Dictionary` asks for. Its own seed is another one for each table and each process, and would change from run
  /// to run how often a lesson's `==` is called. So whoever adds a table's keys in their inner order to another one
  /// makes room for all of them first: they would crowd its first places.
  func _rawHashValue(seed: Int) -> Int { stableHash }

  func hash(into hasher: inout Hasher) { hasher.combine(stableHash) }

  /// A hash that is the same in every process.
  fileprivate var stableHash: Int {
    var hasher = StableHasher()
    switch value {
    case .int(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    default: value.combine(into: &hasher)
    }
    return hasher.finalize()
  }
}

extension Value {
  /// Whether two values of one type are made of the same parts, or are equal as the lesson has it.
  fileprivate func hasSameParts(as other: Value) -> Bool {
    // What lies behind links comes later, so that no chain of values is too long.
    var pending: [(Link, Link)] = []
    guard hasSameParts(as: other, &pending) else { return false }
    var seen: Set<LinkPair> = []
    while let (left, right) = pending.popLast() {
      guard seen.insert(LinkPair(left, right)).inserted else { continue }
      guard left.value.hasSameParts(as: right.value, &pending) else { return false }
    }
    return true
  }

  private func hasSameParts(as other: Value, _ pending: inout [(Link, Link)]) -> Bool {
    switch (self, other) {
    case (.int(let left), .int(let right)): return left == right
    case (.double(let left), .double(let right)): return left == right
    case (.float(let left), .float(let right)): return left == right
    case (.bool(let left), .bool(let right)): return left == right
    case (.string(let left), .string(let right)): return left == right
    case (.character(let left), .character(let right)): return left == right
    case (.substring(let left), .substring(let right)): return left == right
    case (.index(let left), .index(let right)): return left == right
    case (.range(let left), .range(let right)): return left == right
    case (.closedRange(let left), .closedRange(let right)): return left == right
    case (.none, .none): return true
    case (.some(let left), .some(let right)): return left.hasSameParts(as: right, &pending)
    case (.set(let left), .set(let right)): return left.entries.keys == right.entries.keys
    case (.dictionary(let left), .dictionary(let right)):
      return left.entries.count == right.entries.count
        && left.entries.allSatisfy { right.entries[$0]?.hasSameParts(as: $1) ?? false }
    case (.link(let left), .link(let right)):
      if left !== right { pending.append((left, right)) }
      return true
    default: break
    }
    if let type = mark, let isEqual = type.isEqual { return isEqual(self, other) }
    if case .variant(let left, let payload) = self, case .variant(let right, let others) = other {
      guard left == right else { return false }
      for (part, other) in zip(payload, others)
      where !part.hasSameParts(as: other, &pending) { return false }
      return true
    }
    guard elementCount == other.elementCount else { return false }
    for offset in 0..<elementCount
    where !element(at: offset).hasSameParts(as: other.element(at: offset), &pending) {
      return false
    }
    return true
  }

  /// Adds the parts of the value to a hash.
  fileprivate func combine(into hasher: inout StableHasher) {
    var parts = HashedParts()
    combine(into: &hasher, &parts)
    while let next = parts.pending.popLast() { next.combine(into: &hasher, &parts) }
  }

  private func combine(into hasher: inout StableHasher, _ parts: inout HashedParts) {
    guard parts.take() else { return }
    switch self {
    case .int(let value): return hasher.combine(value)
    case .double(let value): return hasher.combine(value)
    case .float(let value): return hasher.combine(Double(value))
    case .bool(let value): return hasher.combine(value ? 1 : 0)
    case .string(let value): return hasher.combine(value)
    case .character(let value): return hasher.combine(String(value))
    case .substring(let value): return hasher.combine(value)
    case .index(let value): return hasher.combine(value)
    case .range(let value):
      hasher.combine(value.lowerBound)
      return hasher.combine(value.upperBound)
    case .closedRange(let value):
      hasher.combine(value.lowerBound)
      return hasher.combine(value.upperBound)
    case .none: return hasher.combine(0)
    case .some(let value): return value.combine(into: &hasher, &parts)
    case .link(let link): return parts.pending.append(link.value)
    case .set(let table), .dictionary(let table):
      // Equal keys need not be made of the same parts, nor stand in the same order.
      return hasher.combine(table.entries.keys.reduce(0) { $0 ^ $1.stableHash })
    default: break
    }
    if let type = mark {
      // Without a hash of the lesson's own, nothing is known of equal values but that they are equal.
      for part in type.hashedParts?(self) ?? [] { part.combine(into: &hasher, &parts) }
      return
    }
    if case .variant(let index, let payload) = self {
      hasher.combine(index)
      for part in payload { part.combine(into: &hasher, &parts) }
      return
    }
    hasher.combine(elementCount)
    for offset in 0..<elementCount { element(at: offset).combine(into: &hasher, &parts) }
  }

  /// Whether a key stands before another one in what a dictionary or set shows. Every two keys of one type that are
  /// not equal have an order.
  func isOrdered(before other: Value) -> Bool {
    var pending: [(Link, Link)] = []
    var order = order(beside: other, &pending)
    var seen: Set<LinkPair> = []
    var next = 0
    while order == 0, next < pending.count {
      let (left, right) = pending[next]
      next += 1
      guard seen.insert(LinkPair(left, right)).inserted else { continue }
      order = left.value.order(beside: right.value, &pending)
    }
    return order < 0
  }

  /// Less than 0 where a value comes before another, more than 0 where it comes after, 0 where they are made of the same
  /// parts but for those behind links.
  private func order(beside other: Value, _ pending: inout [(Link, Link)]) -> Int {
    func order<T: Comparable>(_ left: T, _ right: T) -> Int {
      left < right ? -1 : left == right ? 0 : 1
    }
    func order<T: FloatingPoint>(_ left: T, _ right: T) -> Int {
      left < right || right.isNaN && !left.isNaN
        ? -1 : right < left || left.isNaN && !right.isNaN ? 1 : 0
    }
    switch (self, other) {
    case (.int(let left), .int(let right)): return order(left, right)
    case (.double(let left), .double(let right)): return order(left, right)
    case (.float(let left), .float(let right)): return order(left, right)
    case (.bool(let left), .bool(let right)): return order(left ? 1 : 0, right ? 1 : 0)
    case (.string(let left), .string(let right)): return order(left, right)
    case (.character(let left), .character(let right)): return order(left, right)
    case (.substring(let left), .substring(let right)): return order(left, right)
    case (.index(let left), .index(let right)): return order(left, right)
    case (.range(let left), .range(let right)):
      let first = order(left.lowerBound, right.lowerBound)
      return first != 0 ? first : order(left.upperBound, right.upperBound)
    case (.closedRange(let left), .closedRange(let right)):
      let first = order(left.lowerBound, right.lowerBound)
      return first != 0 ? first : order(left.upperBound, right.upperBound)
    case (.none, .none): return 0
    case (.none, _): return -1
    case (_, .none): return 1
    case (.some(let left), .some(let right)): return left.order(beside: right, &pending)
    case (.link(let left), .link(let right)):
      if left !== right { pending.append((left, right)) }
      return 0
    case (.variant(let left, let payload), .variant(let right, let others)):
      if left != right { return left < right ? -1 : 1 }
      return Value.tuple(payload).order(beside: .tuple(others), &pending)
    default:
      let (count, otherCount) = (elementCount, other.elementCount)
      for offset in 0..<min(count, otherCount) {
        let first = element(at: offset).order(beside: other.element(at: offset), &pending)
        if first != 0 { return first }
      }
      return order(count, otherCount)
    }
  }
}

/// Two links whose values are compared. Values can hold the same others over and over; every two are compared once.
private struct LinkPair: Hashable {
  let left, right: ObjectIdentifier

  init(_ left: Link, _ right: Link) {
    self.left = ObjectIdentifier(left)
    self.right = ObjectIdentifier(right)
  }
}

/// The parts of a value that still go into its hash.
private struct HashedParts {
  var pending: [Value] = []
  /// Beyond so many parts, what follows changes the hash no more: it has to be the same for equal values, not another
  /// one for all others.
  private var rest = 10_000

  /// Whether one more part may go into the hash.
  mutating func take() -> Bool {
    rest -= 1
    if rest <= 0 { pending = [] }
    return rest > 0
  }
}
