import SwiftParser
import SwiftSyntax

extension Checker {
  // MARK: Variables

  func checkVariables(_ declaration: VariableDeclSyntax) throws -> TypedStatement {
    try checkIsOnce(declaration.modifiers)
    for modifier in declaration.modifiers
    where modifier.detail != nil || !Self.fileModifiers.contains(modifier.name.text) {
      throw unsupported("'\(modifier.name.text)' is", modifier)
    }
    if scope !== globals, let modifier = declaration.modifiers.first {
      throw error(
        .misplaced, modifier,
        "attribute '\(modifier.name.text)' can only be used in a non-local scope")
    }
    if let attribute = declaration.attributes.first {
      throw unsupported("'\(attribute.plainText)' is", attribute)
    }
    let isMutable = declaration.bindingSpecifier.text == "var"
    var statements: [TypedStatement] = []
    // `let a, b: Int` gives its annotation to the names before it.
    var bindings = Array(declaration.bindings)
    for index in bindings.indices.dropLast().reversed()
    where bindings[index].typeAnnotation == nil && bindings[index].initializer == nil {
      bindings[index].typeAnnotation = bindings[index + 1].typeAnnotation
    }
    for binding in bindings {
      if let accessors = binding.accessorBlock {
        statements += try checkVariable(binding, with: accessors, isMutable: isMutable)
      } else {
        statements.append(try checkBinding(binding, isMutable: isMutable))
      }
    }
    let checked = statements
    var sequence = TypedStatement(lowerStep: { lowerSequence(checked) })
    sequence.structure = .sequence(checked)
    return sequence
  }

  func checkBinding(
    _ binding: PatternBindingSyntax, isMutable: Bool
  ) throws -> TypedStatement {
    do {
      let annotation = try binding.typeAnnotation.map { try resolve($0.type) }
      guard let initializer = binding.initializer else {
        guard let annotation else {
          throw error(
            .needsType, binding, "type annotation missing in pattern",
            hint: "write a type after ':', or give it a value: = ...")
        }
        return try checkDeclaration(of: binding, annotation, isMutable: isMutable)
      }
      let value = try checkInitialValue(of: binding, initializer.value, annotation, isMutable)
      if value.type == .void {
        warn(
          .unusedResult, site(binding.pattern),
          "'\(binding.pattern.plainText)' is given no value but '()', which may be unexpected"
        )
      }
      if isMutable, case .sequence(let name, _) = value.type, name != "ArraySlice" {
        throw unsupported(
          "keeping a '\(name)' in a variable is", initializer.value,
          hint: "make an array of it: Array(...)")
      }
      let pattern = try checkPattern(binding.pattern, value.type, isMutable: isMutable)
      let structure = pattern.variable.map {
        Structure.assign($0, before: [], value, isInitial: true)
      }
      return .run(structure) { pattern.lowerBind(value.lower()) }
    } catch {
      declareUnknown(binding)
      throw error
    }
  }

  /// Declares the names of a variable whose declaration is wrong, so that one mistake is reported once.
  func declareUnknown(_ binding: PatternBindingSyntax) {
    for name in binding.pattern.boundNames {
      _ = try? declare(name, .error, isMutable: true, at: binding.pattern)
    }
  }

  /// Checks the value of a new variable, or the one that the user has put in its place.
  private func checkInitialValue(
    of binding: PatternBindingSyntax, _ expression: ExprSyntax, _ annotation: SwiftType?,
    _ isMutable: Bool
  ) throws -> Typed {
    let original = try checkValue(expression, annotation)
    let value = try annotation.map { try coerce(original, to: $0, for: .specified) } ?? original
    guard scope === globals, !isMutable, let name = binding.pattern.boundNames.first,
      binding.pattern.is(IdentifierPatternSyntax.self), let text = parameters[name]
    else { return value }
    unusedParameters.remove(name)
    var parser = Parser(text, maximumNestingLevel: 64)
    let replacement = ExprSyntax.parse(from: &parser)
    let outer = blamed
    blamed = site(expression)
    defer { blamed = outer }
    do {
      guard !replacement.hasError else {
        throw error(.syntax, expression, "this is not one expression")
      }
      return try check(replacement, as: value.type, for: .specified)
    } catch is Diagnostic {
      throw site(expression).error(
        .badParameter,
        "the parameter '\(name)' was given as '\(text)', which is not a value of type '\(value.type)'",
        hint: value.type == .string ? "text is written in quotes: \"\(text)\"" : nil)
    }
  }

  /// Declares the names of a step that breaks the grammar, so that later steps do not report them as unknown.
  func declareUnreadable(_ items: CodeBlockItemListSyntax) {
    for item in items {
      guard case .decl(let declaration) = item.item else { continue }
      var names: [String] = []
      if let variable = declaration.as(VariableDeclSyntax.self) {
        names = variable.bindings.flatMap(\.pattern.boundNames)
      } else if let function = declaration.as(FunctionDeclSyntax.self) {
        names = [function.name.text]
      }
      for name in names { _ = try? declare(name, .error, isMutable: true, at: item) }
    }
  }

  // MARK: Patterns

