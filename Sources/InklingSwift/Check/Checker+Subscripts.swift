import SwiftParser
import SwiftSyntax

extension Checker {
  /// `x[i]`, and `[Double]()`-like specialisations that the parser reads as such.
  func checkSubscript(_ call: SubscriptCallExprSyntax) throws -> Typed {
    if let type = typeNamed(by: call.calledExpression) {
      return try checkTypeSubscript(call, of: type)
    }
    let base = try check(call.calledExpression)
    let site = site(call)
    if declaresSubscript(base.type, call) {
      let (all, bindings) = host.members(of: base.type, named: "subscript", isStatic: false)
      let found = try? attempt {
        try resolve(
          all.filter(\.isOfLesson),
          call.arguments.map { Argument(label: $0.label?.text, expression: $0.expression) },
          receiver: .value(base), bindings: bindings, expected: nil, named: "subscript", in: call)
      }
      if let found { return found }
    }
    if case .array(let element) = base.type {
      if isWrittenRange(call) {
        return slice(base, try checkArrayIndex(call, mayBeRange: true), site)
      }
      if isElementOfVariable(call), mayChangeVariables(ExprSyntax(call)) {
        // The indices are computed before the variable is read.
        let place = try place(ExprSyntax(call), for: .assignment)
        return Typed(element, site) {
          let (prepare, read) = (place.lowerPrepare(), place.lowerRead().asValue)
          return .unwrapping(
            { machine in
              try prepare?(machine)
              return try read(machine)
            }, as: element)
        }
      }
      let index = try checkArrayIndex(call, mayBeRange: true)
      if index.type != .int { return slice(base, index, site) }
      var typed = Typed(element, site) { [function, machine] in
        if let home = base.variable?.home(in: function, machine) {
          return home.lowerElement(at: index, element, site, array: base.lower().asValue)
        }
        if let inner = base.element, let home = inner.array.home(in: function, machine) {
          return home.lowerElement(
            row: inner.index, base.site, at: index, element, site,
            array: inner.array.lowerRead(in: function, machine, base.site).asValue)
        }
        return readElement(of: base.lower().asValue, at: index.lower().asInt, element, site)
      }
      if let array = base.variable {
        typed.element = Typed.Element(array: array, index: index)
        typed.operation = .element(ElementPath(array: array, row: nil, index: index, site: site))
      } else if let inner = base.element {
        typed.operation = .element(
          ElementPath(array: inner.array, row: (inner.index, base.site), index: index, site: site))
      }
      return typed
    }
    if case .dictionary = base.type { return try checkDictionaryElement(call, of: base) }
    if case .sequence("ArraySlice", let element) = base.type {
      return try checkSliceElement(call, of: base, element)
    }
    if base.type == .string || base.type == .substring {
      return try checkTextElement(call, of: base)
    }
    let (declarations, bindings) = host.members(of: base.type, named: "subscript", isStatic: false)
    guard !declarations.isEmpty else {
      if case .optional = base.type {
        throw error(
          .unknownMember, call,
          "value of optional type '\(base.type)' must be unwrapped before it can be indexed",
          hint: "write '!' after it, or 'if let' to test for nil")
      }
      if case .set = base.type {
        throw error(
          .unknownMember, call, "value of type '\(base.type)' has no subscripts",
          hint: "a set has no order; sorted() gives an array, which has an index")
      }
      if base.type == .string || base.type.element != nil {
        throw unsupported("an index of a value of type '\(base.type)' is", call)
      }
      throw error(.unknownMember, call, "value of type '\(base.type)' has no subscripts")
    }
    let arguments = call.arguments.map {
      Argument(label: $0.label?.text, expression: $0.expression)
    }
    return try resolve(
      declarations, arguments, receiver: .value(base), bindings: bindings, expected: nil,
      named: "subscript", in: call)
  }

  /// Whether an extension of the lesson's gives one of Swift's types a subscript with the labels of a call.
  func declaresSubscript(_ type: SwiftType, _ call: SubscriptCallExprSyntax) -> Bool {
    guard extensions["subscript"] != nil, type.isOfSwift else { return false }
    let labels = call.arguments.map { $0.label?.text }
    return extensionMembers(of: type, named: "subscript").contains {
      !$0.isStatic && $0.parameters.map(\.label) == labels
    }
  }

  /// A static subscript.
  private func checkTypeSubscript(
    _ call: SubscriptCallExprSyntax, of type: SwiftType
  ) throws -> Typed {
    let (all, bindings) = host.members(of: type, named: "subscript", isStatic: true)
    guard !all.isEmpty else {
      throw error(.unknownMember, call, "type '\(type)' has no subscripts")
    }
    return try resolve(
      all, call.arguments.map { Argument(label: $0.label?.text, expression: $0.expression) },
      receiver: nil, bindings: bindings, expected: nil, named: "subscript", in: call)
  }

  /// Whether the expression is an element of a variable that can change.
  func isElementOfVariable(_ call: SubscriptCallExprSyntax) -> Bool {
    if let inner = call.calledExpression.as(SubscriptCallExprSyntax.self) {
      return isElementOfVariable(inner)
    }
    guard let name = call.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text,
      case .variable(let variable)? = scope.lookUp(name)
    else { return false }
    return variable.isMutable
  }

  /// The index of an array's element.
  func checkArrayIndex(
    _ call: SubscriptCallExprSyntax, mayBeRange: Bool = false
  ) throws -> Typed {
    guard call.arguments.count == 1, let argument = call.arguments.first, argument.label == nil
    else {
      throw error(
        .wrongArguments, call, "an array takes one index",
        hint: "for an array of arrays, write a[i][j]")
    }
    if mayBeRange, argument.expression.as(DeclReferenceExprSyntax.self)?.baseName.text == "..." {
      var parser = Parser("0...", maximumNestingLevel: 16)
      return try check(ExprSyntax.parse(from: &parser))
    }
    let index = try check(argument.expression, .int)
    if mayBeRange, isRange(index.type, of: .int) { return index }
    return try coerce(index, to: .int, for: .argument)
  }
}
