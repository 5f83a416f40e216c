/// Types whose values can hold others of the same type.
extension SwiftType {
  /// Whether a value of the type can hold values of a lesson's own type.
  func holds(_ wanted: NominalType) -> Bool {
    var seen: Set<NominalType> = []
    var rest = [self]
    while let type = rest.popLast() {
      switch type {
      case .nominal(let nominal):
        if nominal == wanted { return true }
        guard seen.insert(nominal).inserted else { continue }
        rest += nominal.fields.map(\.type) + nominal.cases.flatMap { $0.payload.map(\.type) }
      case .optional(let wrapped): rest.append(wrapped)
      case .tuple(let elements): rest += elements.map(\.type)
      case .dictionary(let key, let value): rest += [key, value]
      // What functions have captured, and values that know their own type, are behind objects anyway.
      case .function, .any: break
      default: if let element = type.element { rest.append(element) }
      }
    }
    return false
  }
}

extension SwiftType {
  /// Whether a part of a value of the type can hold further values of it.
  func isLinked(_ part: SwiftType) -> Bool {
    if case .nominal(let nominal) = self { nominal.isLinked(part) } else { false }
  }
}

extension NominalType {
  /// Whether a part of a value, a stored property or what a case carries, can hold further values of the type.
  ///
  /// Such a part is kept behind a ``Link``. Asked when the step has been checked.
  func isLinked(_ part: SwiftType) -> Bool {
    if let known = linkedTypes[part] { return known }
    let isLinked = part.holds(self)
    linkedTypes[part] = isLinked
    return isLinked
  }

  /// Code that makes a part of a value of what other code computes.
  func lowerPart(_ run: @escaping Run<Value>, _ part: SwiftType) -> Run<Value> {
    isLinked(part) ? { .link(Link(try run($0))) } : run
  }

  /// What every value of the type carries besides its parts: the type itself, where only that knows which values are
  /// equal.
  var marks: [Value] {
    isEqual != nil && conformances.contains("Hashable") ? [.host(TypeMark(self))] : []
  }
}

/// Lets a value find its type where the lesson says which values are equal.
final class TypeMark: HostObject {
  let type: NominalType
  init(_ type: NominalType) { self.type = type }
}

extension Value {
  /// The type that says which values are equal to this one, where the lesson declares that.
  var mark: NominalType? {
    let last: Value?
    switch self {
    case .tuple(let parts), .variant(_, let parts): last = parts.last
    default: return nil
    }
    guard case .host(let object)? = last else { return nil }
    return (object as? TypeMark)?.type
  }
}

/// Counts how deep values lie in each other where they are compared or written, and stops that before the stack ends.
final class NestingGuard {
  private static let limit = 10_000
  private var depth = 0
  private(set) var isExceeded = false
  /// Called when the limit is reached.
  var onExcess: () -> Void = {}

  /// Runs `body` one level deeper.
  func nested<T>(else fallback: T, _ body: () -> T) -> T {
    guard depth < Self.limit, !isExceeded else {
      isExceeded = true
      onExcess()
      return fallback
    }
    depth += 1
    defer { depth -= 1 }
    return body()
  }

  /// Tells once that the limit has been reached.
  func takeExcess() -> Bool {
    defer { isExceeded = false }
    return isExceeded
  }

  /// The error for a value that lies too deep.
  static func error(_ site: Site) -> Diagnostic {
    site.error(
      .recursionTooDeep, "values lie more than \(limit.grouped) deep in each other here",
      hint: "comparing and printing look at all of them, one inside the other")
  }
}
