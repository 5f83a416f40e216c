import SwiftSyntax

/// A slot of a frame for a value that is needed twice; it gets its number when the code is made.
final class Temporary {
  private let function: FunctionContext
  private(set) lazy var word = function.allocateWord()
  private(set) lazy var value = function.allocateValue()

  init(_ function: FunctionContext) { self.function = function }
}

extension Temporary {
  /// What a temporary holds while it is matched against patterns.
  struct Held {
    let subject: MatchSubject
    /// Makes code that puts what other code computes there.
    let lowerStore: (Code) -> Run<Void>
    /// Lets go of the value, so that a change of the variable that it came from copies nothing.
    let clear: (Machine) -> Void
  }

  /// The temporary as the place of a value of a type; called once, when the code is made.
  func lowerHold(_ type: SwiftType) -> Held {
    guard type.isWord else {
      let slot = value
      return Held(
        subject: MatchSubject(
          type: type, whole: .unwrapping({ $0.values[$0.valueBase + slot] }, as: type)),
        lowerStore: { code in
          let run = code.asValue
          return { machine in
            let value = try run(machine)
            machine.values[machine.valueBase + slot] = value
          }
        }, clear: { $0.values[$0.valueBase + slot] = .void })
    }
    let slot = word
    return Held(
      subject: MatchSubject(
        type: type,
        whole: type == .int
          ? .int { $0.words[$0.wordBase + slot] }
          : .fromWord({ $0.words[$0.wordBase + slot] }, as: type)),
      lowerStore: { code in
        let run = code.asWord(type)
        return { machine in
          let word = try run(machine)
          machine.words[machine.wordBase + slot] = word
        }
      }, clear: { _ in })
  }
}

extension Checker {
  /// A value that is computed at one point and read at a later one.
  ///
  /// - Returns: The value as it is read, and what makes the code that computes it.
  func held(_ typed: Typed, in given: Temporary? = nil) -> (Typed, () -> Run<Void>?) {
    let temporary = given ?? Temporary(function)
    let type = typed.type
    guard type.isWord else {
      return (
        Typed(type, typed.site) {
          let slot = temporary.value
          return .unwrapping({ $0.values[$0.valueBase + slot] }, as: type)
        },
        {
          let (run, slot) = (typed.lower().asValue, temporary.value)
          return { machine in
            let value = try run(machine)
            machine.values[machine.valueBase + slot] = value
          }
        }
      )
    }
    return (
      Typed(type, typed.site) {
        let slot = temporary.word
        return .fromWord({ $0.words[$0.wordBase + slot] }, as: type)
      },
      {
        let (run, slot) = (typed.lower().asWord(type), temporary.word)
        return { machine in
          let word = try run(machine)
          machine.words[machine.wordBase + slot] = word
        }
      }
    )
  }

  /// Whether computing an expression may change variables, because it calls functions of the lesson's or closures.
  func mayChangeVariables(_ expression: ExprSyntax) -> Bool {
    let finder = ChangeFinder(scope)
    finder.walk(expression)
    return finder.found
  }
}

/// Looks for calls that may change variables.
private final class ChangeFinder: SyntaxVisitor {
  let scope: Scope
  var found = false

  init(_ scope: Scope) {
    self.scope = scope
    super.init(viewMode: .sourceAccurate)
  }

  override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
    // The host's functions and initializers change no variable; methods and the lesson's own functions may.
    if let name = node.calledExpression.as(DeclReferenceExprSyntax.self)?.baseName.text,
      scope.lookUp(name) == nil
    {
      return found ? .skipChildren : .visitChildren
    }
    if node.calledExpression.is(ArrayExprSyntax.self) { return .visitChildren }
    found = true
    return .skipChildren
  }

  override func visit(_ node: ClosureExprSyntax) -> SyntaxVisitorContinueKind {
    found = true
    return .skipChildren
  }
}
