import SwiftSyntax

extension Checker {
  /// Refuses an initializer that can end, or use `self`, before every stored property has a value.
  func checkInitialization(
    of nominal: NominalType, _ body: CodeBlockSyntax, parameters: Set<String>, isDelegating: Bool
  ) throws {
    let isWhole = isDelegating || nominal.kind == .enumeration || nominal.isContainer
    let needed =
      isWhole
      ? ["self"] : nominal.fields.filter { $0.initial == nil }.map(\.name)
    let names = BoundNameFinder(viewMode: .sourceAccurate)
    names.walk(body)
    var flow = InitializationFlow(
      checker: self, fields: isWhole ? [] : Set(nominal.fields.map(\.name)),
      constants: Set(nominal.fields.filter { !$0.isMutable }.map(\.name)), needed: Set(needed),
      isWhole: isWhole, locals: parameters.union(names.names))
    let start = Set(isWhole ? [] : nominal.fields.filter { $0.initial != nil }.map(\.name))
    guard let end = try flow.walk(body.statements, start) else { return }
    try flow.checkIsComplete(end, at: body.rightBrace)
  }
}

/// Follows which stored properties have a value, through the statements of an initializer.
private struct InitializationFlow {
  let checker: Checker
  /// All stored properties.
  let fields: Set<String>
  let constants: Set<String>
  /// What must have a value in the end.
  let needed: Set<String>
  /// Whether `self` gets its value as a whole.
  let isWhole: Bool
  /// The names that hide properties.
  let locals: Set<String>
  /// What has a value where a `break` leaves a statement.
  var breaks: [[Set<String>]] = []
  /// What has got a value on some ways to where control is, but not on others.
  var partial: Set<String> = []
  /// How many loops are around.
  var loops = 0

  /// What has a value at a point; `nil` where control never gets there.
  typealias Known = Set<String>?

  func checkIsComplete(_ known: Set<String>, at node: some SyntaxProtocol) throws {
    guard !needed.isSubset(of: known) else { return }
    let missing = needed.subtracting(known).sorted()
    if isWhole {
      throw checker.error(
        .uninitialized, node,
        "'self.init' isn't called on all paths before returning from initializer",
        hint: "'self' gets its value by 'self = ...' or 'self.init(...)'")
    }
    throw checker.error(
      .uninitialized, node,
      "return from initializer without initializing all stored properties",
      hint: "no value yet: " + missing.map { "'self.\($0)'" }.joined(separator: ", "))
  }

  private mutating func join(_ first: Known, _ second: Known) -> Known {
    guard let first else { return second }
    guard let second else { return first }
    partial.formUnion(first.symmetricDifference(second))
    return first.intersection(second)
  }

  mutating func walk(_ items: CodeBlockItemListSyntax, _ start: Set<String>) throws -> Known {
    var known = start
    for item in items {
      let next: Known
      switch item.item {
      case .decl(let declaration):
        try use(declaration, known)
        next = known
      case .stmt(let statement): next = try walk(statement, known)
      case .expr(let expression): next = try walk(expression, known)
      @unknown default: next = known
      }
      guard let next else { return nil }
      known = next
    }
    return known
  }

  private mutating func walk(_ statement: StmtSyntax, _ known: Set<String>) throws -> Known {
    switch statement.as(StmtSyntaxEnum.self) {
    case .expressionStmt(let statement): return try walk(statement.expression, known)
    case .returnStmt(let statement):
      if statement.expression == nil { try checkIsComplete(known, at: statement) }
      return nil
    case .throwStmt(let statement):
      try use(statement.expression, known)
      return nil
    case .breakStmt:
      if !breaks.isEmpty { breaks[breaks.count - 1].append(known) }
      return nil
    case .continueStmt, .fallThroughStmt: return nil
    case .guardStmt(let statement):
      try use(statement.conditions, known)
      _ = try walk(statement.body.statements, known)
      return known
    case .whileStmt(let loop):
      try use(loop.conditions, known)
      try walkLoop(loop.body, known)
      return known
    case .forStmt(let loop):
      try use(loop.sequence, known)
      if let filter = loop.whereClause { try use(filter, known) }
      try walkLoop(loop.body, known)
      return known
    case .repeatStmt(let loop):
      try walkLoop(loop.body, known)
      try use(loop.condition, known)
      return known
    case .labeledStmt(let labelled):
      _ = try walk(labelled.statement, known)
      return known
    case .doStmt(let statement):
      var end = try walk(statement.body.statements, known)
      for clause in statement.catchClauses {
        end = join(end, try walk(clause.body.statements, known))
      }
      return end
    default:
      try use(statement, known)
      return known
    }
  }

  private mutating func walkLoop(_ body: CodeBlockSyntax, _ known: Set<String>) throws {
    breaks.append([])
    loops += 1
    defer {
      breaks.removeLast()
      loops -= 1
    }
    _ = try walk(body.statements, known)
  }

