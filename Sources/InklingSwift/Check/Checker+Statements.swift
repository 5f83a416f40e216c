import SwiftSyntax

extension Checker {
  /// Checks the statements of a block whose scope has been opened.
  func checkBlock(_ items: CodeBlockItemListSyntax) throws -> TypedStatement {
    declareTypes(in: items)
    try declareFunctions(in: items)
    var statements: [TypedStatement] = []
    var failed = false
    var leaves = false
    let items = hoisted(Array(items))
    var next = 0
    while next < items.count {
      let item = items[next]
      let group = scope === globals ? [] : functions(in: items[next...])
      next += max(1, group.count)
      if leaves {
        warn(.misplaced, site(item), "this is never executed")
        leaves = false
      }
      let checked = reporting {
        group.isEmpty ? try checkStatement(item) : try checkLocalFunctions(group)
      }
      guard let statement = checked else {
        failed = true
        continue
      }
      leaves = statement.leaves
      statements.append(statement)
    }
    if failed { throw Reported() }
    let checked = statements
    var block = TypedStatement(
      leaves: checked.contains(where: \.leaves), lowerStep: { lowerWithDeferred(checked) })
    if !checked.contains(where: \.isDeferred) { block.structure = .sequence(checked) }
    return block
  }

  /// The functions that stand one after the other at the start of some statements.
  private func functions(in items: ArraySlice<CodeBlockItemSyntax>) -> [FunctionDeclSyntax] {
    var functions: [FunctionDeclSyntax] = []
    for item in items {
      guard case .decl(let declaration) = item.item,
        let function = declaration.as(FunctionDeclSyntax.self)
      else { break }
      functions.append(function)
    }
    return functions
  }

  /// Checks the statements of a block with names of its own.
  func checkBlock(_ block: CodeBlockSyntax) throws -> TypedStatement {
    try inNewScope { try checkBlock(block.statements) }
  }

  private func checkStatement(_ item: CodeBlockItemSyntax) throws -> TypedStatement {
    try nested(item) {
      switch item.item {
      case .decl(let declaration): return try checkDeclaration(declaration)
      case .stmt(let statement): return try checkStatement(statement, label: nil)
      case .expr(let expression): return try checkExpressionStatement(expression)
      @unknown default: throw unsupported("this statement is", item)
      }
    }
  }

  private func checkDeclaration(_ declaration: DeclSyntax) throws -> TypedStatement {
    switch declaration.as(DeclSyntaxEnum.self) {
    case .variableDecl(let variable): return try checkVariables(variable)
    case .functionDecl(let function): return try checkFunction(function)
    case .structDecl, .enumDecl, .protocolDecl: return try checkType(declaration)
    case .importDecl(let declaration):
      let name = declaration.path.plainText
      guard ["Inkling", "Foundation", "Swift"].contains(name) else {
        throw unsupported(
          "importing '\(name)' is", declaration,
          hint: "a lesson needs no imports: what it can use is there")
      }
      return .empty
    case .classDecl(let node): throw unsupported("classes are", node.classKeyword)
    case .extensionDecl(let node): return try checkExtension(node)
    case .operatorDecl, .precedenceGroupDecl:
      // The parser knows them by now.
      return .empty
    case .typeAliasDecl:
      // It has been declared, or refused, with the types of its block.
      return .empty
    default: throw unsupported("this declaration is", declaration)
    }
  }

  private func checkStatement(
    _ statement: StmtSyntax, label: String?
  ) throws -> TypedStatement {
    switch statement.as(StmtSyntaxEnum.self) {
    case .expressionStmt(let statement):
      return try checkExpressionStatement(statement.expression, label: label)
    case .returnStmt(let statement): return try checkReturn(statement)
    case .breakStmt(let statement):
      return try checkJump(statement.label?.text, isBreak: true, at: statement)
    case .continueStmt(let statement):
      return try checkJump(statement.label?.text, isBreak: false, at: statement)
    case .whileStmt(let statement): return try checkWhile(statement, label: label)
    case .repeatStmt(let statement): return try checkRepeat(statement, label: label)
    case .forStmt(let statement): return try checkFor(statement, label: label)
    case .guardStmt(let statement): return try checkGuard(statement)
    case .labeledStmt(let statement):
      return try checkStatement(statement.statement, label: statement.label.text)
    case .fallThroughStmt(let node): return try checkFallthrough(node)
    case .doStmt(let node): return try checkDo(node, label: label)
    case .throwStmt(let node): return try checkThrow(node)
    case .deferStmt(let node): return try checkDefer(node)
    default: throw unsupported("this statement is", statement)
    }
  }

  // MARK: Expressions as statements

