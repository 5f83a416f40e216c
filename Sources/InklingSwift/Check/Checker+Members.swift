import SwiftParser
import SwiftSyntax

extension Checker {
  /// `x.member`, `Type.member` or `.member`.
  func checkMember(_ member: MemberAccessExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let name = member.declName.baseName.text
    guard let base = member.base else {
      return try checkImplicitMember(name, expected, at: member)
    }
    if isModule(base), let functions = host.functions(named: name) {
      return try checkFunctionAsValue(functions, member.declName, expected)
    }
    if let type = typeNamed(by: base) {
      if name == "self", !type.hasParameters { return typeValue(type, at: member) }
      return try checkStaticProperty(name, of: type, expected: expected, at: member)
    }
    let typed = try check(base)
    if name == "self" { return typed }
    if case .metatype(let type) = typed.type {
      try checkIsPlain(typed, base)
      return try checkStaticProperty(name, of: type, expected: expected, at: member)
    }
    if let value = try checkMutatingGetter(name, typed.type, base, at: member) { return value }
    return try checkProperty(name, of: .value(typed), expected: expected, at: member)
  }

  /// Refuses a type that has to be computed where only what it is matters.
  private func checkIsPlain(_ typed: Typed, _ expression: ExprSyntax) throws {
    if typed.variable != nil { return }
    if let call = expression.as(FunctionCallExprSyntax.self), call.arguments.count == 1,
      call.arguments.first?.expression.is(DeclReferenceExprSyntax.self) ?? false
    {
      return
    }
    throw unsupported(
      "a member of a type that is computed is", expression, hint: "keep the type in a constant")
  }

  /// The type that an expression names, where it names one.
  func typeNamed(by expression: ExprSyntax) -> SwiftType? {
    if let member = expression.as(MemberAccessExprSyntax.self) {
      if let base = member.base, base.is(GenericSpecializationExprSyntax.self) {
        guard case .nominal(let outer)? = typeNamed(by: base) else { return nil }
        return outer.types[member.declName.baseName.text]
      }
      // A type inside another has its full name.
      guard let path = member.plainPath, scope.lookUp(path[0]) == nil else { return nil }
      if var type = scope.type(named: path[0]) {
        for (index, name) in path.enumerated().dropFirst() {
          guard case .nominal(let outer) = type else { return nil }
          if index == path.count - 1, let generic = outer.genericTypes[name] {
            return .generic(generic, generic.parameters.map { .parameter($0) })
          }
          guard let inner = outer.types[name] else { return nil }
          type = inner
        }
        return type
      }
      let name = path.joined(separator: ".")
      return host[name] == nil ? nil : .host(name)
    }
    if let special = expression.as(GenericSpecializationExprSyntax.self) {
      var parser = Parser(special.plainText, maximumNestingLevel: 64)
      let syntax = TypeSyntax.parse(from: &parser)
      return syntax.hasError ? nil : try? types.resolve(syntax, generics: [])
    }
    if expression.mayNameType(isTypeName) {
      // `[Int]` and `Int?` are written as a literal and a chain are.
      var parser = Parser(expression.plainText, maximumNestingLevel: 64)
      let syntax = TypeSyntax.parse(from: &parser)
      return syntax.hasError ? nil : try? types.resolve(syntax, generics: [])
    }
    guard let reference = expression.as(DeclReferenceExprSyntax.self) else { return nil }
    let name = reference.baseName.text
    guard scope.lookUp(name) == nil, isTypeName(name) else { return nil }
    if scope.type(named: name) == nil, let generic = genericType(named: name) {
      return .generic(generic, generic.parameters.map { .parameter($0) })
    }
    return try? types.resolve(name: name, generics: [], at: Syntax(reference))
  }

  /// `.relu`.
  private func checkImplicitMember(
    _ name: String, _ expected: SwiftType?, at member: MemberAccessExprSyntax
  ) throws -> Typed {
    if let value = try checkOptionalCase(name, nil, expected, at: member) { return value }
    guard let type = expected?.unwrapped, !type.hasParameters else {
      throw error(
        .needsType, member, "cannot infer contextual base in reference to member '\(name)'",
        hint: "write the type before the dot")
    }
    return try checkStaticProperty(name, of: type, at: member)
  }

