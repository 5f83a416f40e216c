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
  /// Whether a value of the type can hold functions.
  var mayHoldFunctions: Bool {
    var seen: Set<NominalType> = []
    var rest = [self]
    while let type = rest.popLast() {
      switch type {
      case .function, .any: return true
      case .nominal(let nominal):
        if nominal.kind == .interface { return true }
        guard seen.insert(nominal).inserted else { continue }
        rest += nominal.fields.map(\.type) + nominal.cases.flatMap { $0.payload.map(\.type) }
      case .optional(let wrapped): rest.append(wrapped)
      case .tuple(let elements): rest += elements.map(\.type)
      case .dictionary(let key, let value): rest += [key, value]
      default: if let element = type.element { rest.append(element) }
      }
    }
    return false
  }

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

/// Bounds what comparing and writing values takes: how deep they lie in each other, and how many of them there are.
///
/// A value that holds the same other one twice, which holds a third one twice, and so on, takes little memory but has more
/// parts than can ever be looked at.
final class NestingGuard {
  /// Why comparing or writing has been given up.
  enum Excess { case depth, work }

  private static let limit = 10_000
  /// After how many parts the machine is asked whether it may go on.
  private static let portion = 1 << 12
  private var depth = 0
  private var partsSeen = 0
  private var excess: Excess?
  var isExceeded: Bool { excess != nil }
  /// Called when it has been given up.
  var onExcess: () -> Void = {}
  /// Takes the parts that have been looked at for steps of the lesson's, and tells whether it may go on.
  var spend: (Int) -> Bool = { _ in true }

  /// Runs `body` one level deeper.
  func nested<T>(else fallback: T, _ body: () -> T) -> T {
    guard depth < Self.limit else {
      give(up: .depth)
      return fallback
    }
    guard admits(1) else { return fallback }
    depth += 1
    defer { depth -= 1 }
    return body()
  }

  /// Counts parts that are about to be looked at, and tells whether they may be.
  @inline(__always)
  func admits(_ parts: Int) -> Bool {
    partsSeen &+= parts
    return partsSeen >= Self.portion ? mayGoOn() : excess == nil
  }

  private func mayGoOn() -> Bool {
    if excess != nil { return false }
    let seen = partsSeen
    partsSeen = 0
    if !spend(seen) { give(up: .work) }
    return excess == nil
  }

  private func give(up reason: Excess) {
    excess = excess ?? reason
    onExcess()
  }

  /// Tells once why it has been given up, if it has.
  func takeExcess() -> Excess? {
    defer { excess = nil }
    return excess
  }

  /// Forgets what has been looked at before a run.
  func reset() {
    excess = nil
    partsSeen = 0
  }

  /// The error for a value that lies too deep.
  static func error(_ site: Site) -> Diagnostic {
    site.error(
      .recursionTooDeep, "values lie more than \(limit.grouped) deep in each other here",
      hint: "comparing and printing look at all of them, one inside the other")
  }
}