  private mutating func walk(_ expression: ExprSyntax, _ known: Set<String>) throws -> Known {
    if let conditional = expression.as(IfExprSyntax.self) {
      try use(conditional.conditions, known)
      let first = try walk(conditional.body.statements, known)
      switch conditional.elseBody {
      case .codeBlock(let block)?: return join(first, try walk(block.statements, known))
      case .ifExpr(let next)?: return join(first, try walk(ExprSyntax(next), known))
      case nil: return join(first, known)
      @unknown default: return known
      }
    }
    if let choice = expression.as(SwitchExprSyntax.self) {
      try use(choice.subject, known)
      breaks.append([])
      var end: Known = nil
      for element in choice.cases {
        guard case .switchCase(let branch) = element else { continue }
        end = join(end, try walk(branch.statements, known))
      }
      for state in breaks.removeLast() { end = join(end, state) }
      return end
    }
    if let attempt = expression.as(TryExprSyntax.self), attempt.questionOrExclamationMark == nil {
      return try walk(attempt.expression, known)
    }
    if let infix = expression.as(InfixOperatorExprSyntax.self),
      infix.operator.is(AssignmentExprSyntax.self)
    {
      return try assign(infix, known)
    }
    if let call = expression.as(FunctionCallExprSyntax.self),
      let member = call.calledExpression.as(MemberAccessExprSyntax.self),
      member.declName.baseName.text == "init", member.base?.isSelf ?? false
    {
      try use(call.arguments, known)
      return known.union(["self"])
    }
    if let name = expression.as(FunctionCallExprSyntax.self)?.calledExpression
      .as(DeclReferenceExprSyntax.self)?.baseName.text,
      ["fatalError", "preconditionFailure"].contains(name)
    {
      return nil
    }
    try use(expression, known)
    return known
  }

  /// An assignment, which may give a property its value.
  private mutating func assign(_ infix: InfixOperatorExprSyntax, _ known: Set<String>) throws
    -> Known
  {
    try use(infix.rightOperand, known)
    return try assign(to: infix.leftOperand, known)
  }

  private mutating func assign(to left: ExprSyntax, _ known: Set<String>) throws -> Known {
    if let tuple = left.as(TupleExprSyntax.self) {
      var all = known
      for element in tuple.elements { all = try assign(to: element.expression, all) ?? all }
      return all
    }
    if left.is(DiscardAssignmentExprSyntax.self) { return known }
    if left.isSelf { return known.union(["self"]).union(fields) }
    guard let name = field(left) else {
      try use(left, known)
      return known
    }
    if constants.contains(name), known.contains(name) || partial.contains(name) || loops > 0 {
      throw checker.error(
        .immutable, left, "immutable value 'self.\(name)' may only be initialized once")
    }
    return known.union([name])
  }

  /// The stored property that an expression is.
  private func field(_ expression: ExprSyntax) -> String? {
    if let member = expression.as(MemberAccessExprSyntax.self),
      member.base?.isSelf ?? false
    {
      let name = member.declName.baseName.text
      return fields.contains(name) ? name : nil
    }
    if let name = expression.as(DeclReferenceExprSyntax.self)?.baseName.text,
      fields.contains(name), !locals.contains(name)
    {
      return name
    }
    return nil
  }

  /// Refuses uses of what has no value yet.
  private func use(_ node: some SyntaxProtocol, _ known: Set<String>) throws {
    if needed.isSubset(of: known) { return }
    let finder = UseFinder(fields: fields, locals: locals, members: checker.memberNames)
    finder.walk(node)
    for (name, place) in finder.uses where !known.contains(name) {
      if name == "self" {
        if isWhole {
          throw checker.error(
            .uninitialized, place, "'self' used before 'self.init' call or assignment to 'self'")
        }
        throw checker.error(
          .uninitialized, place, "'self' used before all stored properties are initialized",
          hint: "no value yet: "
            + needed.subtracting(known).sorted().map { "'self.\($0)'" }.joined(separator: ", "))
      }
      throw checker.error(
        .uninitialized, place,
        "\(constants.contains(name) ? "constant" : "variable") 'self.\(name)' used before being initialized"
      )
    }
  }
}

extension Checker {
  /// Whether a plain name is a member of the type around, other than a stored property.
  fileprivate func memberNames(_ name: String) -> Bool {
    (try? implicitOwner(of: name, at: ExprSyntax(NilLiteralExprSyntax()))).flatMap { $0 }
      .map { if case .instance = $0 { true } else { false } } ?? false
  }
}

/// Finds uses of stored properties and of `self` as a whole.
private final class UseFinder: SyntaxVisitor {
  let fields: Set<String>
  let locals: Set<String>
  let members: (String) -> Bool
  var uses: [(name: String, place: Syntax)] = []

  init(fields: Set<String>, locals: Set<String>, members: @escaping (String) -> Bool) {
    self.fields = fields
    self.locals = locals
    self.members = members
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: MemberAccessExprSyntax) -> SyntaxVisitorContinueKind {
    guard node.base?.isSelf ?? false else {
      if let base = node.base { walk(base) }
      return .skipChildren
    }
    let name = node.declName.baseName.text
    uses.append((fields.contains(name) ? name : "self", Syntax(node)))
    return .skipChildren
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    let name = node.baseName.text
    if name == "self" {
      uses.append(("self", Syntax(node)))
    } else if !locals.contains(name) {
      if fields.contains(name) {
        uses.append((name, Syntax(node)))
      } else if members(name) {
        uses.append(("self", Syntax(node)))
      }
    }
    return .skipChildren
  }
}

/// Finds the names that the variables, patterns and closures of a body declare.
private final class BoundNameFinder: SyntaxVisitor {
  var names: Set<String> = []

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    names.insert(node.identifier.text)
    return .skipChildren
  }

  override func visit(_ node: ClosureShorthandParameterSyntax) -> SyntaxVisitorContinueKind {
    names.insert(node.name.text)
    return .skipChildren
  }

  override func visit(_ node: ClosureParameterSyntax) -> SyntaxVisitorContinueKind {
    names.insert((node.secondName ?? node.firstName).text)
    return .skipChildren
  }

  override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
    names.insert((node.secondName ?? node.firstName).text)
    return .skipChildren
  }
}