  /// A pattern whose names have been declared.
  struct TypedPattern {
    /// Makes code that stores what a value's code computes in the pattern's variables.
    let lowerBind: (Code) -> Run<Void>
    /// The only variable, where the pattern is a name.
    var variable: Variable?
  }

  func checkPattern(
    _ pattern: PatternSyntax, _ type: SwiftType, isMutable: Bool
  ) throws -> TypedPattern {
    switch pattern.as(PatternSyntaxEnum.self) {
    case .identifierPattern(let name):
      let variable = try declare(name.identifier.text, type, isMutable: isMutable, at: name)
      return TypedPattern(
        lowerBind: { [machine, function] in
          variable.lowerStore($0, isInitial: true, in: function, machine)
        }, variable: variable)
    case .wildcardPattern:
      return TypedPattern(lowerBind: { $0.asVoid })
    case .tuplePattern(let tuple):
      return try checkTuplePattern(tuple, type, isMutable: isMutable)
    case .valueBindingPattern(let binding):
      return try checkPattern(
        binding.pattern, type, isMutable: binding.bindingSpecifier.text == "var")
    case .expressionPattern(let expression):
      // `(_, x)` in a `for` or in an assignment-like position parses its parts as expressions.
      if expression.expression.is(DiscardAssignmentExprSyntax.self) {
        return TypedPattern(lowerBind: { $0.asVoid })
      }
      guard let plain = expression.expression.asPlainPattern else {
        throw unsupported("this pattern is", pattern)
      }
      return try checkPattern(plain, type, isMutable: isMutable)
    default: throw unsupported("this pattern is", pattern)
    }
  }

  /// The elements of a tuple type that the parts of a pattern stand for.
  func tupleElements(
    of type: SwiftType, for tuple: TuplePatternSyntax
  ) throws -> [SwiftType.TupleElement] {
    guard case .tuple(let elements) = type else {
      throw error(
        .typeMismatch, tuple, "tuple pattern cannot match values of the non-tuple type '\(type)'")
    }
    guard elements.count == tuple.elements.count else {
      throw error(
        .typeMismatch, tuple,
        "tuple pattern has the wrong length for tuple type '\(type)'")
    }
    for (part, element) in zip(tuple.elements, elements) {
      if let label = part.label?.text, label != element.label {
        throw error(
          .typeMismatch, part,
          "tuple pattern element label '\(label)' must be '\(element.label ?? "_")'")
      }
    }
    return elements
  }

  private func checkTuplePattern(
    _ tuple: TuplePatternSyntax, _ type: SwiftType, isMutable: Bool
  ) throws -> TypedPattern {
    if tuple.elements.count == 1, let only = tuple.elements.first, only.label == nil {
      return try checkPattern(only.pattern, type, isMutable: isMutable)
    }
    let elements = try tupleElements(of: type, for: tuple)
    let parts = try zip(tuple.elements, elements).map { part, element in
      try checkPattern(part.pattern, element.type, isMutable: isMutable)
    }
    let temporary = Temporary(function)
    return TypedPattern(
      lowerBind: { value in
        let (run, slot) = (value.asValue, temporary.value)
        let binds = parts.enumerated().map { index, part in
          part.lowerBind(
            .unwrapping(
              { $0.values[$0.valueBase + slot].element(at: index) }, as: elements[index].type))
        }
        return { machine in
          let tuple = try run(machine)
          machine.values[machine.valueBase + slot] = tuple
          for bind in binds { try bind(machine) }
          machine.values[machine.valueBase + slot] = .void
        }
      })
  }
}

extension ExprSyntax {
  /// The pattern that the parser has taken for an expression, as `(a, b)` in `if let (a, b) = pair`: names and tuples of them.
  fileprivate var asPlainPattern: PatternSyntax? {
    switch self.as(ExprSyntaxEnum.self) {
    case .patternExpr(let node): return node.pattern
    case .declReferenceExpr(let node) where node.argumentNames == nil:
      return PatternSyntax(IdentifierPatternSyntax(identifier: node.baseName))
    case .discardAssignmentExpr(let node):
      return PatternSyntax(WildcardPatternSyntax(wildcard: node.wildcard))
    case .tupleExpr(let tuple):
      var elements: [TuplePatternElementSyntax] = []
      for element in tuple.elements {
        guard let pattern = element.expression.asPlainPattern else { return nil }
        elements.append(
          TuplePatternElementSyntax(label: element.label, colon: element.colon, pattern: pattern))
      }
      return PatternSyntax(TuplePatternSyntax(elements: TuplePatternElementListSyntax(elements)))
    default: return nil
    }
  }
}

extension PatternSyntax {
  /// The names that the pattern declares.
  var boundNames: [String] {
    switch self.as(PatternSyntaxEnum.self) {
    case .identifierPattern(let name): [name.identifier.text]
    case .tuplePattern(let tuple): tuple.elements.flatMap(\.pattern.boundNames)
    case .valueBindingPattern(let binding): binding.pattern.boundNames
    case .expressionPattern(let expression): expression.expression.asPlainPattern?.boundNames ?? []
    default: []
    }
  }
}
