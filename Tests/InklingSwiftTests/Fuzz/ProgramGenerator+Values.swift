/// Collections, optionals, functions and values of declared types.
extension ProgramGenerator {
  // MARK: Collections

  func array(_ element: FuzzType, _ depth: Int) -> String {
    let a = { [self] in expression(.array(element), depth) }
    switch below(22) {
    case 0, 1, 2, 3:
      let elements = (0..<(1 + below(4))).map { _ in expression(element, depth) }
      return "([\(elements.joined(separator: ", "))] as [\(element.text)])"
    case 4: return "(\(a()) + \(a()))"
    case 5: return "[\(element.text)](repeating: \(expression(element, depth)), count: \(below(6)))"
    case 6: return "\(a()).filter { _ in \(expression(.bool, depth)) }"
    case 7:
      let source = type(0)
      return
        "\(expression(.array(source), depth)).map \(mapping([source], element, depth))"
    case 8: return "Array(\(a()).reversed())"
    case 9:
      return "Array(\(a()).\(pick(["prefix", "suffix", "dropFirst", "dropLast"]))(\(below(4))))"
    case 10 where element.isComparable: return "\(a()).sorted()"
    case 11 where element.isComparable:
      return "\(a()).sorted { \(pick(["$0 < $1", "$0 > $1", "$1 < $0", "$0 <= $1"])) }"
    case 12 where element == .int: return "Array(\(expression(.range, 0)).prefix(\(below(40))))"
    case 13 where element == .int: return "(\(expression(.closedRange, depth))).map { $0 &* $0 }"
    case 14 where element == .character: return "Array(\(expression(.string, depth)))"
    case 15 where element.isHashable && hashables.contains(element):
      return "Array(\(expression(.set(element), depth)))"
    case 16: return "\(expression(.array(.optional(element)), depth)).compactMap { $0 }"
    case 17: return "\(expression(.array(.array(element)), depth)).flatMap { $0 }"
    case 18: return "(\(expression(.bool, depth)) ? \(a()) : \(a()))"
    case 19: return "Array(\(expression(.slice(element), depth)))"
    case 20: return "[\(a()), \(a())].flatMap { $0 }"
    case 21:
      return
        "zip(\(a()), \(expression(.array(.int), depth))).map { x, n in n > 2 ? x : \(leaf(element)) }"
    default: return "\(a()).enumerated().map { $0.element }"
    }
  }

  private var hashables: [FuzzType] { [.int, .string, .bool, .character, .double] }

  func set(_ element: FuzzType, _ depth: Int) -> String {
    let a = { [self] in expression(.set(element), depth) }
    switch below(6) {
    case 0, 1:
      let elements = (0..<(1 + below(4))).map { _ in expression(element, depth) }
      return "Set<\(element.text)>([\(elements.joined(separator: ", "))])"
    case 2: return "Set(\(expression(.array(element), depth)))"
    case 3:
      return
        "\(a()).\(pick(["union", "intersection", "subtracting", "symmetricDifference"]))(\(a()))"
    case 4: return "\(a()).filter { _ in \(expression(.bool, depth)) }"
    default: return a()
    }
  }

  func dictionary(_ key: FuzzType, _ value: FuzzType, _ depth: Int) -> String {
    let type = FuzzType.dictionary(key, value)
    switch below(7) {
    case 0, 1, 2:
      // Twice the same key stops a program.
      let pair = "\(expression(key, depth)): \(expression(value, depth))"
      return "([\(pair)] as \(type.text))"
    case 3: return "\(expression(type, depth)).filter { _ in \(expression(.bool, depth)) }"
    case 4:
      let source = self.type(0)
      return
        "\(expression(.dictionary(key, source), depth)).mapValues \(mapping([source], value, depth))"
    case 5:
      return
        "\(expression(type, depth)).merging(\(expression(type, depth))) { \(pick(["$1", "a, _ in a", "_, b in b"])) }"
    default:
      return
        "Dictionary(zip(\(expression(.array(key), depth)), \(expression(.array(value), depth))), uniquingKeysWith: { a, _ in a })"
    }
  }

  func optional(_ wrapped: FuzzType, _ depth: Int) -> String {
    switch below(14) {
    case 0, 1: return "Optional(\(expression(wrapped, depth)))"
    case 2: return leaf(.optional(wrapped))
    case 3, 4: return "\(expression(.array(wrapped), depth)).\(pick(["first", "last"]))"
    case 5:
      return "\(expression(.array(wrapped), depth)).first { _ in \(expression(.bool, depth)) }"
    case 6 where wrapped.isComparable:
      return "\(expression(.array(wrapped), depth)).\(pick(["min", "max"]))()"
    case 7: return "\(expression(.dictionary(.int, wrapped), depth))[\(expression(.int, depth))]"
    case 8 where wrapped.isCastable || has(.rare):
      return "((\(expression(.any, depth))) as? \(wrapped.text))"
    case 9 where wrapped == .int: return "Int(\(expression(.string, depth)))"
    case 10 where has(.rare):
      let source = type(0)
      return
        "\(expression(.optional(source), depth)).map \(mapping([source], wrapped, depth))"
    case 11 where wrapped == .int: return "\(expression(.optional(.string), depth))?.count"
    case 12: return "(\(expression(.bool, depth)) ? \(expression(wrapped, depth)) : nil)"
    default: return "(\(expression(wrapped, depth)) as \(FuzzType.optional(wrapped).text))"
    }
  }

