extension WrongStep {
  static let statements = [
    WrongStep(
      "a name declared twice",
      #"""
      let x = 1
      let 1️⃣x = 2
      """#,
      .redeclaration, "invalid redeclaration of 'x'"),
    WrongStep(
      "a function declared twice",
      #"""
      func f() {}
      func 1️⃣f() {}
      """#,
      .redeclaration, "invalid redeclaration of 'f()'"),
    WrongStep(
      "a function with the name of a variable",
      #"""
      let 1️⃣f = 1
      func f() {}
      """#,
      .redeclaration, "invalid redeclaration of 'f'"),
    WrongStep(
      "a parameter named twice",
      #"""
      func f(x: Int, 1️⃣x: Int) {}
      """#,
      .redeclaration, "invalid redeclaration of 'x'"),
    WrongStep(
      "a missing return",
      #"""
      func f(_ n: Int) -> Int {
        if n > 0 { return 1 }
      1️⃣}
      """#,
      .missingReturn, "missing return in global function expected to return 'Int'"),
    WrongStep(
      "a missing return after a loop that ends",
      #"""
      func f() -> Int {
        while true { break }
      1️⃣}
      """#,
      .missingReturn, "missing return in global function expected to return 'Int'"),
    WrongStep(
      "a missing return in a closure",
      #"""
      let f = { (n: Int) -> Int in
        if n > 0 { return 1 }
      1️⃣}
      """#,
      .missingReturn, "missing return in closure expected to return 'Int'"),
    WrongStep(
      "a guard that falls through",
      #"""
      func f(_ n: Int) {
        guard n > 0 else 1️⃣{ print(n) }
      }
      """#,
      .missingReturn,
      "'guard' body must not fall through, consider using a 'return' or 'continue' to exit the scope"
    ),
    WrongStep(
      "a return outside of a function",
      #"""
      1️⃣return
      """#,
      .misplaced, "return invalid outside of a func"),
    WrongStep(
      "a break outside of a loop",
      #"""
      1️⃣break
      """#,
      .misplaced, "'break' is only allowed inside a loop, if, do, or switch"),
    WrongStep(
      "a continue outside of a loop",
      #"""
      if true { 1️⃣continue }
      """#,
      .misplaced, "'continue' is only allowed inside a loop"),
    WrongStep(
      "a break out of a closure",
      #"""
      for i in 0..<2 { [1].forEach { _ in 1️⃣break } }
      """#,
      .misplaced, "'break' is only allowed inside a loop, if, do, or switch"),
    WrongStep(
      "a label that is not there",
      #"""
      for i in 0..<2 { 1️⃣break outer }
      """#,
      .unknownName, "cannot find a statement with the label 'outer' here"),
    WrongStep(
      "an assignment as a value",
      #"""
      var a = 1
      let b = (a 1️⃣= 2)
      """#,
      .misplaced, "an assignment has no value",
      hint: "did you mean '==', the comparison?"),
    WrongStep(
      "a default value of the wrong type",
      #"""
      func f(_ x: Int = 1️⃣"a") {}
      """#,
      .typeMismatch, "cannot convert value of type 'String' to specified type 'Int'"),
    WrongStep(
      "a wrong type in a function that is not called",
      #"""
      func f() {
        let x: Int = 1️⃣"a"
      }
      """#,
      .typeMismatch, "cannot convert value of type 'String' to specified type 'Int'"),
  ]
}
