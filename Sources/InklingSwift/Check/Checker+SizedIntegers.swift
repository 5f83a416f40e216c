extension Checker {
  /// An operator of two integers of one sized type.
  func sizedOperation(
    _ name: String, _ left: Typed, _ right: Typed, site: Site, whole: Site
  ) -> Typed {
    let type = left.type
    return Typed(type, whole) {
      let (first, second) = (left.lower().asInt, right.lower().asInt)
      return .int { machine in
        let left = type.number(of: try first(machine))
        let right = type.number(of: try second(machine))
        return try operate(name, left, right, type, site)
      }
    }
  }

  /// A prefix operator of an integer of a sized type.
  func sizedPrefix(_ name: String, _ operand: Typed, _ site: Site) -> Typed {
    let type = operand.type
    return Typed(type, site) {
      let run = operand.lower().asInt
      return .int { machine in
        let number = type.number(of: try run(machine))
        if name == "~" { return type.word(truncating: ~number) }
        guard let word = type.word(of: -number) else {
          throw site.error(.overflow, "this negation is too large for \(withArticle(type))")
        }
        return word
      }
    }
  }
}

/// The result of an operator of two integers as a word of their type.
private func operate(
  _ name: String, _ left: Int128, _ right: Int128, _ type: SwiftType, _ site: Site
) throws -> Int {
  func checked(_ result: (partialValue: Int128, overflow: Bool)) throws -> Int {
    guard !result.overflow, let word = type.word(of: result.partialValue) else {
      throw site.error(
        .overflow,
        "arithmetic overflow: the result of \(left) \(name) \(right) does not fit into \(withArticle(type))"
      )
    }
    return word
  }
  switch name {
  case "+": return try checked((left + right, false))
  case "-": return try checked((left - right, false))
  case "*": return try checked(left.multipliedReportingOverflow(by: right))
  case "/", "%":
    if right == 0 {
      throw site.error(
        .divisionByZero,
        name == "%" ? "division by zero in remainder operation" : "division by zero")
    }
    // As for `Int.min % -1`, the remainder overflows where the quotient does.
    let quotient = try checked((left / right, false))
    return name == "/" ? quotient : type.word(truncating: left % right)
  case "&+": return type.word(truncating: left + right)
  case "&-": return type.word(truncating: left - right)
  case "&*": return type.word(truncating: left &* right)
  case "&": return type.word(truncating: left & right)
  case "|": return type.word(truncating: left | right)
  case "^": return type.word(truncating: left ^ right)
  default:
    let distance = name == "<<" ? right : -right
    if distance >= Int128(type.bitWidth) { return type.word(truncating: 0) }
    return type.word(truncating: distance >= 0 ? left << distance : left >> min(-distance, 100))
  }
}
