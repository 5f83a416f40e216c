import SwiftParser
import SwiftSyntax

/// An argument of a call, as written.
struct Argument {
  var label: String?
  var expression: ExprSyntax
  var isTrailing = false
}

extension Checker {
  /// The arguments of a call, as written.
  func arguments(of call: FunctionCallExprSyntax) -> [Argument] {
    var arguments = call.arguments.map {
      Argument(label: $0.label?.text, expression: $0.expression)
    }
    if let closure = call.trailingClosure {
      arguments.append(Argument(label: nil, expression: ExprSyntax(closure), isTrailing: true))
    }
    for closure in call.additionalTrailingClosures {
      arguments.append(
        Argument(
          label: closure.label.text == "_" ? nil : closure.label.text,
          expression: ExprSyntax(closure.closure), isTrailing: true))
    }
    return arguments
  }

  func checkCall(_ call: FunctionCallExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let arguments = arguments(of: call)
    let callee = call.calledExpression
    switch callee.as(ExprSyntaxEnum.self) {
    case .declReferenceExpr(let reference):
      return try checkCall(of: reference, arguments, expected, in: call)
    case .memberAccessExpr(let member):
      return try checkMethodCall(member, arguments, expected, in: call)
    case .arrayExpr, .dictionaryExpr, .genericSpecializationExpr:
      return try checkInitializer(ofTypeWrittenAs: callee, arguments, in: call)
    default:
      let outerClosure = passingClosure
      if callee.is(ClosureExprSyntax.self) { passingClosure = callee.id }
      let function = try check(callee)
      passingClosure = outerClosure
      return try checkValueCall(function, arguments, in: call)
    }
  }

  private func checkCall(
    of reference: DeclReferenceExprSyntax, _ arguments: [Argument], _ expected: SwiftType?,
    in call: FunctionCallExprSyntax
  ) throws -> Typed {
    let name = reference.baseName.text
    if let typed = try checkImplicitCall(of: name, arguments, expected, at: reference, in: call) {
      return typed
    }
    if scope.lookUp(name) == nil {
      if scope.type(named: name) != nil {
        return try checkInitializer(named: name, arguments, expected, at: reference, in: call)
      }
      if let generic = genericType(named: name) {
        let type = SwiftType.generic(generic, generic.parameters.map { .parameter($0) })
        return try checkInitializer(of: type, arguments, expected, in: call)
      }
    }
    if ["Swift", "Foundation"].contains(name), scope.lookUp(name) == nil {
      throw unknownName(name, at: reference)
    }
    switch scope.lookUp(name) {
    case .variable(let variable)?:
      return try checkValueCall(read(variable, at: reference), arguments, in: call)
    case .functions(let declarations)?:
      return try resolve(
        declarations, arguments, receiver: nil, expected: expected, named: name, in: call)
    case nil: break
    }
    if name == "print" { return try checkPrint(arguments, in: call) }
    if isStop(name) { return try checkStop(name, arguments, in: call) }
    if name == "type", let type = try checkTypeOf(arguments, in: call) { return type }
    if name == "swap" { return try checkSwap(arguments, in: call) }
    if let functions = host.functions(named: name) {
      if name == "pow" { try checkPower(arguments, expected, in: call) }
      return try resolve(
        functions, arguments, receiver: nil, expected: expected, named: name, in: call)
    }
    if isTypeName(name) {
      return try checkInitializer(named: name, arguments, expected, at: reference, in: call)
    }
    throw unknownName(name, at: reference)
  }

  /// Refuses `pow(2, 10)`, which Swift computes as a `Decimal` unless the context wants another type.
  private func checkPower(
    _ arguments: [Argument], _ expected: SwiftType?, in call: FunctionCallExprSyntax
  ) throws {
    guard arguments.count == 2, arguments.allSatisfy({ literalKind($0.expression) != nil }),
      literalKind(arguments[1].expression) == .integer,
      expected?.unwrapped.isFloatingPoint != true
    else { return }
    throw error(
      .needsType, call, "ambiguous use of 'pow'",
      hint: "write both numbers as decimals, such as 2.0 and 10.0, or give the result a type")
  }

  /// `Double(x)`, `Dense(16)`, `Array(repeating: 0, count: 3)`.
  private func checkInitializer(
    named name: String, _ arguments: [Argument], _ expected: SwiftType?,
    at node: some SyntaxProtocol, in call: FunctionCallExprSyntax
  ) throws -> Typed {
    var type: SwiftType
    do {
      type = try types.resolve(name: name, generics: [], at: Syntax(node))
    } catch {
      throw site(error.node).error(error.code, error.message, hint: error.hint)
    }
    if name == "String", let text = try checkTextOf(arguments, in: call) { return text }
    var bindings: [String: SwiftType] = [:]
    if type.hasParameters, let wanted = expected?.unwrapped, !wanted.hasParameters,
      !type.isOptional, type.unify(with: wanted, &bindings)
    {
      type = wanted
    }
    return try checkInitializer(of: type, arguments, expected, in: call)
  }

