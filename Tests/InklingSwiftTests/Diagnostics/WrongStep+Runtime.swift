extension WrongStep {
  static let runtime = [
    WrongStep(
      "an index past the end",
      #"""
      let a = [1, 2, 3]
      print(1️⃣a[3])
      """#,
      .indexOutOfRange, "index 3 is out of range: the array has 3 elements, 0 to 2"),
    WrongStep(
      "a negative index",
      #"""
      let a = [1, 2, 3]
      let i = -1
      print(1️⃣a[i])
      """#,
      .indexOutOfRange, "index -1 is out of range: the array has 3 elements, 0 to 2",
      hint: "indices count from 0, never backwards: the last element is at count - 1, or .last"),
    WrongStep(
      "an index of an empty array",
      #"""
      let a = [Int]()
      print(1️⃣a[0])
      """#,
      .indexOutOfRange, "index 0 is out of range: the array is empty"),
    WrongStep(
      "setting an element past the end",
      #"""
      var a = [1]
      1️⃣a[1] = 2
      """#,
      .indexOutOfRange, "index 1 is out of range: the array has 1 element, 0 to 0"),
    WrongStep(
      "adding to an element past the end",
      #"""
      var a = [[1], [2]]
      1️⃣a[0][1] += 2
      """#,
      .indexOutOfRange, "index 1 is out of range: the array has 1 element, 0 to 0"),
    WrongStep(
      "a slice past the end",
      #"""
      let a = [1, 2]
      print(1️⃣a[1..<3])
      """#,
      .indexOutOfRange, "the range 1..<3 is out of range: the array has 2 elements"),
    WrongStep(
      "removing from an empty array",
      #"""
      var a = [Int]()
      1️⃣a.removeLast()
      """#,
      .indexOutOfRange, "the array is empty: it has no last element"),
    WrongStep(
      "inserting past the end",
      #"""
      var a = [1]
      1️⃣a.insert(2, at: 3)
      """#,
      .indexOutOfRange, "index 3 is out of range: the array has 2 elements, 0 to 1"),
    WrongStep(
      "swapping past the end",
      #"""
      var a = [1]
      1️⃣a.swapAt(0, 1)
      """#,
      .indexOutOfRange, "index 1 is out of range: the array has 1 element, 0 to 0"),
    WrongStep(
      "an overflowing sum",
      #"""
      var n = Int.max
      n 1️⃣+= 1
      """#,
      .overflow,
      "arithmetic overflow: the result of 9223372036854775807 + 1 does not fit into an 'Int'"),
    WrongStep(
      "an overflowing difference",
      #"""
      let n = Int.min
      print(n 1️⃣- 1)
      """#,
      .overflow,
      "arithmetic overflow: the result of -9223372036854775808 - 1 does not fit into an 'Int'"),
    WrongStep(
      "an overflowing product",
      #"""
      var n = 1
      for _ in 0..<100 { n = n 1️⃣* 10 }
      """#,
      .overflow,
      "arithmetic overflow: the result of 1000000000000000000 * 10 does not fit into an 'Int'"),
    WrongStep(
      "an overflowing negation",
      #"""
      let n = Int.min
      print(1️⃣-n)
      """#,
      .overflow, "this negation is too large for an 'Int'"),
    WrongStep(
      "an overflowing quotient",
      #"""
      let n = Int.min
      print(n 1️⃣/ -1)
      """#,
      .overflow,
      "arithmetic overflow: the result of -9223372036854775808 / -1 does not fit into an 'Int'"),
    WrongStep(
      "an overflowing absolute value",
      #"""
      print(1️⃣abs(Int.min))
      """#,
      .overflow, "the magnitude of Int.min does not fit into an 'Int'"),
    WrongStep(
      "a division by zero",
      #"""
      let n = 0
      print(1 1️⃣/ n)
      """#,
      .divisionByZero, "division by zero",
      hint: "test the number before it divides: if n != 0 { ... }"),
    WrongStep(
      "a remainder by zero",
      #"""
      let n = 0
      print(1 1️⃣% n)
      """#,
      .divisionByZero, "division by zero in remainder operation",
      hint: "test the number before it divides: if n != 0 { ... }"),
    WrongStep(
      "forcing nil",
      #"""
      let x: Int? = nil
      print(1️⃣x!)
      """#,
      .unexpectedNil, "unexpectedly found nil while unwrapping an Optional value",
      hint: "use '??' to give a value for that case, or 'if let' to test for it"),
    WrongStep(
      "forcing a number out of text",
      #"""
      print(1️⃣Int("x")!)
      """#,
      .unexpectedNil, "unexpectedly found nil while unwrapping an Optional value",
      hint: "use '??' to give a value for that case, or 'if let' to test for it"),
    WrongStep(
      "a Double too large for an Int",
      #"""
      let x = 1e300
      print(1️⃣Int(x))
      """#,
      .overflow, "1e+300 does not fit into an 'Int'"),
    WrongStep(
      "not a number as an Int",
      #"""
      let x = Double.nan
      print(1️⃣Int(x))
      """#,
      .invalidValue, "a number that is infinite or not a number (nan) cannot become an 'Int'",
      hint: "isFinite tells whether it can"),
    WrongStep(
      "a range that goes down",
      #"""
      let n = -1
      for i in 1️⃣0..<n { print(i) }
      """#,
      .invalidValue, "a range needs its end not to lie before its start; this one would be 0 to -1",
      hint: "swap the ends; stride(from: 0, to: -1, by: -1) counts down"),
    WrongStep(
      "a range kept that goes down",
      #"""
      let n = -1
      let r = 1️⃣0...n
      """#,
      .invalidValue, "a range needs its end not to lie before its start; this one would be 0 to -1",
      hint: "swap the ends; stride(from: 0, to: -1, by: -1) counts down"),
    WrongStep(
      "an endless range",
      #"""
      let r = 1️⃣0...Int.max
      """#,
      .overflow, "a closed range cannot end at Int.max here"),
    WrongStep(
      "a stride that stands still",
      #"""
      for i in 1️⃣stride(from: 0, to: 1, by: 0) { print(i) }
      """#,
      .invalidValue, "a stride's size must not be zero",
      hint: "it would never reach its end"),
    WrongStep(
      "a negative count",
      #"""
      let n = -1
      let a = 1️⃣[Int](repeating: 0, count: n)
      """#,
      .invalidValue, "a count cannot be negative; this one is -1"),
    WrongStep(
      "a negative count of text",
      #"""
      let n = -1
      let a = 1️⃣String(repeating: "a", count: n)
      """#,
      .invalidValue, "a count cannot be negative; this one is -1"),
    WrongStep(
      "an endless loop",
      #"""
      var n = 0
      1️⃣while true { n += 1 }
      """#,
      .stepBudget, "the lesson has used up its budget of 100,000 steps here",
      hint:
        "a loop that never ends? A step is one round of a loop or one call of a function; 'budget:' in the front matter sets how many a lesson may take"
    ),
    WrongStep(
      "endless recursion",
      #"""
      func f(_ n: Int) -> Int { 1️⃣f(n + 1) }
      print(f(0))
      """#,
      .recursionTooDeep, "functions call each other more than 5,000 deep here",
      hint: "a recursive function needs a case in which it does not call itself"),
    WrongStep(
      "endless recursion of two",
      #"""
      func f(_ n: Int) -> Int { g(n) }
      func g(_ n: Int) -> Int { 1️⃣f(n) }
      print(f(0))
      """#,
      .recursionTooDeep, "functions call each other more than 5,000 deep here",
      hint: "a recursive function needs a case in which it does not call itself"),
    WrongStep(
      "a huge array",
      #"""
      let a = 1️⃣[Int](repeating: 0, count: 1 << 40)
      """#,
      .memoryBudget, "this value would take more than the 256 MiB that one value may have",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "a huge text",
      #"""
      let a = 1️⃣String(repeating: "abc", count: 1 << 40)
      """#,
      .memoryBudget, "this value would take more than the 256 MiB that one value may have",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "a text doubled for ever",
      #"""
      var s = "a"
      while true { 1️⃣s += s }
      """#,
      .memoryBudget, "this value would take more than the 256 MiB that one value may have",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "an array doubled for ever",
      #"""
      var a = [1]
      while true { 1️⃣a += a }
      """#,
      .memoryBudget, "this value would take more than the 256 MiB that one value may have",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "an array of a huge range",
      #"""
      let n = 1 << 40
      print(1️⃣(0..<n).map { $0 })
      """#,
      .memoryBudget, "this value would take more than the 256 MiB that one value may have",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "a huge stride",
      #"""
      for i in 1️⃣stride(from: 0, to: 1 << 50, by: 1) { print(i) }
      """#,
      .memoryBudget, "this stride has too many elements",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "an array made of a huge range",
      #"""
      let a = 1️⃣Array(0..<(1 << 50))
      """#,
      .memoryBudget, "this value would take more than the 256 MiB that one value may have",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "a global used before its value",
      #"""
      func f() -> Int { 1️⃣late }
      print(f())
      let late = 1
      """#,
      .unknownName, "use of 'late' before its declaration",
      hint: "move its declaration up, before the first function or statement that uses it"),
    WrongStep(
      "a global changed before its value",
      #"""
      func f() { 1️⃣late.append(1) }
      f()
      var late = [1]
      """#,
      .unknownName, "use of 'late' before its declaration",
      hint: "move its declaration up, before the first function or statement that uses it"),
    WrongStep(
      "a host's error",
      #"""
      let m = try Sequential(inputShape: [2]) { Dense(1) }
      try 1️⃣m.fit([])
      """#,
      .hostError, "there is nothing to learn from",
      hint: "look at the model"),
    WrongStep(
      "a host's error in making a model",
      #"""
      let m = try 1️⃣Sequential(inputShape: [2]) {}
      """#,
      .hostError, "a model needs a layer",
      hint: "look at the model"),
    WrongStep(
      "a host's diagnostic",
      #"""
      let v = Vector([1])
      print(1️⃣v[3])
      """#,
      .hostError, "there is no number 3",
      hint: "count from 0"),
    WrongStep(
      "a host's diagnostic in a change",
      #"""
      var v = Vector([1])
      1️⃣v[3] = 2
      """#,
      .hostError, "there is no number 3",
      hint: "count from 0"),
    WrongStep(
      "a host's error in an assignment",
      #"""
      var v = Vector([1])
      1️⃣v += Vector([1, 2])
      """#,
      .hostError, "the vectors differ in length", hint: "look at the model"),
    WrongStep(
      "a range of decimals that ends before its start",
      #"""
      print(Vector([1]).clipped(to: 1️⃣2...1))
      """#,
      .invalidValue,
      "a range needs its end not to lie before its start; this one would be 2.0...1.0"),
  ]
}