  func checkStaticProperty(
    _ name: String, of type: SwiftType, expected: SwiftType? = nil, at member: some SyntaxProtocol
  ) throws -> Typed {
    if case .optional = type, name == "none" {
      return Typed(constant: .none, type, site(member))
    }
    let (found, bindings) = host.members(of: type, named: name, isStatic: true)
    let declarations = sameMeaning(found, of: member)
    if let property = declarations.first(where: { $0.kind == .property }) {
      if property.result == .error { throw Reported() }
      try checkAccess(to: property, at: member)
      var value = try propertyUse(property, nil, bindings, expected: expected, at: member)
      if property.isOfLibrary, type.isInteger, !type.hasPlaceholders, ["max", "min"].contains(name)
      {
        value.number = name == "max" ? type.numbers.upperBound : type.numbers.lowerBound
      }
      return value
    }
    if !declarations.isEmpty {
      let text = Syntax(member).as(MemberAccessExprSyntax.self)?.base.map {
        name == "init" ? $0.plainText : $0.plainText + "." + name
      }
      if let found = try reference(
        to: text ?? "\(type).\(name)", declarations, bindings: bindings, expected, at: member)
      {
        return found
      }
      throw error(
        .wrongArguments, member.memberName,
        "'\(name)' is a function: it needs parentheses", hint: "write .\(name)(...)")
    }
    throw unknownMember(name, of: type, isStatic: true, at: member.memberName)
  }

  /// The error for a member that a type does not have.
  func unknownMember(
    _ name: String, of type: SwiftType, isStatic: Bool, at node: some SyntaxProtocol
  ) -> Diagnostic {
    var known = host.memberNames(of: type, isStatic: isStatic)
    if case .tuple(let elements) = type { known = elements.compactMap(\.label) }
    let subject = isStatic ? "type '\(type)'" : "value of type '\(type)'"
    var hint =
      adviceForMember(name, of: type, isStatic: isStatic, at: node)
      ?? nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    if isStatic, !host.members(of: type, named: name, isStatic: false).declarations.isEmpty {
      return error(
        .unknownMember, node, "instance member '\(name)' cannot be used on type '\(type)'",
        hint: "it belongs to a value: use it on one of that type")
    }
    switch type {
    case .set where name == "append": hint = "a set takes its elements with insert(_:)"
    case .dictionary where ["append", "insert"].contains(name):
      hint = "an entry is set with d[key] = value"
    case _ where MissingFromLibrary.has(name, in: type, isStatic: isStatic):
      return unsupported("'\(name)' of \(subject) is", node)
    default: break
    }
    if hint == nil, case .optional = type {
      hint = "the value may be nil: unwrap it with '!' or 'if let' first"
    }
    if hint == nil, isStatic, !known.isEmpty, known.count <= 12 {
      hint = "there are: " + Set(known).sorted().joined(separator: ", ")
    }
    return error(.unknownMember, node, "\(subject) has no member '\(name)'", hint: hint)
  }

  /// `x.count`, where it is not called.
  func checkProperty(
    _ name: String, of receiver: Receiver, expected: SwiftType? = nil,
    at member: some SyntaxProtocol
  ) throws -> Typed {
    let type = receiver.type
    if let element = try checkTupleElement(name, of: receiver, at: member) { return element }
    let (found, bindings) = host.members(of: type, named: name, isStatic: false)
    let declarations = sameMeaning(found, of: member)
    if let property = declarations.first(where: { $0.kind == .property }) {
      if property.result == .error { throw Reported() }
      try checkAccess(to: property, at: member)
      if property.isOfLesson {
        return try propertyUse(property, receiver, bindings, expected: nil, at: member)
      }
      if name == "count", case .value(let typed) = receiver, case .array = type {
        return countOfArray(typed, at: member)
      }
      return call(
        property, receiver: receiver, arguments: [], bindings: bindings, site: site(member))
    }
    if !declarations.isEmpty, case .value(let own) = receiver, isStoppedByNothing(own),
      let found = try reference(
        to: Self.receiverName + "." + name, declarations, of: own, bindings: bindings, expected,
        at: member)
    {
      return found
    }
    if let method = declarations.first {
      throw error(
        .wrongArguments, member.memberName,
        "'\(name)' is a method: it needs parentheses",
        hint: "write .\(method.fullName)")
    }
    throw unknownMember(name, of: type, isStatic: false, at: member.memberName)
  }

  /// The use of a property of the lesson's.
  private func propertyUse(
    _ property: Declaration, _ receiver: Receiver?, _ given: [String: SwiftType],
    expected: SwiftType?, at member: some SyntaxProtocol
  ) throws -> Typed {
    var bindings = given
    let site = site(member)
    if property.isMutating, case .value? = receiver {
      throw error(
        .immutable, member.memberName,
        "cannot use mutating getter '\(property.name)' on immutable value")
    }
    noteMeaning(property, of: member)
    if property.body.isRequirement {
      return try requirementUse(property, receiver, [], bindings, site)
    }
    if property.specialize != nil, let expected {
      _ = property.result.unify(with: expected.unwrapped, &bindings)
    }
    let special = try specialized(property, &bindings, at: site)
    if property.isThrowing { try noteThrowing(property.name, at: member) }
    return call(special, receiver: receiver, arguments: [], bindings: bindings, site: site)
  }

