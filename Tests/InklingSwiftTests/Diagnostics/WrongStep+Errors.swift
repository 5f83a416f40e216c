extension WrongStep {
  static let errors = [
    WrongStep(
      "an error that is none",
      #"""
      func f() throws { throw 1️⃣3 }
      """#,
      .typeMismatch, "thrown expression type 'Int' does not conform to 'Error'",
      hint: "errors are values of types that say so: enum Problem: Error { case ... }"),
    WrongStep(
      "an error that a function does not say it throws",
      #"""
      func f() {
        do { try loadDigits() } catch { 1️⃣throw error }
      }
      """#,
      .unhandledError, "errors thrown from here are not handled",
      hint:
        "write 'throws' after the parameters of the function around it, or 'do' and 'catch' here"),
    WrongStep(
      "a catch that leaves errors out",
      #"""
      func f() {
        do {
          print(1)
          _ = try 1️⃣loadDigits()
        } catch let e where false { print(e) }
      }
      """#,
      .unhandledError,
      "errors thrown from here are not handled because the enclosing catch is not exhaustive",
      hint: "add a 'catch' without a pattern as the last one"),
    WrongStep(
      "a call in do without try",
      #"""
      do { print(1️⃣loadDigits().train) } catch { print(error) }
      """#,
      .unhandledError, "call can throw but is not marked with 'try'",
      hint: "write 'try' before it"),
    WrongStep(
      "an error's name outside of its catch",
      #"""
      do { _ = try loadDigits() } catch { print(error) }
      print(1️⃣error)
      """#,
      .unknownName, "cannot find 'error' in scope"),
    WrongStep(
      "a promise that there is no error",
      #"""
      let m = 1️⃣try! Sequential(inputShape: [1]) { }
      """#,
      .uncaughtError,
      "'try!' expression unexpectedly raised an error: Failure(text: \"a model needs a layer\")",
      hint: "'do { try ... } catch { ... }' handles errors"),
    WrongStep(
      "a value of try? used as if it were there",
      #"""
      let d = try? loadDigits()
      print(d.1️⃣train)
      """#,
      .unknownMember, "value of type '(train: [Int], test: [Int])?' has no member 'train'",
      hint: "the value may be nil: unwrap it with '!' or 'if let' first"),
    WrongStep(
      "rethrows that throws by itself",
      #"""
      func f(_ g: () throws -> Void) rethrows { _ = try 1️⃣loadDigits() }
      """#,
      .unhandledError, "a function declared 'rethrows' may only throw if its parameter does",
      hint: "write 'throws' in place of 'rethrows'"),
    WrongStep(
      "defer at the top",
      #"""
      1️⃣defer { print(1) }
      """#,
      .unsupported, "'defer' outside of functions and blocks is not supported in lessons yet",
      hint: "put it into 'do { ... }'"),
    WrongStep(
      "a return out of defer",
      #"""
      func f() { defer { 1️⃣return }; print(1) }
      """#,
      .misplaced, "'return' cannot transfer control out of a defer statement"),
    WrongStep(
      "a break out of defer",
      #"""
      for _ in 0..<2 { defer { 1️⃣break }; print(1) }
      """#,
      .misplaced, "'break' is only allowed inside a loop, if, do, or switch"),
    WrongStep(
      "an error out of defer",
      #"""
      func f() throws { defer { _ = try 1️⃣loadDigits() }; print(1) }
      """#,
      .unhandledError, "errors cannot be thrown out of a defer body"),
    WrongStep(
      "a chain on what is no optional",
      #"""
      let a = [1]
      print(a1️⃣?.count)
      """#,
      .typeMismatch, "cannot use optional chaining on non-optional value of type '[Int]'",
      hint: "leave out the '?'"),
    WrongStep(
      "a chain's value used as if it were there",
      #"""
      let a: [Int]? = [1]
      let n: Int = 1️⃣a?.count
      """#,
      .typeMismatch, "cannot convert value of type 'Int?' to specified type 'Int'",
      hint: "the value may be nil: unwrap it with '!', '??' or 'if let'"),
    WrongStep(
      "a change of a constant through a chain",
      #"""
      let a: [Int]? = [1]
      1️⃣a?.append(2)
      """#,
      .immutable,
      "cannot use mutating member 'append' on immutable value: 'a' is a 'let' constant"),
    WrongStep(
      "nil forced in a change",
      #"""
      var a: [Int]? = nil
      1️⃣a![0] = 2
      """#,
      .unexpectedNil, "unexpectedly found nil while unwrapping an Optional value",
      hint: "use '??' to give a value for that case, or 'if let' to test for it"),
  ]
}