  func checkInitializer(
    of type: SwiftType, _ arguments: [Argument], _ expected: SwiftType?,
    in call: FunctionCallExprSyntax
  ) throws -> Typed {
    if let conversion = try placeholderConversion(to: type, arguments, in: call) {
      return conversion
    }
    if arguments.count == 1, let only = arguments.first, only.label == nil,
      let own = try ownConversion(of: only.expression, to: type)
    {
      return own
    }
    if type.isInteger, !type.hasPlaceholders, arguments.count == 1, let only = arguments.first,
      only.label == nil, only.expression.isIntegerLiteral
    {
      // `Int8(300)` is the literal as a value of the type.
      return try check(only.expression, as: type, for: .argument)
    }
    if type.isInterface {
      throw error(
        .wrongArguments, call, "type '\(type)' cannot be instantiated",
        hint: "a protocol only says what types have; make a value of a type that conforms to it")
    }
    let candidates = host.members(of: type, named: "init", isStatic: true).declarations
    if candidates.isEmpty, case .host(let name) = type {
      throw error(
        .wrongArguments, call, "'\(name)' cannot be made in a lesson because it has no initializer")
    }
    let bindings = host.bindings(of: type).filter { $0.key == "Self" || !$0.value.hasParameters }
    return try resolve(
      candidates, arguments, receiver: nil, bindings: bindings, expected: expected,
      named: "\(type)", in: call)
  }

  /// `[Double](repeating: 0, count: 3)`, `[String: Int]()` or `Set<Int>()`.
  private func checkInitializer(
    ofTypeWrittenAs expression: ExprSyntax, _ arguments: [Argument],
    in call: FunctionCallExprSyntax
  ) throws -> Typed {
    // What looks like a call of an array with one name in it is the initializer of an array type.
    var parser = Parser(expression.plainText, maximumNestingLevel: 64)
    let syntax = TypeSyntax.parse(from: &parser)
    guard !syntax.hasError else { throw unsupported("calling this is", expression) }
    return try checkInitializer(of: resolve(syntax, at: expression), arguments, nil, in: call)
  }

  private func resolve(_ syntax: TypeSyntax, at node: ExprSyntax) throws -> SwiftType {
    do {
      return try types.resolve(syntax, generics: [])
    } catch {
      throw self.error(error.code, node, error.message, hint: error.hint)
    }
  }

  private func checkPrint(_ arguments: [Argument], in call: FunctionCallExprSyntax) throws -> Typed
  {
    var values: [Typed] = []
    var options: [String: Typed] = [:]
    var target: Place?
    for argument in arguments {
      if let label = argument.label {
        if label == "to", target == nil {
          guard let place = try checkChanged(argument.expression, .string).changed?.place else {
            throw Reported()
          }
          guard place.type == .string else {
            throw unsupported(
              "printing to a value of type '\(place.type)' is", argument.expression,
              hint: "print to a variable of type String")
          }
          target = place
          continue
        }
        if target != nil {
          throw error(
            .wrongArguments, argument.expression, "argument '\(label)' stands in the wrong place",
            hint: "the order is print(_:separator:terminator:to:)")
        }
        if options["terminator"] != nil || options[label] != nil {
          throw error(
            .wrongArguments, argument.expression, "argument '\(label)' stands in the wrong place",
            hint: "the order is print(_:separator:terminator:)")
        }
        guard ["separator", "terminator"].contains(label) else {
          throw error(
            .wrongArguments, argument.expression, "extra argument '\(label)' in call",
            hint: "'print' has 'separator:', 'terminator:' and 'to:'")
        }
        options[label] = try check(argument.expression, as: .string, for: .argument)
      } else {
        guard options.isEmpty, target == nil else {
          throw error(
            .wrongArguments, argument.expression,
            "this value has to stand before the labelled arguments",
            hint: "the order is print(_:separator:terminator:)")
        }
        values.append(try checkPrinted(argument.expression))
      }
    }
    let checked = values
    let (separator, terminator) = (options["separator"], options["terminator"])
    let place = target
    let site = site(call)
    return Typed(.void, site) { [host] in
      let (prepare, modify) = (place?.lowerPrepare(), place?.lowerModify())
      let runs = checked.map { $0.lowerAsText(host) }
      let separator = separator?.lowerAsText(host) ?? { _ in " " }
      let terminator = terminator?.lowerAsText(host) ?? { _ in "\n" }
      return .void { machine in
        var texts: [String] = []
        for run in runs { texts.append(try run(machine)) }
        let line = try texts.joined(separator: separator(machine)) + terminator(machine)
        // Writing much takes long, too.
        if line.utf8.count >= 1 << 10, !machine.spend(line.utf8.count >> 10) { machine.fuel = 0 }
        guard let modify else { return machine.output(line) }
        try prepare?(machine)
        try modify(machine) { value in
          guard case .string(var text) = value else { throw overlapping(site) }
          value = .void
          try machine.reserve(bytes: (text.utf8.count + line.utf8.count, false), site)
          text += line
          value = .string(text)
        }
      }
    }
  }

  // MARK: Function values

