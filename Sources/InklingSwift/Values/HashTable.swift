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

  /// Sets the value of a key.
  ///
  /// - Returns: The value that the key had.
  @discardableResult
  func set(_ key: HashKey, to value: Value) -> Value? {
    let old = entries.updateValue(value, forKey: key)
    if old == nil { order = nil }
    return old
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

  func hash(into hasher: inout Hasher) {
    switch value {
    case .int(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    default: value.combine(into: &hasher)
    }
  }
}

extension Value {
  /// Whether two values of one type are made of the same parts.
  fileprivate func hasSameParts(as other: Value) -> Bool {
    switch (self, other) {
    case (.int(let left), .int(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.float(let left), .float(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.character(let left), .character(let right)): left == right
    case (.substring(let left), .substring(let right)): left == right
    case (.index(let left), .index(let right)): left == right
    case (.range(let left), .range(let right)): left == right
    case (.closedRange(let left), .closedRange(let right)): left == right
    case (.none, .none): true
    case (.some(let left), .some(let right)): left.hasSameParts(as: right)
    case (.set(let left), .set(let right)): left.entries.keys == right.entries.keys
    case (.dictionary(let left), .dictionary(let right)):
      left.entries.count == right.entries.count
        && left.entries.allSatisfy { right.entries[$0]?.hasSameParts(as: $1) ?? false }
    case (.variant(let left, let payload), .variant(let right, let otherPayload)):
      left == right && zip(payload, otherPayload).allSatisfy { $0.hasSameParts(as: $1) }
    default:
      elementCount == other.elementCount
        && (0..<elementCount).allSatisfy {
          element(at: $0).hasSameParts(as: other.element(at: $0))
        }
    }
  }

  /// Adds the parts of the value to a hash.
  fileprivate func combine(into hasher: inout Hasher) {
    switch self {
    case .int(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value)
    case .float(let value): hasher.combine(value)
    case .bool(let value): hasher.combine(value)
    case .string(let value): hasher.combine(value)
    case .character(let value): hasher.combine(value)
    case .substring(let value): hasher.combine(value)
    case .index(let value): hasher.combine(value)
    case .range(let value): hasher.combine(value)
    case .closedRange(let value): hasher.combine(value)
    case .none: hasher.combine(0)
    case .some(let value): value.combine(into: &hasher)
    case .variant(let index, let payload):
      hasher.combine(index)
      for part in payload { part.combine(into: &hasher) }
    default:
      hasher.combine(elementCount)
      for offset in 0..<elementCount { element(at: offset).combine(into: &hasher) }
    }
  }

  /// Whether a key stands before another one in what a dictionary or set shows. Every two keys of one type that are
  /// not equal have an order.
  func isOrdered(before other: Value) -> Bool {
    switch (self, other) {
    case (.int(let left), .int(let right)): return left < right
    case (.double(let left), .double(let right)): return left < right || right.isNaN && !left.isNaN
    case (.float(let left), .float(let right)): return left < right || right.isNaN && !left.isNaN
    case (.bool(let left), .bool(let right)): return !left && right
    case (.string(let left), .string(let right)): return left < right
    case (.character(let left), .character(let right)): return left < right
    case (.substring(let left), .substring(let right)): return left < right
    case (.index(let left), .index(let right)): return left < right
    case (.range(let left), .range(let right)):
      return (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    case (.closedRange(let left), .closedRange(let right)):
      return (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    case (.none, _): if case .none = other { return false } else { return true }
    case (_, .none): return false
    case (.some(let left), .some(let right)): return left.isOrdered(before: right)
    case (.variant(let left, let payload), .variant(let right, let otherPayload)):
      if left != right { return left < right }
      return Value.tuple(payload).isOrdered(before: .tuple(otherPayload))
    default:
      let (count, otherCount) = (elementCount, other.elementCount)
      for offset in 0..<min(count, otherCount) {
        let (left, right) = (element(at: offset), other.element(at: offset))
        if left.isOrdered(before: right) { return true }
        if right.isOrdered(before: left) { return false }
      }
      return count < otherCount
    }
  }
}
