extension WrongStep {
  static let integers = [
    WrongStep(
      "a literal that does not fit UInt8",
      #"""
      let a: UInt8 = 1️⃣300
      """#,
      .literalRange, "integer literal '300' overflows when stored into 'UInt8'",
      hint: "it takes 0 to 255"),
    WrongStep(
      "a negative UInt8",
      #"""
      let b: UInt8 = 1️⃣-1
      """#,
      .literalRange, "integer literal '-1' overflows when stored into 'UInt8'",
      hint: "it takes 0 to 255"),
    WrongStep(
      "a UInt8 and an Int",
      #"""
      let c: UInt8 = 5
      let n = 3
      print(c 1️⃣+ n)
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'UInt8' and 'Int'",
      hint: "Swift never converts numbers by itself: 'c' is a 'UInt8', so write Int(c)"),
    WrongStep(
      "a UInt8 as an Int",
      #"""
      let c: UInt8 = 5
      let d: Int = 1️⃣c
      """#,
      .typeMismatch, "cannot convert value of type 'UInt8' to specified type 'Int'",
      hint: "Swift never converts numbers by itself: write Int(c)"),
    WrongStep(
      "a negated UInt8",
      #"""
      let c: UInt8 = 5
      print(1️⃣-c)
      """#,
      .wrongOperands, "unary operator '-' cannot be applied to an operand of type 'UInt8'"),
    WrongStep(
      "the magnitude of a UInt8",
      #"""
      let c: UInt8 = 5
      print(1️⃣abs(c))
      """#,
      .typeMismatch, "'abs' requires that 'UInt8' conform to 'SignedNumeric'"),
    WrongStep(
      "a sum too large for UInt8",
      #"""
      let c: UInt8 = 5
      print(c 1️⃣+ 251)
      """#,
      .overflow, "arithmetic overflow: the result of 5 + 251 does not fit into a 'UInt8'"),
    WrongStep(
      "a difference below zero",
      #"""
      var u: UInt = 3
      u 1️⃣-= 4
      """#,
      .overflow, "arithmetic overflow: the result of 3 - 4 does not fit into a 'UInt'"),
    WrongStep(
      "a number too large for UInt8",
      #"""
      let n = 300
      print(1️⃣UInt8(n))
      """#,
      .overflow, "300 does not fit into a 'UInt8'",
      hint: "it takes 0 to 255; UInt8(clamping:) takes the nearest of them"),
    WrongStep(
      "a UInt64 too large for Int",
      #"""
      print(1️⃣Int(UInt64.max))
      """#,
      .overflow, "18446744073709551615 does not fit into an 'Int'",
      hint:
        "it takes -9223372036854775808 to 9223372036854775807; Int(clamping:) takes the nearest of them"
    ),
    WrongStep(
      "no number as Int8",
      #"""
      print(1️⃣Int8(Double.nan))
      """#,
      .invalidValue, "a number that is infinite or not a number (nan) cannot become an 'Int8'"),
    WrongStep(
      "the smallest Int8 divided by -1",
      #"""
      let divisor: Int8 = -1
      print(Int8.min 1️⃣/ divisor)
      """#,
      .overflow, "arithmetic overflow: the result of -128 / -1 does not fit into an 'Int8'"),
    WrongStep(
      "UInt8 divided by zero",
      #"""
      let c: UInt8 = 5
      print(c 1️⃣% (c - 5))
      """#,
      .divisionByZero, "division by zero in remainder operation",
      hint: "test the number before it divides: if n != 0 { ... }"),
    WrongStep(
      "a loop over UInt8",
      #"""
      for i in 1️⃣UInt8(0)...3 { print(i) }
      """#,
      .unsupported, "a loop over a 'ClosedRange<UInt8>' is not supported in lessons yet",
      hint: "loop over a range of 'Int' and convert the number"),
    WrongStep(
      "adding to Any",
      #"""
      let x: Any = 1
      print(x 1️⃣+ 1)
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Any' and 'Int'"),
    WrongStep(
      "Any as Int without asking",
      #"""
      let x: Any = 1
      let y: Int = 1️⃣x
      """#,
      .typeMismatch, "cannot convert value of type 'Any' to specified type 'Int'",
      hint: "write 'as? Int', which gives nil where it is something else"),
    WrongStep(
      "comparing Any",
      #"""
      let x: Any = 1
      print(x 1️⃣== 1)
      """#,
      .wrongOperands, "binary operator '==' cannot be applied to operands of type 'Any' and 'Int'"),
    WrongStep(
      "forcing Any to a wrong type",
      #"""
      let x: Any = 1
      print(1️⃣x as! String)
      """#,
      .unexpectedNil, "this value is of type 'Int', not 'String'",
      hint: "'as?' gives nil in that case"),
    WrongStep(
      "a coercion that is none",
      #"""
      print(1️⃣"a" as Int)
      """#,
      .typeMismatch, "cannot convert value of type 'String' to type 'Int' in coercion"),
    WrongStep(
      "asking for a type that is known",
      #"""
      print(1️⃣5 is Int)
      """#,
      .unsupported,
      "asking whether a value of type 'Int' is an 'Int' is not supported in lessons yet",
      hint: "it always is one"),
  ]
}
