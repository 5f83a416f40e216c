extension ProgramGenerator {
  /// A statement.
  func statement(_ depth: Int) -> String {
    statementsLeft -= 1
    guard depth > 0, statementsLeft > 0 else { return simple(1) }
    switch below(40) {
    case 0...9: return variableDeclaration(depth)
    case 10...17: return simple(depth)
    case 18, 19, 20: return condition(depth)
    case 21, 22, 23: return loop(depth)
    case 24, 25: return switchStatement(depth)
    case 26: return catching(depth)
    case 27:
      return chance(50) && blocks.count > 1
        ? "defer \(deferred(depth))\n\(simple(1))" : "do \(block(depth - 1))"
    case 28: return localFunction(depth)
    case 29: return chance(20) && blocks.count > 1 ? localType(depth) : jump(depth)
    case 30: return jump(depth)
    default: return change(depth)
    }
  }

  // MARK: Declarations

  private func variableDeclaration(_ depth: Int) -> String {
    let type = anyType()
    let isMutable = chance(60)
    let keyword = isMutable ? "var" : "let"
    switch below(12) {
    case 0:
      let (first, second) = (self.type(1), self.type(1))
      let value = expression(.tuple([first, second]), depth - 1)
      let (a, b) = (fresh(), fresh())
      declare(a, first, isMutable: isMutable)
      declare(b, second, isMutable: isMutable)
      return "\(keyword) (\(a), \(b)): (\(first.text), \(second.text)) = \(value)"
    case 1:
      // The value comes later, on each way.
      let values = (0..<2).map { _ in expression(type, depth - 1) }
      let test = subject(.bool, 1)
      let name = fresh()
      declare(name, type, isMutable: isMutable)
      return
        "\(keyword) \(name): \(type.text)\nif \(test) { \(name) = \(values[0]) } else { \(name) = \(values[1]) }"
    case 2:
      let (test, yes, no) = (
        subject(.bool, 1), expression(type, depth - 1), expression(type, depth - 1)
      )
      let name = fresh()
      declare(name, type, isMutable: isMutable)
      return "\(keyword) \(name): \(type.text) = if \(test) { \(yes) } else { \(no) }"
    case 3:
      let value = subject(.int, 1)
      let (yes, no) = (expression(type, depth - 1), expression(type, depth - 1))
      let name = fresh()
      declare(name, type, isMutable: isMutable)
      return
        "\(keyword) \(name): \(type.text) = switch \(value) { case \(below(9)): \(yes)\ndefault: \(no) }"
    case 4 where has(.rare):
      let value = body(type, depth - 1)
      let name = fresh()
      declare(name, type)
      return "var \(name): \(type.text) { \(value) }"
    default:
      let value = expression(type, depth)
      let name = fresh()
      declare(name, type, isMutable: isMutable)
      let isPlain = [.int, .bool, .string].contains(type) && chance(40)
      return "\(keyword) \(name)\(isPlain ? "" : ": \(type.text)") = \(value)"
    }
  }

  private func localFunction(_ depth: Int) -> String { function(prefix: "local", depth: depth - 1) }

  private func localType(_ depth: Int) -> String { declaration() }

  // MARK: Simple statements

  private func simple(_ depth: Int) -> String {
    switch below(8) {
    case 0: return "_ = \(expression(type(), depth - 1))"
    case 1:
      return "print(\(expression(.string, depth)), \(expression(.int, depth)), separator: \"-\")"
    case 2: return "print(\(expression(.array(type(1)), depth - 1)))"
    case 3: return "assert(true || \(expression(.bool, 1)), \"no\")"
    case 4:
      guard let call = call(.void, depth - 1) else { return "print()" }
      return call
    default: return "print(\(expression(pick([.int, .double, .string, .bool]), depth)))"
    }
  }

  /// A statement that changes a variable.
  private func change(_ depth: Int) -> String {
    guard let variable = variable(where: \.isMutable) else { return variableDeclaration(depth) }
    let (name, depth) = (variable.name, depth - 1)
    if chance(30) { return "\(name) = \(expression(variable.type, depth))" }
    switch variable.type {
    case .int:
      return "\(name) \(pick(["+=", "-=", "&+=", "&*=", "%=", "|=", "<<="])) \(1 + below(7))"
    case .double, .float: return "\(name) \(pick(["+=", "-=", "*=", "/="])) 1.5"
    case .bool: return "\(name).toggle()"
    case .string:
      return pick([
        "\(name) += \(expression(.string, depth))", "\(name).append(\"!\")",
        "\(name).append(contentsOf: \(expression(.substring, depth)))", "_ = \(name).popLast()",
        "if !\(name).isEmpty { \(name).removeFirst() }",
        "\(name).insert(\"*\", at: \(name).startIndex)", "\(name).removeAll()",
      ])
    case .array(let element): return changeArray(name, element, depth)
    case .dictionary(let key, let value):
      return pick([
        "\(name)[\(expression(key, depth))] = \(expression(value, depth))",
        "\(name)[\(expression(key, depth))] = nil",
        "\(name)[\(leaf(key)), default: \(leaf(value))] = \(expression(value, depth))",
        "_ = \(name).removeValue(forKey: \(expression(key, depth)))",
        "for (k, v) in \(name) { \(name)[k] = v }",
      ])
    case .set(let element):
      return pick([
        "\(name).insert(\(expression(element, depth)))",
        "_ = \(name).remove(\(expression(element, depth)))",
        "\(name).formUnion(\(expression(.set(element), depth)))",
      ])
    case .optional(let wrapped):
      if wrapped == .int, chance(60) {
        return pick(["\(name)? += 1", "\(name)! += 1"])
      }
      if case .array(let element) = wrapped {
        return "\(name)?.append(\(expression(element, depth)))"
      }
      return "\(name) = nil"
    case .tuple(let types):
      let index = below(types.count)
      return "\(name).\(index) = \(expression(types[index], depth))"
    case .declared(let type, _):
      guard let declaration = declaration(type) else { return "print(\(name))" }
      let mutating = declaration.methods.filter(\.isMutating)
      if !mutating.isEmpty, chance(50) {
        let method = pick(mutating)
        if let arguments = arguments(method, depth) {
          let call = "\(name).\(method.name)(\(arguments))"
          return method.result == .void ? call : "_ = \(call)"
        }
      }
      let fields = declaration.fields.filter(\.isMutable)
      guard !fields.isEmpty else { return "\(name) = \(expression(variable.type, depth))" }
      let field = pick(fields)
      return "\(name).\(field.name) = \(expression(field.type, depth))"
    default: return "\(name) = \(expression(variable.type, depth))"
    }
  }

  private func changeArray(_ name: String, _ element: FuzzType, _ depth: Int) -> String {
    let value = expression(element, depth)
    switch below(16) {
    case 0, 1: return "\(name).append(\(value))"
    case 2: return "\(name) += [\(value)]"
    case 3: return "if \(name).indices.contains(\(below(3))) { \(name)[\(below(3))] = \(value) }"
    case 4: return "\(name)[\(expression(.int, depth))] = \(value)"
    case 5: return "if !\(name).isEmpty { \(name).removeLast() }"
    case 6: return "_ = \(name).popLast()"
    case 7: return "\(name).insert(\(value), at: \(chance(80) ? "0" : expression(.int, depth)))"
    case 8: return "\(name).reverse()"
    case 9 where element.isComparable:
      return pick(["\(name).sort()", "\(name).sort { $0 > $1 }", "\(name).sort(by: <)"])
    case 10: return "\(name).removeAll { _ in \(expression(.bool, depth)) }"
    case 11: return "if \(name).count > 1 { \(name).swapAt(0, \(name).count - 1) }"
    case 12: return "for i in \(name).indices { \(name)[i] = \(value) }"
    case 13: return "\(name).append(contentsOf: \(expression(.array(element), depth)))"
    case 14 where element == .int:
      return "if !\(name).isEmpty { \(name)[0] \(pick(["+=", "&*=", "-="])) 3 }"
    case 15:
      return pick([
        "\(name).removeSubrange(0..<min(1, \(name).count))", "\(name)[...] = []",
        "\(name).removeFirst(\(below(3)))", "\(name)[0..<0] = [\(value)]",
      ])
    default: return "\(name) = \(name) + \(name).prefix(2)"
    }
  }

  // MARK: Branches

  private func condition(_ depth: Int) -> String {
    let depth = depth - 1
    switch below(8) {
    case 0, 1, 2:
      let tail = chance(40) ? " else \(block(depth))" : ""
      return "if \(subject(.bool, depth)) \(block(depth))\(tail)"
    case 3, 4:
      let type = type(1)
      let value = subject(.optional(type), depth)
      return inBlock {
        let name = fresh()
        declare(name, type)
        return "if let \(name) = \(value) \(block(depth)) else \(block(depth, 1))"
      }
    case 5:
      let type = type(1)
      let value = subject(.optional(type), depth)
      return inBlock {
        let name = fresh()
        declare(name, type)
        return "if case .some(let \(name)) = \(value), \(subject(.bool, 1)) \(block(depth))"
      }
    case 6:
      guard let result, loops.isEmpty else {
        return "if case \(below(3))...\(3 + below(9)) = \(subject(.int, depth)) \(block(depth))"
      }
      let type = type(1)
      let value = subject(.optional(type), depth)
      let leave = result == .void ? "return" : "return \(expression(result, 1))"
      let name = fresh()
      let text = "guard let \(name) = \(value) else { \(leave) }"
      declare(name, type)
      return text
    default:
      return
        "if \(subject(.bool, depth)) \(block(depth, 1)) else if \(subject(.bool, depth)) \(block(depth, 1))"
    }
  }

  private func switchStatement(_ depth: Int) -> String {
    let depth = depth - 1
    let enumerations = declarations.filter { !$0.cases.isEmpty }
    switch below(6) {
    case 0,
      1 where !enumerations.isEmpty:
      guard !enumerations.isEmpty else { return condition(depth) }
      let chosen = pick(enumerations)
      var text = "switch \(subject(chosen.type, depth)) {"
      for choice in chosen.cases {
        text += inBlock {
          guard !choice.payload.isEmpty else {
            return "\ncase .\(choice.name):\n\(statement(depth))"
          }
          let names = choice.payload.map { _ in fresh() }
          guard Set(names).count == names.count else {
            return "\ncase .\(choice.name):\n\(statement(depth))"
          }
          for (name, part) in zip(names, choice.payload) { declare(name, part.type) }
          let pattern = names.map { "let \($0)" }.joined(separator: ", ")
          return "\ncase .\(choice.name)(\(pattern)):\n\(statement(depth))"
        }
        if mistakes > 0, chance(8) { break }
      }
      return text + (chance(15) ? "\ndefault: break" : "") + "\n}"
    case 2:
      let (a, b) = (expression(.int, depth), expression(.string, depth))
      return """
        switch (\(a), \(b)) {
        case (0, \(leaf(.string))): \(simple(1))
        case (let n, _) where n > \(below(5)): print(n)
        case (\(below(3))..., let s): print(s)
        case (_, _): \(simple(1))
        }
        """
    case 3:
      let type = type(1)
      return inBlock {
        let value = subject(.optional(type), depth)
        let name = fresh()
        declare(name, type)
        return """
          switch \(value) {
          case nil: \(simple(1))
          case let \(name)?: \(simple(1))
          }
          """
      }
    case 4:
      return """
        switch \(subject(.any, depth)) {
        case let n as Int: print(n)
        case is String: \(simple(1))
        case let d as Double where d > 0: print(d)
        default: \(simple(1))
        }
        """
    default:
      let more = chance(30) ? "fallthrough" : simple(1)
      return """
        switch \(subject(.int, depth)) {
        case 0, 1: \(more)
        case 2..<\(3 + below(5)): \(simple(1))
        case let n where n < 0: print(n)
        default: \(simple(1))
        }
        """
    }
  }

  // MARK: Loops and jumps

  private func loop(_ depth: Int) -> String {
    let depth = depth - 1
    let label = chance(15) ? fresh("loop") : nil
    let head = label.map { "\($0): " } ?? ""
    loops.append(label)
    defer { loops.removeLast() }
    return inBlock {
      switch below(11) {
      case 0, 1:
        let range = pick(["0..<\(below(9))", "1...\(1 + below(6))", "(0..<\(below(9))).reversed()"])
        let name = fresh("i")
        declare(name, .int)
        return "\(head)for \(name) in \(range) \(block(depth))"
      case 2, 3:
        let element = type(1)
        let sequence = subject(.array(element), depth)
        let name = fresh("x")
        declare(name, element)
        let filter = chance(25) ? " where \(subject(.bool, 1))" : ""
        return "\(head)for \(name) in \(sequence)\(filter) \(block(depth))"
      case 4:
        let (key, value) = (hashable(), type(1))
        let sequence = subject(.dictionary(key, value), depth)
        let (a, b) = (fresh("k"), fresh("x"))
        declare(a, key)
        declare(b, value)
        return "\(head)for (\(a), \(b)) in \(sequence) \(block(depth))"
      case 5:
        let sequence = subject(.string, depth)
        let name = fresh("c")
        declare(name, .character)
        return "\(head)for \(name) in \(sequence) \(block(depth))"
      case 6:
        let step = pick(["1", "2", "-1", "-3", "7"])
        let name = fresh("i")
        declare(name, .int)
        return
          "\(head)for \(name) in stride(from: \(below(20)), \(pick(["to", "through"])): \(below(20)), by: \(step)) \(block(depth))"
      case 7:
        let element = type(1)
        let sequence = subject(.array(element), depth)
        let (a, b) = (fresh("i"), fresh("x"))
        declare(a, .int)
        declare(b, element)
        return "\(head)for (\(a), \(b)) in \(sequence).enumerated() \(block(depth))"
      case 8:
        let element = type(1)
        let sequence = subject(.array(.optional(element)), depth)
        let name = fresh("x")
        declare(name, element)
        return "\(head)for case let \(name)? in \(sequence) \(block(depth))"
      case 9:
        let name = fresh("n")
        declare(name, .int)
        let body = block(depth)
        return
          "var \(name) = \(below(7))\n\(head)while \(name) > 0 {\n\(name) -= 1\ndo \(body)\n}"
      default:
        let body = block(depth)
        let name = fresh("n")
        return
          "var \(name) = 0\n\(head)repeat {\n\(name) += 1\ndo \(body)\n} while \(name) < \(below(6))"
      }
    }
  }

  private func jump(_ depth: Int) -> String {
    if let label = loops.last, chance(60) {
      let target = label.map { chance(60) ? " \($0)" : "" } ?? ""
      return "if \(subject(.bool, 1)) { \(pick(["break", "continue"]))\(target) }"
    }
    if let result {
      let value = result == .void ? "" : " \(expression(result, depth - 1))"
      return "if \(subject(.bool, 1)) { return\(value) }"
    }
    let count = visible.count { $0.isMutable && $0.type == .int }
    if count > 1, let a = variable(.int, isMutable: true), let b = variable(.int, isMutable: true),
      a != b
    {
      return "swap(&\(a), &\(b))"
    }
    return simple(depth)
  }

  private func deferred(_ depth: Int) -> String {
    let outer = (result, mayThrow, loops)
    (result, mayThrow, loops) = (nil, false, [])
    defer { (result, mayThrow, loops) = outer }
    return inBlock { "{ \(simple(1)) }" }
  }

  // MARK: Errors

  private func catching(_ depth: Int) -> String {
    let throwing = functions.filter(\.doesThrow)
    let outer = mayThrow
    mayThrow = true
    let inside = block(depth - 1)
    var call = "_ = 0"
    if !throwing.isEmpty {
      let function = pick(throwing)
      if let arguments = arguments(function, 1) {
        call = "_ = try \(function.name)(\(arguments))"
      }
    }
    mayThrow = outer
    let clause = pick([
      "catch { print(\"caught\", error) }", "catch let e { print(e) }",
      "catch Fault.first { } catch { }",
      "catch let e as Fault { print(e) } catch { print(\"other\") }",
    ])
    return "do {\n\(call)\ndo \(inside)\n} \(clause)"
  }
}
