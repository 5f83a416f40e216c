extension ProgramGenerator {
  // MARK: Functions

  /// A function, which can be called afterwards.
  func function(prefix: String = "f", depth: Int = 3) -> String {
    if has(.generics), chance(40) { return genericFunction() }
    let name = fresh(prefix)
    let function = signature(name, mayChange: true)
    let keyword = chance(10) && function.result != .void ? "@discardableResult func" : "func"
    // Recursion ends by the budget, or by a parameter that counts down.
    if chance(25) { functions.append(function) }
    let head = "\(keyword) \(name)(\(parameterList(function)))\(effects(function))"
    let text = inFunction(function.result, throws: function.doesThrow) {
      declareParameters(function)
      var statements = (0..<(1 + below(3))).map { _ in statement(depth) }
      if function.doesThrow {
        statements.append("if \(subject(.bool, 1)) { throw \(error()) }")
      }
      if function.result != .void { statements.append("return \(expression(function.result, 2))") }
      return "\(head) {\n\(statements.joined(separator: "\n"))\n}"
    }
    if !functions.contains(where: { $0.name == name }) { functions.append(function) }
    return text
  }

  private func signature(_ name: String, mayChange: Bool) -> FuzzFunction {
    var parameters: [FuzzFunction.Parameter] = []
    for index in 0..<below(4) {
      var parameter = FuzzFunction.Parameter(
        label: pick([nil, "a\(index)", "with"]), type: anyType(1))
      if parameters.last?.passing == .variadic { parameter.label = "a\(index)" }
      switch below(10) {
      case 0 where mayChange: parameter.passing = .changing
      case 1 where index == 0 && mayChange: parameter.passing = .variadic
      case 2 where parameter.label != nil: parameter.passing = .defaulted
      default: break
      }
      parameters.append(parameter)
    }
    return FuzzFunction(
      name: name, parameters: parameters, result: chance(15) ? .void : type(1),
      doesThrow: chance(20))
  }

  private func parameterList(_ function: FuzzFunction) -> String {
    function.parameters.enumerated().map { index, parameter in
      let label = parameter.label.map { $0 == "q\(index)" ? "" : "\($0) " } ?? "_ "
      let escaping = if case .function = parameter.type { "@escaping " } else { "" }
      let type =
        switch parameter.passing {
        case .plain: escaping + parameter.type.text
        case .changing: "inout \(parameter.type.text)"
        case .variadic: "\(FuzzType.optional(parameter.type).text.dropLast())..."
        case .defaulted:
          "\(escaping)\(parameter.type.text) = \(leafWithoutVariables(parameter.type))"
        }
      return "\(label)q\(index): \(type)"
    }.joined(separator: ", ")
  }

  private func leafWithoutVariables(_ type: FuzzType) -> String {
    let outer = blocks
    blocks = [[]]
    defer { blocks = outer }
    return leaf(type)
  }

  private func effects(_ function: FuzzFunction) -> String {
    (function.doesThrow ? " throws" : "")
      + (function.result == .void ? "" : " -> \(function.result.text)")
  }

  private func declareParameters(_ function: FuzzFunction) {
    for (index, parameter) in function.parameters.enumerated() {
      declare(
        "q\(index)", parameter.passing == .variadic ? .array(parameter.type) : parameter.type,
        isMutable: parameter.passing == .changing, isBorrowed: parameter.passing == .changing)
    }
  }

  private func error() -> String {
    for declaration in declarations.shuffled(using: &random) where declaration.name.hasPrefix("E") {
      if !declaration.cases.isEmpty { return instance(declaration.name, 1) }
    }
    return pick(["Fault.first", "Fault.second(7)"])
  }

  private func genericFunction() -> String {
    let name = fresh("g")
    switch below(6) {
    case 0:
      functions.append(
        FuzzFunction(name: name, parameters: [.init(label: nil, type: type(1))], result: .string))
      return "func \(name)<T>(_ x: T) -> String { \"\\(x)\" }"
    case 1:
      functions.append(
        FuzzFunction(
          name: name, parameters: [.init(label: nil, type: .array(.int))], result: .optional(.int)))
      return """
        func \(name)<T: Comparable>(_ x: [T]) -> T? {
        var best = x.first
        for y in x { if let b = best, y > b { best = y } }
        return best
        }
        """
    case 2:
      return """
        func \(name)<T, U>(_ x: [T], _ f: (T) throws -> U) rethrows -> [U] {
        var out: [U] = []
        for y in x { out.append(try f(y)) }
        return out
        }
        print(\(name)(\(expression(.array(.int), 2))) { $0 &+ 1 }, \(name)(["a"], { $0.count }))
        """
    case 3:
      return """
        func \(name)<T>(_ a: inout T, _ b: inout T) { let c = a\na = b\nb = c }
        var \(name)x = \(expression(.string, 1)), \(name)y = "y"
        \(name)(&\(name)x, &\(name)y)
        print(\(name)x, \(name)y)
        """
    case 4:
      return """
        func \(name)<T>(_ x: T, _ n: Int) -> Int { n == 0 ? 0 : 1 + \(name)([x], n - 1) }
        print(\(name)(\(leaf(type(1))), \(pick(["3", "6", "1_000"]))))
        """
    default:
      return """
        func \(name)(_ x: some Equatable, _ y: any \(pick(["Equatable", "CustomStringConvertible"]))) -> Bool { x == x }
        print(\(name)(\(expression(.int, 1)), \(expression(.string, 1))))
        """
    }
  }

  // MARK: Types

  /// A type of the program's, which can be used afterwards.
  func declaration() -> String {
    switch below(10) {
    case 0...3: return structure()
    case 4...6: return enumeration()
    case 7 where has(.protocols): return family()
    case 8 where has(.generics): return genericStructure()
    case 9 where has(.extensions): return extensionOfStandardType()
    case 7 where has(.operators): return ownOperator()
    case 8 where has(.typealiases):
      return "typealias A\(declarations.count)\(below(99)) = \(type().text)"
    case 9 where has(.classes): return finalClass()
    default: return structure()
    }
  }

  private func structure() -> String {
    let name = fresh("S")
    var declaration = FuzzDeclaration(name: name)
    var lines: [String] = []
    let wantsHash = chance(40)
    for index in 0..<(1 + below(3)) {
      let type = wantsHash ? hashable() : type(1)
      let isMutable = chance(75)
      let field = FuzzVariable(name: "m\(index)", type: type, isMutable: isMutable)
      declaration.fields.append(field)
      let hasValue = chance(25)
      var line = "\(isMutable ? "var" : "let") m\(index): \(type.text)"
      if hasValue { line += " = \(leafWithoutVariables(type))" }
      if !hasValue { declaration.initializer.append(field) }
      if has(.observers), isMutable, chance(40) {
        line += " { \(pick(["didSet", "willSet"])) { print(\"m\(index) set\") } }"
      }
      lines.append(line)
    }
    declaration.isHashable = wantsHash && chance(70)
    let conformance =
      declaration.isHashable
      ? ": Hashable" : chance(15) ? ": CustomStringConvertible" : ""
    if conformance.hasSuffix("Convertible") {
      lines.append("var description: String { \(memberBody(.string, declaration)) }")
    }
    for index in 0..<below(3) {
      let type = type(1)
      lines.append(
        "\(has(.lazy) && chance(50) ? "static " : "")var c\(index): \(type.text) { \(memberBody(type, declaration)) }"
      )
      if !(lines.last?.hasPrefix("static") ?? false) {
        declaration.fields.append(FuzzVariable(name: "c\(index)", type: type, isMutable: false))
      }
    }
    lines += methods(of: &declaration)
    if chance(15) {
      lines.append("subscript(i: Int) -> Int { get { i &+ 1 } set { print(newValue) } }")
    }
    if chance(15) { lines.append("static let s0 = \(leafWithoutVariables(.int))") }
    if has(.lazy), chance(50) { lines.append("lazy var z0: Int = \(leafWithoutVariables(.int))") }
    if chance(15) {
      lines.append("static func + (a: \(name), b: \(name)) -> \(name) { \(pick(["a", "b"])) }")
    }
    declarations.append(declaration)
    return "struct \(name)\(conformance) {\n\(lines.joined(separator: "\n"))\n}"
  }

  private func methods(of declaration: inout FuzzDeclaration) -> [String] {
    var lines: [String] = []
    for _ in 0..<below(3) {
      var method = signature(fresh("do"), mayChange: false)
      method.doesThrow = false
      method.isMutating = chance(35) && declaration.cases.isEmpty
      let body = inFunction(method.result, throws: false) {
        declareFields(declaration, areMutable: method.isMutating)
        declareParameters(method)
        var statements = (0..<below(3)).map { _ in statement(2) }
        if method.result != .void { statements.append("return \(expression(method.result, 2))") }
        return "{\n\(statements.joined(separator: "\n"))\n}"
      }
      lines.append(
        "\(method.isMutating ? "mutating " : "")func \(method.name)(\(parameterList(method)))\(effects(method)) \(body)"
      )
      declaration.methods.append(method)
    }
    return lines
  }

  /// The body of a member, which sees the properties but not the variables of the program.
  private func memberBody(_ type: FuzzType, _ declaration: FuzzDeclaration) -> String {
    let outer = blocks
    blocks = [[]]
    defer { blocks = outer }
    return inFunction(type, throws: false) {
      declareFields(declaration, areMutable: false)
      return body(type, 2)
    }
  }

  private func declareFields(_ declaration: FuzzDeclaration, areMutable: Bool) {
    for field in declaration.fields {
      declare(
        chance(30) ? "self.\(field.name)" : field.name, field.type,
        isMutable: areMutable && field.isMutable, isBorrowed: areMutable)
    }
  }

  private func enumeration() -> String {
    let isError = chance(30)
    let isRaw = chance(35)
    let name = fresh(isError && !isRaw ? "E" : "N")
    var declaration = FuzzDeclaration(name: name, isHashable: false)
    if isRaw {
      declaration.cases = (0..<(1 + below(4))).map { .init(name: "k\($0)", payload: []) }
      declaration.isHashable = true
      let raw = pick(["Int", "String", "Int", "Double"])
      declarations.append(declaration)
      let cases = declaration.cases.map(\.name).joined(separator: ", ")
      let values = raw == "Double" ? "case k0 = 1.5" : "case \(cases)"
      if raw == "Double" { declarations[declarations.count - 1].cases = [declaration.cases[0]] }
      return
        "enum \(name): \(raw), CaseIterable {\n\(values)\nvar next: \(name) { Self.allCases.last ?? self }\n}\nprint(\(name).allCases, \(name)(rawValue: \(raw == "String" ? "\"k0\"" : "1")) as Any)"
    }
    let isIndirect = has(.indirect) && chance(60)
    let wantsHash = chance(40)
    declaration.cases = [.init(name: "none0", payload: [])]
    for index in 0..<(1 + below(3)) {
      let payload = (0..<below(3)).map { part -> (label: String?, type: FuzzType) in
        if isIndirect, chance(50) { return (nil, .declared(name, isHashable: wantsHash)) }
        return (chance(30) ? "l\(part)" : nil, wantsHash ? hashable() : type(1))
      }
      declaration.cases.append(.init(name: "k\(index)", payload: payload))
    }
    declaration.isHashable = wantsHash
    let cases = declaration.cases.map { choice in
      let payload = choice.payload.map { ($0.label.map { "\($0): " } ?? "") + $0.type.text }
      return "case \(choice.name)" + (payload.isEmpty ? "" : "(\(payload.joined(separator: ", ")))")
    }
    declarations.append(declaration)
    var known = declaration
    let methods = methods(of: &known)
    declarations[declarations.count - 1] = known
    let conformances = [wantsHash ? "Hashable" : nil, isError ? "Error" : nil].compactMap { $0 }
    let head = conformances.isEmpty ? "" : ": " + conformances.joined(separator: ", ")
    return
      "\(isIndirect ? "indirect " : "")enum \(name)\(head) {\n\((cases + methods).joined(separator: "\n"))\n}"
  }

  /// A protocol, its extension and two types that conform to it.
  private func family() -> String {
    let name = fresh("P")
    var existential = FuzzDeclaration(name: "any \(name)")
    existential.fields = [FuzzVariable(name: "size", type: .int, isMutable: false)]
    existential.methods = [
      FuzzFunction(name: "shown", parameters: [], result: .string),
      FuzzFunction(name: "twice", parameters: [], result: .int),
    ]
    var text = """
      protocol \(name)\(pick(["", ": CustomStringConvertible"])) {
      var size: Int { get }
      func shown() -> String
      \(chance(30) ? "associatedtype Item = Int" : "")
      }
      extension \(name) {
      func twice() -> Int { size &* 2 }
      func shown() -> String { "<\\(size)>" }
      var description: String { shown() }
      }
      """
    for _ in 0..<2 {
      let own = fresh("C")
      var declaration = FuzzDeclaration(name: own)
      declaration.fields = [FuzzVariable(name: "size", type: .int, isMutable: true)]
      declaration.initializer = declaration.fields
      declaration.methods = existential.methods
      declarations.append(declaration)
      existential.conformers.append(own)
      text += "\nstruct \(own): \(name) {\nvar size: Int\n"
      if chance(50) { text += "func shown() -> String { \(memberBody(.string, declaration)) }\n" }
      text += "}"
    }
    declarations.append(existential)
    return text
  }

  private func genericStructure() -> String {
    let name = fresh("G")
    let element = type(0)
    var declaration = FuzzDeclaration(name: "\(name)<\(element.text)>")
    declaration.fields = [
      FuzzVariable(name: "items", type: .array(element), isMutable: true),
      FuzzVariable(name: "top", type: .optional(element), isMutable: false),
    ]
    declaration.initializer = [declaration.fields[0]]
    declaration.methods = [
      FuzzFunction(
        name: "push", parameters: [.init(label: nil, type: element)], result: .void,
        isMutating: true)
    ]
    declarations.append(declaration)
    return """
      struct \(name)<T\(pick(["", ": Equatable"]))> {
      var items: [T]
      var top: T? { items.last }
      mutating func push(_ x: T) { items.append(x) }
      func map<U>(_ f: (T) -> U) -> \(name)<U> { \(name)<U>(items: items.map(f)) }
      }
      extension \(name) where T == Int { var sum: Int { items.reduce(0) { $0 &+ $1 } } }
      """
  }

  private func extensionOfStandardType() -> String {
    let member = fresh("x")
    switch below(5) {
    case 0:
      return "extension Int { var \(member): Int { self &* \(below(9)) } }\nprint(3.\(member))"
    case 1:
      return
        "extension Array where Element == Int { func \(member)() -> Int { reduce(0) { $0 &+ $1 } } }\nprint([1].\(member)())"
    case 2:
      return
        "extension String { mutating func \(member)() { self += \"x\" } }\nvar \(member)s = \"a\"\n\(member)s.\(member)()"
    case 3:
      return
        "extension Optional { func \(member)(_ x: Wrapped) -> Wrapped { self ?? x } }\nprint((nil as Int?).\(member)(1))"
    default:
      return "extension Int: @retroactive Error {}\nfunc \(member)() throws { throw 1 }"
    }
  }

  private func ownOperator() -> String {
    let name = pick(["**", "<+>", "|>", "≈", "^^"])
    return """
      infix operator \(name): \(pick(["AdditionPrecedence", "MultiplicationPrecedence"]))
      func \(name) (a: Int, b: Int) -> Int { \(expression(.int, 1)) &+ a &* b }
      print(1 \(name) 2 \(name) 3)
      """
  }

  private func finalClass() -> String {
    let name = fresh("K")
    return """
      final class \(name) {
      var next: \(name)?
      var value = \(leafWithoutVariables(.int))
      init() {}
      deinit { print("gone") }
      }
      let \(name)a = \(name)(), \(name)b = \(name)()
      \(name)a.next = \(name)b
      \(name)b.next = \(name)a
      """
  }
}
