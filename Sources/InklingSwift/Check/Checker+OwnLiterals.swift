import SwiftSyntax

/// Literals of a lesson's own types: `ExpressibleByIntegerLiteral` and the like.
extension Checker {
  /// The protocols of types that literals can be, and the labels of the initializers that make them.
  static let literalProtocols: [String: String] = [
    "ExpressibleByIntegerLiteral": "integerLiteral", "ExpressibleByFloatLiteral": "floatLiteral",
    "ExpressibleByStringLiteral": "stringLiteral", "ExpressibleByBooleanLiteral": "booleanLiteral",
    "ExpressibleByArrayLiteral": "arrayLiteral",
    "ExpressibleByDictionaryLiteral": "dictionaryLiteral",
  ]

  /// The initializer that makes a value of a type from a literal.
  func literalInitializer(_ name: String, of type: SwiftType) -> Declaration? {
    guard case .nominal(let nominal) = type, nominal.conformances.contains(name),
      nominal.kind == .structure || nominal.kind == .enumeration
    else { return nil }
    return host.members(of: type, named: "init", isStatic: true).declarations.first {
      $0.isOfLesson && $0.parameters.count == 1 && !$0.isThrowing && $0.result == type
        && $0.parameters[0].label == Self.literalProtocols[name]
    }
  }

  /// A literal where a lesson's own type is wanted that conforms to a protocol; `nil` where none is.
  ///
  /// - Parameter argument: Checks the literal as what the type's initializer takes.
  func ownLiteral(
    _ name: String, _ expected: SwiftType?, at node: some SyntaxProtocol,
    _ argument: (SwiftType) throws -> Typed
  ) throws -> Typed? {
    guard let type = expected?.unwrapped, let initializer = literalInitializer(name, of: type)
    else { return nil }
    let wanted = initializer.parameters[0].type
    let value = try coerce(argument(wanted), to: wanted, for: .argument)
    return call(
      initializer, receiver: nil, arguments: [value], bindings: ["Self": type], site: site(node))
  }

  /// `Name("Ada")`, which is the literal as a value of the type where the type can be one; `nil` for everything else.
  func ownConversion(of expression: ExprSyntax, to type: SwiftType) throws -> Typed? {
    let name: String
    switch expression.as(ExprSyntaxEnum.self) {
    case .integerLiteralExpr: name = "ExpressibleByIntegerLiteral"
    case .floatLiteralExpr: name = "ExpressibleByFloatLiteral"
    case .stringLiteralExpr(let literal) where literal.representedLiteralValue != nil:
      name = "ExpressibleByStringLiteral"
    default: return nil
    }
    guard literalInitializer(name, of: type) != nil else { return nil }
    return try check(expression, as: type, for: .argument)
  }

  /// A dictionary literal where a lesson's own type is wanted.
  func ownDictionary(_ literal: DictionaryExprSyntax, _ expected: SwiftType?) throws -> Typed? {
    try ownLiteral("ExpressibleByDictionaryLiteral", expected, at: literal) { wanted in
      guard case .array(.tuple(let parts)) = wanted, parts.count == 2 else { throw Reported() }
      var pairs: [(Typed, Typed)] = []
      if case .elements(let list) = literal.content {
        pairs = try list.map {
          (
            try check($0.key, as: parts[0].type, for: .element),
            try check($0.value, as: parts[1].type, for: .element)
          )
        }
      }
      let checked = pairs
      return Typed(wanted, site(literal)) {
        let runs = checked.map {
          (HeldValue(run: $0.0.lower().asValue), HeldValue(run: $0.1.lower().asValue))
        }
        return .value { machine in
          .array(try runs.map { .tuple([try $0.0.run(machine), try $0.1.run(machine)]) })
        }
      }
    }
  }

  /// Refuses a conformance to a protocol of literals that lacks its initializer.
  func checkLiteralConformances(
    of type: SwiftType, _ nominal: NominalType, at node: some SyntaxProtocol
  ) throws {
    for (name, label) in Self.literalProtocols.sorted(by: { $0.key < $1.key })
    where nominal.conformances.contains(name) && literalInitializer(name, of: type) == nil {
      throw error(
        .conformance, node,
        "type '\(nominal.shortName)' does not conform to protocol '\(name)'",
        hint: "write an initializer with one parameter '\(label)'")
    }
  }
}