  func checkValueCall(
    _ callee: Typed, _ arguments: [Argument], in call: FunctionCallExprSyntax
  ) throws -> Typed {
    guard case .function(let type) = callee.type else {
      let (callable, bindings) = host.members(
        of: callee.type, named: "callAsFunction", isStatic: false)
      if !callable.isEmpty {
        return try resolve(
          callable, arguments, receiver: .value(callee), bindings: bindings, expected: nil,
          named: "callAsFunction", in: call)
      }
      throw error(
        .wrongArguments, call.calledExpression,
        "cannot call value of non-function type '\(callee.type)'")
    }
    if let labelled = arguments.first(where: { $0.label != nil && !$0.isTrailing }) {
      throw error(
        .wrongArguments, labelled.expression,
        "extraneous argument label '\(labelled.label ?? ""):' in call")
    }
    guard arguments.count == type.parameters.count else {
      throw error(
        .wrongArguments, call,
        "this function takes \(type.parameters.count) argument\(type.parameters.count == 1 ? "" : "s"), "
          + "not \(arguments.count)")
    }
    if type.isThrowing {
      try noteThrowing("", at: call, from: callee.variable.map { [$0] } ?? [])
    }
    let values = try zip(arguments, type.parameters).enumerated().map { index, pair in
      guard type.changing.contains(index) else {
        return try check(pair.0.expression, as: pair.1, for: .argument)
      }
      let value = try checkChanged(pair.0.expression, pair.1)
      guard value.type == pair.1 else {
        throw value.site.error(
          .typeMismatch, Purpose.argument.message(value.type, pair.1))
      }
      return value
    }
    try checkChangesAreApart(values)
    let site = site(call)
    let context = function
    return Typed(
      type.result, site, type.changing.isEmpty ? .apply(callee, values, site) : nil
    ) { [machine] in
      let function = callee.lower().asValue
      let find: Run<FunctionValue> = { machine in
        guard case .function(let value) = try function(machine) else {
          throw site.error(.hostError, "this is not a function")
        }
        return value
      }
      if !type.changing.isEmpty {
        return lowerChangingCall(
          arguments: values, result: type.result, in: context, machine, site: site, callee: find)
      }
      return lowerFrameCall(
        arguments: values, result: type.result, in: context, site: site, callee: find)
    }
  }

  func checkFunctionAsValue(
    _ declarations: [Declaration], _ reference: DeclReferenceExprSyntax, _ expected: SwiftType?
  ) throws -> Typed {
    let site = site(reference)
    let name = reference.baseName.text
    if let names = reference.argumentNames {
      let labels = names.arguments.map { $0.name.text == "_" ? nil : $0.name.text }
      if let found = try self.reference(
        to: name, declarations, labels: labels, expected, at: reference)
      {
        return found
      }
    }
    var fitting = declarations.filter {
      !$0.functionType.hasParameters && !$0.parameters.contains(where: \.isVariadic)
    }
    if case .function(let wanted)? = expected {
      fitting = fitting.filter { declaration in
        guard case .function(let type) = declaration.functionType else { return false }
        return zip(type.parameters, wanted.parameters).allSatisfy { $0 == $1 || $1.hasParameters }
          && type.parameters.count == wanted.parameters.count
          && (type.result == wanted.result || wanted.result.hasParameters)
      }
    }
    guard let declaration = fitting.first, fitting.count == 1 || expected != nil else {
      if let found = try self.reference(to: name, declarations, expected, at: reference) {
        return found
      }
      throw error(
        .needsType, reference, "'\(reference.baseName.text)' cannot be used as a value here",
        hint: "call it with '(...)', or write a closure: { \(reference.baseName.text)($0) }")
    }
    if case .local(_, let context) = declaration.body,
      let kept = context.keptParameter
    {
      throw keeping(kept, "local function", at: reference)
    }
    for parameter in declaration.parameters where parameter.isEscaping {
      guard case .function = parameter.type else { continue }
      throw unsupported("a function with an '@escaping' parameter as a value is", reference)
    }
    return Typed(declaration.functionType, site) { [machine, function] in
      switch declaration.body {
      case .lesson(let context):
        let value = Value.function(FunctionValue(code: context.code, captures: []))
        return .value { _ in value }
      case .local(let variable, _):
        return variable.lowerRead(in: function, machine, site)
      default:
        let value = Value.function(
          FunctionValue { arguments, machine in
            try invoke(declaration, .void, arguments, [:], machine, site)
          })
        return .value { _ in value }
      }
    }
    .using(declaration, self)
  }
}

extension ExprSyntax {
  /// Whether the expression is an integer literal, with or without a minus sign.
  fileprivate var isIntegerLiteral: Bool {
    if let prefix = self.as(PrefixOperatorExprSyntax.self) {
      return prefix.operator.text == "-" && prefix.expression.is(IntegerLiteralExprSyntax.self)
    }
    return self.is(IntegerLiteralExprSyntax.self)
  }
}

extension Typed {
  /// Notes that the function being checked uses a local function.
  fileprivate func using(_ declaration: Declaration, _ checker: Checker) -> Typed {
    if case .local(let variable, _) = declaration.body { checker.use(variable) }
    return self
  }
}