  // MARK: Functions

  /// A closure.
  func closure(_ inputs: [FuzzType], _ output: FuzzType, _ depth: Int) -> String {
    if inputs.count == 2, inputs[0] == output, inputs[1] == output, chance(30) {
      switch output {
      case .int where has(.rare): return "(&+)"
      case .double: return "(+)"
      case .string: return "(+)"
      default: break
      }
    }
    if let function = functions.first(where: {
      !$0.doesThrow && $0.result == output && $0.parameters.map(\.type) == inputs
        && $0.parameters.allSatisfy { $0.passing == .plain }
    }), chance(40) {
      return function.name
    }
    return mapping(inputs, output, depth)
  }

  /// A closure in braces.
  func mapping(_ inputs: [FuzzType], _ output: FuzzType, _ depth: Int) -> String {
    inClosure { writtenClosure(inputs, output, depth) }
  }

  private func writtenClosure(_ inputs: [FuzzType], _ output: FuzzType, _ depth: Int) -> String {
    inFunction(output, throws: false) {
      let names = inputs.map { _ in fresh("p") }
      guard Set(names).count == names.count else { return leaf(.function(inputs, output)) }
      for (name, type) in zip(names, inputs) { declare(name, type) }
      let list = zip(names, inputs).map { "\($0): \($1.text)" }.joined(separator: ", ")
      let head = chance(50) && !inputs.isEmpty ? names.joined(separator: ", ") : "(\(list))"
      let arrow = chance(50) ? " -> \(output.text)" : ""
      var capture = ""
      if chance(15), let variable = blocks.dropLast().last?.last {
        capture = variable.name.contains(".") ? "[x = \(variable.name)] " : "[\(variable.name)] "
      }
      return "{ \(capture)\(head)\(arrow) in \(body(output, depth)) }"
    }
  }

  /// The statements of a function or closure, which end with its value.
  func body(_ result: FuzzType, _ depth: Int) -> String {
    let outer = self.result
    self.result = result
    defer { self.result = outer }
    return inBlock {
      guard chance(35), statementsLeft > 0, !staysOnLine else { return expression(result, depth) }
      var statements = (0..<(1 + below(2))).map { _ in statement(min(depth, 2)) }
      if chance(20) {
        statements.append(
          "if \(expression(.bool, depth)) { return \(expression(result, depth)) }")
      }
      if result != .void { statements.append("return \(expression(result, depth))") }
      return statements.joined(separator: "\n") + "\n"
    }
  }

  /// A call of a function of the program's that gives a type.
  func call(_ type: FuzzType, _ depth: Int) -> String? {
    let fitting = functions.filter { $0.result == type }
    guard !fitting.isEmpty else { return methodCall(type, depth) }
    let function = pick(fitting)
    guard let arguments = arguments(function, depth) else { return nil }
    let call = "\(function.name)(\(arguments))"
    guard function.doesThrow else { return call }
    if mayThrow, chance(20) { return "try \(call)" }
    return "((try? \(call)) ?? \(leaf(type)))"
  }

  private func methodCall(_ type: FuzzType, _ depth: Int) -> String? {
    for declaration in declarations.shuffled(using: &random) {
      let fitting = declaration.methods.filter { $0.result == type && !$0.isMutating }
      guard !fitting.isEmpty else { continue }
      let method = pick(fitting)
      guard let arguments = arguments(method, depth) else { return nil }
      return "\(expression(declaration.type, depth)).\(method.name)(\(arguments))"
    }
    return nil
  }

  /// The arguments of a call.
  func arguments(_ function: FuzzFunction, _ depth: Int) -> String? {
    var arguments: [String] = []
    for parameter in function.parameters {
      let label = parameter.label.map { "\($0): " } ?? ""
      switch parameter.passing {
      case .plain: arguments.append(label + expression(parameter.type, depth))
      case .defaulted:
        if chance(50) { arguments.append(label + expression(parameter.type, depth)) }
      case .changing:
        guard let name = variable(parameter.type, isMutable: true) else { return nil }
        arguments.append("\(label)&\(name)")
      case .variadic:
        let count = below(4)
        if count > 0 {
          let values = (0..<count).map { _ in expression(parameter.type, depth) }
          arguments.append(label + values.joined(separator: ", "))
        }
      }
    }
    if mistakes > 0, chance(2), !arguments.isEmpty { arguments.removeLast() }
    return arguments.joined(separator: ", ")
  }

  // MARK: Values of declared types

  /// A value of a type that the program declares.
  func instance(_ name: String, _ depth: Int) -> String {
    guard let declaration = declaration(name) else { return "\(name)()" }
    if !declaration.conformers.isEmpty { return instance(pick(declaration.conformers), depth) }
    if !declaration.cases.isEmpty {
      // The first case carries nothing, so that there is an end.
      let choice = depth > 0 ? pick(declaration.cases) : declaration.cases[0]
      guard !choice.payload.isEmpty else { return "\(name).\(choice.name)" }
      let payload = choice.payload.map { label, type in
        (label.map { "\($0): " } ?? "") + expression(type, depth - 1)
      }
      return "\(name).\(choice.name)(\(payload.joined(separator: ", ")))"
    }
    let arguments = declaration.initializer.map { field in
      "\(field.name): \(depth > 0 ? expression(field.type, depth - 1) : leaf(field.type))"
    }
    return "\(name)(\(arguments.joined(separator: ", ")))"
  }
}
