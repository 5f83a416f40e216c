extension WrongStep {
  /// What can be wrong with values of the standard library's types.
  static let ofValues = dictionaries + slices + integers

  static let dictionaries = [
    WrongStep(
      "an empty dictionary without a type",
      #"""
      let a = 1️⃣[:]
      """#,
      .needsType, "empty collection literal requires an explicit type",
      hint: "write the types of keys and values: [String: Int]()"),
    WrongStep(
      "a key twice in a literal",
      #"""
      let k = "a"
      let b = 1️⃣["a": 1, k: 2]
      """#,
      .invalidValue, "a dictionary literal cannot have the same key twice",
      hint: "leave one of the two out"),
    WrongStep(
      "a key twice in a list of pairs",
      #"""
      let b = 1️⃣Dictionary(uniqueKeysWithValues: [("a", 1), ("a", 2)])
      """#,
      .invalidValue, "two pairs have the same key: \"a\"",
      hint: "Dictionary(_:uniquingKeysWith:) says what becomes of their values"),
    WrongStep(
      "keys that cannot be keys",
      #"""
      let f: [1️⃣() -> Int: Int] = [:]
      """#,
      .typeMismatch, "type '() -> Int' does not conform to protocol 'Hashable'",
      hint: "keys of dictionaries and elements of sets have to be Hashable"),
    WrongStep(
      "adding to an entry that may be nil",
      #"""
      var d = ["x": 1]
      d["x"] 1️⃣+= 1
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Int?' and 'Int'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      "a key of another type",
      #"""
      var d = ["x": 1]
      d[1️⃣1] = 2
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'String'",
      hint: "write \"\\(...)\" to make text of a value"),
    WrongStep(
      "a value of another type",
      #"""
      var d = ["x": 1]
      d["x"] = 1️⃣"s"
      """#,
      .typeMismatch, "cannot assign value of type 'String' to type 'Int?'"),
    WrongStep(
      "changing a constant dictionary",
      #"""
      let e = ["x": 1]
      1️⃣e["x"] = 2
      """#,
      .immutable, "cannot assign to value: 'e' is a 'let' constant"),
    WrongStep(
      "appending to a dictionary",
      #"""
      var d = ["x": 1]
      d.1️⃣append(3)
      """#,
      .unknownMember, "value of type '[String: Int]' has no member 'append'",
      hint: "an entry is set with d[key] = value"),
    WrongStep(
      "appending to a set",
      #"""
      var s: Set = [1]
      s.1️⃣append(3)
      """#,
      .unknownMember, "value of type 'Set<Int>' has no member 'append'",
      hint: "a set takes its elements with insert(_:)"),
    WrongStep(
      "an index of a set",
      #"""
      let s: Set = [1]
      print(1️⃣s[0])
      """#,
      .unknownMember, "value of type 'Set<Int>' has no subscripts",
      hint: "a set has no order; sorted() gives an array, which has an index"),
    WrongStep(
      "values of several types",
      #"""
      let m = ["a": 1️⃣1, "b": "c"]
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected element type 'String'",
      hint: "write \"\\(...)\" to make text of a value"),
    WrongStep(
      "a default of another type",
      #"""
      let d = ["x": 1]
      print(d["x", default: 1️⃣"k"])
      """#,
      .typeMismatch, "cannot convert value of type 'String' to expected argument type 'Int'"),
    WrongStep(
      "a default that looks at the dictionary",
      #"""
      var d = ["x": 1]
      d["q", default: 1️⃣d.count] += 1
      """#,
      .immutable, "overlapping accesses to 'd', but modification requires exclusive access",
      hint: "copy it to a constant before: let copy = d"),
    WrongStep(
      "a count that overflows",
      #"""
      var d = ["x": Int.max]
      d["x", default: 0] 1️⃣+= 1
      """#,
      .overflow,
      "arithmetic overflow: the result of 9223372036854775807 + 1 does not fit into an 'Int'"),
    WrongStep(
      "the first of an empty set",
      #"""
      var s = Set<Int>()
      1️⃣s.removeFirst()
      """#,
      .indexOutOfRange, "the set is empty: it has no first element"),
    WrongStep(
      "two indices for a dictionary",
      #"""
      let d = ["x": 1]
      print(1️⃣d["x", "y"])
      """#,
      .wrongArguments, "a dictionary takes one key, or a key and 'default:'",
      hint: "write d[key] or d[key, default: value]"),
  ]
}
