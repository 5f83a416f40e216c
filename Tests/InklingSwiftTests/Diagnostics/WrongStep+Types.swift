extension WrongStep {
  static let types = [
    WrongStep(
      "text for an Int",
      #"""
      let n: Int = 1️⃣"five"
      """#,
      .typeMismatch, "cannot convert value of type 'String' to specified type 'Int'"),
    WrongStep(
      "a Double for an Int",
      #"""
      let n: Int = 1️⃣2.5
      """#,
      .typeMismatch, "cannot convert value of type 'Double' to specified type 'Int'",
      hint: "an 'Int' is a whole number; 2.5 needs a Double"),
    WrongStep(
      "an Int variable for a Double",
      #"""
      let n = 3
      let x: Double = 1️⃣n
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to specified type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "an Int times a Double",
      #"""
      let n = 3
      print(n 1️⃣* 0.5)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)"),
    WrongStep(
      "an Int plus a Double variable",
      #"""
      let n = 3, x = 0.5
      print(x 1️⃣+ n)
      """#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type 'Double' and 'Int'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)"),
    WrongStep(
      "text plus a number",
      #"""
      let n = 3
      print("n = " 1️⃣+ n)
      """#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type 'String' and 'Int'",
      hint: "to put a value into text, write \"\\(n)\""),
    WrongStep(
      "a number as a condition",
      #"""
      if 1️⃣1 { print(1) }
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected condition type 'Bool'",
      hint: "write true"),
    WrongStep(
      "an assignment as a condition",
      #"""
      var a = 1
      if a 1️⃣= 2 { print(1) }
      """#,
      .typeMismatch, "use of '=' in a boolean context, did you mean '=='?"),
    WrongStep(
      "an argument of the wrong type",
      #"""
      func f(_ x: Double) {}
      let n = 1
      f(1️⃣n)
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "a result of the wrong type",
      #"""
      func f() -> Int {
        return 1️⃣"x"
      }
      """#,
      .typeMismatch, "cannot convert return expression of type 'String' to return type 'Int'"),
    WrongStep(
      "a single expression of the wrong type",
      #"""
      func f() -> Int { 1️⃣"x" }
      """#,
      .typeMismatch, "cannot convert return expression of type 'String' to return type 'Int'"),
    WrongStep(
      "a value returned from a function without result",
      #"""
      func f() {
        return 1️⃣1
      }
      """#,
      .typeMismatch, "unexpected non-void return value in void function",
      hint: "write '-> ' and the type of the value after the parameters"),
    WrongStep(
      "no value returned from a function with one",
      #"""
      func f() -> Int {
        1️⃣return
      }
      """#,
      .typeMismatch, "non-void function should return a value of type 'Int'"),
    WrongStep(
      "an assignment of the wrong type",
      #"""
      var n = 1
      n = 1️⃣2.5
      """#,
      .typeMismatch, "cannot assign value of type 'Double' to type 'Int'",
      hint: "an 'Int' is a whole number; 2.5 needs a Double"),
    WrongStep(
      "an element of the wrong type",
      #"""
      let a: [Int] = [1, 1️⃣"x"]
      """#,
      .typeMismatch, "cannot convert value of type 'String' to expected element type 'Int'"),
    WrongStep(
      "elements of two types",
      #"""
      let a = [1️⃣1, "x"]
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected element type 'String'",
      hint: "write \"\\(...)\" to make text of a value"),
    WrongStep(
      "an optional for its value",
      #"""
      let x: Int? = 1
      let y: Int = 1️⃣x
      """#,
      .typeMismatch, "cannot convert value of type 'Int?' to specified type 'Int'",
      hint: "the value may be nil: unwrap it with '!', '??' or 'if let'"),
    WrongStep(
      "an optional in arithmetic",
      #"""
      let x: Int? = 1
      print(x 1️⃣+ 1)
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Int?' and 'Int'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      "forcing what is not optional",
      #"""
      let x = 1
      print(1️⃣x!)
      """#,
      .typeMismatch, "cannot force unwrap value of non-optional type 'Int'"),
    WrongStep(
      "if let of what is not optional",
      #"""
      let x = 1
      if let y = 1️⃣x { print(y) }
      """#,
      .typeMismatch, "initializer for conditional binding must have Optional type, not 'Int'"),
    WrongStep(
      "a default for what is not optional",
      #"""
      let x = 1
      print(1️⃣x ?? 2)
      """#,
      .wrongOperands,
      "left side of '??' has non-optional type 'Int', so the right side is never used"),
    WrongStep(
      "choices of two types",
      #"""
      let a = true ? 1 : 1️⃣"x"
      """#,
      .typeMismatch, "result values in '? :' expression have mismatching types 'Int' and 'String'"),
    WrongStep(
      "comparing two types",
      #"""
      let n = 1
      print(n 1️⃣== "1")
      """#,
      .wrongOperands,
      "binary operator '==' cannot be applied to operands of type 'Int' and 'String'"),
    WrongStep(
      "negating text",
      #"""
      print(1️⃣-"x")
      """#,
      .wrongOperands, "unary operator '-' cannot be applied to an operand of type 'String'"),
    WrongStep(
      "not of a number",
      #"""
      print(!1️⃣1)
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to operand type 'Bool'",
      hint: "write true"),
    WrongStep(
      "remainder of decimals",
      #"""
      print(5.5 1️⃣% 2.0)
      """#,
      .wrongOperands,
      "'%' is unavailable: for floating point numbers use truncatingRemainder instead",
      hint: "write 5.5.truncatingRemainder(dividingBy: 2.0)"),
    WrongStep(
      "a loop over a number",
      #"""
      let n = 3
      for i in 1️⃣n { print(i) }
      """#,
      .typeMismatch, "for-in loop requires 'Int' to conform to 'Sequence'",
      hint: "to count, write a range: 0..<n"),
    WrongStep(
      "calling a number",
      #"""
      let n = 3
      print(1️⃣n(1))
      """#,
      .wrongArguments, "cannot call value of non-function type 'Int'"),
    WrongStep(
      "an index of a number",
      #"""
      let n = 3
      print(1️⃣n[0])
      """#,
      .unknownMember, "value of type 'Int' has no subscripts"),
    WrongStep(
      "an index that is text",
      #"""
      let a = [1]
      print(a[1️⃣"0"])
      """#,
      .typeMismatch, "cannot convert value of type 'String' to expected argument type 'Int'",
      hint: "what stands in quotes is text: write 0"),
    WrongStep(
      "two indices",
      #"""
      let a = [[1]]
      print(1️⃣a[0, 0])
      """#,
      .wrongArguments, "an array takes one index",
      hint: "for an array of arrays, write a[i][j]"),
    WrongStep(
      "a tuple pattern of the wrong length",
      #"""
      let 1️⃣(a, b) = (1, 2, 3)
      """#,
      .typeMismatch, "tuple pattern has the wrong length for tuple type '(Int, Int, Int)'"),
    WrongStep(
      "a tuple pattern for a number",
      #"""
      let n = 1
      let 1️⃣(a, b) = n
      """#,
      .typeMismatch, "tuple pattern cannot match values of the non-tuple type 'Int'"),
    WrongStep(
      "a layer that is none",
      #"""
      let m = try Sequential(inputShape: [2]) {
        1️⃣3
      }
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected element type 'Layer'"),
    WrongStep(
      "a closure with too many parameters",
      #"""
      print([1].map 1️⃣{ a, b in a })
      """#,
      .typeMismatch, "contextual closure type expects 1 argument, but 2 were used in closure body"),
    WrongStep(
      "a closure that ignores its parameter",
      #"""
      print([1].map 1️⃣{ 5 })
      """#,
      .typeMismatch, "contextual closure type expects 1 argument, but 0 were used in closure body",
      hint: "name it, or write 'in' after a '_' for what is not needed: { _ in ... }"),
    WrongStep(
      "sorting what has no order",
      #"""
      print(1️⃣[(1, 2)].sorted())
      """#,
      .typeMismatch, "'sorted' requires that '(Int, Int)' conform to 'Comparable'"),
    WrongStep(
      "searching what cannot be compared",
      #"""
      print(1️⃣[(1, 2)].contains((1, 2)))
      """#,
      .typeMismatch, "'contains' requires that '(Int, Int)' conform to 'Equatable'"),
    WrongStep(
      "text of a list",
      #"""
      print(String(1️⃣[1]))
      """#,
      .typeMismatch, "no initializer of 'String' takes a value of type '[Int]'",
      hint: "write \"\\(...)\" to make text of any value"),
    WrongStep(
      "text of a function",
      #"""
      func f() {}
      print(1️⃣f)
      """#,
      .typeMismatch, "a function has no text",
      hint: "call it with '(...)'"),
    WrongStep(
      "a number too large",
      #"""
      let n = 1️⃣9223372036854775808
      """#,
      .literalRange, "integer literal '9223372036854775808' overflows when stored into 'Int'"),
    WrongStep(
      "a number too small",
      #"""
      let n = 1️⃣-9223372036854775809
      """#,
      .literalRange, "integer literal '-9223372036854775809' overflows when stored into 'Int'"),
    WrongStep(
      "ambiguous powers",
      #"""
      print(1️⃣pow(2, 10))
      """#,
      .needsType, "ambiguous use of 'pow'",
      hint: "write both numbers as decimals, such as 2.0 and 10.0, or give the result a type"),
    WrongStep(
      "an operator that does not exist",
      #"""
      print(2 1️⃣** 3)
      """#,
      .syntax, "unknown infix operator '**'",
      hint: "powers are pow(2.0, 3.0); for whole numbers multiply: 2 * 2 * 2"),
    WrongStep(
      "an array appended with +=",
      #"""
      var a = [1]
      a += 1️⃣2
      """#,
      .wrongOperands,
      "binary operator '+=' cannot be applied to operands of type '[Int]' and 'Int'",
      hint: "use append(...) to add one element"),
    WrongStep(
      "a tuple assigned to too few",
      #"""
      var a = 1, b = 2
      (a, b) = 1️⃣(1, 2, 3)
      """#,
      .typeMismatch, "a value of type '(Int, Int, Int)' does not have 2 elements"),
    WrongStep(
      "operands of a host's operator",
      #"""
      print(Vector([1]) 1️⃣* 2.0)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Vector' and 'Double'"),
    WrongStep(
      "another kind of number for a host's operator",
      #"""
      let n = 2
      print(n 1️⃣* Vector([1]))
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Int' and 'Vector'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "another kind of number for a host's assignment",
      #"""
      var v = Vector([1])
      let n = 2
      v 1️⃣*= n
      """#,
      .wrongOperands,
      "binary operator '*=' cannot be applied to operands of type 'Vector' and 'Int'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "an assignment that a host does not declare",
      #"""
      var v = Vector([1])
      v 1️⃣-= v
      """#,
      .wrongOperands,
      "binary operator '-=' cannot be applied to operands of type 'Vector' and 'Vector'"),
    WrongStep(
      "a variable in a closure that may run anywhere",
      #"""
      var a = 1.0
      print(schedule { 1️⃣a * Double($0) })
      """#,
      .immutable, "reference to captured var 'a' in concurrently-executing code",
      hint: "this closure may use constants only: copy the value to a 'let' first"),
    WrongStep(
      "rows of two kinds of number",
      #"""
      let r = 1️⃣[[2 * 7], [0.5]]
      """#,
      .needsType,
      "heterogeneous collection literal: some elements are 'Int' by themselves",
      hint: "write the type: let name: [[Double]] = ..."),
    WrongStep(
      "a computed integer among decimals",
      #"""
      let d = 0.5
      print(1️⃣[d, 2 - 1])
      """#,
      .needsType,
      "heterogeneous collection literal: some elements are 'Int' by themselves",
      hint: "write the type: let name: [Double] = ..."),
  ]
}
