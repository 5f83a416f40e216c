import SwiftSyntax

/// What is matched against patterns: code that can be run again and again at no cost.
struct MatchSubject {
  let type: SwiftType
  let whole: Code
  /// The elements, where it is a tuple that was never put together.
  var parts: [MatchSubject]?

  /// An element, where it is a tuple.
  func element(_ index: Int, _ type: SwiftType) -> MatchSubject {
    if let parts { return parts[index] }
    let run = whole.asValue
    return MatchSubject(
      type: type, whole: .unwrapping({ try run($0).element(at: index) }, as: type))
  }
}

/// A pattern that a value may match or not, whose names have been declared.
struct TypedMatch {
  /// What it covers.
  let space: PatternSpace
  /// Makes code that tests a value and stores what the pattern binds; `nil` where there is nothing to do.
  let lower: (MatchSubject) -> Run<Bool>?

  /// A pattern that matches everything and binds nothing.
  static var wildcard: TypedMatch { TypedMatch(space: .any) { _ in nil } }

  /// A pattern of several parts of a value.
  init(_ space: PatternSpace, _ parts: [(match: TypedMatch, of: (MatchSubject) -> MatchSubject)]) {
    self.space = space
    lower = { subject in
      let tests = parts.compactMap { part in
        part.match.lower(part.of(subject)).map { HeldTest(run: $0) }
      }
      switch tests.count {
      case 0: return nil
      case 1: return tests[0].run
      case 2:
        let (first, second) = (tests[0].run, tests[1].run)
        return { try first($0) && second($0) }
      default:
        return { machine in
          for test in tests where try !test.run(machine) { return false }
          return true
        }
      }
    }
  }

  init(space: PatternSpace, lower: @escaping (MatchSubject) -> Run<Bool>?) {
    self.space = space
    self.lower = lower
  }
}

/// Holds a test, so that a collection keeps the closure as it is.
struct HeldTest {
  let run: Run<Bool>
}

/// The names that the patterns of one `case` bind.
final class MatchNames {
  /// The variables of the first of several patterns; the others bind the same ones.
  var variables: [String: Variable] = [:]
  /// The names that the pattern being checked has bound.
  var bound: Set<String> = []
}

extension Checker {
  /// Checks a pattern that may or may not match.
  ///
  /// - Parameter binding: Whether a `let` or `var` stands around it, and whether it is `var`.
  func checkMatch(
    _ pattern: PatternSyntax, _ type: SwiftType, _ names: MatchNames, binding: Bool? = nil
  ) throws -> TypedMatch {
    switch pattern.as(PatternSyntaxEnum.self) {
    case .identifierPattern(let name):
      return try bind(name.identifier, type, names, isMutable: binding ?? false)
    case .wildcardPattern: return .wildcard
    case .valueBindingPattern(let value):
      return try checkMatch(
        value.pattern, type, names, binding: value.bindingSpecifier.text == "var")
    case .tuplePattern(let tuple):
      let parts = tuple.elements.map { ($0.label?.text, Syntax($0)) }
      let patterns = Array(tuple.elements)
      return try checkTupleMatch(parts, type, at: tuple) { index, type in
        try checkMatch(patterns[index].pattern, type, names, binding: binding)
      }
    case .expressionPattern(let expression):
      return try checkMatch(expression.expression, type, names, binding: binding)
    case .isTypePattern(let node):
      let wanted = try resolve(node.type)
      try checkCast(type, to: wanted, at: node)
      return cast(to: wanted, .wildcard)
    default: throw unsupported("this pattern is", pattern)
    }
  }

  private func checkMatch(
    _ expression: ExprSyntax, _ type: SwiftType, _ names: MatchNames, binding: Bool?
  ) throws -> TypedMatch {
    try nested(expression) { try checkForm(of: expression, type, names, binding) }
  }

