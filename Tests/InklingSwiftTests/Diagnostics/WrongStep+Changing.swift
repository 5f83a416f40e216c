extension WrongStep {
  static let changing = [
    WrongStep(
      "a constant passed to be changed",
      #"""
      func f(_ n: inout Int) { n += 1 }
      let a = 1
      f(&1️⃣a)
      """#,
      .immutable, "cannot pass immutable value as inout argument: 'a' is a 'let' constant"),
    WrongStep(
      "a missing &",
      #"""
      func f(_ n: inout Int) { n += 1 }
      var a = 1
      f(1️⃣a)
      """#,
      .wrongArguments, "passing value of type 'Int' to an inout parameter requires explicit '&'",
      hint: "the function changes it: write & before the variable"),
    WrongStep(
      "a & too many",
      #"""
      func f(_ n: Int) {}
      var a = 1
      f(1️⃣&a)
      """#,
      .misplaced, "'&' may only be used to pass an argument to an inout parameter",
      hint: "leave out the '&'"),
    WrongStep(
      "a variable of another type to be changed",
      #"""
      func f(_ n: inout Double) { n += 1 }
      var a = 1
      f(1️⃣&a)
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "what is passed with '&' has to have exactly that type"),
    WrongStep(
      "one variable changed twice",
      #"""
      var a = [1, 2]
      swap(&a[0], 1️⃣&a[1])
      """#,
      .immutable,
      "overlapping accesses to 'a', but modification requires exclusive access; consider copying to a local variable",
      hint: "to exchange two elements of an array: a.swapAt(i, j)"),
    WrongStep(
      "a variable read while a call changes it",
      #"""
      var a = 1
      func look() -> Int { 1️⃣a }
      func f(_ n: inout Int) { n += look() }
      f(&a)
      """#,
      .invalidValue,
      "overlapping accesses: this value is being changed by a call that has not ended yet",
      hint: "use the parameter that stands for it, or copy it to a constant before the call"),
    WrongStep(
      "a variable set while a call changes it",
      #"""
      var scores = [3, 1, 2]
      func change(_ list: inout [Int]) {
        scores = []
        list.append(4)
      }
      change(&1️⃣scores)
      """#,
      .invalidValue,
      "overlapping accesses to 'scores': it was set while this call was changing it",
      hint: "let the call change its own parameter, or copy 'scores' to a constant before it"),
    WrongStep(
      "a variable changed by what sorts it",
      #"""
      var scores = [3, 1, 2]
      func rank(_ a: Int, _ b: Int) -> Bool {
        1️⃣scores.append(0)
        return a < b
      }
      scores.sort(by: rank)
      """#,
      .invalidValue,
      "overlapping accesses: this value is being changed by a call that has not ended yet",
      hint: "use the parameter that stands for it, or copy it to a constant before the call"),
    WrongStep(
      "a range without ends",
      #"""
      let text = "a text"
      print(text[1️⃣...])
      """#,
      .unsupported, "a range without ends is not supported in lessons yet",
      hint: "leave out '[...]', or write prefix(n) or suffix(n)"),
    WrongStep(
      "a closure that keeps a variable of its caller's",
      #"""
      func f(_ n: inout Int) -> () -> Int { return 1️⃣{ n } }
      """#,
      .immutable, "escaping closure captures 'inout' parameter 'n'",
      hint: "the closure may be called when the variable is no longer there: copy it before"),
    WrongStep(
      "a kept closure that changes a variable of its caller's",
      #"""
      func f(_ n: inout Int) -> [() -> Void] {
        var all: [() -> Void] = []
        all.append 1️⃣{ n += 1 }
        return all
      }
      """#,
      .immutable, "escaping closure captures 'inout' parameter 'n'",
      hint: "the closure may be called when the variable is no longer there: copy it before"),
    WrongStep(
      "a parameter that is not inout",
      #"""
      func f(_ n: Int) { 1️⃣n += 1 }
      """#,
      .immutable, "cannot assign to value: 'n' is a 'let' constant"),
    WrongStep(
      "a variadic parameter before one without a label",
      #"""
      func f1️⃣(_ a: Int..., _ b: Int) {}
      """#,
      .syntax, "a parameter following a variadic parameter requires a label",
      hint: "else nobody could tell which values are meant for 'b'"),
    WrongStep(
      "a variadic argument of another type",
      #"""
      func f(_ a: Int...) {}
      f(1, 1️⃣"b")
      """#,
      .typeMismatch, "cannot convert value of type 'String' to expected argument type 'Int'"),
    WrongStep(
      "a captured constant changed",
      #"""
      var n = 1
      let f = { [n] in 1️⃣n += 1 }
      """#,
      .immutable, "cannot assign to value: 'n' is a 'let' constant"),
    WrongStep(
      "a variable used before it has a value",
      #"""
      let n: Int
      if 1 > 2 { n = 1 }
      print(1️⃣n)
      """#,
      .uninitialized, "constant 'n' used before being initialized",
      hint: "it needs a value on every way that leads here"),
    WrongStep(
      "a variable changed before it has a value",
      #"""
      var n: Int
      1️⃣n += 1
      """#,
      .uninitialized, "variable 'n' used before being initialized",
      hint: "it needs a value on every way that leads here"),
    WrongStep(
      "a variable captured before it has a value",
      #"""
      func f() {
        var n: Int
        let g = { 1️⃣n }
        n = 1
        print(g())
      }
      """#,
      .uninitialized, "variable 'n' captured by a closure before being initialized",
      hint: "it needs a value on every way that leads here"),
    WrongStep(
      "a constant given two values",
      #"""
      let n: Int
      n = 1
      1️⃣n = 2
      """#,
      .immutable, "immutable value 'n' may only be initialized once",
      hint: "a variable that changes is declared with 'var'"),
    WrongStep(
      "a constant given a value on one way twice",
      #"""
      let n: Int
      if 1 > 2 { n = 1 }
      1️⃣n = 2
      """#,
      .immutable, "immutable value 'n' may only be initialized once",
      hint: "a variable that changes is declared with 'var'"),
    WrongStep(
      "a constant given a value in a loop",
      #"""
      let n: Int
      for i in 0..<3 { 1️⃣n = i }
      """#,
      .immutable, "immutable value 'n' may only be initialized once, but this is in a loop",
      hint: "a variable that changes is declared with 'var'"),
    WrongStep(
      "a variable that a loop may not reach",
      #"""
      var n: Int
      for i in 0..<3 { n = i }
      print(1️⃣n)
      """#,
      .uninitialized, "variable 'n' used before being initialized",
      hint: "it needs a value on every way that leads here"),
    WrongStep(
      "a variable that a switch leaves without a value",
      #"""
      let n: Int
      switch 3 {
      case 1: n = 1
      case 2: break
      default: n = 3
      }
      print(1️⃣n)
      """#,
      .uninitialized, "constant 'n' used before being initialized",
      hint: "it needs a value on every way that leads here"),
    WrongStep(
      "a variable without type and value",
      #"""
      var 1️⃣x
      """#,
      .needsType, "type annotation missing in pattern",
      hint: "write a type after ':', or give it a value: = ..."),
    WrongStep(
      "a failed precondition",
      #"""
      let n = -1
      1️⃣precondition(n > 0, "n is \(n)")
      """#,
      .failed, "precondition failed: n is -1"),
    WrongStep(
      "fatalError",
      #"""
      func f(_ n: Int) -> Int {
        if n > 0 { return n }
        1️⃣fatalError("no \(n)")
      }
      print(f(1), f(0))
      """#,
      .failed, "fatal error: no 0"),
    WrongStep(
      "a failed assertion",
      #"""
      1️⃣assert([1].isEmpty)
      """#,
      .failed, "assertion failed"),
  ]
}
