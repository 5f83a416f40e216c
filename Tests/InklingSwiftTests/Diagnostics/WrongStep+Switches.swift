extension WrongStep {
  /// All about control and functions.
  static let ofControl = switches + errors + changing

  static let switches = [
    WrongStep(
      "a switch that leaves values of an optional out",
      #"""
      let x: Int? = 1
      1️⃣switch x {
      case let n? where n > 1: print(n)
      case nil: break
      }
      """#,
      .notExhaustive, "switch must be exhaustive",
      hint: "add 'case .some(_):', or 'default:' for everything that is not listed"),
    WrongStep(
      "a switch that leaves a tuple out",
      #"""
      let (a, b) = (true, false)
      1️⃣switch (a, b) {
      case (true, _): print(1)
      case (_, true): print(2)
      }
      """#,
      .notExhaustive, "switch must be exhaustive",
      hint: "add 'case (false, false):', or 'default:' for everything that is not listed"),
    WrongStep(
      "a switch over numbers without a default",
      #"""
      let n = 3
      1️⃣switch n {
      case 1: print(n)
      case 2...: print(n)
      }
      """#,
      .notExhaustive, "switch must be exhaustive",
      hint: "its cases do not cover every 'Int': add 'default:' at its end for all others"),
    WrongStep(
      "a pattern of another type",
      #"""
      switch 1 {
      case 1️⃣"a": break
      default: break
      }
      """#,
      .typeMismatch, "expression pattern of type 'String' cannot match values of type 'Int'"),
    WrongStep(
      "an optional pattern for what is no optional",
      #"""
      if case let x1️⃣? = 3 { print(x) }
      """#,
      .typeMismatch, "'?' pattern cannot match values of type 'Int'"),
    WrongStep(
      "a tuple pattern of another length",
      #"""
      switch (1, 2) {
      case 1️⃣(let a, 2, 3): print(a)
      default: break
      }
      """#,
      .typeMismatch, "tuple pattern has the wrong length for tuple type '(Int, Int)'"),
    WrongStep(
      "a case that the type does not have",
      #"""
      let x: Int? = 1
      switch x {
      case .1️⃣sme(let n): print(n)
      default: break
      }
      """#,
      .unknownMember, "type 'Int?' has no member 'sme'", hint: "did you mean 'some'?"),
    WrongStep(
      "an empty case",
      #"""
      switch 1 {
      1️⃣case 1:
      default: print(2)
      }
      """#,
      .misplaced, "'case' label in a 'switch' must have at least one executable statement",
      hint: "where nothing is to be done, write 'break'"),
    WrongStep(
      "a default that is not the last",
      #"""
      switch 1 {
      default: print(2)
      1️⃣case 1: print(1)
      }
      """#,
      .misplaced,
      "additional 'case' blocks cannot appear after the 'default' block of a 'switch'"),
    WrongStep(
      "a switch without cases",
      #"""
      1️⃣switch 1 { }
      """#,
      .misplaced, "'switch' statement body must have at least one 'case' or 'default' block"),
    WrongStep(
      "a name bound by one of two patterns",
      #"""
      switch (1, 2) {
      case 1️⃣(1, 2), (let a, 3): print(1)
      default: break
      }
      """#,
      .typeMismatch, "'a' must be bound in every pattern"),
    WrongStep(
      "a name bound with two types",
      #"""
      switch (1, "x") {
      case (let a, "y"), (1, let 1️⃣a): print(a)
      default: break
      }
      """#,
      .typeMismatch, "pattern variable bound to type 'String', expected type 'Int'"),
    WrongStep(
      "a name bound twice",
      #"""
      switch (1, 2) { case (let k, let 1️⃣k): print(k) }
      """#,
      .redeclaration, "invalid redeclaration of 'k'"),
    WrongStep(
      "falling into a case that binds",
      #"""
      switch 1 {
      case 1: 1️⃣fallthrough
      case let k: print(k)
      }
      """#,
      .misplaced, "'fallthrough' from a case which doesn't bind variable 'k'",
      hint: "the next case needs the value of 'k', which it gets only by matching"),
    WrongStep(
      "falling out of the last case",
      #"""
      switch 1 { default: 1️⃣fallthrough }
      """#,
      .misplaced, "'fallthrough' without a following 'case' or 'default' block"),
    WrongStep(
      "falling nowhere",
      #"""
      for _ in 0..<1 { 1️⃣fallthrough }
      """#,
      .misplaced, "'fallthrough' is only allowed inside a switch"),
    WrongStep(
      "a continue that means an if",
      #"""
      a: if true { 1️⃣continue a }
      """#,
      .misplaced, "'continue' cannot mean 'a', which is no loop",
      hint: "to leave it, write 'break a'"),
    WrongStep(
      "a break in an if",
      #"""
      a: if true { 1️⃣break }
      """#,
      .misplaced, "'break' is only allowed inside a loop, if, do, or switch",
      hint: "to leave an 'if' or 'do', write its label after 'break'"),
    WrongStep(
      "a missing return after a switch",
      #"""
      func f(_ n: Int) -> Int {
        switch n {
        case 1: return 1
        default: break
        }
      1️⃣}
      """#,
      .missingReturn, "missing return in global function expected to return 'Int'"),
    WrongStep(
      "a binding used outside its case",
      #"""
      switch 1 { case let n: print(n) }
      print(1️⃣n)
      """#,
      .unknownName, "cannot find 'n' in scope"),
    WrongStep(
      "a range in a pattern that goes backwards",
      #"""
      let (a, b) = (5, 1)
      switch 3 { case 1️⃣a...b: print(1); default: print(2) }
      """#,
      .invalidValue,
      "a range needs its end not to lie before its start; this one would be 5 to 1",
      hint: "swap the ends; stride(from: 5, to: 1, by: -1) counts down"),
    WrongStep(
      "branches of different types",
      #"""
      let n = 1
      let a = if n > 0 { 1 } else { 1️⃣"b" }
      """#,
      .typeMismatch, "branches have mismatching types 'Int' and 'String'",
      hint: "write the type of the result, so that all branches take it"),
    WrongStep(
      "an if without else as a value",
      #"""
      let n = 1
      let a = 1️⃣if n > 0 { 1 }
      """#,
      .notExhaustive, "'if' must have an unconditional 'else' to be used as expression"),
    WrongStep(
      "statements in a branch that gives a value",
      #"""
      let n = 1
      let a = if n > 0 { print(n); 1️⃣2 } else { 3 }
      """#,
      .misplaced, "non-expression branch of 'if' expression may only end with a 'throw'",
      hint: "a branch that gives a value is one expression and nothing else"),
    WrongStep(
      "an if as an argument",
      #"""
      let n = 1
      print(1️⃣if n > 0 { 1 } else { 2 })
      """#,
      .misplaced,
      "'if' may only be used as expression in return, throw, or as the source of an assignment",
      hint: "give its value a name first: let value = if ..."),
  ]
}
