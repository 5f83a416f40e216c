extension WrongStep {
  static let changes = [
    WrongStep(
      "changing a constant",
      #"""
      let n = 1
      1️⃣n = 2
      """#,
      .immutable, "cannot assign to value: 'n' is a 'let' constant"),
    WrongStep(
      "adding to a constant",
      #"""
      let n = 1
      1️⃣n += 2
      """#,
      .immutable, "cannot assign to value: 'n' is a 'let' constant"),
    WrongStep(
      "changing an element of a constant",
      #"""
      let a = [1]
      1️⃣a[0] = 2
      """#,
      .immutable, "cannot assign to value: 'a' is a 'let' constant"),
    WrongStep(
      "appending to a constant",
      #"""
      let a = [1]
      1️⃣a.append(2)
      """#,
      .immutable, "cannot use mutating member 'append' on immutable value: 'a' is a 'let' constant"),
    WrongStep(
      "changing a parameter",
      #"""
      func f(_ x: Int) { 1️⃣x += 1 }
      """#,
      .immutable, "cannot assign to value: 'x' is a 'let' constant"),
    WrongStep(
      "changing a loop variable",
      #"""
      for i in 0..<3 { 1️⃣i += 1 }
      """#,
      .immutable, "cannot assign to value: 'i' is a 'let' constant"),
    WrongStep(
      "changing a tuple constant",
      #"""
      let t = (1, 2)
      1️⃣t.0 = 3
      """#,
      .immutable, "cannot assign to value: 't' is a 'let' constant"),
    WrongStep(
      "changing a value that is no variable",
      #"""
      1️⃣[1, 2].append(3)
      """#,
      .immutable,
      "cannot use mutating member 'append' on immutable value: this expression is not a variable"),
    WrongStep(
      "adding to a constant of a host's type",
      #"""
      let v = Vector([1])
      1️⃣v += v
      """#,
      .immutable, "cannot assign to value: 'v' is a 'let' constant"),
    WrongStep(
      "changing an element of a constant of a host's type",
      #"""
      let v = Vector([1])
      1️⃣v[0] = 2
      """#,
      .immutable, "cannot assign to value: 'v' is a 'let' constant"),
    WrongStep(
      "changing a get-only property",
      #"""
      let m = try Sequential(inputShape: [2]) { Dense(1) }
      m.1️⃣parameterCount = 3
      """#,
      .immutable, "cannot assign to value: 'parameterCount' is a get-only property"),
    WrongStep(
      "changing a function",
      #"""
      func f() {}
      1️⃣f = 3
      """#,
      .immutable, "cannot assign to value: 'f' is a function"),
    WrongStep(
      "changing the characters of text",
      #"""
      var s = "abc"
      1️⃣s[0] = "x"
      """#,
      .immutable, "cannot assign to value: an element of 'String' cannot be changed"),
    WrongStep(
      "looking at a variable while it is sorted",
      #"""
      var a = [1, 2]
      a.sort { 1️⃣a[0] < $0 + $1 }
      """#,
      .immutable, "overlapping accesses to 'a', but modification requires exclusive access",
      hint: "copy it to a constant before: let copy = a"),
  ]
}
