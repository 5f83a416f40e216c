extension Checker {
  /// Arithmetic of two numbers of one type; constants are folded where nothing can go wrong.
  func arithmetic(
    _ name: String, _ left: Typed, _ right: Typed, site: Site, whole: Site
  ) -> Typed {
    switch left.type {
    case .sized: return sizedOperation(name, left, right, site: site, whole: whole)
    case .double:
      return Typed(.double, whole) { lowerDouble(name, left, right) }
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
      return Typed(.int, whole) { lowerInt(name, left, right, site) }
    }
  }

  /// The sum of two arrays.
  func concatenation(_ left: Typed, _ right: Typed, _ site: Site) -> Typed? {
    if case .sequence("ArraySlice", let element) = left.type {
      return right.type.element == element ? slice(left, followedBy: right, site) : nil
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
    Typed(.bool, site) {
      switch (left.lower(), right.lower()) {
      case (.int(let first), .int(let second)):
        if let slot = left.localWord {
          if case .int(let constant)? = right.constant {
            switch name {
            case "<": return .bool { $0.words[$0.wordBase + slot] < constant }
            case ">": return .bool { $0.words[$0.wordBase + slot] > constant }
            default: break
            }
          }
          if name == "<" { return .bool { $0.words[$0.wordBase + slot] < (try second($0)) } }
        }
        switch name {
        case "<": return .bool { try first($0) < second($0) }
        case ">": return .bool { try first($0) > second($0) }
        case "<=": return .bool { try first($0) <= second($0) }
        default: return .bool { try first($0) >= second($0) }
        }
      case (.double(let first), .double(let second)):
        switch name {
        case "<": return .bool { try first($0) < second($0) }
        case ">": return .bool { try first($0) > second($0) }
        case "<=": return .bool { try first($0) <= second($0) }
        default: return .bool { try first($0) >= second($0) }
        }
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

/// The number whose bits are in a word.
@inline(__always)
private func real(_ word: Int) -> Double { Double(bitPattern: UInt64(bitPattern: Int64(word))) }

private func lowerDouble(_ name: String, _ left: Typed, _ right: Typed) -> Code {
  if let slot = left.localWord, let other = right.localWord {
    switch name {
    case "+":
      return .double {
        real($0.words[$0.wordBase + slot]) + real($0.words[$0.wordBase + other])
      }
    case "*":
      return .double {
        real($0.words[$0.wordBase + slot]) * real($0.words[$0.wordBase + other])
      }
    default: break
    }
  }
  if case .double(let constant)? = right.constant {
    let first = left.lower().asDouble
    switch name {
    case "+": return .double { try first($0) + constant }
    case "-": return .double { try first($0) - constant }
    case "*": return .double { try first($0) * constant }
    default: return .double { try first($0) / constant }
    }
  }
  if let slot = left.localWord {
    let second = right.lower().asDouble
    switch name {
    case "+": return .double { real($0.words[$0.wordBase + slot]) + (try second($0)) }
    case "-": return .double { real($0.words[$0.wordBase + slot]) - (try second($0)) }
    case "*": return .double { real($0.words[$0.wordBase + slot]) * (try second($0)) }
    default: return .double { real($0.words[$0.wordBase + slot]) / (try second($0)) }
    }
  }
  let (first, second) = (left.lower().asDouble, right.lower().asDouble)
  switch name {
  case "+": return .double { try first($0) + second($0) }
  case "-": return .double { try first($0) - second($0) }
  case "*": return .double { try first($0) * second($0) }
  default: return .double { try first($0) / second($0) }
  }
}

private func lowerInt(_ name: String, _ left: Typed, _ right: Typed, _ site: Site) -> Code {
  let first = left.lower().asInt
  switch name {
  case "+":
    if case .int(let constant)? = right.constant, let slot = left.localWord {
      return .int { try add($0.words[$0.wordBase + slot], constant, site) }
    }
    if case .int(let constant)? = right.constant {
      return .int { try add(try first($0), constant, site) }
    }
    if let slot = left.localWord, let other = right.localWord {
      return .int {
        try add($0.words[$0.wordBase + slot], $0.words[$0.wordBase + other], site)
      }
    }
    let second = right.lower().asInt
    if let slot = left.localWord {
      return .int { try add($0.words[$0.wordBase + slot], try second($0), site) }
    }
    return .int { try add(try first($0), try second($0), site) }
  case "-":
    if case .int(let constant)? = right.constant, let slot = left.localWord {
      return .int { try subtract($0.words[$0.wordBase + slot], constant, site) }
    }
    if case .int(let constant)? = right.constant {
      return .int { try subtract(try first($0), constant, site) }
    }
    let second = right.lower().asInt
    return .int { try subtract(try first($0), try second($0), site) }
  case "*":
    if let slot = left.localWord, let other = right.localWord {
      return .int {
        try multiply($0.words[$0.wordBase + slot], $0.words[$0.wordBase + other], site)
      }
    }
    let second = right.lower().asInt
    return .int { try multiply(try first($0), try second($0), site) }
  default:
    let isRemainder = name == "%"
    if case .int(let divisor)? = right.constant, divisor > 0 {
      // Nothing can go wrong with such a divisor.
      return isRemainder ? .int { try first($0) % divisor } : .int { try first($0) / divisor }
    }
    let second = right.lower().asInt
    return .int { machine in
      let dividend = try first(machine)
      return try divide(dividend, try second(machine), isRemainder: isRemainder, site)
    }
  }
}

@inline(__always)
private func add(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
  let (value, overflow) = left.addingReportingOverflow(right)
  if overflow { throw overflowError("\(left) + \(right)", site) }
  return value
}

@inline(__always)
private func subtract(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
  let (value, overflow) = left.subtractingReportingOverflow(right)
  if overflow { throw overflowError("\(left) - \(right)", site) }
  return value
}

@inline(__always)
private func multiply(_ left: Int, _ right: Int, _ site: Site) throws -> Int {
  let (value, overflow) = left.multipliedReportingOverflow(by: right)
  if overflow { throw overflowError("\(left) * \(right)", site) }
  return value
}

private func divide(_ left: Int, _ right: Int, isRemainder: Bool, _ site: Site) throws -> Int {
  if right == 0 {
    throw site.error(
      .divisionByZero, isRemainder ? "division by zero in remainder operation" : "division by zero")
  }
  let (value, overflow) =
    isRemainder
    ? left.remainderReportingOverflow(dividingBy: right)
    : left.dividedReportingOverflow(by: right)
  if overflow { throw overflowError("\(left) \(isRemainder ? "%" : "/") \(right)", site) }
  return value
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
      default: MemoryLayout<Value>.stride
      }
    try reserve(bytes: count.multipliedReportingOverflow(by: stride), site)
  }
}