  /// Whether a value can be kept in a constant.
  private func isStoppedByNothing(_ typed: Typed) -> Bool {
    if case .sequence(let name, _) = typed.type { return name == "ArraySlice" }
    return chain.isEmpty
  }

  /// Whether an expression is the name of a module.
  func isModule(_ expression: ExprSyntax) -> Bool {
    guard let name = expression.as(DeclReferenceExprSyntax.self)?.baseName.text else {
      return false
    }
    return ["Swift", "Foundation"].contains(name) && scope.lookUp(name) == nil
      && scope.type(named: name) == nil
  }

  private func countOfArray(_ array: Typed, at node: some SyntaxProtocol) -> Typed {
    Typed(
      .int, site(node), array.variable.map { .count($0, array.site) }
    ) { [function, machine] in
      let run = array.lower().asValue
      if let home = array.variable?.home(in: function, machine) {
        return .int(home.lowerCount(array: run))
      }
      return .int { try run($0).elementCount }
    }
  }

  private func checkTupleElement(
    _ name: String, of receiver: Receiver, at member: some SyntaxProtocol
  ) throws -> Typed? {
    guard case .tuple(let elements) = receiver.type, case .value(let tuple) = receiver else {
      return nil
    }
    guard let index = tupleIndex(name, elements) else {
      throw unknownMember(name, of: receiver.type, isStatic: false, at: member.memberName)
    }
    let type = elements[index].type
    return Typed(type, site(member)) {
      let run = tuple.lower().asValue
      return .unwrapping({ try run($0).element(at: index) }, as: type)
    }
  }

  /// The number of a tuple's element by its label or number.
  func tupleIndex(_ name: String, _ elements: [SwiftType.TupleElement]) -> Int? {
    if let index = elements.firstIndex(where: { $0.label == name }) { return index }
    guard let index = Int(name), elements.indices.contains(index) else { return nil }
    return index
  }

  // MARK: Methods

  /// `x.method(...)`, `Type.method(...)` or `.method(...)`.
  func checkMethodCall(
    _ member: MemberAccessExprSyntax, _ arguments: [Argument], _ expected: SwiftType?,
    in call: FunctionCallExprSyntax
  ) throws -> Typed {
    let name = member.declName.baseName.text
    if name == "init", member.base?.isSelf ?? false {
      return try checkDelegation(arguments, in: call)
    }
    guard let base = member.base else {
      if let value = try checkOptionalCase(name, arguments, expected, at: call) { return value }
      guard let type = expected?.unwrapped, !type.hasParameters else {
        throw error(
          .needsType, member, "cannot infer contextual base in reference to member '\(name)'",
          hint: "write the type before the dot")
      }
      return try checkStaticCall(name, of: type, arguments, expected, member, in: call)
    }
    if isModule(base), let functions = host.functions(named: name) {
      return try resolve(
        functions, arguments, receiver: nil, expected: expected, named: name, in: call)
    }
    if let inner = typeNamed(by: ExprSyntax(member)) {
      return try checkInitializer(of: inner, arguments, expected, in: call)
    }
    if let type = typeNamed(by: base) {
      return try checkStaticCall(name, of: type, arguments, expected, member, in: call)
    }
    var typed = try check(base)
    if case .metatype(let type) = typed.type {
      try checkIsPlain(typed, base)
      if name == "init" { return try checkInitializer(of: type, arguments, expected, in: call) }
      return try checkStaticCall(name, of: type, arguments, expected, member, in: call)
    }
    if name == "contains", arguments.count == 1, let argument = arguments.first,
      argument.label == nil,
      let range = try checkRangeOfLiterals(base, containing: argument.expression)
    {
      typed = range
    }
    let (declarations, bindings) = host.members(of: typed.type, named: name, isStatic: false)
    let methods = declarations.filter { $0.kind == .function }
    // `a.count()` means the property, although there is a method `count(where:)`.
    let isProperty = arguments.isEmpty && methods.count < declarations.count
    guard !methods.isEmpty, !isProperty else {
      if !declarations.isEmpty || isTupleElement(name, typed.type) {
        let value = try checkProperty(name, of: .value(typed), at: member)
        if !host.members(of: value.type, named: "callAsFunction", isStatic: false).declarations
          .isEmpty
        {
          return try checkValueCall(value, arguments, in: call)
        }
        guard case .function = value.type else {
          throw error(
            .wrongArguments, member.memberName,
            "cannot call value of non-function type '\(value.type)'",
            hint: "'\(name)' is a property: leave out the parentheses")
        }
        return try checkValueCall(value, arguments, in: call)
      }
      throw unknownMember(name, of: typed.type, isStatic: false, at: member.memberName)
    }
    var receiver = Receiver.value(typed)
    if methods.contains(where: \.isMutating) {
      receiver = .place(try place(base, for: .mutation(name)))
    }
    let asWritten = receiver
    return try retryingWithDecimals(base, arguments) {
      try resolve(
        methods, arguments, receiver: asWritten, bindings: bindings, expected: expected,
        named: name, in: call)
    } decimal: { decimal in
      let (methods, bindings) = host.members(of: decimal.type, named: name, isStatic: false)
      return try resolve(
        methods, arguments, receiver: .value(decimal), bindings: bindings, expected: expected,
        named: name, in: call)
    }
  }