  private func checkForm(
    of expression: ExprSyntax, _ type: SwiftType, _ names: MatchNames, _ binding: Bool?
  ) throws -> TypedMatch {
    switch expression.as(ExprSyntaxEnum.self) {
    case .patternExpr(let pattern):
      return try checkMatch(pattern.pattern, type, names, binding: binding)
    case .discardAssignmentExpr: return .wildcard
    case .tupleExpr(let tuple):
      let elements = Array(tuple.elements)
      return try checkTupleMatch(
        elements.map { ($0.label?.text, Syntax($0)) }, type, at: tuple
      ) { index, type in
        try checkMatch(elements[index].expression, type, names, binding: binding)
      }
    case .optionalChainingExpr(let chain):
      guard case .optional(let wrapped) = type else {
        throw error(
          .typeMismatch, chain.questionMark, "'?' pattern cannot match values of type '\(type)'")
      }
      let inner = try checkMatch(chain.expression, wrapped, names, binding: binding)
      return some(of: type, inner)
    case .memberAccessExpr(let member):
      if let match = try checkCaseMatch(member, nil, type, names, binding) { return match }
    case .functionCallExpr(let call):
      if let member = call.calledExpression.as(MemberAccessExprSyntax.self),
        let match = try checkCaseMatch(member, call, type, names, binding)
      {
        return match
      }
    case .nilLiteralExpr:
      if case .optional = type, let none = cases(of: type)?.first(where: { $0.name == "none" }) {
        return match(none, [])
      }
    case .asExpr(let conversion) where conversion.questionOrExclamationMark == nil:
      let wanted = try resolve(conversion.type)
      try checkCast(type, to: wanted, at: conversion)
      return cast(
        to: wanted, try checkMatch(conversion.expression, wanted, names, binding: binding))
    default: break
    }
    return try checkValueMatch(expression, type)
  }

  /// A name that takes the whole value.
  private func bind(
    _ token: TokenSyntax, _ type: SwiftType, _ names: MatchNames, isMutable: Bool
  ) throws -> TypedMatch {
    let name = token.text
    guard names.bound.insert(name).inserted else {
      throw error(.redeclaration, token, "invalid redeclaration of '\(name)'")
    }
    let variable: Variable
    if let known = names.variables[name] {
      guard known.type == type else {
        throw error(
          .typeMismatch, token,
          "pattern variable bound to type '\(type)', expected type '\(known.type)'")
      }
      variable = known
    } else {
      variable = try declare(name, type, isMutable: isMutable, at: token)
      names.variables[name] = variable
    }
    return TypedMatch(space: .any) { [machine, function] subject in
      let store = variable.lowerStore(subject.whole, isInitial: true, in: function, machine)
      return { machine in
        try store(machine)
        return true
      }
    }
  }

  private func checkTupleMatch(
    _ parts: [(label: String?, node: Syntax)], _ type: SwiftType, at node: some SyntaxProtocol,
    _ check: (Int, SwiftType) throws -> TypedMatch
  ) throws -> TypedMatch {
    if parts.count == 1, parts[0].label == nil { return try check(0, type) }
    if parts.isEmpty, type == .void { return .wildcard }
    guard case .tuple(let elements) = type else {
      throw error(
        .typeMismatch, node, "tuple pattern cannot match values of the non-tuple type '\(type)'")
    }
    guard elements.count == parts.count else {
      throw error(
        .typeMismatch, node, "tuple pattern has the wrong length for tuple type '\(type)'")
    }
    var matches: [TypedMatch] = []
    for (index, (part, element)) in zip(parts, elements).enumerated() {
      if let label = part.label, label != element.label {
        throw error(
          .typeMismatch, part.node,
          "tuple pattern element label '\(label)' must be '\(element.label ?? "_")'")
      }
      matches.append(try check(index, element.type))
    }
    return TypedMatch(
      .made("", matches.map(\.space)),
      matches.enumerated().map { index, match in
        (match, { $0.element(index, elements[index].type) })
      })
  }

  // MARK: Cases

