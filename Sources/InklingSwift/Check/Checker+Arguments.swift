import SwiftSyntax

/// The value whose member is called.
indirect enum Receiver {
  case value(Typed)
  /// A place that the member can change.
  case place(Place)

  var type: SwiftType {
    switch self {
    case .value(let typed): typed.type
    case .place(let place): place.type
    }
  }

  /// The variable that it is, if it is nothing else.
  var variable: Variable? {
    switch self {
    case .value(let typed): typed.variable
    case .place(let place): place.plainVariable
    }
  }
}

extension Checker {
  /// Checks the arguments of a call against the one declaration that it can mean.
  func apply(
    _ declaration: Declaration, _ match: [Binding], _ arguments: [Argument], receiver: Receiver?,
    bindings: [String: SwiftType], expected: SwiftType?, settled: [Int: Typed],
    in call: some SyntaxProtocol
  ) throws -> Typed {
    guard let open = parameterOfLiteral(declaration, match, arguments, bindings) else {
      return try applyOnce(
        declaration, match, arguments, receiver: receiver, bindings: bindings, expected: expected,
        settled: settled, in: call)
    }
    // In `reduce(0, +)` the literal is an Int if that fits the function, else whatever number does.
    var failure: (any Error)?
    var types = [nil, SwiftType.double, .float]
    if isImplicitMember(open, declaration, match, arguments) {
      types = [expected?.unwrapped]
      if case .value(let typed)? = receiver, let element = typed.type.element {
        types.append(element)
      }
      types = types.filter { $0 != nil }
    }
    if case .value(let typed)? = receiver, case .sized? = typed.type.element {
      types.append(typed.type.element)
    }
    if case .value(let typed)? = receiver, let element = typed.type.element,
      literalInitializer("ExpressibleByIntegerLiteral", of: element) != nil
    {
      types.append(element)
    }
    for type in types {
      do {
        return try attempt {
          try applyOnce(
            declaration, match, arguments, receiver: receiver,
            bindings: bindings.merging(type.map { [open: $0] } ?? [:]) { $1 }, expected: expected,
            settled: settled, in: call)
        }
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? Reported()
  }

  /// Whether a generic parameter is to be decided by something like `.zero`.
  private func isImplicitMember(
    _ name: String, _ declaration: Declaration, _ match: [Binding], _ arguments: [Argument]
  ) -> Bool {
    zip(declaration.parameters, match).contains { parameter, binding in
      guard parameter.type == .parameter(name), case .argument(let number) = binding else {
        return false
      }
      return arguments[number].expression.isImplicitMember
    }
  }

  /// The generic parameter that an integer literal would decide although a function given with it may know better.
  private func parameterOfLiteral(
    _ declaration: Declaration, _ match: [Binding], _ arguments: [Argument],
    _ bindings: [String: SwiftType]
  ) -> String? {
    guard declaration.takesFunctions else { return nil }
    for (parameter, binding) in zip(declaration.parameters, match) {
      if case .parameter(let name) = parameter.type, bindings[name] == nil,
        case .argument(let number) = binding,
        literalKind(arguments[number].expression) == .integer
          || arguments[number].expression.isImplicitMember
      {
        return name
      }
    }
    return nil
  }

  private func applyOnce(
    _ declaration: Declaration, _ match: [Binding], _ arguments: [Argument], receiver: Receiver?,
    bindings given: [String: SwiftType], expected: SwiftType?, settled: [Int: Typed],
    in call: some SyntaxProtocol
  ) throws -> Typed {
    try checkAccess(to: declaration, isPlain: match.allSatisfy(\.isByDefault), at: call)
    var bindings = given
    var values: [Int: Typed] = [:]
    var isThrowing = declaration.isThrowing
    /// The functions that it is given and whose errors it passes on.
    var sources: [Variable] = []
    var areAllVariables = !declaration.isThrowing
    let parameters = declaration.parameters

    // What has a type of its own comes first; it decides the generic parameters that the others then take.
    var order: [(rank: Int, parameter: Int)] = []
    for (index, binding) in match.enumerated() {
      switch binding {
      case .argument(let number):
        order.append((rank(arguments[number].expression), index))
      case .variadic(let numbers):
        order.append((numbers.map { rank(arguments[$0].expression) }.min() ?? 0, index))
      case .byDefault: order.append((0, index))
      }
    }
    order.sort { ($0.rank, $0.parameter) < ($1.rank, $1.parameter) }
    /// The values that are left out and whose types are known only when everything else is.
    var postponed: [Int] = []
    // How far the check got tells which of several declarations a wrong call was meant for.
    var count = 0
    defer { checkedArguments = count }
    var isDecided = false
    for (rank, index) in order {
      if rank > 0, case .parameter(let name) = declaration.result, bindings[name] == nil,
        let expected,
        expected.isNumeric || !expected.hasParameters && isEmptyLiteral(match[index], arguments)
      {
        bindings[name] = expected
      }
      if rank > 0, !isDecided, let expected, !expected.hasParameters {
        isDecided = true
        decideNumbers(&bindings, of: declaration, expected)
      }
      let parameter = parameters[index]
      settleEqualities(&bindings, of: declaration)
      complete(&bindings, for: declaration.memberNames)
      switch match[index] {
      case .argument(let number):
        let outer = changing
        defer { changing = outer }
        if declaration.isMutating, arguments[number].expression.is(ClosureExprSyntax.self),
          case .place(let place)? = receiver, let root = place.root
        {
          changing.append(root)
        }
        let literal = wantedOfLiteral(
          arguments[number].expression, parameter.type, declaration, bindings)
        var value = try checkArgument(
          arguments[number].expression, parameter,
          try literal.map { try check(arguments[number].expression, $0) } ?? settled[number],
          &bindings)
        if case .sequence("Sequence", _) = parameter.type, isOwnSequence(value.type) {
          if declaration.isLazy {
            throw unsupported(
              "a sequence of the lesson's own as an argument of '\(declaration.name)' is",
              arguments[number].expression, hint: "make an array of it: Array(...)")
          }
          value = elements(of: value)
        }
        if case .function(let type) = value.type, declaration.isRethrowing {
          isThrowing = isThrowing || type.isThrowing
          if type.isThrowing {
            if let variable = value.variable {
              sources.append(variable)
            } else {
              areAllVariables = false
            }
          }
        }
        values[index] = value
      case .variadic(let numbers):
        values[index] = try checkVariadic(
          numbers.sorted {
            self.rank(arguments[$0].expression) < self.rank(arguments[$1].expression)
          },
          arguments, parameter, settled, &bindings, at: call)
      case .byDefault
      where declaration.specialize != nil && parameter.type.substituting(bindings).hasParameters:
        postponed.append(index)
      case .byDefault:
        values[index] = try checkDefault(of: parameter, declaration, bindings, at: call)
      }
      count += 1
    }
    try checkChangesAreApart(
      parameters.indices.compactMap { values[$0] },
      from: declaration.isMutating ? receiver : nil)
    settleEqualities(&bindings, of: declaration)
    complete(&bindings, for: declaration.memberNames)
    if declaration.specialize != nil, let expected, !expected.hasParameters {
      decide(&bindings, of: declaration, expected)
    }
    try checkRequirements(of: declaration, bindings, at: call)
    if isThrowing {
      try noteThrowing(declaration.name, at: call, from: areAllVariables ? sources : [])
    }
    if !postponed.isEmpty {
      let special = try specialized(declaration, &bindings, at: site(call))
      for index in postponed where special.parameters.indices.contains(index) {
        values[index] = try checkDefault(of: special.parameters[index], special, [:], at: call)
      }
    }
    let all = parameters.indices.compactMap { values[$0] }
    if declaration.body.isRequirement {
      var typed = try requirementUse(declaration, receiver, all, bindings, site(call))
      typed.isDiscardable = declaration.isDiscardable || typed.type == .void
      return typed
    }
    let special = try specialized(declaration, &bindings, at: site(call))
    return self.call(
      special, receiver: receiver, arguments: all, bindings: bindings, site: site(call))
  }

  /// Lets the type that the context wants decide what literals are.
  private func decideNumbers(
    _ bindings: inout [String: SwiftType], of declaration: Declaration, _ expected: SwiftType
  ) {
    let names = declaration.result.parameterNames.filter { bindings[$0] == nil }
    guard !names.isEmpty else { return }
    for wanted in [expected, expected.unwrapped] {
      var found = bindings
      guard declaration.result.unify(with: wanted, &found) else { continue }
      // The arguments of a generic type have to be exactly those that are wanted.
      let isExact = if case .generic = declaration.result { true } else { false }
      for name in names where isExact || found[name]?.isNumeric == true {
        bindings[name] = found[name]
      }
      return
    }
  }

  /// Lets conditions such as `S.Element == T` decide generic parameters.
  private func settleEqualities(
    _ bindings: inout [String: SwiftType], of declaration: Declaration
  ) {
    for case .equals(let name, let wanted) in declaration.requirements {
      if let type = memberBinding(name, bindings) {
        guard !type.hasParameters, wanted.parameterNames.contains(where: { bindings[$0] == nil })
        else { continue }
        var found = bindings
        if wanted.unify(with: type, &found) { bindings = found }
      } else if declaration.generics.contains(name) {
        let type = wanted.substituting(bindings)
        if !type.hasParameters { bindings[name] = type }
      }
    }
  }

  /// The type that an array literal for a generic parameter takes where a condition tells its elements.
  private func wantedOfLiteral(
    _ expression: ExprSyntax, _ type: SwiftType, _ declaration: Declaration,
    _ bindings: [String: SwiftType]
  ) -> SwiftType? {
    guard expression.is(ArrayExprSyntax.self), case .parameter(let name) = type,
      bindings[name] == nil
    else { return nil }
    for case .equals(name + ".Element", let element) in declaration.requirements {
      let element = element.substituting(bindings)
      if !element.hasParameters { return .array(element) }
    }
    return nil
  }

  /// Lets the type that the context wants decide generic parameters that no argument has.
  private func decide(
    _ bindings: inout [String: SwiftType], of declaration: Declaration, _ expected: SwiftType
  ) {
    guard declaration.generics.contains(where: { bindings[$0] == nil }) else { return }
    var found = bindings
    if declaration.result.unify(with: expected, &found) {
      bindings = found
      return
    }
    found = bindings
    if declaration.result.unify(with: expected.unwrapped, &found) { bindings = found }
  }

  /// Notes what a call means in a declaration that is checked for all types at once; it means the same for each.
  func noteMeaning(_ declaration: Declaration, of call: some SyntaxProtocol) {
    guard isAbstract else { return }
    resolutions[Syntax(call).id] = declaration.origin
  }

  /// Of the declarations that a call can mean, the one that it means whatever the types are.
  func sameMeaning(_ candidates: [Declaration], of call: some SyntaxProtocol) -> [Declaration] {
    guard !isAbstract, candidates.count > 1, let meaning = resolutions[Syntax(call).id] else {
      return candidates
    }
    let same = candidates.filter { $0.origin == meaning }
    return same.isEmpty ? candidates : same
  }

  /// Whether an argument is `[]` or `[:]`, which has no type of its own.
  private func isEmptyLiteral(_ binding: Binding, _ arguments: [Argument]) -> Bool {
    guard case .argument(let number) = binding else { return false }
    let expression = arguments[number].expression
    if case .colon? = expression.as(DictionaryExprSyntax.self)?.content { return true }
    return expression.as(ArrayExprSyntax.self)?.elements.isEmpty ?? false
  }

  /// How late an argument is to be checked.
  private func rank(_ expression: ExprSyntax) -> Int {
    if expression.is(ClosureExprSyntax.self) || expression.is(KeyPathExprSyntax.self) { return 4 }
    if let name = expression.as(DeclReferenceExprSyntax.self)?.baseName.text {
      if isOperatorName(name) { return 4 }
      if scope.lookUp(name) == nil, host.functions(named: name) != nil { return 4 }
    }
    if let member = expression.as(MemberAccessExprSyntax.self),
      member.declName.baseName.text == "init"
    {
      return 4
    }
    switch literalKind(expression) {
    case .decimal?: return 1
    case .integer?: return 2
    case nil: return isOpen(expression) ? 3 : 0
    }
  }

  private func checkArgument(
    _ expression: ExprSyntax, _ parameter: Declaration.Parameter, _ settled: Typed?,
    _ bindings: inout [String: SwiftType]
  ) throws -> Typed {
    let wanted = parameter.type.substituting(bindings)
    if let builder = parameter.builder, let closure = expression.as(ClosureExprSyntax.self) {
      return try checkBuilder(closure, named: builder, wanted)
    }
    if parameter.isSendable { try checkIsSendable(expression) }
    if parameter.isAutoclosure {
      let outer = blamed
      blamed = site(expression)
      defer { blamed = outer }
      let closure = ClosureExprSyntax(
        statements: CodeBlockItemListSyntax([CodeBlockItemSyntax(item: .expr(expression))]))
      var plain = parameter
      plain.isAutoclosure = false
      return try checkArgument(ExprSyntax(closure), plain, nil, &bindings)
    }
    let outerClosure = passingClosure
    if !parameter.isEscaping { passingClosure = expression.id }
    defer { passingClosure = outerClosure }
    let value =
      try parameter.isChanging
      ? checkChanged(expression, wanted) : settled ?? check(expression, wanted)
    if parameter.isChanging, !wanted.hasParameters {
      guard value.type == wanted else {
        throw value.site.error(
          .typeMismatch, Purpose.argument.message(value.type, wanted),
          hint: "what is passed with '&' has to have exactly that type")
      }
      return value
    }
    guard wanted.hasParameters else {
      let coerced = try coerce(value, to: wanted, for: .argument)
      // A function keeps its own type, which tells whether it throws.
      if case .function = value.type, case .function = wanted { return value }
      return coerced
    }
    let before = bindings
    guard wanted.unify(with: value.type, &bindings) else {
      bindings = before
      if let converted = try converted(value, to: wanted, &bindings) { return converted }
      throw value.site.error(
        .typeMismatch,
        "cannot convert value of type '\(value.type)' to expected argument type '\(wanted)'")
    }
    return value
  }

  /// A value for a parameter whose type has generic parameters in it and which takes it by a conversion.
  private func converted(
    _ value: Typed, to wanted: SwiftType, _ bindings: inout [String: SwiftType]
  ) throws -> Typed? {
    var found = bindings
    if case .optional(let wrapped) = wanted, wrapped.unify(with: value.type, &found) {
      bindings = found
      return coerced(value, to: wanted.substituting(found))
    }
    if case .function(let type) = wanted, case .function(let own) = value.type,
      type.parameters.count == own.parameters.count
    {
      return nil
    }
    return nil
  }

  private func checkVariadic(
    _ numbers: [Int], _ arguments: [Argument], _ parameter: Declaration.Parameter,
    _ settled: [Int: Typed], _ bindings: inout [String: SwiftType], at call: some SyntaxProtocol
  ) throws -> Typed {
    guard case .array(let element) = parameter.type else { throw Reported() }
    var single = parameter
    single.type = element
    var values: [Int: Typed] = [:]
    for number in numbers {
      values[number] = try checkArgument(
        arguments[number].expression, single, settled[number], &bindings)
    }
    let ordered = numbers.sorted().compactMap { values[$0] }
    let type = element.substituting(bindings)
    if ordered.isEmpty {
      return Typed(constant: Value.makeArray([], of: type), .array(type), site(call))
    }
    return Typed(.array(type), site(call)) {
      let runs = ordered.map { $0.lower().asValue }
      return .value { machine in
        var elements: [Value] = []
        for run in runs { elements.append(try run(machine)) }
        return Value.makeArray(elements, of: type)
      }
    }
  }

  /// The value of a parameter that the call leaves out.
  private func checkDefault(
    of parameter: Declaration.Parameter, _ declaration: Declaration,
    _ bindings: [String: SwiftType], at call: some SyntaxProtocol
  ) throws -> Typed {
    guard let expression = parameter.defaultValue?.expression else { throw Reported() }
    let (outerScope, outerBlamed) = (scope, blamed)
    blamed = site(call)
    scope = declaration.scope ?? Scope(parent: nil, function: function)
    defer {
      scope = outerScope
      blamed = outerBlamed
    }
    return try check(expression, as: parameter.type.substituting(bindings), for: .argument)
  }

  /// Whether a value of a protocol may be given for a generic parameter: only where that is one argument by itself.
  private func mayOpen(_ type: SwiftType, for name: String, of declaration: Declaration) -> Bool {
    guard type.isInterface, declaration.specialize != nil else { return true }
    return declaration.parameters.filter { $0.type.parameterNames.contains(name) }.map(\.type)
      == [.parameter(name)] && !declaration.result.parameterNames.contains(name)
  }

  private func checkRequirements(
    of declaration: Declaration, _ bindings: [String: SwiftType], at call: some SyntaxProtocol
  ) throws {
    for requirement in declaration.requirements {
      switch requirement {
      case .conforms(let name, let constraint):
        guard let type = memberBinding(name, bindings), type != .error,
          !isMet(requirement, bindings, in: declaration.scope)
            || !mayOpen(type, for: name, of: declaration)
        else { continue }
        if type.isInterface {
          throw error(
            .typeMismatch, call,
            "type '\(type)' cannot conform to '\(constraint)'",
            hint: "only concrete types such as structs and enums can conform to protocols")
        }
        throw error(
          .typeMismatch, call,
          "'\(declaration.name)' requires that '\(type)' conform to '\(constraint)'")
      case .equals(let name, let wanted):
        var known = bindings
        complete(&known, for: wanted.parameterNames.filter { $0.contains(".") }.sorted())
        let wanted = wanted.substituting(known)
        guard let type = memberBinding(name, bindings), type != wanted else { continue }
        throw error(
          .typeMismatch, call,
          "'\(declaration.name)' requires that the elements be of type '\(wanted)', not '\(type)'")
      }
    }
  }
}

extension ExprSyntax {
  /// Whether the expression is `.name` or `.name(...)`.
  var isImplicitMember: Bool {
    if let call = self.as(FunctionCallExprSyntax.self) {
      return call.calledExpression.isImplicitMember
    }
    guard let member = self.as(MemberAccessExprSyntax.self) else { return false }
    return member.base == nil
  }
}
