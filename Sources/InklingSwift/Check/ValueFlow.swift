import SwiftSyntax

/// Which of the variables that are declared without a value may lack one, or have one, where control is.
struct ValueFlow {
  /// Those that lack a value on some way to here.
  private(set) var lacking: [Variable] = []
  /// Those that have got one on some way to here.
  private(set) var given: [Variable] = []

  /// Whether a variable may lack a value here.
  func lacks(_ variable: Variable) -> Bool { lacking.contains { $0 === variable } }
  /// Whether a variable may have got a value already.
  func mayHave(_ variable: Variable) -> Bool { given.contains { $0 === variable } }

  /// Notes a variable that is declared without a value.
  mutating func declare(_ variable: Variable) {
    lacking.append(variable)
    given.removeAll { $0 === variable }
  }

  /// Notes that a variable gets a value here.
  mutating func give(_ variable: Variable) {
    lacking.removeAll { $0 === variable }
    if !mayHave(variable) { given.append(variable) }
  }

  /// What is known where several ways meet; `nil` where none leads.
  static func meeting(_ ways: [ValueFlow]) -> ValueFlow? {
    guard var all = ways.first else { return nil }
    for way in ways.dropFirst() {
      all.lacking += way.lacking.filter { !all.lacks($0) }
      all.given += way.given.filter { !all.mayHave($0) }
    }
    return all
  }
}

/// Variables that get their value after their declaration.
extension Checker {
  /// Goes on where several ways meet.
  func meet(_ ways: [ValueFlow]) {
    // Where none leads, nothing is missing, because nothing runs.
    flow = ValueFlow.meeting(ways) ?? ValueFlow()
  }

  /// Declares a variable without a value.
  func checkDeclaration(
    of binding: PatternBindingSyntax, _ type: SwiftType, isMutable: Bool
  ) throws -> TypedStatement {
    if let tuple = binding.pattern.as(TuplePatternSyntax.self) {
      let elements = try tupleElements(of: type, for: tuple)
      var statements: [TypedStatement] = []
      for (part, element) in zip(tuple.elements, elements) {
        var inner = binding
        inner.pattern = part.pattern
        inner.typeAnnotation = nil
        statements.append(try checkDeclaration(of: inner, element.type, isMutable: isMutable))
      }
      let all = statements
      return TypedStatement(lowerStep: { lowerSequence(all) })
    }
    if binding.pattern.is(WildcardPatternSyntax.self) { return .empty }
    guard let name = binding.pattern.as(IdentifierPatternSyntax.self) else {
      throw unsupported("declaring these names without values is", binding.pattern)
    }
    let variable = try declare(name.identifier.text, type, isMutable: isMutable, at: name)
    if isMutable, type.isOptional, binding.typeAnnotation?.type.is(OptionalTypeSyntax.self) ?? false
    {
      // A variable optional begins as nil.
      return .run { [machine, function] in
        variable.lowerStore(.value { _ in .none }, isInitial: true, in: function, machine)
      }
    }
    variable.loopsAround = function.targets.count { $0.kind == .loop }
    flow.declare(variable)
    return .run { [machine, function] in
      guard variable.function != nil, variable.isCaptured else { return { _ in } }
      // Closures share its box, which has to be new each time the declaration is reached.
      let nothing: Code = type.isWord ? .int { _ in 0 } : .value { _ in .void }
      return variable.lowerStore(nothing, isInitial: true, in: function, machine)
    }
  }

  /// Checks `x = value` where that may be the first value of `x`; `nil` where it is a change like any other.
  func checkFirstValue(_ infix: InfixOperatorExprSyntax) throws -> TypedStatement? {
    guard let reference = infix.leftOperand.as(DeclReferenceExprSyntax.self),
      case .variable(let variable)? = scope.lookUp(reference.baseName.text),
      let loops = variable.loopsAround,
      variable.function === function || (variable.function == nil && function.isStep)
    else { return nil }
    if variable.isMutable, !flow.lacks(variable) { return nil }
    let value = try checkValue(infix.rightOperand, as: variable.type, for: .assigned)
    try giveFirstValue(variable, in: loops, at: reference)
    return .run { [machine, function] in
      variable.lowerStore(value.lower(), isInitial: false, in: function, machine)
    }
  }

  /// Notes that a variable gets its value here; refuses a second one of a constant.
  private func giveFirstValue(
    _ variable: Variable, in loops: Int, at reference: some SyntaxProtocol
  ) throws {
    if !variable.isMutable {
      guard flow.lacks(variable), !flow.mayHave(variable) else {
        throw error(
          .immutable, reference, "immutable value '\(variable.name)' may only be initialized once",
          hint: "a variable that changes is declared with 'var'")
      }
      guard function.targets.count(where: { $0.kind == .loop }) == loops else {
        throw error(
          .immutable, reference,
          "immutable value '\(variable.name)' may only be initialized once, but this is in a loop",
          hint: "a variable that changes is declared with 'var'")
      }
    }
    flow.give(variable)
  }

  /// The place of a name in `(a, b) = pair` that may get its first value there; `nil` where it is a change like any other.
  func firstPlace(_ expression: ExprSyntax) throws -> Place? {
    guard let reference = expression.as(DeclReferenceExprSyntax.self),
      case .variable(let variable)? = scope.lookUp(reference.baseName.text),
      let loops = variable.loopsAround,
      variable.function === function || (variable.function == nil && function.isStep),
      !variable.isMutable || flow.lacks(variable)
    else { return nil }
    try giveFirstValue(variable, in: loops, at: reference)
    let site = site(reference)
    return Place(
      type: variable.type, site: site,
      lowerRead: { [machine, function] in variable.lowerRead(in: function, machine, site) },
      lowerModify: { [machine, function] in variable.lowerModify(in: function, machine, site) },
      lowerStore: { [machine, function] in
        variable.lowerStore($0, isInitial: false, in: function, machine)
      }, root: variable, variable: variable)
  }

  /// Refuses to use a variable that may lack a value.
  func checkHasValue(_ variable: Variable, at node: some SyntaxProtocol) throws {
    guard variable.loopsAround != nil, flow.lacks(variable) else { return }
    // Functions look at global variables when they run.
    if variable.function == nil, !function.isStep { return }
    let kind = variable.isMutable ? "variable" : "constant"
    let isElsewhere = variable.function != nil && variable.function !== function
    var diagnostic = error(
      .uninitialized, node,
      "\(kind) '\(variable.name)' "
        + (isElsewhere ? "captured by a closure" : "used") + " before being initialized",
      hint: "it needs a value on every way that leads here")
    diagnostic.notes.append(
      Diagnostic.Note("\(kind) declared without a value here", at: variable.site.location))
    throw diagnostic
  }
}
