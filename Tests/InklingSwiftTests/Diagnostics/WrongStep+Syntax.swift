extension WrongStep {
  static let syntax = [
    WrongStep(
      "a missing brace",
      #"""
      if true {
        print(1)1️⃣
      """#,
      .syntax, "expected '}' to end 'if' statement",
      hint: "each '{' needs its '}'"),
    WrongStep(
      "a missing parenthesis",
      #"""
      print(11️⃣
      """#,
      .syntax, "expected ')' to end function call",
      hint: "each '(' needs its ')'"),
    WrongStep(
      "a missing quote",
      #"""
      print("abc)1️⃣
      """#,
      .syntax, "expected '\"' to end string literal",
      hint: "a text ends with '\"' in the line in which it begins"),
    WrongStep(
      "a statement that is none",
      #"""
      let 1️⃣= 3
      """#,
      .syntax, "expected pattern in variable"),
    WrongStep(
      "two statements on a line",
      #"""
      let a = 11️⃣ let b = 2
      """#,
      .syntax, "consecutive statements on a line must be separated by newline or ';'",
      hint: "each statement stands in a line of its own"),
  ]
}
