extension Checker {
  /// Arithmetic of two numbers of one type; constants are folded where nothing can go wrong.
  func arithmetic(
    _ name: String, _ left: Typed, _ right: Typed, site: Site, whole: Site
  ) -> Typed {
    switch left.type {
    case .sized: return sizedOperation(name, left, right, site: site, whole: whole)
    case .double:
      return Typed(.double, whole, operation(name, left, right, site)) {
        lowerDouble(name, left, right)
      }
    case .float:
      return Typed(.float, whole) {
        let (first, second) = (left.lower().asFloat, right.lower().asFloat)
        switch name {
        case "+": return .float { try first($0) + second($0) }
        case "-": return .float { try first($0) - second($0) }
        case "*": return .float { try first($0) * second($0) }
        default: return .float { try first($0) / second($0) }
        }
      }
    default:
      return Typed(.int, whole, operation(name, left, right, site)) {
        lowerInt(name, left, right, site)
      }
    }
  }

  private func operation(
    _ name: String, _ left: Typed, _ right: Typed, _ site: Site
  ) -> Operation? {
    Arithmetic(rawValue: name).map { .arithmetic($0, left, right, site) }
  }

  /// The sum of two arrays.
  func concatenation(_ left: Typed, _ right: Typed, _ site: Site) -> Typed? {
    if case .sequence("ArraySlice", let element) = left.type {
      return right.type.element == element && !isOwnSequence(right.type)
        ? slice(left, followedBy: right, site) : nil
    }
    if case .sequence(_, let element) = left.type, right.type == .array(element) {
      return concatenation(asArray(left, of: element), right, site)
    }
    if left.type.isIntegerRange, right.type == .array(.int) {
      return concatenation(asArray(left, of: .int), right, site)
    }
    guard case .array(let element) = left.type else { return nil }
    let isSequence = right.type != left.type && right.type.element == element
    guard let second = isSequence ? asArray(right, of: element) : coerced(right, to: left.type)
    else { return nil }
    return Typed(left.type, site) {
      let (first, second) = (left.lower().asValue, second.lower().asValue)
      return .value { machine in
        var sum = try first(machine)
        try sum.append(contentsOf: second(machine), machine, site)
        return sum
      }
    }
  }

  /// A comparison of two values of one type.
  func comparison(_ name: String, _ left: Typed, _ right: Typed, site: Site) -> Typed {
    Typed(.bool, site, .comparison(name, left, right)) {
      if let run = lowerComparison(name, left, right) { return .bool(run) }
      switch (left.lower(), right.lower()) {
      case (.float(let first), .float(let second)):
        switch name {
        case "<": return .bool { try first($0) < second($0) }
        case ">": return .bool { try first($0) > second($0) }
        case "<=": return .bool { try first($0) <= second($0) }
        default: return .bool { try first($0) >= second($0) }
        }
      case (let first, let second):
        let (first, second, type) = (first.asValue, second.asValue, left.type)
        switch name {
        case "<": return .bool { try first($0).isLess(than: second($0), as: type) }
        case ">":
          return .bool {
            let left = try first($0)
            return try second($0).isLess(than: left, as: type)
          }
        case "<=":
          return .bool {
            let left = try first($0)
            return try !second($0).isLess(than: left, as: type)
          }
        default: return .bool { try !first($0).isLess(than: second($0), as: type) }
        }
      }
    }
  }
}

private func lowerDouble(_ name: String, _ left: Typed, _ right: Typed) -> Code {
  switch name {
  case "+": .double(lower(Sum.self, left, right))
  case "-": .double(lower(Difference.self, left, right))
  case "*": .double(lower(Product.self, left, right))
  default: .double(lower(Quotient.self, left, right))
  }
}

private func lowerInt(_ name: String, _ left: Typed, _ right: Typed, _ site: Site) -> Code {
  switch name {
  case "+": .int(lower(Sum.self, left, right, site))
  case "-": .int(lower(Difference.self, left, right, site))
  case "*": .int(lower(Product.self, left, right, site))
  case "%": .int(lower(Remainder.self, left, right, site))
  default: .int(lower(Quotient.self, left, right, site))
  }
}

func overflowError(_ sum: String, _ site: Site) -> Diagnostic {
  site.error(.overflow, "arithmetic overflow: the result of \(sum) does not fit into an 'Int'")
}

extension Value {
  /// Whether a value of a comparable type comes before another of the same type.
  func isLess(than other: Value, as type: SwiftType) -> Bool {
    if case .nominal(let nominal) = type { return isLess(than: other, of: nominal) }
    return switch (self, other) {
    case (.int(let left), .int(let right)): left < right
    case (.double(let left), .double(let right)): left < right
    case (.float(let left), .float(let right)): left < right
    case (.string(let left), .string(let right)): left < right
    case (.character(let left), .character(let right)): left < right
    case (.substring(let left), .substring(let right)): left < right
    case (.index(let left), .index(let right)): left < right
    case (.tuple(let left), .tuple(let right)): Value.isLess(left, right, as: type)
    default: false
    }
  }

  /// Adds the elements of another array of the same type at the end.
  mutating func append(contentsOf other: Value, _ machine: Machine, _ site: Site) throws {
    let count = elementCount.addingReportingOverflow(other.elementCount)
    try machine.reserve(elements: count.partialValue, like: self, site)
    switch (takePayload(), other) {
    case (.ints(var elements), .ints(let more)):
      elements.append(contentsOf: more)
      self = .ints(elements)
    case (.doubles(var elements), .doubles(let more)):
      elements.append(contentsOf: more)
      self = .doubles(elements)
    case (.floats(var elements), .floats(let more)):
      elements.append(contentsOf: more)
      self = .floats(elements)
    case (.bools(var elements), .bools(let more)):
      elements.append(contentsOf: more)
      self = .bools(elements)
    case (.values(var elements, _), let more):
      elements.append(contentsOf: more.elements)
      self = .array(elements)
    case (let payload, _): self = payload.value
    }
  }
}

extension Machine {
  /// Refuses an array of more elements than a lesson may use for one value.
  func reserve(elements count: Int, like array: Value, _ site: Site) throws {
    let stride =
      switch array {
      case .ints, .doubles: 8
      case .floats: 4
      case .bools: 1
      default: MemoryLayout<Value>.stride
      }
    try reserve(bytes: count.multipliedReportingOverflow(by: stride), site)
  }
}
