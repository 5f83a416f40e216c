extension WrongStep {
  static let arguments = [
    WrongStep(
      "a missing argument",
      #"""
      func area(width: Double, height: Double) -> Double { width * height }
      print(1️⃣area(width: 1))
      """#,
      .wrongArguments, "missing argument for parameter 'height' in call"),
    WrongStep(
      "a missing unnamed argument",
      #"""
      func f(_ x: Int) {}
      1️⃣f()
      """#,
      .wrongArguments, "missing argument for parameter #1 in call"),
    WrongStep(
      "an extra argument",
      #"""
      func f(_ x: Int) {}
      f(1, 1️⃣2)
      """#,
      .wrongArguments, "extra argument in call to 'f'"),
    WrongStep(
      "an extra labelled argument",
      #"""
      func f(_ x: Int) {}
      f(1, y: 1️⃣2)
      """#,
      .wrongArguments, "extra argument 'y' in call"),
    WrongStep(
      "a missing label",
      #"""
      func f(x: Int) {}
      f(1️⃣1)
      """#,
      .wrongArguments, "missing argument label 'x:' in call",
      hint: "write x: 1"),
    WrongStep(
      "a label too many",
      #"""
      func f(_ x: Int) {}
      f(x: 1️⃣1)
      """#,
      .wrongArguments, "extraneous argument label 'x:' in call",
      hint: "'x' goes without a label: f(1)"),
    WrongStep(
      "a misspelt label",
      #"""
      func f(width: Int) {}
      f(widht: 1️⃣1)
      """#,
      .wrongArguments, "incorrect argument label in call (have 'widht:', expected 'width:')",
      hint: "did you mean 'width:'?"),
    WrongStep(
      "a label of another language",
      #"""
      let d = Dense(neurons: 1️⃣16)
      """#,
      .wrongArguments, "extraneous argument label 'neurons:' in call",
      hint: "'units' goes without a label: Dense(16)"),
    WrongStep(
      "a misspelt label with a default",
      #"""
      let d = Dense(16, activaton: 1️⃣.relu)
      """#,
      .wrongArguments, "extra argument 'activaton' in call",
      hint: "did you mean 'activation:'?"),
    WrongStep(
      "arguments in the wrong order",
      #"""
      func f(a: Int, b: Int) {}
      f(b: 1️⃣1, a: 2)
      """#,
      .wrongArguments, "argument 'b' must come after argument 'a'"),
    WrongStep(
      "arguments with defaults in the wrong order",
      #"""
      let (train, _) = try loadDigits()
      let m = try Sequential(inputShape: [2]) { Dense(1) }
      try m.fit(train, batchSize: 2, epochs: 1️⃣3)
      """#,
      .wrongArguments, "argument 'epochs' stands in the wrong place",
      hint: "the order is fit(_:epochs:batchSize:)"),
    WrongStep(
      "an extra closure",
      #"""
      func f(_ x: Int) {}
      f(1) 1️⃣{ 2 }
      """#,
      .wrongArguments, "extra trailing closure passed in call"),
    WrongStep(
      "arguments that fit no overload",
      #"""
      func f(_ x: Int) {}
      func f(_ x: String) {}
      1️⃣f(true)
      """#,
      .wrongArguments, "no exact matches in call to 'f'"),
    WrongStep(
      "a label in the call of a closure",
      #"""
      let f = { (x: Int) in x }
      print(f(x: 1️⃣1))
      """#,
      .wrongArguments, "extraneous argument label 'x:' in call"),
    WrongStep(
      "too few arguments for a closure",
      #"""
      let f = { (x: Int) in x }
      print(1️⃣f())
      """#,
      .wrongArguments, "this function takes 1 argument, not 0"),
    WrongStep(
      "an unknown option of print",
      #"""
      print(1, sep: 1️⃣"")
      """#,
      .wrongArguments, "extra argument 'sep' in call",
      hint: "'print' has 'separator:', 'terminator:' and 'to:'"),
    WrongStep(
      "options of print in the wrong order",
      #"""
      print(1, terminator: "", separator: 1️⃣"")
      """#,
      .wrongArguments, "argument 'separator' stands in the wrong place",
      hint: "the order is print(_:separator:terminator:)"),
    WrongStep(
      "a value after the options of print",
      #"""
      print(separator: "", 1️⃣1)
      """#,
      .wrongArguments, "this value has to stand before the labelled arguments",
      hint: "the order is print(_:separator:terminator:)"),
    WrongStep(
      "an initializer that is not there",
      #"""
      let l = 1️⃣Layer()
      """#,
      .wrongArguments, "'Layer' cannot be made in a lesson because it has no initializer"),
    WrongStep(
      "a missing try",
      #"""
      let (train, test) = 1️⃣loadDigits()
      """#,
      .unhandledError, "call can throw but is not marked with 'try'",
      hint: "write 'try' before it"),
    WrongStep(
      "a missing try in an argument",
      #"""
      print(1️⃣loadDigits().train)
      """#,
      .unhandledError, "call can throw but is not marked with 'try'",
      hint: "write 'try' before it"),
    WrongStep(
      "an error that nothing handles",
      #"""
      func f() -> Int {
        try 1️⃣loadDigits().train.count
      }
      """#,
      .unhandledError, "errors thrown from here are not handled",
      hint:
        "write 'throws' after the parameters of the function around it, or 'do' and 'catch' here"),
    WrongStep(
      "a throwing closure without try",
      #"""
      1️⃣twice { _ = try loadDigits() }
      """#,
      .unhandledError, "call can throw but is not marked with 'try'",
      hint: "write 'try' before it"),
    WrongStep(
      "calling a throwing function of the lesson's without try",
      #"""
      func f() throws -> Int { try loadDigits().train.count }
      print(1️⃣f())
      """#,
      .unhandledError, "call can throw but is not marked with 'try'",
      hint: "write 'try' before it"),
  ]
}
