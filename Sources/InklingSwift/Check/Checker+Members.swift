import SwiftSyntax

extension Checker {
  /// `x.member`, `Type.member` or `.member`.
  func checkMember(_ member: MemberAccessExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let name = member.declName.baseName.text
    guard let base = member.base else {
      return try checkImplicitMember(name, expected, at: member)
    }
    if let type = typeNamed(by: base) {
      return try checkStaticProperty(name, of: type, at: member)
    }
    let typed = try check(base)
    return try checkProperty(name, of: .value(typed), at: member)
  }

  /// The type that an expression names, where it names one.
  func typeNamed(by expression: ExprSyntax) -> SwiftType? {
    if let member = expression.as(MemberAccessExprSyntax.self) {
      // A type inside another has its full name.
      guard let path = member.plainPath, scope.lookUp(path[0]) == nil else { return nil }
      if var type = scope.type(named: path[0]) {
        for name in path.dropFirst() {
          guard case .nominal(let outer) = type, let inner = outer.types[name] else { return nil }
          type = inner
        }
        return type
      }
      let name = path.joined(separator: ".")
      return host[name] == nil ? nil : .host(name)
    }
    guard let reference = expression.as(DeclReferenceExprSyntax.self) else { return nil }
    let name = reference.baseName.text
    guard scope.lookUp(name) == nil, isTypeName(name) else { return nil }
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
    _ name: String, of type: SwiftType, at member: some SyntaxProtocol
  ) throws -> Typed {
    let (declarations, bindings) = host.members(of: type, named: name, isStatic: true)
    if let property = declarations.first(where: { $0.kind == .property }) {
      if property.result == .error { throw Reported() }
      return call(property, receiver: nil, arguments: [], bindings: bindings, site: site(member))
    }
    if !declarations.isEmpty {
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
    var hint = nearest(to: name, among: known).map { "did you mean '\($0)'?" }
    switch type {
    case .set where name == "append": hint = "a set takes its elements with insert(_:)"
    case .dictionary where ["append", "insert"].contains(name):
      hint = "an entry is set with d[key] = value"
    case _ where type.isOfSwift && !type.isOptional && MissingFromLibrary.members.contains(name):
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
    _ name: String, of receiver: Receiver, at member: some SyntaxProtocol
  ) throws -> Typed {
    let type = receiver.type
    if let element = try checkTupleElement(name, of: receiver, at: member) { return element }
    let (declarations, bindings) = host.members(of: type, named: name, isStatic: false)
    if let property = declarations.first(where: { $0.kind == .property }) {
      if property.result == .error { throw Reported() }
      if name == "count", case .value(let typed) = receiver, case .array = type {
        return countOfArray(typed, at: member)
      }
      return call(
        property, receiver: receiver, arguments: [], bindings: bindings, site: site(member))
    }
    if let method = declarations.first {
      throw error(
        .wrongArguments, member.memberName,
        "'\(name)' is a method: it needs parentheses",
        hint: "write .\(method.fullName)")
    }
    throw unknownMember(name, of: type, isStatic: false, at: member.memberName)
  }

  private func countOfArray(_ array: Typed, at node: some SyntaxProtocol) -> Typed {
    Typed(.int, site(node)) {
      let run = array.lower().asValue
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
    if let inner = typeNamed(by: ExprSyntax(member)) {
      return try checkInitializer(of: inner, arguments, expected, in: call)
    }
    if let type = typeNamed(by: base) {
      return try checkStaticCall(name, of: type, arguments, expected, member, in: call)
    }
    var typed = try check(base)
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
        guard case .function = value.type else {
          throw error(
            .wrongArguments, member.memberName,
            "cannot call value of non-function type '\(value.type)'",
            hint: "'\(name)' is a property: leave out the parentheses")
        }
        if case .nominal = typed.type { return try checkValueCall(value, arguments, in: call) }
        throw unsupported("calling a function kept in a member is", member)
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
  /// Whether the expression is `self`.
  var isSelf: Bool { self.as(DeclReferenceExprSyntax.self)?.baseName.text == "self" }
}
