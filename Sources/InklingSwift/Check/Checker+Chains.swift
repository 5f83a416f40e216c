import SwiftSyntax

/// One `?` in an optional chain.
struct ChainStep {
  let node: SyntaxIdentifier
  /// Makes code that computes what stands before the `?` and tells whether it is a value.
  let lower: () -> Run<Bool>
}

/// Optional chaining: `a?.b`, `a?[0]`, `a?.f()` and changes through it.
///
/// The parts before each `?` are computed in order; the first that is `nil` ends the whole chain.
extension Checker {
  /// Checks a chain, from its start to its end.
  func checkChain(_ expression: ExprSyntax, _ expected: SwiftType?) throws -> Typed {
    let outer = chain
    chain = []
    defer { chain = outer }
    var wanted = expected
    if case .optional(let wrapped)? = expected { wanted = wrapped }
    let value = try checkLink(expression, wanted)
    let steps = chain
    let isFlat = value.type.isOptional
    var typed = Typed(isFlat ? value.type : .optional(value.type), site(expression)) {
      let tests = steps.map { HeldTest(run: $0.lower()) }
      let run = value.lower().asValue
      return .value { machine in
        for test in tests where try !test.run(machine) { return .none }
        let result = try run(machine)
        return isFlat ? result : .some(result)
      }
    }
    typed.isDiscardable = value.isDiscardable
    return typed
  }

  /// Checks a statement that changes something, through a chain or not.
  func checkChange(
    _ target: ExprSyntax, _ check: () throws -> TypedStatement
  ) throws -> TypedStatement {
    guard target.hasChain else { return try check() }
    let outer = chain
    chain = []
    defer { chain = outer }
    let change = try check()
    let steps = chain
    return TypedStatement {
      let tests = steps.map { HeldTest(run: $0.lower()) }
      let execute = change.lower()
      return { machine in
        for test in tests where try !test.run(machine) { return .next }
        return try execute(machine)
      }
    }
  }

  /// Adds a step; a step for the same `?` that was made before, and what came after it, is forgotten.
  private func add(_ step: ChainStep) {
    if let old = chain.firstIndex(where: { $0.node == step.node }) {
      chain.removeSubrange(old...)
    }
    chain.append(step)
  }

  /// `a?` inside a chain: the value in `a`.
  func checkChained(_ link: OptionalChainingExprSyntax) throws -> Typed {
    let value = try check(link.expression)
    guard case .optional(let wrapped) = value.type else {
      throw notOptional(value.type, link)
    }
    let temporary = Temporary(function)
    add(
      ChainStep(node: link.id) {
        let (run, slot) = (value.lower().asValue, temporary.value)
        return { machine in
          guard case .some(let inner) = try run(machine) else { return false }
          machine.values[machine.valueBase + slot] = inner
          return true
        }
      })
    return Typed(wrapped, value.site) {
      let slot = temporary.value
      return .unwrapping({ $0.values[$0.valueBase + slot] }, as: wrapped)
    }
  }

  private func notOptional(
    _ type: SwiftType, _ link: OptionalChainingExprSyntax
  ) -> Diagnostic {
    error(
      .typeMismatch, link.questionMark,
      "cannot use optional chaining on non-optional value of type '\(type)'",
      hint: "leave out the '?'")
  }

  /// `a?` in something that is changed.
  func place(of link: OptionalChainingExprSyntax, for change: Change) throws -> Place {
    let base = try place(link.expression, for: change)
    guard case .optional(let wrapped) = base.type else { throw notOptional(base.type, link) }
    add(
      ChainStep(node: link.id) {
        let (prepare, read) = (base.lowerPrepare(), base.lowerRead().asValue)
        return { machine in
          try prepare?(machine)
          if case .some = try read(machine) { return true }
          return false
        }
      })
    return payload(of: base, wrapped, site(link), isPrepared: true)
  }

  /// `a!` in something that is changed.
  func place(of unwrap: ForceUnwrapExprSyntax, for change: Change) throws -> Place {
    let base = try place(unwrap.expression, for: change)
    guard case .optional(let wrapped) = base.type else {
      throw error(
        .typeMismatch, unwrap, "cannot force unwrap value of non-optional type '\(base.type)'")
    }
    return payload(of: base, wrapped, site(unwrap), isPrepared: false)
  }

  /// The place of the value in an optional.
  private func payload(
    of base: Place, _ wrapped: SwiftType, _ site: Site, isPrepared: Bool
  ) -> Place {
    Place(
      type: wrapped, site: site,
      lowerPrepare: isPrepared ? { nil } : base.lowerPrepare,
      lowerRead: {
        let run = base.lowerRead().asValue
        return .unwrapping(
          { machine in
            guard case .some(let value) = try run(machine) else { throw unexpectedNil(site) }
            return value
          }, as: wrapped)
      },
      lowerModify: {
        let modify = base.lowerModify()
        return { machine, body in
          try modify(machine) { value in
            // The value is taken out while it changes, so that it is the only reference and nothing is copied.
            guard case .some(var inner) = value else { throw unexpectedNil(site) }
            value = .void
            defer { value = .some(inner) }
            try body(&inner)
          }
        }
      },
      lowerStore: { new in
        let (modify, run) = (base.lowerModify(), new.asValue)
        return { machine in
          let new = try run(machine)
          try modify(machine) { value in
            guard case .some = value else { throw unexpectedNil(site) }
            value = .some(new)
          }
        }
      }, root: base.root)
  }
}

/// The error for `nil` where a value was promised.
func unexpectedNil(_ site: Site) -> Diagnostic {
  site.error(
    .unexpectedNil, "unexpectedly found nil while unwrapping an Optional value",
    hint: "use '??' to give a value for that case, or 'if let' to test for it")
}

extension ExprSyntax {
  /// What a member, call, index or `!` is written after.
  private var linkBase: ExprSyntax? {
    switch self.as(ExprSyntaxEnum.self) {
    case .memberAccessExpr(let member): member.base
    case .functionCallExpr(let call): call.calledExpression
    case .subscriptCallExpr(let call): call.calledExpression
    case .forceUnwrapExpr(let unwrap): unwrap.expression
    case .optionalChainingExpr(let link): link.expression
    default: nil
    }
  }

  /// Whether a `?` of an optional chain stands in the expression, before its end.
  var hasChain: Bool {
    var next: ExprSyntax? = self
    while let expression = next {
      if expression.is(OptionalChainingExprSyntax.self) { return true }
      next = expression.linkBase
    }
    return false
  }

  /// Whether the expression is a whole optional chain.
  var isWholeChain: Bool {
    guard linkBase != nil else { return false }
    if let outer = parent?.as(ExprSyntax.self), outer.linkBase?.id == id { return false }
    return hasChain
  }
}