  func checkExpressionStatement(
    _ expression: ExprSyntax, label: String? = nil
  ) throws -> TypedStatement {
    if let conditional = expression.as(IfExprSyntax.self) {
      return try labelled(label) { try checkIf(conditional) { try checkBlock($0) } }
    }
    if let choice = expression.as(SwitchExprSyntax.self) {
      return try checkSwitch(choice, label: label) { try checkBlock($0) }
    }
    if let infix = expression.as(InfixOperatorExprSyntax.self) {
      if infix.operator.is(AssignmentExprSyntax.self) {
        return try checkChange(infix.leftOperand) { try checkAssignment(infix) }
      }
      if let name = infix.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
        let base = compoundOperator(name)
      {
        return try checkChange(infix.leftOperand) { try checkCompoundAssignment(infix, base) }
      }
    }
    if let attempt = expression.as(TryExprSyntax.self), attempt.questionOrExclamationMark == nil,
      attempt.expression.isStatementLike
    {
      let outer = isCoveredByTry
      isCoveredByTry = true
      defer { isCoveredByTry = outer }
      return try checkExpressionStatement(attempt.expression)
    }
    if let (element, collection) = function.collected {
      let found = try check(expression, element)
      if let list = coerced(found, to: .array(element)) {
        let site = site(expression)
        return .run {
          let (run, slot) = (list.lower().asValue, collection.slot)
          return { machine in
            let more = try run(machine)
            try machine.values[machine.valueBase + slot].append(contentsOf: more, machine, site)
          }
        }
      }
      let typed = try coerce(found, to: element, for: .element)
      return .run {
        let (run, slot) = (typed.lower().asValue, collection.slot)
        return { machine in
          let new = try run(machine)
          machine.values[machine.valueBase + slot].append(new)
        }
      }
    }
    if let delegation = try checkFailableDelegation(expression) { return delegation }
    let typed = try check(expression)
    warnIfUnused(typed)
    var statement = TypedStatement.run(.evaluate(typed)) { typed.lower().asVoid }
    statement.leaves = neverReturns(expression)
    return statement
  }

  /// Warns of a value that is computed and dropped.
  func warnIfUnused(_ typed: Typed) {
    guard typed.type != .void, !typed.isDiscardable else { return }
    warn(
      .unusedResult, typed.site, "this value of type '\(typed.type)' is not used",
      hint: "print(...) shows it; '_ =' before it says that it is not needed")
  }

  private func checkAssignment(_ infix: InfixOperatorExprSyntax) throws -> TypedStatement {
    if infix.leftOperand.is(DiscardAssignmentExprSyntax.self) {
      let value = try checkValue(infix.rightOperand)
      return .run { value.lower().asVoid }
    }
    if let statement = try checkFirstValue(infix) { return statement }
    if let tuple = infix.leftOperand.as(TupleExprSyntax.self), tuple.elements.count > 1 {
      return try checkTupleAssignment(tuple, infix.rightOperand)
    }
    let place = try place(infix.leftOperand, for: .assignment)
    let value = try checkValue(infix.rightOperand, as: place.type, for: .assigned)
    return .run(place.assignment(of: value)) {
      let prepare = place.lowerPrepare()
      let store =
        if let storeFound = place.lowerStoreFound, value.lowerFound != nil {
          storeFound(value.lowerAsFound())
        } else {
          place.lowerStore(value.lower())
        }
      guard let prepare else { return store }
      return { machine in
        try prepare(machine)
        try store(machine)
      }
    }
  }

  /// `(a, b) = (b, a)`.
  private func checkTupleAssignment(
    _ tuple: TupleExprSyntax, _ right: ExprSyntax
  ) throws -> TypedStatement {
    // What gets its first value by the assignment has none yet where the right side is computed.
    let start = flow
    let places = try tuple.elements.map { element in
      element.expression.is(DiscardAssignmentExprSyntax.self)
        ? nil : try firstPlace(element.expression) ?? place(element.expression, for: .assignment)
    }
    let wanted = places.map {
      SwiftType.TupleElement(label: nil, type: $0?.type ?? .error)
    }
    let end = flow
    flow = start
    let value = try check(right, places.contains { $0 == nil } ? nil : .tuple(wanted))
    flow = end
    guard case .tuple(let elements) = value.type, elements.count == places.count else {
      throw error(
        .typeMismatch, right,
        "a value of type '\(value.type)' does not have \(places.count) elements")
    }
    for (place, element) in zip(places, elements) {
      if let place, place.type != element.type {
        throw error(
          .typeMismatch, right,
          "cannot assign value of type '\(element.type)' to type '\(place.type)'")
      }
    }
    let temporary = Temporary(function)
    return .run {
      let (run, slot) = (value.lower().asValue, temporary.value)
      let prepares = places.compactMap { $0?.lowerPrepare() }
      let stores = places.enumerated().compactMap { index, place in
        place?.lowerStore(
          .unwrapping(
            { $0.values[$0.valueBase + slot].element(at: index) }, as: elements[index].type))
      }
      return { machine in
        for prepare in prepares { try prepare(machine) }
        let new = try run(machine)
        machine.values[machine.valueBase + slot] = new
        for store in stores { try store(machine) }
      }
    }
  }

