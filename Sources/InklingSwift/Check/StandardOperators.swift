import SwiftOperators
import SwiftSyntax

/// The operators of Swift's standard library and how tightly they bind, as its declarations say.
///
/// swift-syntax has a table of its own, but without those that compare element by element, and one that makes a piece of
/// syntax for each step from one group to the next whenever it compares two operators; here that is made once.
enum StandardOperators {
  /// The precedence groups with their infix operators. Each binds tighter than the one before it.
  private static let groups: [(name: String, associativity: Associativity, operators: String)] = [
    ("Assignment", .right, "*= &*= /= %= += &+= -= &-= <<= &<<= >>= &>>= &= ^= |="),
    ("FunctionArrow", .right, ""),
    ("Ternary", .right, ""),
    ("LogicalDisjunction", .left, "||"),
    ("LogicalConjunction", .left, "&&"),
    ("Comparison", .none, "< <= > >= == != === !== ~= .< .<= .> .>= .== .!="),
    ("NilCoalescing", .right, "??"),
    ("Casting", .none, ""),
    ("RangeFormation", .none, "... ..<"),
    ("Addition", .left, "+ &+ - &- | ^"),
    ("Multiplication", .left, "* &* / % &"),
    ("BitwiseShift", .none, "<< &<< >> &>>"),
  ]

  static let table: OperatorTable = {
    func higher(than name: String) -> PrecedenceRelation {
      .higherThan(name, syntax: PrecedenceGroupNameSyntax(name: .identifier(name)))
    }
    // What operators that lessons declare have where they name no group.
    var known = [
      PrecedenceGroup(name: "DefaultPrecedence", relations: [higher(than: "TernaryPrecedence")])
    ]
    var operators = ["!", "~", "+", "-", "...", "..<"].map { Operator(kind: .prefix, name: $0) }
    operators.append(Operator(kind: .postfix, name: "..."))
    var lower: String?
    for (name, associativity, signs) in groups {
      let name = name + "Precedence"
      known.append(
        PrecedenceGroup(
          name: name, associativity: associativity, assignment: lower == nil,
          relations: lower.map { [higher(than: $0)] } ?? []))
      operators += signs.split(separator: " ").map {
        Operator(kind: .infix, name: String($0), precedenceGroup: name)
      }
      lower = name
    }
    return OperatorTable(precedenceGroups: known, operators: operators) { _ in }
  }()
}
