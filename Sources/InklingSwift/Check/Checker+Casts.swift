import SwiftSyntax

extension Checker {
  /// `x as T`, `x as? T` or `x as! T`.
  func checkAs(_ conversion: AsExprSyntax) throws -> Typed {
    let wanted = try resolve(conversion.type)
    guard let mark = conversion.questionOrExclamationMark?.text else {
      return try check(conversion.expression, as: wanted, for: .converted)
    }
    let value = try check(conversion.expression)
    try checkQuestion(value.type, wanted, at: conversion)
    try checkIsTold(wanted, at: conversion.type)
    let site = site(conversion)
    let test = conformanceTest(wanted)
    if mark == "?" {
      return Typed(.optional(wanted), site) {
        let run = value.lower().asValue
        return .value { .optional(try run($0).dynamic(as: wanted, test)) }
      }
    }
    return Typed(wanted, site) {
      let run = value.lower().asValue
      return .unwrapping(
        { machine in
          let value = try run(machine)
          if let inner = value.dynamic(as: wanted, test) { return inner }
          guard case .dynamic(let found) = value.unwrapped else {
            throw site.error(.unexpectedNil, "this value is nil, not \(withArticle(wanted))")
          }
          throw site.error(
            .unexpectedNil, "this value is of type '\(found.type)', not '\(wanted)'",
            hint: "'as?' gives nil in that case")
        }, as: wanted)
    }
  }

  /// `x is T`.
  func checkIs(_ question: IsExprSyntax) throws -> Typed {
    let wanted = try resolve(question.type)
    let value = try check(question.expression)
    try checkQuestion(value.type, wanted, at: question)
    try checkIsTold(wanted, at: question.type)
    let test = conformanceTest(wanted)
    return Typed(.bool, site(question)) {
      let run = value.lower().asValue
      return .bool { try run($0).dynamic(as: wanted, test) != nil }
    }
  }

  /// Tells whether a type conforms to a protocol that is wanted; `nil` where that is none.
  func conformanceTest(_ wanted: SwiftType) -> ((SwiftType) -> Bool)? {
    guard case .nominal(let interface) = wanted, interface.kind == .interface else { return nil }
    return { [unowned self] in conforms($0, to: interface) }
  }

  /// Refuses to ask for the type of a value whose type is known.
  private func checkQuestion(
    _ type: SwiftType, _ wanted: SwiftType, at node: some SyntaxProtocol
  ) throws {
    if case .optional(let wrapped) = type, isExistential(wrapped) {
      try checkCast(wrapped, to: wanted, at: node)
    } else {
      try checkCast(type, to: wanted, at: node)
    }
  }

  /// Refuses to ask for a type whose parts would have to be converted one by one.
  private func checkIsTold(_ type: SwiftType, at node: some SyntaxProtocol) throws {
    switch type {
    case .optional, .function, .tuple, .sequence:
      throw unsupported("asking whether a value is \(withArticle(type)) is", node)
    case .host(let name) where host[name]?.isProtocol == true:
      throw unsupported("asking whether a value is \(withArticle(type)) is", node)
    case .nominal(let nominal) where nominal.kind == .interface && type == errorType:
      throw unsupported("asking whether a value is \(withArticle(type)) is", node)
    case .array(.any), .array(.optional), .dictionary(_, .any), .dictionary(_, .optional):
      throw unsupported("asking whether a value is \(withArticle(type)) is", node)
    default: break
    }
  }

  /// A value as one that knows its own type.
  func dynamic(_ typed: Typed) -> Typed? {
    switch typed.type {
    case .sequence(let name, _) where name != "ArraySlice": return nil
    case .error, .parameter, .any: return nil
    case .nominal(let type) where type.kind == .interface:
      return Typed(.any, typed.site, lower: typed.lower)
    default: break
    }
    let type = typed.type
    noteBoxed(type)
    return Typed(.any, typed.site) {
      let run = typed.lower().asValue
      return .value { .dynamic(DynamicValue(try run($0), of: type)) }
    }
  }
}

extension Value {
  /// The value inside an optional; any other value as it is.
  fileprivate var unwrapped: Value { if case .some(let inner) = self { inner } else { self } }

  /// The value inside one that knows its own type, where that is a wanted one.
  func dynamic(as wanted: SwiftType, _ test: ((SwiftType) -> Bool)?) -> Value? {
    guard case .dynamic(let found) = unwrapped else { return nil }
    var (value, type) = (found.value, found.type)
    while type != wanted, case .optional(let wrapped) = type, case .some(let inner) = value {
      (value, type) = (inner, wrapped)
    }
    if case .dynamic = value, type == .any { return value.dynamic(as: wanted, test) }
    if let test { return test(type) ? .dynamic(DynamicValue(value, of: type)) : nil }
    return type == wanted ? value : nil
  }
}
