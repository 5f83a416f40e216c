extension WrongStep {
  /// What people write who know other languages.
  static let byHabit = membersByHabit + functionsByHabit + grammarByHabit + numbersByHabit

  static let membersByHabit: [WrongStep] = [
    WrongStep(
      "by habit: let a = [1, 2, 3] / print(a.length)",
      #"""
      let a = [1, 2, 3]
      print(a.1️⃣length)
      """#,
      .unknownMember, "value of type '[Int]' has no member 'length'",
      hint: "write a.count"),
    WrongStep(
      "by habit: let a = [1, 2, 3] / print(a.len)",
      #"""
      let a = [1, 2, 3]
      print(a.1️⃣len)
      """#,
      .unknownMember, "value of type '[Int]' has no member 'len'",
      hint: "write a.count"),
    WrongStep(
      "by habit: let a = [1, 2, 3] / print(a.shape)",
      #"""
      let a = [1, 2, 3]
      print(a.1️⃣shape)
      """#,
      .unknownMember, "value of type '[Int]' has no member 'shape'",
      hint: "write a.count"),
    WrongStep(
      "by habit: var a = [1, 2, 3] / a.push(4)",
      #"""
      var a = [1, 2, 3]
      a.1️⃣push(4)
      """#,
      .unknownMember, "value of type '[Int]' has no member 'push'",
      hint: "write a.append(4)"),
    WrongStep(
      "by habit: var a = [1, 2, 3] / a.add(4)",
      #"""
      var a = [1, 2, 3]
      a.1️⃣add(4)
      """#,
      .unknownMember, "value of type '[Int]' has no member 'add'",
      hint: "write a.append(4)"),
    WrongStep(
      "by habit: var a = [1, 2, 3] / a.extend([4])",
      #"""
      var a = [1, 2, 3]
      a.1️⃣extend([4])
      """#,
      .unknownMember, "value of type '[Int]' has no member 'extend'",
      hint: "write a += [4]"),
    WrongStep(
      "by habit: var a = [1, 2, 3] / a.pop()",
      #"""
      var a = [1, 2, 3]
      a.1️⃣pop()
      """#,
      .unknownMember, "value of type '[Int]' has no member 'pop'",
      hint: "write a.removeLast()"),
    WrongStep(
      "by habit: let a = [1, 2, 3] / print(a.sum())",
      #"""
      let a = [1, 2, 3]
      print(a.1️⃣sum())
      """#,
      .unknownMember, "value of type '[Int]' has no member 'sum'",
      hint: "write a.reduce(0, +)"),
    WrongStep(
      "by habit: let a = [1, 2, 3] / print(a.mean())",
      #"""
      let a = [1, 2, 3]
      print(a.1️⃣mean())
      """#,
      .unknownMember, "value of type '[Int]' has no member 'mean'",
      hint: "write Double(a.reduce(0, +)) / Double(a.count)"),
    WrongStep(
      "by habit: let a = [1, 2, 3] / print(a.length())",
      #"""
      let a = [1, 2, 3]
      print(a.1️⃣length())
      """#,
      .unknownMember, "value of type '[Int]' has no member 'length'",
      hint: "write a.count"),
    WrongStep(
      #"by habit: let t = "abc" / print(t.upper())"#,
      #"""
      let t = "abc"
      print(t.1️⃣upper())
      """#,
      .unknownMember, "value of type 'String' has no member 'upper'",
      hint: "write t.uppercased()"),
    WrongStep(
      #"by habit: let t = "abc" / print(t.lower())"#,
      #"""
      let t = "abc"
      print(t.1️⃣lower())
      """#,
      .unknownMember, "value of type 'String' has no member 'lower'",
      hint: "write t.lowercased()"),
    WrongStep(
      #"by habit: let t = "abc" / print(t.length)"#,
      #"""
      let t = "abc"
      print(t.1️⃣length)
      """#,
      .unknownMember, "value of type 'String' has no member 'length'",
      hint: "write t.count"),
    WrongStep(
      #"by habit: let t = "abc" / print(t.strip())"#,
      #"""
      let t = "abc"
      print(t.1️⃣strip())
      """#,
      .unknownMember, "value of type 'String' has no member 'strip'",
      hint: "write t.trimmingCharacters(in: .whitespaces)"),
    WrongStep(
      #"by habit: let t = "abc" / print(t.toUpperCase())"#,
      #"""
      let t = "abc"
      print(t.1️⃣toUpperCase())
      """#,
      .unknownMember, "value of type 'String' has no member 'toUpperCase'",
      hint: "write t.uppercased()"),
    WrongStep(
      #"by habit: let t = "abc" / print(t.startswith("a"))"#,
      #"""
      let t = "abc"
      print(t.1️⃣startswith("a"))
      """#,
      .unknownMember, "value of type 'String' has no member 'startswith'",
      hint: #"write t.hasPrefix("a")"#),
    WrongStep(
      #"by habit: let t = "abc" / print(t.find("a"))"#,
      #"""
      let t = "abc"
      print(t.1️⃣find("a"))
      """#,
      .unknownMember, "value of type 'String' has no member 'find'",
      hint: #"write t.firstIndex(of: "a")"#),
    WrongStep(
      #"by habit: let t = "," / print(t.join(["a"]))"#,
      #"""
      let t = ","
      print(t.1️⃣join(["a"]))
      """#,
      .unknownMember, "value of type 'String' has no member 'join'",
      hint: #"write ["a"].joined(separator: t)"#),
    WrongStep(
      #"by habit: let d = ["a": 1] / print(d.get("a"))"#,
      #"""
      let d = ["a": 1]
      print(d.1️⃣get("a"))
      """#,
      .unknownMember, "value of type '[String: Int]' has no member 'get'",
      hint: #"write d["a"]"#),
    WrongStep(
      #"by habit: let d = ["a": 1] / for (k, v) in d.items() { print(k, v) }"#,
      #"""
      let d = ["a": 1]
      for (k, v) in d.1️⃣items() { print(k, v) }
      """#,
      .unknownMember, "value of type '[String: Int]' has no member 'items'",
      hint: "write d"),
    WrongStep(
      #"by habit: let d = ["a": 1] / print(d.has("a"))"#,
      #"""
      let d = ["a": 1]
      print(d.1️⃣has("a"))
      """#,
      .unknownMember, "value of type '[String: Int]' has no member 'has'",
      hint: #"write d["a"] != nil"#),
    WrongStep(
      #"by habit: let d = ["a": 1] / print(d.length)"#,
      #"""
      let d = ["a": 1]
      print(d.1️⃣length)
      """#,
      .unknownMember, "value of type '[String: Int]' has no member 'length'",
      hint: "write d.count"),
    WrongStep(
      "by habit: let x = 3 / print(x.toString())",
      #"""
      let x = 3
      print(x.1️⃣toString())
      """#,
      .unknownMember, "value of type 'Int' has no member 'toString'",
      hint: "write String(x)"),
    WrongStep(
      "by habit: let x = 3.5 / print(x.abs())",
      #"""
      let x = 3.5
      print(x.1️⃣abs())
      """#,
      .unknownMember, "value of type 'Double' has no member 'abs'",
      hint: "write abs(x)"),
  ]

  static let functionsByHabit: [WrongStep] = [
    WrongStep(
      #"by habit: let d = ["a": 1] / print(d.keys())"#,
      #"""
      let d = ["a": 1]
      print(d.1️⃣keys())
      """#,
      .wrongArguments, "cannot call value of non-function type 'Keys<String>'",
      hint: "'keys' is a property: leave out the parentheses"),
    WrongStep(
      #"by habit: let d = ["a": 1] / print(d.values())"#,
      #"""
      let d = ["a": 1]
      print(d.1️⃣values())
      """#,
      .wrongArguments, "cannot call value of non-function type 'Values<Int>'",
      hint: "'values' is a property: leave out the parentheses"),
    WrongStep(
      "by habit: let a = [3, 1] / print(len(a))",
      #"""
      let a = [3, 1]
      print(1️⃣len(a))
      """#,
      .unknownName, "cannot find 'len' in scope",
      hint: "write a.count"),
    WrongStep(
      "by habit: for i in range(10) { print(i) }",
      "for i in 1️⃣range(10) { print(i) }",
      .unknownName, "cannot find 'range' in scope",
      hint: "write 0..<10"),
    WrongStep(
      "by habit: for i in range(0, 10) { print(i) }",
      "for i in 1️⃣range(0, 10) { print(i) }",
      .unknownName, "cannot find 'range' in scope",
      hint: "write 0..<10"),
    WrongStep(
      "by habit: let a = [3, 1] / print(sum(a))",
      #"""
      let a = [3, 1]
      print(1️⃣sum(a))
      """#,
      .unknownName, "cannot find 'sum' in scope",
      hint: "write a.reduce(0, +)"),
    WrongStep(
      "by habit: print(str(3))",
      "print(1️⃣str(3))",
      .unknownName, "cannot find 'str' in scope",
      hint: "write String(3)"),
    WrongStep(
      #"by habit: print(int("3"))"#,
      #"print(1️⃣int("3"))"#,
      .unknownName, "cannot find 'int' in scope",
      hint: #"write Int("3")"#),
    WrongStep(
      "by habit: print(float(3))",
      "print(1️⃣float(3))",
      .unknownName, "cannot find 'float' in scope",
      hint: "write Double(3)"),
    WrongStep(
      "by habit: let a = [3, 1] / print(sorted(a))",
      #"""
      let a = [3, 1]
      print(1️⃣sorted(a))
      """#,
      .unknownName, "cannot find 'sorted' in scope",
      hint: "write a.sorted()"),
    WrongStep(
      "by habit: let a = [3, 1] / print(reversed(a))",
      #"""
      let a = [3, 1]
      print(1️⃣reversed(a))
      """#,
      .unknownName, "cannot find 'reversed' in scope",
      hint: "write Array(a.reversed())"),
    WrongStep(
      "by habit: let a = [3, 1] / for (i, x) in enumerate(a) { print(i, x) }",
      #"""
      let a = [3, 1]
      for (i, x) in 1️⃣enumerate(a) { print(i, x) }
      """#,
      .unknownName, "cannot find 'enumerate' in scope",
      hint: "write a.enumerated()"),
    WrongStep(
      "by habit: print(math.sqrt(2.0))",
      "print(1️⃣math.sqrt(2.0))",
      .unknownName, "cannot find 'math' in scope",
      hint: "write sqrt(2.0)"),
    WrongStep(
      "by habit: let a = np.array([1, 2])",
      "let a = 1️⃣np.array([1, 2])",
      .unknownName, "cannot find 'np' in scope",
      hint: "write [1, 2]"),
    WrongStep(
      "by habit: import numpy as np",
      "import numpy 1️⃣as np",
      .syntax, "'import' knows no 'as'",
      hint: "a lesson needs no imports: what it can use is there"),
    WrongStep(
      "by habit: let x = None",
      "let x = 1️⃣None",
      .unknownName, "cannot find 'None' in scope",
      hint: "write nil"),
    WrongStep(
      "by habit: let x: Int? = None",
      "let x: Int? = 1️⃣None",
      .unknownName, "cannot find 'None' in scope",
      hint: "write nil"),
    WrongStep(
      "by habit: let x = True",
      "let x = 1️⃣True",
      .unknownName, "cannot find 'True' in scope",
      hint: "write true"),
    WrongStep(
      "by habit: let x = False",
      "let x = 1️⃣False",
      .unknownName, "cannot find 'False' in scope",
      hint: "write false"),
    WrongStep(
      "by habit: let x = null",
      "let x = 1️⃣null",
      .unknownName, "cannot find 'null' in scope",
      hint: "write nil"),
    WrongStep(
      "by habit: print(self.x)",
      "print(1️⃣self.x)",
      .unknownName, "cannot find 'self' in scope",
      hint: "'self' is the value whose method or property is running: it exists only inside a type"),
    WrongStep(
      "by habit: print(this.x)",
      "print(1️⃣this.x)",
      .unknownName, "cannot find 'this' in scope",
      hint: "the value whose method is running is 'self', and exists only inside a type"),
    WrongStep(
      #"by habit: println("x")"#,
      #"1️⃣println("x")"#,
      .unknownName, "cannot find 'println' in scope",
      hint: #"write print("x")"#),
    WrongStep(
      #"by habit: console.log("x")"#,
      #"1️⃣console.log("x")"#,
      .unknownName, "cannot find 'console' in scope",
      hint: "print(...) shows values"),
    WrongStep(
      "by habit: let p = math.pi",
      "let p = 1️⃣math.pi",
      .unknownName, "cannot find 'math' in scope",
      hint: "write Double.pi"),
    WrongStep(
      "by habit: let p = Math.PI",
      "let p = 1️⃣Math.PI",
      .unknownName, "cannot find 'Math' in scope",
      hint: "write Double.pi"),
    WrongStep(
      "by habit: print(PI)",
      "print(1️⃣PI)",
      .unknownName, "cannot find 'PI' in scope",
      hint: "write Double.pi"),
    WrongStep(
      #"by habit: print(type("a"))"#,
      #"print(1️⃣type("a"))"#,
      .unknownName, "cannot find 'type' in scope",
      hint: #"write type(of: "a")"#),
    WrongStep(
      "by habit: let a = map({ $0 }, [1])",
      "let a = 1️⃣map({ $0 }, [1])",
      .unknownName, "cannot find 'map' in scope",
      hint: "write [1].map({ $0 })"),
    WrongStep(
      #"by habit: print(input("x"))"#,
      #"print(1️⃣input("x"))"#,
      .unknownName, "cannot find 'input' in scope",
      hint: "a lesson asks nothing while it runs: write the value into it, such as let answer = 42"),
    WrongStep(
      "by habit: print(mean([1.0]))",
      "print(1️⃣mean([1.0]))",
      .unknownName, "cannot find 'mean' in scope",
      hint: "write [1.0].reduce(0, +) / Double([1.0].count)"),
    WrongStep(
      "by habit: print(double(3))",
      "print(1️⃣double(3))",
      .unknownName, "cannot find 'double' in scope",
      hint: "write Double(3)"),
    WrongStep(
      "by habit: let x: int = 3",
      "let x: 1️⃣int = 3",
      .unknownName, "cannot find type 'int' in scope",
      hint: "did you mean 'Int'?"),
    WrongStep(
      "by habit: let x: float = 3",
      "let x: 1️⃣float = 3",
      .unknownName, "cannot find type 'float' in scope",
      hint: "did you mean 'Double'?"),
    WrongStep(
      #"by habit: let x: string = "a""#,
      #"let x: 1️⃣string = "a""#,
      .unknownName, "cannot find type 'string' in scope",
      hint: "did you mean 'String'?"),
    WrongStep(
      "by habit: let x: bool = true",
      "let x: 1️⃣bool = true",
      .unknownName, "cannot find type 'bool' in scope",
      hint: "did you mean 'Bool'?"),
    WrongStep(
      #"by habit: let x: str = "a""#,
      #"let x: 1️⃣str = "a""#,
      .unknownName, "cannot find type 'str' in scope",
      hint: "did you mean 'String'?"),
  ]

  static let grammarByHabit: [WrongStep] = [
    WrongStep(
      "by habit: let x = 2 ** 3",
      "let x = 2 1️⃣** 3",
      .syntax, "unknown infix operator '**'",
      hint: "powers are pow(2.0, 3.0); for whole numbers multiply: 2 * 2 * 2"),
    WrongStep(
      "by habit: let x = 2.0 ** 3",
      "let x = 2.0 1️⃣** 3",
      .syntax, "unknown infix operator '**'",
      hint: "powers are pow(2.0, 3.0); for whole numbers multiply: 2 * 2 * 2"),
    WrongStep(
      "by habit: let y = 2 / let x = y**2",
      #"""
      let y = 2
      let x = y1️⃣**2
      """#,
      .syntax, "unknown infix operator '**'",
      hint: "powers are pow(2.0, 3.0); for whole numbers multiply: 2 * 2 * 2"),
    WrongStep(
      "by habit: var x = 1 / x++",
      #"""
      var x = 1
      x1️⃣++
      """#,
      .unknownName, "cannot find operator '++' in scope; did you mean '+= 1'?",
      hint: "write x += 1 in a line of its own"),
    WrongStep(
      "by habit: var x = 1 / x--",
      #"""
      var x = 1
      x1️⃣--
      """#,
      .unknownName, "cannot find operator '--' in scope; did you mean '-= 1'?",
      hint: "write x -= 1 in a line of its own"),
    WrongStep(
      "by habit: var x = 1 / ++x",
      #"""
      var x = 1
      1️⃣++x
      """#,
      .unknownName, "cannot find operator '++' in scope; did you mean '+= 1'?",
      hint: "write x += 1 in a line of its own"),
    WrongStep(
      "by habit: var x = 1 / --x",
      #"""
      var x = 1
      1️⃣--x
      """#,
      .unknownName, "cannot find operator '--' in scope; did you mean '-= 1'?",
      hint: "write x -= 1 in a line of its own"),
    WrongStep(
      "by habit: def f(x): / return x",
      #"""
      1️⃣def f(x):
          return x
      """#,
      .syntax, "'def' is not a word of Swift",
      hint:
        "a function is declared with 'func' and stands in braces: func f(x: Double) -> Double { ... }"
    ),
    WrongStep(
      "by habit: func f(x: Int): / return x",
      #"""
      func f(x: Int)1️⃣:
          return x
      """#,
      .syntax, "a block stands in braces, not behind ':'",
      hint: "write func f(x: Int) { ... }"),
    WrongStep(
      "by habit: func f(x) { return x }",
      "func f(x1️⃣) { return x }",
      .syntax, "expected ':' and type in parameter",
      hint: "write the type of each parameter: x: Double"),
    WrongStep(
      "by habit: func f(x: int) -> int { return x }",
      "func f(x: 1️⃣int) -> int { return x }",
      .unknownName, "cannot find type 'int' in scope",
      hint: "did you mean 'Int'?"),
    WrongStep(
      "by habit: let x = 3 / if x > 2 { print(1) } elif x > 1 { print(2) }",
      #"""
      let x = 3
      if x > 2 { print(1) } 1️⃣elif x > 1 { print(2) }
      """#,
      .syntax, "'elif' is not a word of Swift",
      hint: "write 'else if condition { ... }'"),
    WrongStep(
      "by habit: let x = 3 / if x > 2: / print(1)",
      #"""
      let x = 3
      if x > 21️⃣:
          print(1)
      """#,
      .syntax, "a block stands in braces, not behind ':'",
      hint: "write if x > 2 { ... }"),
    WrongStep(
      "by habit: let x = 3 / if x > 2 { print(1) } else if x > 1 then { print(2) }",
      #"""
      let x = 3
      if x > 2 { print(1) } else if x > 1 1️⃣then { print(2) }
      """#,
      .syntax, "'then' is not a word of Swift",
      hint: "leave it out: if condition { ... }"),
    WrongStep(
      "by habit: let x = 3 / if x > 2 and x < 5 { print(1) }",
      #"""
      let x = 3
      if x > 2 1️⃣and x < 5 { print(1) }
      """#,
      .syntax, "'and' is not a word of Swift",
      hint: "write '&&'"),
    WrongStep(
      "by habit: let x = 3 / if x > 2 or x < 5 { print(1) }",
      #"""
      let x = 3
      if x > 2 1️⃣or x < 5 { print(1) }
      """#,
      .syntax, "'or' is not a word of Swift",
      hint: "write '||'"),
    WrongStep(
      "by habit: let x = true / if not x { print(1) }",
      #"""
      let x = true
      if 1️⃣not x { print(1) }
      """#,
      .syntax, "'not' is not a word of Swift",
      hint: "write '!' before what it denies: !x"),
    WrongStep(
      "by habit: let x = true / let y = not x",
      #"""
      let x = true
      let y = 1️⃣not x
      """#,
      .syntax, "'not' is not a word of Swift",
      hint: "write '!' before what it denies: !x"),
    WrongStep(
      "by habit: x = 3",
      "1️⃣x = 3",
      .unknownName, "cannot find 'x' in scope",
      hint: "a new name is declared: let x = 3, or var where it changes later"),
    WrongStep(
      "by habit: x = 3 / print(x)",
      #"""
      1️⃣x = 3
      print(x)
      """#,
      .unknownName, "cannot find 'x' in scope",
      hint: "a new name is declared: let x = 3, or var where it changes later"),
    WrongStep(
      "by habit: let t = 'text'",
      "let t = 1️⃣'text'",
      .syntax, #"single-quoted string literal found, use '"'"#,
      hint: #"a text stands in double quotes: "text""#),
    WrongStep(
      #"by habit: let t = "text"#,
      #"let t = "text1️⃣"#,
      .syntax, #"expected '"' to end string literal"#,
      hint: #"a text ends with '"' in the line in which it begins"#),
    WrongStep(
      "by habit: let x = 3 # a comment",
      "let x = 3 1️⃣# a comment",
      .syntax, "'#' does not begin a comment in Swift",
      hint: "a comment begins with '//'"),
    WrongStep(
      "by habit: # a comment / let x = 3",
      #"""
      1️⃣# a comment
      let x = 3
      """#,
      .syntax, "'#' does not begin a comment in Swift",
      hint: "a comment begins with '//'"),
    WrongStep(
      "by habit: for i in 0..10 { print(i) }",
      "for i in 01️⃣..10 { print(i) }",
      .syntax, "unknown infix operator '..'",
      hint: "0..<10 ends before 10, 0...10 with it"),
    WrongStep(
      "by habit: for i in 0..<10: print(i)",
      "for i in 0..<101️⃣: print(i)",
      .syntax, "a block stands in braces, not behind ':'",
      hint: "write for i in 0..<10 { ... }"),
    WrongStep(
      "by habit: let x = 3 / if (x = 3) { print(x) }",
      #"""
      let x = 3
      if (x 1️⃣= 3) { print(x) }
      """#,
      .misplaced, "an assignment has no value",
      hint: "did you mean '==', the comparison?"),
    WrongStep(
      "by habit: let x = 3 / if x === 3 { print(x) }",
      #"""
      let x = 3
      if x 1️⃣=== 3 { print(x) }
      """#,
      .unsupported, "the operator '===' is not supported in lessons yet",
      hint: "write =="),
    WrongStep(
      #"by habit: print "x""#,
      #"1️⃣print "x""#,
      .syntax, "'print' is a function: what it prints stands in parentheses",
      hint: #"write print("...")"#),
    WrongStep(
      "by habit: const x = 3",
      "1️⃣const x = 3",
      .syntax, "'const' is not a word of Swift",
      hint: "a constant is declared with 'let': let x = 3"),
    WrongStep(
      "by habit: function f() { }",
      "1️⃣function f() { }",
      .syntax, "'function' is not a word of Swift",
      hint: "a function is declared with 'func': func f(x: Double) -> Double { ... }"),
    WrongStep(
      "by habit: fn f() { }",
      "1️⃣fn f() { }",
      .syntax, "'fn' is not a word of Swift",
      hint: "a function is declared with 'func': func f(x: Double) -> Double { ... }"),
    WrongStep(
      #"by habit: let name = "Ann" / print(f"hello {name}")"#,
      #"""
      let name = "Ann"
      print(1️⃣f"hello {name}")
      """#,
      .syntax, "a text has no 'f' before it",
      hint: #"values go into a text with \(...): "x is \(x)""#),
    WrongStep(
      "by habit: let a = true / let b = a ? 1",
      #"""
      let a = true
      let b = a ? 11️⃣
      """#,
      .syntax, "expected ':' and expression after '? ...' in ternary expression",
      hint: "a choice has three parts: condition ? value : otherValue"),
    WrongStep(
      "by habit: let a = 3 if true else 4",
      "let a = 3 1️⃣if true else 4",
      .syntax, "'if' cannot stand behind a value",
      hint: "write true ? 3 : 4"),
    WrongStep(
      "by habit: let f = lambda x: x",
      "let f = 1️⃣lambda x: x",
      .syntax, "'lambda' is not a word of Swift",
      hint: "a function without a name is a closure: { x in x + 1 }"),
    WrongStep(
      "by habit: let f = x => x + 1",
      "let f = x 1️⃣=> x + 1",
      .syntax, "unknown infix operator '=>'",
      hint: "greater or equal is >=; a closure is written { x in ... }"),
    WrongStep(
      "by habit: let a = [x*x for x in [1, 2]]",
      "let a = [x*x 1️⃣for x in [1, 2]]",
      .syntax, "a list cannot be made by a loop inside it",
      hint: "write values.map { x in x * x }"),
    WrongStep(
      "by habit: let a = (1, 2 / print(a)",
      #"""
      let a = (1, 21️⃣
      print(a)
      """#,
      .syntax, "expected ')' to end tuple",
      hint: "each '(' needs its ')'"),
    WrongStep(
      "by habit: let x := 3",
      "let x 1️⃣:= 3",
      .syntax, "':=' is not an operator of Swift",
      hint: "write let x = ..."),
    WrongStep(
      "by habit: int x = 3",
      "1️⃣int x = 3",
      .syntax, "a variable is declared with 'let' or 'var', not with its type",
      hint: "write let x: Int = ..., or var where it changes later"),
    WrongStep(
      #"by habit: let d = {"a": 1}"#,
      #"let d = 1️⃣{"a": 1}"#,
      .syntax, "a dictionary stands in square brackets",
      hint: #"write ["a": 1, "b": 2]"#),
    WrongStep(
      "by habit: let a = [1,2,3] / print(a[0:2])",
      #"""
      let a = [1,2,3]
      print(a[01️⃣:2])
      """#,
      .syntax, "a part of an array is given by a range, not with ':'",
      hint: "write a[0..<2]"),
    WrongStep(
      "by habit: let a = [1,2,3] / print(a[:2])",
      #"""
      let a = [1,2,3]
      print(a[1️⃣:2])
      """#,
      .syntax, "a part of an array is given by a range, not with ':'",
      hint: "write a[..<2]"),
    WrongStep(
      "by habit: let a = [1,2,3] / print(a[1..<])",
      #"""
      let a = [1,2,3]
      print(a[11️⃣..<])
      """#,
      .unknownName, "'..<' is not a postfix unary operator",
      hint: "a range without an end is written with three points: 1..."),
    WrongStep(
      "by habit: pass",
      "1️⃣pass",
      .unknownName, "cannot find 'pass' in scope",
      hint: "a block that does nothing is empty: leave 'pass' out"),
    WrongStep(
      "by habit: try: / print(1) / except: / print(2)",
      #"""
      1️⃣try:
          print(1)
      except:
          print(2)
      """#,
      .syntax, "'try' stands before what may fail",
      hint: "write 'do { try ... } catch { ... }'"),
    WrongStep(
      "by habit: from keras import layers",
      "1️⃣from keras import layers",
      .syntax, "'from' is not a word of Swift",
      hint: "a lesson needs no imports: what it can use is there"),
    WrongStep(
      "by habit: while True { print(1) }",
      "while 1️⃣True { print(1) }",
      .unknownName, "cannot find 'True' in scope",
      hint: "write true"),
    WrongStep(
      #"by habit: let x = 5 / print("x = " + x)"#,
      #"""
      let x = 5
      print("x = " 1️⃣+ x)
      """#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type 'String' and 'Int'",
      hint: #"to put a value into text, write "\(x)""#),
    WrongStep(
      #"by habit: print("x = " + 5)"#,
      #"print("x = " 1️⃣+ 5)"#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type 'String' and 'Int'",
      hint: #"to put a value into text, write "\(5)""#),
    WrongStep(
      #"by habit: let x = 5 / print("x = %d" % x)"#,
      #"""
      let x = 5
      print("x = %d" 1️⃣% x)
      """#,
      .wrongOperands,
      "binary operator '%' cannot be applied to operands of type 'String' and 'Int'",
      hint: #"values go into a text with "\(...)""#),
    WrongStep(
      "by habit: let x == 3",
      "let x 1️⃣== 3",
      .syntax, "'==' compares; a value is given with '='",
      hint: "write let x = ..."),
    WrongStep(
      "by habit: let y = 3 / if y => 3 { }",
      #"""
      let y = 3
      if y 1️⃣=> 3 { }
      """#,
      .syntax, "unknown infix operator '=>'",
      hint: "greater or equal is >=; a closure is written { x in ... }"),
    WrongStep(
      "by habit: let y = 3 / if y =< 3 { }",
      #"""
      let y = 3
      if y 1️⃣=< 3 { }
      """#,
      .syntax, "unknown infix operator '=<'",
      hint: "less or equal is <="),
    WrongStep(
      "by habit: let y = 3 / if y <> 3 { }",
      #"""
      let y = 3
      if y 1️⃣<> 3 { }
      """#,
      .syntax, "unknown infix operator '<>'",
      hint: "not equal is !="),
    WrongStep(
      "by habit: let y = !3",
      "let y = !1️⃣3",
      .typeMismatch, "cannot convert value of type 'Int' to operand type 'Bool'",
      hint: "write 3 != 0"),
    WrongStep(
      #"by habit: let t = "a" * 3"#,
      #"let t = "a" 1️⃣* 3"#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'String' and 'Int'",
      hint: #"write String(repeating: "a", count: 3)"#),
    WrongStep(
      #"by habit: print("-" * 20)"#,
      #"print("-" 1️⃣* 20)"#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'String' and 'Int'",
      hint: #"write String(repeating: "-", count: 20)"#),
    WrongStep(
      "by habit: let a = [0] * 3",
      "let a = [0] 1️⃣* 3",
      .wrongOperands, "binary operator '*' cannot be applied to operands of type '[Int]' and 'Int'",
      hint: "write Array(repeating: 0, count: 3)"),
    WrongStep(
      "by habit: let a = [0.0] * 3 / print(a)",
      #"""
      let a = [0.0] 1️⃣* 3
      print(a)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type '[Double]' and 'Int'",
      hint: "write Array(repeating: 0.0, count: 3)"),
    WrongStep(
      "by habit: func f(a: Int, b: Int) -> Int { a + b } / print(f(1, 2))",
      #"""
      func f(a: Int, b: Int) -> Int { a + b }
      print(f(1️⃣1, 2))
      """#,
      .wrongArguments, "missing argument label 'a:' in call",
      hint: "write a: 1"),
    WrongStep(
      "by habit: func f(_ a: Int) -> Int { a } / print(f(a: 1))",
      #"""
      func f(_ a: Int) -> Int { a }
      print(f(a: 1️⃣1))
      """#,
      .wrongArguments, "extraneous argument label 'a:' in call",
      hint: "'a' goes without a label: f(1)"),
    WrongStep(
      "by habit: let a = [1, 2] / for i in a.count { print(i) }",
      #"""
      let a = [1, 2]
      for i in 1️⃣a.count { print(i) }
      """#,
      .typeMismatch, "for-in loop requires 'Int' to conform to 'Sequence'",
      hint: "to count, write a range: 0..<a.count"),
    WrongStep(
      "by habit: for i in 10 { print(i) }",
      "for i in 1️⃣10 { print(i) }",
      .typeMismatch, "for-in loop requires 'Int' to conform to 'Sequence'",
      hint: "to count, write a range: 0..<10"),
    WrongStep(
      "by habit: let a = [1, 2] / for i in 0..a.count { print(i) }",
      #"""
      let a = [1, 2]
      for i in 01️⃣..a.count { print(i) }
      """#,
      .syntax, "unknown infix operator '..'",
      hint: "0..<10 ends before 10, 0...10 with it"),
    WrongStep(
      "by habit: let a = [1, 2] / for i in 0...<a.count { print(i) }",
      #"""
      let a = [1, 2]
      for i in 01️⃣...<a.count { print(i) }
      """#,
      .syntax, "unknown infix operator '...<'",
      hint: "write ..<"),
    WrongStep(
      "by habit: let a, b = 1, 2",
      "let a1️⃣, b = 1, 2",
      .syntax, "several names are given values at once in parentheses",
      hint: "write let (a, b) = (1, 2)"),
    WrongStep(
      "by habit: a, b = b, a",
      "a1️⃣, b = b, a",
      .syntax, "several names are given values at once in parentheses",
      hint: "write (a, b) = (b, a)"),
    WrongStep(
      "by habit: global x",
      "1️⃣global x",
      .syntax, "'global' is not a word of Swift",
      hint: "leave it out: functions see the variables around them"),
    WrongStep(
      "by habit: del x",
      "1️⃣del x",
      .syntax, "'del' is not a word of Swift",
      hint: "leave it out: what is not used any more goes away by itself"),
    WrongStep(
      "by habit: assert 1 == 2",
      "1️⃣assert 1 == 2",
      .syntax, "'assert' is not a word of Swift",
      hint: "write assert(condition)"),
    WrongStep(
      #"by habit: raise ValueError("x")"#,
      #"1️⃣raise ValueError("x")"#,
      .syntax, "'raise' is not a word of Swift",
      hint:
        "an error is thrown: throw Problem.tooSmall, where 'Problem' is an enum that is an Error"),
    WrongStep(
      #"by habit: throw "x""#,
      #"throw 1️⃣"x""#,
      .typeMismatch, "thrown expression type 'String' does not conform to 'Error'",
      hint: "errors are values of types that say so: enum Problem: Error { case ... }"),
    WrongStep(
      "by habit: using System;",
      "using1️⃣ System;",
      .syntax, "consecutive statements on a line must be separated by newline or ';'",
      hint: "each statement stands in a line of its own"),
  ]

  static let numbersByHabit: [WrongStep] = [
    WrongStep(
      "by habit: let n = 3; let x = 2.5 / print(n * x)",
      #"""
      let n = 3; let x = 2.5
      print(n 1️⃣* x)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)"),
    WrongStep(
      "by habit: let n = 3; let x = 2.5 / print(x * n)",
      #"""
      let n = 3; let x = 2.5
      print(x 1️⃣* n)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Double' and 'Int'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)"),
    WrongStep(
      "by habit: let n = 3; let x = 2.5 / print(n + 1 + x)",
      #"""
      let n = 3; let x = 2.5
      print(n + 1 1️⃣+ x)
      """#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: 'n + 1' is an 'Int', so write Double(n + 1)"),
    WrongStep(
      "by habit: let n = 3; let x = 2.5 / print(n < x)",
      #"""
      let n = 3; let x = 2.5
      print(n 1️⃣< x)
      """#,
      .wrongOperands,
      "binary operator '<' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)"),
    WrongStep(
      "by habit: let n = 3; let x = 2.5 / print(n == x)",
      #"""
      let n = 3; let x = 2.5
      print(n 1️⃣== x)
      """#,
      .wrongOperands,
      "binary operator '==' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)"),
    WrongStep(
      "by habit: let n = 3; let x = 2.5 / print(x / n)",
      #"""
      let n = 3; let x = 2.5
      print(x 1️⃣/ n)
      """#,
      .wrongOperands,
      "binary operator '/' cannot be applied to operands of type 'Double' and 'Int'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)"),
    WrongStep(
      "by habit: let n = 3; let x: Float = 2.5 / print(x / n)",
      #"""
      let n = 3; let x: Float = 2.5
      print(x 1️⃣/ n)
      """#,
      .wrongOperands, "binary operator '/' cannot be applied to operands of type 'Float' and 'Int'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Float(n)"),
    WrongStep(
      "by habit: let y = 2.5; let x: Float = 2.5 / print(x / y)",
      #"""
      let y = 2.5; let x: Float = 2.5
      print(x 1️⃣/ y)
      """#,
      .wrongOperands,
      "binary operator '/' cannot be applied to operands of type 'Float' and 'Double'",
      hint: "Swift never converts numbers by itself: 'x' is a 'Float', so write Double(x)"),
    WrongStep(
      "by habit: func f(_ x: Double) -> Double { x } / let n = 3 / print(f(n))",
      #"""
      func f(_ x: Double) -> Double { x }
      let n = 3
      print(f(1️⃣n))
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: func f(_ n: Int) -> Int { n } / print(f(2.5))",
      #"""
      func f(_ n: Int) -> Int { n }
      print(f(1️⃣2.5))
      """#,
      .typeMismatch, "cannot convert value of type 'Double' to expected argument type 'Int'",
      hint: "an 'Int' is a whole number; 2.5 needs a Double"),
    WrongStep(
      "by habit: let n = 3 / let x: Double = n",
      #"""
      let n = 3
      let x: Double = 1️⃣n
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to specified type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: let x = 2.5 / let n: Int = x",
      #"""
      let x = 2.5
      let n: Int = 1️⃣x
      """#,
      .typeMismatch, "cannot convert value of type 'Double' to specified type 'Int'",
      hint: "Swift never converts numbers by itself: Int(x) leaves out what stands behind the point"
    ),
    WrongStep(
      "by habit: let n: Int = 2.5",
      "let n: Int = 1️⃣2.5",
      .typeMismatch, "cannot convert value of type 'Double' to specified type 'Int'",
      hint: "an 'Int' is a whole number; 2.5 needs a Double"),
    WrongStep(
      "by habit: var x = 2.5 / let n = 3 / x = n",
      #"""
      var x = 2.5
      let n = 3
      x = 1️⃣n
      """#,
      .typeMismatch, "cannot assign value of type 'Int' to type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: var n = 3 / n = 2.5",
      #"""
      var n = 3
      n = 1️⃣2.5
      """#,
      .typeMismatch, "cannot assign value of type 'Double' to type 'Int'",
      hint: "an 'Int' is a whole number; 2.5 needs a Double"),
    WrongStep(
      "by habit: var x = 2.5 / let n = 3 / x += n",
      #"""
      var x = 2.5
      let n = 3
      x 1️⃣+= n
      """#,
      .wrongOperands,
      "binary operator '+=' cannot be applied to operands of type 'Double' and 'Int'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: var n = 3 / n += 2.5",
      #"""
      var n = 3
      n 1️⃣+= 2.5
      """#,
      .wrongOperands,
      "binary operator '+=' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "an 'Int' is a whole number; 2.5 needs a Double"),
    WrongStep(
      "by habit: var n = 3 / n *= 0.5",
      #"""
      var n = 3
      n 1️⃣*= 0.5
      """#,
      .wrongOperands,
      "binary operator '*=' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "an 'Int' is a whole number; 0.5 needs a Double"),
    WrongStep(
      "by habit: var n = 3 / let x = 0.5 / n *= x",
      #"""
      var n = 3
      let x = 0.5
      n 1️⃣*= x
      """#,
      .wrongOperands,
      "binary operator '*=' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: Int(x) leaves out what stands behind the point"
    ),
    WrongStep(
      "by habit: let a = [1.0, 2.0]; let b = [1.0, 2.0] / print(a * b)",
      #"""
      let a = [1.0, 2.0]; let b = [1.0, 2.0]
      print(a 1️⃣* b)
      """#,
      .wrongOperands, "binary operator '*' cannot be applied to two '[Double]' operands",
      hint: "arrays are computed with element by element: zip(a, b).map { $0 * $1 }"),
    WrongStep(
      "by habit: let a = [1.0, 2.0] / print(a * 2.0)",
      #"""
      let a = [1.0, 2.0]
      print(a 1️⃣* 2.0)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type '[Double]' and 'Double'",
      hint: "arrays are computed with element by element: a.map { $0 * 2.0 }"),
    WrongStep(
      "by habit: let a = [1.0, 2.0] / print(2.0 * a)",
      #"""
      let a = [1.0, 2.0]
      print(2.0 1️⃣* a)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Double' and '[Double]'",
      hint: "arrays are computed with element by element: a.map { 2.0 * $0 }"),
    WrongStep(
      "by habit: let a = [1.0, 2.0] / print(a - a)",
      #"""
      let a = [1.0, 2.0]
      print(a 1️⃣- a)
      """#,
      .wrongOperands, "binary operator '-' cannot be applied to two '[Double]' operands",
      hint: "arrays are computed with element by element: zip(a, a).map { $0 - $1 }"),
    WrongStep(
      "by habit: let a = [1.0, 2.0] / print(a / 2)",
      #"""
      let a = [1.0, 2.0]
      print(a 1️⃣/ 2)
      """#,
      .wrongOperands,
      "binary operator '/' cannot be applied to operands of type '[Double]' and 'Int'",
      hint: "arrays are computed with element by element: a.map { $0 / 2 }"),
    WrongStep(
      "by habit: let a = [1.0, 2.0] / print(a + 1)",
      #"""
      let a = [1.0, 2.0]
      print(a 1️⃣+ 1)
      """#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type '[Double]' and 'Int'",
      hint: "a.map { $0 + 1 } adds it to each element, append(...) puts it at the end"),
    WrongStep(
      "by habit: let a = [1.0, 2.0] / print(-a)",
      #"""
      let a = [1.0, 2.0]
      print(1️⃣-a)
      """#,
      .wrongOperands, "unary operator '-' cannot be applied to an operand of type '[Double]'",
      hint: "write a.map { -$0 }"),
    WrongStep(
      "by habit: let n = 16 / print(sqrt(n))",
      #"""
      let n = 16
      print(sqrt(1️⃣n))
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: let n = 16 / print(exp(n))",
      #"""
      let n = 16
      print(exp(1️⃣n))
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: let n = 16 / print(pow(n, 2))",
      #"""
      let n = 16
      print(pow(1️⃣n, 2))
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: let n = 16 / print(pow(2.0, n))",
      #"""
      let n = 16
      print(pow(2.0, 1️⃣n))
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: let n = 16 / print(log(n))",
      #"""
      let n = 16
      print(log(1️⃣n))
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: let n = 16; let x = 2.5 / print(max(n, x))",
      #"""
      let n = 16; let x = 2.5
      print(max(n, 1️⃣x))
      """#,
      .typeMismatch, "cannot convert value of type 'Double' to expected argument type 'Int'",
      hint: "Swift never converts numbers by itself: Int(x) leaves out what stands behind the point"
    ),
    WrongStep(
      "by habit: let n = 16; let x = 2.5 / print(min(x, n))",
      #"""
      let n = 16; let x = 2.5
      print(min(x, 1️⃣n))
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: let x: Int = 5 / 2.0",
      "let x: Int = 1️⃣5 / 2.0",
      .typeMismatch, "cannot convert value of type 'Double' to specified type 'Int'",
      hint:
        "Swift never converts numbers by itself: Int(5 / 2.0) leaves out what stands behind the point"
    ),
    WrongStep(
      #"by habit: let n = Int("3") + 1"#,
      #"let n = Int("3") 1️⃣+ 1"#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Int?' and 'Int'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      #"by habit: let n = Int("3") / print(n + 1)"#,
      #"""
      let n = Int("3")
      print(n 1️⃣+ 1)
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Int?' and 'Int'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      #"by habit: let n = Double("3") * 2"#,
      #"let n = Double("3") 1️⃣* 2"#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Double?' and 'Double'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      "by habit: print([Int].count)",
      "print([Int].1️⃣count)",
      .unknownMember, "instance member 'count' cannot be used on type '[Int]'",
      hint: "it belongs to a value: use it on one of that type"),
    WrongStep(
      "by habit: let a = [1, 2] / print(a[0.5])",
      #"""
      let a = [1, 2]
      print(a[1️⃣0.5])
      """#,
      .typeMismatch, "cannot convert value of type 'Double' to expected argument type 'Int'",
      hint: "an 'Int' is a whole number; 0.5 needs a Double"),
    WrongStep(
      "by habit: let a = [1, 2] / let x = 1.0 / print(a[x])",
      #"""
      let a = [1, 2]
      let x = 1.0
      print(a[1️⃣x])
      """#,
      .typeMismatch, "cannot convert value of type 'Double' to expected argument type 'Int'",
      hint: "Swift never converts numbers by itself: Int(x) leaves out what stands behind the point"
    ),
    WrongStep(
      "by habit: let a = [1, 2] / print(a[1, 2])",
      #"""
      let a = [1, 2]
      print(1️⃣a[1, 2])
      """#,
      .wrongArguments, "an array takes one index",
      hint: "for an array of arrays, write a[i][j]"),
    WrongStep(
      "by habit: let a = [[1, 2], [3, 4]] / print(a[0, 1])",
      #"""
      let a = [[1, 2], [3, 4]]
      print(1️⃣a[0, 1])
      """#,
      .wrongArguments, "an array takes one index",
      hint: "for an array of arrays, write a[i][j]"),
    WrongStep(
      #"by habit: let t = "abc" / print(t[0])"#,
      #"""
      let t = "abc"
      print(t[1️⃣0])
      """#,
      .typeMismatch,
      "'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead",
      hint: "Array(text)[i] gives a character by its number; prefix(n) and suffix(n) give parts"),
    WrongStep(
      "by habit: let n = 3 / for i in 0..<n/2.0 { }",
      #"""
      let n = 3
      for i in 0..<n1️⃣/2.0 { }
      """#,
      .wrongOperands,
      "binary operator '/' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)"),
    WrongStep(
      "by habit: let a = [Double](repeating: 0, count: 2.5)",
      "let a = [Double](repeating: 0, count: 1️⃣2.5)",
      .typeMismatch, "cannot convert value of type 'Double' to expected argument type 'Int'",
      hint: "an 'Int' is a whole number; 2.5 needs a Double"),
    WrongStep(
      "by habit: let a: [Double] = [1, 2] / let n: [Int] = a",
      #"""
      let a: [Double] = [1, 2]
      let n: [Int] = 1️⃣a
      """#,
      .typeMismatch, "cannot convert value of type '[Double]' to specified type '[Int]'",
      hint: "write a.map { Int($0) }"),
    WrongStep(
      "by habit: let a = [1, 2] / let n: [Double] = a",
      #"""
      let a = [1, 2]
      let n: [Double] = 1️⃣a
      """#,
      .typeMismatch, "cannot convert value of type '[Int]' to specified type '[Double]'",
      hint: "write a.map { Double($0) }"),
    WrongStep(
      "by habit: func f(_ a: [Double]) {} / let a = [1, 2] / f(a)",
      #"""
      func f(_ a: [Double]) {}
      let a = [1, 2]
      f(1️⃣a)
      """#,
      .typeMismatch, "cannot convert value of type '[Int]' to expected argument type '[Double]'",
      hint: "write a.map { Double($0) }"),
    WrongStep(
      "by habit: let x = 5.5 % 2",
      "let x = 5.5 1️⃣% 2",
      .wrongOperands,
      "'%' is unavailable: for floating point numbers use truncatingRemainder instead",
      hint: "write 5.5.truncatingRemainder(dividingBy: 2)"),
    WrongStep(
      "by habit: let x = 5.5 / print(x % 2)",
      #"""
      let x = 5.5
      print(x 1️⃣% 2)
      """#,
      .wrongOperands,
      "'%' is unavailable: for floating point numbers use truncatingRemainder instead",
      hint: "write x.truncatingRemainder(dividingBy: 2)"),
    WrongStep(
      "by habit: let n = 5 / let h = n / 2 / print(h * 0.5)",
      #"""
      let n = 5
      let h = n / 2
      print(h 1️⃣* 0.5)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: 'h' is an 'Int', so write Double(h)"),
    WrongStep(
      "by habit: let b = true / print(b + 1)",
      #"""
      let b = true
      print(b 1️⃣+ 1)
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Bool' and 'Int'",
      hint: "a Bool is true or false, not a number; condition ? 1 : 0 makes one of it"),
    WrongStep(
      "by habit: let b = true / if b == 1 { }",
      #"""
      let b = true
      if b 1️⃣== 1 { }
      """#,
      .wrongOperands, "binary operator '==' cannot be applied to operands of type 'Bool' and 'Int'",
      hint: "a Bool is true or false, not a number; condition ? 1 : 0 makes one of it"),
    WrongStep(
      "by habit: let n = 1 / if n { print(n) }",
      #"""
      let n = 1
      if 1️⃣n { print(n) }
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected condition type 'Bool'",
      hint: "write n != 0"),
    WrongStep(
      "by habit: let a = [1] / if a { print(a) }",
      #"""
      let a = [1]
      if 1️⃣a { print(a) }
      """#,
      .typeMismatch, "cannot convert value of type '[Int]' to expected condition type 'Bool'",
      hint: "write !a.isEmpty"),
    WrongStep(
      "by habit: let n = 1 / let t: String = n",
      #"""
      let n = 1
      let t: String = 1️⃣n
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to specified type 'String'",
      hint: #"write "\(...)" to make text of a value"#),
    WrongStep(
      #"by habit: let t = "3" / let n: Int = t"#,
      #"""
      let t = "3"
      let n: Int = 1️⃣t
      """#,
      .typeMismatch, "cannot convert value of type 'String' to specified type 'Int'",
      hint: "Int(t) ?? 0 reads the number in a text, and is 0 where there is none"),
    WrongStep(
      #"by habit: let t = "3" / print(t * 2)"#,
      #"""
      let t = "3"
      print(t 1️⃣* 2)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'String' and 'Int'",
      hint: "write String(repeating: t, count: 2)"),
    WrongStep(
      #"by habit: let t = "3" / print(t + 2)"#,
      #"""
      let t = "3"
      print(t 1️⃣+ 2)
      """#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type 'String' and 'Int'",
      hint: #"to put a value into text, write "\(2)""#),
    WrongStep(
      "by habit: let n = 7 / print(round(n))",
      #"""
      let n = 7
      print(round(1️⃣n))
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: let n = 3 / let m = n ? 1 : 2",
      #"""
      let n = 3
      let m = 1️⃣n ? 1 : 2
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected condition type 'Bool'",
      hint: "write n != 0"),
    WrongStep(
      "by habit: let n: UInt8 = 3 / let m: Int = n",
      #"""
      let n: UInt8 = 3
      let m: Int = 1️⃣n
      """#,
      .typeMismatch, "cannot convert value of type 'UInt8' to specified type 'Int'",
      hint: "Swift never converts numbers by itself: write Int(n)"),
    WrongStep(
      "by habit: let n: UInt8 = 3 / print(n + 1 + 3.5)",
      #"""
      let n: UInt8 = 3
      print(n + 1 1️⃣+ 3.5)
      """#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type 'UInt8' and 'Double'",
      hint: "Swift never converts numbers by itself: 'n + 1' is a 'UInt8', so write Double(n + 1)"),
    WrongStep(
      #"by habit: let n: Int = "3""#,
      #"let n: Int = 1️⃣"3""#,
      .typeMismatch, "cannot convert value of type 'String' to specified type 'Int'",
      hint: "what stands in quotes is text: write 3"),
    WrongStep(
      #"by habit: let d = ["a": 1] / let n: Int = d["a"]"#,
      #"""
      let d = ["a": 1]
      let n: Int = 1️⃣d["a"]
      """#,
      .typeMismatch, "cannot convert value of type 'Int?' to specified type 'Int'",
      hint: "the value may be nil: unwrap it with '!', '??' or 'if let'"),
    WrongStep(
      #"by habit: let d = ["a": 1] / print(d["a"] + 1)"#,
      #"""
      let d = ["a": 1]
      print(d["a"] 1️⃣+ 1)
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Int?' and 'Int'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      #"by habit: var d = ["a": 1] / d["a"] += 1"#,
      #"""
      var d = ["a": 1]
      d["a"] 1️⃣+= 1
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Int?' and 'Int'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      #"by habit: let d = ["a": 1] / print(d[0])"#,
      #"""
      let d = ["a": 1]
      print(d[1️⃣0])
      """#,
      .typeMismatch, "cannot convert value of type 'Int' to expected argument type 'String'",
      hint: #"write "\(...)" to make text of a value"#),
    WrongStep(
      "by habit: let a = [1, 2] / print(a.first + 1)",
      #"""
      let a = [1, 2]
      print(a.first 1️⃣+ 1)
      """#,
      .wrongOperands, "binary operator '+' cannot be applied to operands of type 'Int?' and 'Int'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      "by habit: let a = [1, 2] / let m = a.max() / print(m * 2)",
      #"""
      let a = [1, 2]
      let m = a.max()
      print(m 1️⃣* 2)
      """#,
      .wrongOperands, "binary operator '*' cannot be applied to operands of type 'Int?' and 'Int'",
      hint:
        "the value may be nil: unwrap it with '!', '??' or 'if let'; for a dictionary, d[key, default: 0] gives one"
    ),
    WrongStep(
      "by habit: let a = [1, 2] / let mean = a.reduce(0, +) / a.count / print(mean * 1.0)",
      #"""
      let a = [1, 2]
      let mean = a.reduce(0, +) / a.count
      print(mean 1️⃣* 1.0)
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: 'mean' is an 'Int', so write Double(mean)"),
    WrongStep(
      "by habit: let a = [1.5, 2] / let mean = a.reduce(0, +) / a.count",
      #"""
      let a = [1.5, 2]
      let mean = a.reduce(0, +) 1️⃣/ a.count
      """#,
      .wrongOperands,
      "binary operator '/' cannot be applied to operands of type 'Double' and 'Int'",
      hint:
        "Swift never converts numbers by itself: 'a.count' is an 'Int', so write Double(a.count)"),
    WrongStep(
      "by habit: let a = [1, 2] / let s = a.map { $0 * 0.5 }",
      #"""
      let a = [1, 2]
      let s = a.map { $0 1️⃣* 0.5 }
      """#,
      .wrongOperands,
      "binary operator '*' cannot be applied to operands of type 'Int' and 'Double'",
      hint: "Swift never converts numbers by itself: '$0' is an 'Int', so write Double($0)"),
    WrongStep(
      "by habit: let a = [3.5] / let s = a.map { n in n % 2 == 0 }",
      #"""
      let a = [3.5]
      let s = a.map { n in n 1️⃣% 2 == 0 }
      """#,
      .wrongOperands,
      "'%' is unavailable: for floating point numbers use truncatingRemainder instead",
      hint: "write n.truncatingRemainder(dividingBy: 2)"),
    WrongStep(
      "by habit: func f(n: Int) -> Double { return n }",
      "func f(n: Int) -> Double { return 1️⃣n }",
      .typeMismatch, "cannot convert return expression of type 'Int' to return type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n)"),
    WrongStep(
      "by habit: func f(n: Int) -> Double { return n / 2 }",
      "func f(n: Int) -> Double { return 1️⃣n / 2 }",
      .typeMismatch, "cannot convert return expression of type 'Int' to return type 'Double'",
      hint: "Swift never converts numbers by itself: write Double(n / 2)"),
    WrongStep(
      "by habit: func f(x: Double) -> Int { x * 2 }",
      "func f(x: Double) -> Int { 1️⃣x * 2 }",
      .typeMismatch, "cannot convert return expression of type 'Double' to return type 'Int'",
      hint:
        "Swift never converts numbers by itself: Int(x * 2) leaves out what stands behind the point"
    ),
    WrongStep(
      "by habit: let x = 3,5",
      "let x = 31️⃣,5",
      .syntax, "a decimal number has a point, not a comma",
      hint: "write 3.5"),
    WrongStep(
      "by habit: let x = 5.",
      "let x = 51️⃣.",
      .syntax, "a number does not end with a point",
      hint: "write 5.0"),
    WrongStep(
      "by habit: let x = 0x1F / let y = 1e3 + x",
      #"""
      let x = 0x1F
      let y = 1e3 1️⃣+ x
      """#,
      .wrongOperands,
      "binary operator '+' cannot be applied to operands of type 'Double' and 'Int'",
      hint: "Swift never converts numbers by itself: 'x' is an 'Int', so write Double(x)"),
  ]
}