  private func isTupleElement(_ name: String, _ type: SwiftType) -> Bool {
    guard case .tuple(let elements) = type else { return false }
    return tupleIndex(name, elements) != nil
  }

  private func checkStaticCall(
    _ name: String, of type: SwiftType, _ arguments: [Argument], _ expected: SwiftType?,
    _ member: MemberAccessExprSyntax, in call: FunctionCallExprSyntax
  ) throws -> Typed {
    let (declarations, bindings) = host.members(of: type, named: name, isStatic: true)
    let functions = declarations.filter { $0.kind != .property }
    guard !functions.isEmpty else {
      if !declarations.isEmpty {
        let value = try checkStaticProperty(name, of: type, at: member)
        if case .function = value.type { return try checkValueCall(value, arguments, in: call) }
        if !host.members(of: value.type, named: "callAsFunction", isStatic: false).declarations
          .isEmpty
        {
          return try checkValueCall(value, arguments, in: call)
        }
        throw error(
          .wrongArguments, member.memberName, "'\(name)' is not a function",
          hint: "leave out the parentheses: .\(name)")
      }
      throw unknownMember(name, of: type, isStatic: true, at: member.memberName)
    }
    return try resolve(
      functions, arguments, receiver: nil, bindings: bindings, expected: expected,
      named: name == "init" ? "\(type)" : name, in: call)
  }
}

extension SwiftType {
  /// The type without the optionals around it.
  var unwrapped: SwiftType {
    if case .optional(let wrapped) = self { return wrapped.unwrapped }
    return self
  }
}

extension SyntaxProtocol {
  /// The name of the member, where the syntax is the use of one.
  var memberName: Syntax {
    Syntax(self).as(MemberAccessExprSyntax.self).map { Syntax($0.declName) } ?? Syntax(self)
  }
}

extension MemberAccessExprSyntax {
  /// The names of `Outer.Inner`, where it is nothing but a few names. Looking no further keeps long chains cheap.
  fileprivate var plainPath: [String]? {
    var names = [declName.baseName.text]
    var rest = base
    while let next = rest, names.count < 8 {
      if let reference = next.as(DeclReferenceExprSyntax.self) {
        return [reference.baseName.text] + names.reversed()
      }
      guard let member = next.as(MemberAccessExprSyntax.self) else { return nil }
      names.append(member.declName.baseName.text)
      rest = member.base
    }
    return nil
  }
}

extension ExprSyntax {
  /// Whether the expression may be the name of an array's, a dictionary's or an optional's type.
  fileprivate func mayNameType(_ isType: (String) -> Bool) -> Bool {
    switch self.as(ExprSyntaxEnum.self) {
    case .arrayExpr(let array):
      array.elements.count == 1 && array.elements.first?.trailingComma == nil
        && array.elements.first.map { $0.expression.isType(isType) } ?? false
    case .dictionaryExpr(let dictionary):
      if case .elements(let elements) = dictionary.content, elements.count == 1,
        let only = elements.first
      {
        only.key.isType(isType) && only.value.isType(isType)
      } else {
        false
      }
    case .optionalChainingExpr(let chain): chain.expression.isType(isType)
    default: false
    }
  }

  private func isType(_ isType: (String) -> Bool) -> Bool {
    if let name = self.as(DeclReferenceExprSyntax.self)?.baseName.text { return isType(name) }
    return mayNameType(isType)
  }

  /// Whether the expression is `self`.
  var isSelf: Bool { self.as(DeclReferenceExprSyntax.self)?.baseName.text == "self" }
}
