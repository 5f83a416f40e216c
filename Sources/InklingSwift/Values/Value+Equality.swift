extension Value {
  /// Whether two values of one static type are equal, as Swift's `==` has it.
  ///
  /// - Parameters:
  ///   - other: A value of the same static type.
  ///   - type: That type.
  ///   - host: The host's types, for those among them that can be compared.
  func isEqual(to other: Value, as type: SwiftType, _ host: HostTypes) -> Bool {
    if case .nominal(let nominal) = type { return isEqual(to: other, of: nominal, host) }
    switch (self, other) {
    case (.int(let left), .int(let right)): return left == right
    case (.double(let left), .double(let right)): return left == right
    case (.float(let left), .float(let right)): return left == right
    case (.bool(let left), .bool(let right)): return left == right
    case (.string(let left), .string(let right)): return left == right
    case (.ints(let left), .ints(let right)):
      return host.nesting.admits(1 + left.count >> 8) && left == right
    case (.doubles(let left), .doubles(let right)):
      return host.nesting.admits(1 + left.count >> 8) && left == right
    case (.floats(let left), .floats(let right)):
      return host.nesting.admits(1 + left.count >> 8) && left == right
    case (.bools(let left), .bools(let right)):
      return host.nesting.admits(1 + left.count >> 8) && left == right
    case (.character(let left), .character(let right)): return left == right
    case (.substring(let left), .substring(let right)): return left == right
    case (.index(let left), .index(let right)): return left == right
    case (.set(let left), .set(let right)):
      return left === right
        || left.entries.count == right.entries.count
          && left.entries.keys.allSatisfy { right.entries[$0] != nil }
    case (.dictionary(let left), .dictionary(let right)):
      guard case .dictionary(_, let value) = type else { return false }
      return left.entries.count == right.entries.count
        && left.entries.allSatisfy {
          right.entries[$0]?.isEqual(to: $1, as: value, host) ?? false
        }
    case (.slice(let left, _), .slice(let right, _)):
      guard case .sequence(_, let element) = type else { return false }
      return left.isEqual(to: right, as: .array(element), host)
    case (.range(let left), .range(let right)): return left == right
    case (.closedRange(let left), .closedRange(let right)): return left == right
    case (.array(let left), .array(let right)):
      guard case .array(let element) = type, left.count == right.count,
        host.nesting.admits(left.count)
      else { return false }
      return zip(left, right).allSatisfy { $0.isEqual(to: $1, as: element, host) }
    case (.tuple(let left), .tuple(let right)):
      if let bound = type.bound {
        return zip(left, right).allSatisfy { $0.isEqual(to: $1, as: bound, host) }
      }
      guard case .tuple(let elements) = type else { return false }
      return zip(zip(left, right), elements).allSatisfy {
        $0.0.isEqual(to: $0.1, as: $1.type, host)
      }
    case (.none, .none): return true
    case (.some(let left), .some(let right)):
      guard case .optional(let wrapped) = type else { return false }
      return left.isEqual(to: right, as: wrapped, host)
    case (.host(let left), .host(let right)):
      guard case .host(let name) = type, let isEqual = host[name]?.isEqual else { return false }
      return isEqual(left, right)
    default: return false
    }
  }
}