  /// `.name`, `.name(let x)` or `Type.name(...)` where the type has such a case; `nil` where it has no cases at all.
  private func checkCaseMatch(
    _ member: MemberAccessExprSyntax, _ call: FunctionCallExprSyntax?, _ type: SwiftType,
    _ names: MatchNames, _ binding: Bool?
  ) throws -> TypedMatch? {
    let name = member.declName.baseName.text
    if let base = member.base {
      guard let named = typeNamed(by: base) else { return nil }
      if isExistential(type), named != type {
        guard cases(of: named) != nil,
          let inner = try checkCaseMatch(member, call, named, names, binding)
        else { return nil }
        return cast(to: named, inner)
      }
      guard named == type.unwrapped || named == type else { return nil }
    }
    guard let all = cases(of: type) else {
      guard call != nil || ["some", "none"].contains(name) else { return nil }
      throw error(
        .unknownMember, member.declName, "type '\(type)' has no member '\(name)'")
    }
    guard let one = all.first(where: { $0.name == name }) else {
      // A case of the value inside an optional.
      if case .optional(let wrapped) = type, let inside = cases(of: wrapped),
        inside.contains(where: { $0.name == name }),
        let inner = try checkCaseMatch(member, call, wrapped, names, binding)
      {
        return some(of: type, inner)
      }
      if case .optional(let wrapped) = type,
        !host.members(of: wrapped, named: name, isStatic: true).declarations.isEmpty
      {
        return nil
      }
      if !host.members(of: type, named: name, isStatic: true).declarations.isEmpty { return nil }
      throw error(
        .unknownMember, member.declName, "type '\(type)' has no member '\(name)'",
        hint: nearest(to: name, among: all.map(\.name)).map { "did you mean '\($0)'?" }
          ?? "there are: " + all.map(\.name).joined(separator: ", "))
    }
    guard let call else {
      return match(one, one.payload.map { _ in .wildcard })
    }
    return try checkPayload(of: one, call, names, binding)
  }

  private func checkPayload(
    of one: TypeCase, _ call: FunctionCallExprSyntax, _ names: MatchNames, _ binding: Bool?
  ) throws -> TypedMatch {
    let arguments = Array(call.arguments)
    guard !one.payload.isEmpty else {
      throw error(
        .typeMismatch, call, "'\(one.name)' carries nothing that could be matched here",
        hint: "write .\(one.name)")
    }
    if arguments.count == 1, one.payload.count > 1 {
      // One pattern for everything that the case carries, as a tuple.
      let type = SwiftType.tuple(one.payload)
      let inner = try checkMatch(arguments[0].expression, type, names, binding: binding)
      let payload = one.payload
      let space: PatternSpace
      switch inner.space {
      case .any: space = .made(one.name, payload.map { _ in .any })
      case .made("", let parts): space = .made(one.name, parts)
      default: space = .some
      }
      return TypedMatch(space: space) { subject in
        let read = subject.whole.asValue
        let test = one.lowerTest(read)
        let parts = payload.indices.map { HeldValue(run: one.lowerPart(read, $0)) }
        let tuple = MatchSubject(
          type: type,
          whole: .value { machine in .tuple(try parts.map { try $0.run(machine) }) },
          parts: zip(payload, parts).map { element, part in
            MatchSubject(type: element.type, whole: .unwrapping(part.run, as: element.type))
          })
        guard let rest = inner.lower(tuple) else { return test }
        return { try test($0) && rest($0) }
      }
    }
    guard arguments.count == one.payload.count else {
      throw error(
        .typeMismatch, call,
        "'\(one.name)' carries \(one.payload.count) value\(one.payload.count == 1 ? "" : "s"), "
          + "but \(arguments.count) \(arguments.count == 1 ? "is" : "are") matched here")
    }
    let parts = try zip(arguments, one.payload).map { argument, element in
      if let label = argument.label?.text, label != element.label {
        throw error(
          .typeMismatch, argument,
          "tuple pattern element label '\(label)' must be '\(element.label ?? "_")'")
      }
      return try checkMatch(argument.expression, element.type, names, binding: binding)
    }
    return match(one, parts)
  }

  /// The pattern of a case whose parts match patterns.
  private func match(_ one: TypeCase, _ parts: [TypedMatch]) -> TypedMatch {
    let payload = one.payload
    return TypedMatch(space: .made(one.name, parts.map(\.space))) { subject in
      let read = subject.whole.asValue
      let test = one.lowerTest(read)
      let rest = TypedMatch(
        .any,
        parts.enumerated().map { index, part in
          let type = payload[index].type
          return (
            part,
            { _ in
              MatchSubject(
                type: type, whole: .unwrapping(one.lowerPart(read, index), as: type))
            }
          )
        }
      ).lower(subject)
      guard let rest else { return test }
      return { try test($0) && rest($0) }
    }
  }

  /// The pattern of an optional that holds what matches another.
  private func some(of type: SwiftType, _ inner: TypedMatch) -> TypedMatch {
    guard let one = cases(of: type)?.first(where: { $0.name == "some" }) else { return inner }
    return match(one, [inner])
  }
}
