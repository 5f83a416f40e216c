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
    if case .value(let typed)? = receiver, case .sized? = typed.type.element {
      types.append(typed.type.element)
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
    // How far the check got tells which of several declarations a wrong call was meant for.
    var count = 0
    defer { checkedArguments = count }
    for (rank, index) in order {
      if rank > 0, case .parameter(let name) = declaration.result, bindings[name] == nil,
        let expected,
        expected.isNumeric || !expected.hasParameters && isEmptyLiteral(match[index], arguments)
      {
        bindings[name] = expected
      }
      let parameter = parameters[index]
      switch match[index] {
      case .argument(let number):
        let outer = changing
        defer { changing = outer }
        if declaration.isMutating, arguments[number].expression.is(ClosureExprSyntax.self),
          case .place(let place)? = receiver, let root = place.root
        {
          changing.append(root)
        }
        let value = try checkArgument(
          arguments[number].expression, parameter, settled[number], &bindings)
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
      case .byDefault:
        values[index] = try checkDefault(of: parameter, declaration, bindings, at: call)
      }
      count += 1
    }
    try checkChangesAreApart(parameters.indices.compactMap { values[$0] })
    try checkRequirements(of: declaration, bindings, at: call)
    if isThrowing {
      try noteThrowing(declaration.name, at: call, from: areAllVariables ? sources : [])
    }
    return self.call(
      declaration, receiver: receiver, arguments: parameters.indices.compactMap { values[$0] },
      bindings: bindings, site: site(call))
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
    if let reference = expression.as(DeclReferenceExprSyntax.self),
      isOperatorName(reference.baseName.text)
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
    guard wanted.unify(with: value.type, &bindings) else {
      throw value.site.error(
        .typeMismatch,
        "cannot convert value of type '\(value.type)' to expected argument type '\(wanted)'")
    }
    return value
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
    guard let expression = parameter.defaultValue else { throw Reported() }
    let (outerScope, outerBlamed) = (scope, blamed)
    blamed = site(call)
    scope = declaration.scope ?? Scope(parent: nil, function: function)
    defer {
      scope = outerScope
      blamed = outerBlamed
    }
    return try check(expression, as: parameter.type.substituting(bindings), for: .argument)
  }

  private func checkRequirements(
    of declaration: Declaration, _ bindings: [String: SwiftType], at call: some SyntaxProtocol
  ) throws {
    for requirement in declaration.requirements {
      switch requirement {
      case .conforms(let name, let constraint):
        guard let type = bindings[name] else { continue }
        let isMet =
          switch constraint {
          case "Comparable": type.isComparable
          case "Equatable": type.isEquatable(host)
          case "Hashable": type.isHashable(host)
          case "Numeric", "AdditiveArithmetic": type.isNumeric
          case "SignedNumeric": type.isSignedNumeric
          case "StringProtocol": type.isText
          case "BinaryInteger", "FixedWidthInteger": type.isInteger
          case "BinaryFloatingPoint", "FloatingPoint": type.isFloatingPoint
          default: type == .host(constraint)
          }
        if !isMet {
          throw error(
            .typeMismatch, call,
            "'\(declaration.name)' requires that '\(type)' conform to '\(constraint)'")
        }
      case .equals(let name, let wanted):
        let wanted = wanted.substituting(bindings)
        guard let type = bindings[name], type != wanted else { continue }
        throw error(
          .typeMismatch, call,
          "'\(declaration.name)' requires that the elements be of type '\(wanted)', not '\(type)'")
      }
    }
  }
}
