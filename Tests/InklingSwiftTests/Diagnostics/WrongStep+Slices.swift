extension WrongStep {
  static let slices = [
    WrongStep(
      "pairs without an end",
      #"""
      print(1️⃣zip(1..., 1...).map { $0.0 })
      """#,
      .memoryBudget, "this value would take more than the 256 MiB that one value may have",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "a character by its number",
      #"""
      let s = "abc"
      print(s[1️⃣0])
      """#,
      .typeMismatch,
      "'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead",
      hint: "Array(text)[i] gives a character by its number; prefix(n) and suffix(n) give parts"),
    WrongStep(
      "characters by their numbers",
      #"""
      let s = "abc"
      print(s[1️⃣1..<2])
      """#,
      .typeMismatch,
      "'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead",
      hint: "Array(text)[i] gives a character by its number; prefix(n) and suffix(n) give parts"),
    WrongStep(
      "two characters in one",
      #"""
      let c: Character = 1️⃣"ab"
      """#,
      .typeMismatch, "cannot convert value of type 'String' to specified type 'Character'"),
    WrongStep(
      "no character in one",
      #"""
      let c: Character = 1️⃣""
      """#,
      .typeMismatch, "cannot convert value of type 'String' to specified type 'Character'"),
    WrongStep(
      "a character as a text",
      #"""
      let s = "abc"
      let t: String = 1️⃣s.first!
      """#,
      .typeMismatch, "cannot convert value of type 'Character' to specified type 'String'",
      hint: "write String(...) around the value"),
    WrongStep(
      "a part of a text as a text",
      #"""
      let s = "abc"
      let t: String = 1️⃣s.dropFirst()
      """#,
      .typeMismatch, "cannot convert value of type 'Substring' to specified type 'String'",
      hint: "write String(...) around the value"),
    WrongStep(
      "adding to a character",
      #"""
      let s = "abc"
      print(s.first! 1️⃣+ "x")
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to two 'Character' operands"),
    WrongStep(
      "a character in the place of another",
      #"""
      var v = "abc"
      1️⃣v[v.startIndex] = "x"
      """#,
      .immutable, "cannot assign to value: an element of 'String' cannot be changed"),
    WrongStep(
      "a format that does not fit",
      #"""
      print(String(format: 1️⃣"%d", 1.5))
      """#,
      .typeMismatch, "'%d' in this format does not fit a value of type 'Double'",
      hint: "%d is for integers, %f and %g are for decimals, %@ is for texts"),
    WrongStep(
      "a format without its value",
      #"""
      print(String(format: 1️⃣"%d %d", 1))
      """#,
      .wrongArguments, "this format wants more values than the 1 that are given",
      hint: "a '%' that is meant as such is written as %%"),
    WrongStep(
      "a format made at run time that does not fit",
      #"""
      var f = "%"
      f += "d"
      print(String(format: 1️⃣f, 1.5))
      """#,
      .typeMismatch, "'%d' in this format does not fit a value of type 'Double'",
      hint: "%d is for integers, %f and %g are for decimals, %@ is for texts"),
    WrongStep(
      "a loop over decimals",
      #"""
      for x in 1️⃣1.5...2.5 { print(x) }
      """#,
      .typeMismatch, "for-in loop requires 'ClosedRange<Double>' to conform to 'Sequence'"),
    WrongStep(
      "a loop without a start",
      #"""
      for x in 1️⃣...3 { print(x) }
      """#,
      .typeMismatch, "for-in loop requires 'PartialRangeThrough<Int>' to conform to 'Sequence'"),
    WrongStep(
      "the end of a text",
      #"""
      let s = "abc"
      print(1️⃣s[s.endIndex])
      """#,
      .indexOutOfRange, "this index is out of range: the text has no character there",
      hint: "endIndex lies behind the last character"),
    WrongStep(
      "an index beyond a text",
      #"""
      print(1️⃣"abc".index("abc".startIndex, offsetBy: 9))
      """#,
      .indexOutOfRange, "the text has no position 9 characters from this index"),
    WrongStep(
      "the start of a slice",
      #"""
      let a = [1, 2, 3]
      print(1️⃣a[1...][0])
      """#,
      .indexOutOfRange, "index 0 is out of range: the slice has the positions 1..<3",
      hint: "a slice keeps the positions of its array; Array(...) makes an array that starts at 0"),
    WrongStep(
      "a slice beyond its array",
      #"""
      let a = [1, 2, 3]
      print(1️⃣a[2...9])
      """#,
      .indexOutOfRange, "the range 2..<10 is out of range: the array has 3 elements"),
    WrongStep(
      "a character of a long text",
      #"""
      let s = "ab"
      print(1️⃣Character(s))
      """#,
      .invalidValue, "a Character is made of a text with one character; this one has 2"),
    WrongStep(
      "numbers without an end",
      #"""
      print(1️⃣(1...).map { $0 })
      """#,
      .memoryBudget, "this value would take more than the 256 MiB that one value may have",
      hint: "work on the data in parts, or keep only what is needed"),
    WrongStep(
      "a range of letters the wrong way round",
      #"""
      let r = 1️⃣"z"..."a"
      """#,
      .invalidValue, "a range needs its end not to lie before its start; this one would be z...a"),
    WrongStep(
      "a number system with one digit",
      #"""
      print(1️⃣String(5, radix: 1))
      """#,
      .invalidValue, "a radix has to lie in 2...36; this one is 1"),
  ]
}
