import SwiftSyntax

/// What the compiler looks at in another order than it is written in.
extension Checker {
  /// The items of a block inside a function, in which the functions that use none of the block's own variables come
  /// first, so that statements before them can call them.
  func hoisted(_ items: [CodeBlockItemSyntax]) -> [CodeBlockItemSyntax] {
    guard scope !== globals else { return items }
    var functions: [(index: Int, name: String, uses: Set<String>)] = []
    var own: Set<String> = []
    for (index, item) in items.enumerated() {
      guard case .decl(let declaration) = item.item else { continue }
      if let function = declaration.as(FunctionDeclSyntax.self) {
        functions.append((index, function.name.text, UsedNames.of(function)))
      } else if let variables = declaration.as(VariableDeclSyntax.self) {
        own.formUnion(variables.bindings.flatMap(\.pattern.boundNames))
      }
    }
    for case .stmt(let statement) in items.map(\.item) {
      // `guard let` declares names for the rest of the block.
      if statement.is(GuardStmtSyntax.self) { own.formUnion(UsedNames.bound(in: statement)) }
    }
    guard functions.contains(where: { $0.index > 0 }) else { return items }
    // A function that calls one which stays where it is stays, too.
    while let index = functions.firstIndex(where: { !$0.uses.isDisjoint(with: own) }) {
      own.insert(functions.remove(at: index).name)
    }
    let moved = Set(functions.map(\.index))
    return items.enumerated().filter { moved.contains($0.offset) }.map(\.element)
      + items.enumerated().filter { !moved.contains($0.offset) }.map(\.element)
  }

  /// Checks a call on an array literal of integers; where a closure of one expression does not fit those, the literal is
  /// one of decimals, as in `[1, 2].map { $0 * 0.5 }`.
  func retryingWithDecimals(
    _ base: ExprSyntax, _ arguments: [Argument], _ asWritten: () throws -> Typed,
    decimal: (Typed) throws -> Typed
  ) throws -> Typed {
    guard let literal = base.as(ArrayExprSyntax.self), !literal.elements.isEmpty,
      literal.elements.allSatisfy({ literalKind($0.expression) == .integer }),
      arguments.contains(where: { $0.expression.as(ClosureExprSyntax.self)?.statements.count == 1 })
    else { return try asWritten() }
    do {
      return try attempt(asWritten)
    } catch {
      let decimals = try check(base, .array(.double))
      guard let result = try? attempt({ try decimal(decimals) }) else { throw error }
      return result
    }
  }
}

/// Finds the names that are used in a piece of Swift.
private final class UsedNames: SyntaxVisitor {
  private var used: Set<String> = []
  private var bound: Set<String> = []

  static func of(_ node: some SyntaxProtocol) -> Set<String> {
    let finder = UsedNames(viewMode: .sourceAccurate)
    finder.walk(node)
    return finder.used
  }

  static func bound(in node: some SyntaxProtocol) -> Set<String> {
    let finder = UsedNames(viewMode: .sourceAccurate)
    finder.walk(node)
    return finder.bound
  }

  override func visit(_ node: DeclReferenceExprSyntax) -> SyntaxVisitorContinueKind {
    used.insert(node.baseName.text)
    return .visitChildren
  }

  override func visit(_ node: IdentifierPatternSyntax) -> SyntaxVisitorContinueKind {
    bound.insert(node.identifier.text)
    // `if let x` uses the `x` around.
    used.insert(node.identifier.text)
    return .visitChildren
  }
}