  private func checkCompoundAssignment(
    _ infix: InfixOperatorExprSyntax, _ name: String
  ) throws -> TypedStatement {
    let place = try place(infix.leftOperand, for: .assignment)
    if place.type.hasDeclaredOperators, !place.type.isNumeric,
      !place.type.isPlaceholder("AdditiveArithmetic")
    {
      return try checkHostAssignment(infix, name + "=", place)
    }
    var right = try check(infix.rightOperand, place.type)
    if name == "+", case .array(let element) = place.type {
      if right.type != place.type, right.type.element == element {
        right = asArray(right, of: element)
      }
      guard let more = coerced(right, to: place.type) else {
        throw right.site.error(
          .wrongOperands,
          "binary operator '+=' cannot be applied to operands of type '\(place.type)' and '\(right.type)'",
          hint: place.type.element == right.type ? "use append(...) to add one element" : nil)
      }
      let site = site(infix)
      return modification(of: place, by: more) { machine, array, more in
        try array.append(contentsOf: more, machine, site)
      }
    }
    if name == "+", place.type == .string, right.type == .substring { right = asString(right) }
    if name == "+", place.type == .string, right.type == .string {
      let site = site(infix)
      return .run { [function, machine] in
        lowerAppend(
          of: right, toTextIn: place, place.plainVariable?.home(in: function, machine), site,
          isCall: false
        ).asVoid
      }
    }
    if let sum = entrySum(name, of: place, by: right, site(infix.operator)) { return sum }
    if Self.arithmetic.contains(name), place.type.isNumeric, right.type.isNumeric,
      place.type != right.type, scope.lookUp(name + "=") == nil, extensions[name + "="] == nil
    {
      throw site(infix.operator).error(
        .wrongOperands,
        "binary operator '\(name)=' cannot be applied to operands of type '\(place.type)' and '\(right.type)'",
        hint: conversionHint(right, place.type))
    }
    // `a op= b` is `a = a op b`, but that the indices in `a` are computed once, and that `a` is read after `b`.
    var hold: () -> Run<Void>? = { nil }
    var known: [KnownWord] = []
    if mayChangeVariables(infix.rightOperand) {
      let (operand, temporary) = (right, Temporary(function))
      (right, hold) = held(right, in: temporary)
      if operand.type.isWord {
        known = [KnownWord(operand, in: temporary)]
        right.operation = .known(known[0])
      }
    }
    var current = Typed(place.type, place.site, lower: place.lowerRead)
    if let reference = infix.leftOperand.as(DeclReferenceExprSyntax.self),
      case .variable(let variable)? = scope.lookUp(reference.baseName.text),
      variable.function === function, variable.accessors == nil
    {
      current.variable = variable
    }
    current.operation = place.elementPath.map { .element($0) }
    if let stored = place.stored, place.isPlain { current.operation = .field(stored, place.site) }
    let value = try coerce(
      checkBinary(name, current, right, at: infix.operator, in: infix), to: place.type,
      for: .assigned)
    let before = hold
    return .run(place.assignment(of: value, after: known)) {
      let (prepare, hold, store) = (
        place.lowerPrepare(), before(), place.lowerStore(value.lower())
      )
      if prepare == nil && hold == nil { return store }
      return { machine in
        try prepare?(machine)
        try hold?(machine)
        try store(machine)
      }
    }
  }

  /// A statement that changes a place in place by a value, which is computed before the change begins.
  func modification(
    of place: Place, by value: Typed,
    _ change: @escaping (Machine, inout Value, Value) throws -> Void
  ) -> TypedStatement {
    .run {
      let (prepare, modify) = (place.lowerPrepare(), place.lowerModify())
      let run = value.lower().asValue
      return { machine in
        try prepare?(machine)
        let new = try run(machine)
        try modify(machine) { try change(machine, &$0, new) }
      }
    }
  }

  // MARK: Leaving

  private func checkReturn(_ statement: ReturnStmtSyntax) throws -> TypedStatement {
    if function.deferDepth > 0 {
      throw error(
        .misplaced, statement, "'return' cannot transfer control out of a defer statement")
    }
    if let initialization = function.initializes {
      return try checkReturn(statement, from: initialization)
    }
    if function.isStep || function.collected != nil {
      throw error(.misplaced, statement, "return invalid outside of a func")
    }
    guard let expression = statement.expression else {
      if let result = function.result, result != .void {
        throw error(
          .typeMismatch, statement, "non-void function should return a value of type '\(result)'")
      }
      function.result = .void
      var statement = TypedStatement(leaves: true) { { _ in .return } }
      statement.structure = .leave(nil)
      return statement
    }
    let value: Typed
    if let result = function.result {
      if result == .void {
        let value = try check(expression)
        if value.type == .void {
          var statement = TypedStatement(leaves: true) {
            let run = value.lower().asVoid
            return { machine in
              try run(machine)
              return .return
            }
          }
          statement.structure = .leave(value)
          return statement
        }
        throw error(
          .typeMismatch, expression, "unexpected non-void return value in void function",
          hint: "write '-> ' and the type of the value after the parameters")
      }
      value = try checkValue(expression, as: result, for: .returned)
      try checkIsOneType()
    } else {
      value = try checkValue(expression)
      function.result = value.type
    }
    var leaving = TypedStatement(
      leaves: true, lowerStep: { .result(value.lower().inForm(of: value.type)) })
    leaving.structure = .leave(value)
    return leaving
  }
}
