import SwiftParser
import SwiftSyntax

extension Checker {
  /// Checks a closure with a capture list: constants of the function around, made anew each time the closure is.
  func checkCaptures(
    _ captures: ClosureCaptureClauseSyntax, of closure: ClosureExprSyntax, _ expected: SwiftType?
  ) throws -> Typed {
    // The values are computed before any of the names hides another.
    let values = try captures.items.map { item -> (ClosureCaptureSyntax, Typed) in
      if let specifier = item.specifier {
        throw unsupported("'\(specifier.plainText)' in a capture list is", specifier)
      }
      guard let value = item.initializer?.value else {
        let name = ExprSyntax(DeclReferenceExprSyntax(baseName: .identifier(item.name.text)))
        let outer = blamed
        blamed = site(item)
        defer { blamed = outer }
        return (item, try check(name))
      }
      return (item, try check(value))
    }
    return try inNewScope {
      let stores = try values.map { item, value -> () -> HeldAction in
        let variable = try declare(item.name.text, value.type, isMutable: false, at: item)
        return { [machine, function] in
          HeldAction(
            run: variable.lowerStore(value.lower(), isInitial: true, in: function, machine))
        }
      }
      let inner = try checkClosure(closure, expected, hasCaptured: true)
      return Typed(inner.type, inner.site) {
        let captured = stores.map { $0() }
        let make = inner.lower().asValue
        return .value { machine in
          for store in captured { try store.run(machine) }
          return try make(machine)
        }
      }
    }
  }

  /// `\.count` as a function that gives what the path leads to.
  func checkKeyPath(_ path: KeyPathExprSyntax, _ expected: SwiftType?) throws -> Typed {
    guard case .function(let wanted)? = expected?.unwrapped, wanted.parameters.count == 1,
      let root = wanted.parameters.first, !root.hasParameters
    else {
      throw unsupported(
        "a key path that is not given as a function is", path,
        hint: "write a closure: { $0... }")
    }
    if let written = path.root {
      let type = try resolve(written)
      guard type == root else {
        throw error(
          .typeMismatch, written,
          "key path root type '\(type)' cannot be used for a function of '\(root)'")
      }
    }
    let text = "$0" + path.components.plainText.replacing(".self", with: "")
    var parser = Parser(text, maximumNestingLevel: 64)
    let expression = ExprSyntax.parse(from: &parser)
    guard !expression.hasError else { throw unsupported("this key path is", path) }
    let context = FunctionContext(parent: function, result: nil, mayThrow: false)
    let outer = blamed
    blamed = site(path)
    defer { blamed = outer }
    let variable = Variable(
      "$0", root, isMutable: false, function: context, step: step, site: site(path))
    let body = try inside(context) {
      scope.declare("$0", .variable(variable))
      return try check(expression, wanted.result.hasParameters ? nil : wanted.result)
    }
    return makeFunctionValue(
      context, parameters: [variable], result: body.type, site: site(path), body: body.lower)
  }
}
