extension HostileStep {
  private static let large = Ending.refused(.tooLarge)

  static let nesting = [
    HostileStep("parentheses", large, "let x = " + nested("(", "1", ")", 10_000)),
    HostileStep(
      "parentheses that are not closed", large, "let x = " + String(repeating: "(", count: 50_000)),
    HostileStep("square brackets", large, "let x = " + nested("[", "1", "]", 10_000)),
    HostileStep(
      "square brackets that are not closed", large,
      "let x = " + String(repeating: "[", count: 50_000)),
    HostileStep("brackets of all kinds", large, "let x = " + nested("([{", "1", "}])", 5_000)),
    HostileStep("a deep literal", large, "let x = " + nested("[", "1, 2.5", "]", 30)),
    HostileStep("a deep dictionary", large, "let x = " + nested("[1: ", "2", "]", 30)),
    HostileStep("array types", large, "let x: " + nested("[", "Int", "]", 5_000) + " = []"),
    HostileStep("generic types", large, "let x: " + nested("Array<", "Int", ">", 3_000) + " = []"),
    HostileStep(
      "generic types over lines", .refused(.tooLarge),
      "let x: " + nested("Array<\n", "Int", ">", 3_000) + " = []"
    ),
    HostileStep("tuple types", large, "let x: " + nested("(", "Int", ", Int)", 3_000) + " = 1"),
    HostileStep(
      "function types", .refused(.tooLarge),
      "let x: " + String(repeating: "() -> ", count: 5_000) + "Int = 1"),
    HostileStep(
      "optional types", .refused(.tooLarge),
      "let x: Int" + String(repeating: "?", count: 20_000) + " = 1"),
    HostileStep(
      "a few optional types", .runs,
      "let x: Int" + String(repeating: "?", count: 40) + " = 1\nprint(x as Any)"),
    HostileStep(
      "types of types", .refused(.typeMismatch),
      "let x: Int" + String(repeating: ".Type", count: 5_000) + " = 1"),
    HostileStep(
      "members of types", .refused(.unsupported),
      "let x: A" + String(repeating: ".B", count: 5_000) + " = 1"),
    HostileStep(
      "types composed", .refused(.unknownName),
      "let x: A" + String(repeating: " & A", count: 5_000) + " = 1"),
    HostileStep(
      "attributes", .refused(.tooLarge),
      String(repeating: "@escaping ", count: 5_000) + "func f() {}"),
    HostileStep(
      "modifiers", .refused(.redeclaration),
      String(repeating: "private ", count: 5_000) + "func f() {}"),
    HostileStep("closures", large, "let x = " + nested("{", "1", "}", 5_000)),
    HostileStep(
      "closures that are called", large, "print(" + nested("{ ", "1", " }()", 5_000) + ")"),
    HostileStep(
      "some closures that are called", .runs, "print(" + nested("{ ", "1", " }()", 20) + ")"),
    HostileStep(
      "calls of what calls give", .refused(.tooLarge),
      "func f() -> Int { 1 }\nprint(f" + String(repeating: "()", count: 20_000) + ")"),
    HostileStep(
      "trailing closures", .refused(.syntax),
      "func f(_ a: () -> Int) -> Int { 1 }\nprint(f " + String(repeating: "{ 1 } ", count: 5_000)
        + ")"),
    HostileStep("blocks", large, nested("if true {", "print(1)", "}", 2_000)),
    HostileStep("do blocks", large, nested("do {", "print(1)", "}", 2_000)),
    HostileStep("loops", large, nested("for _ in 0..<1 {", "print(1)", "}", 2_000)),
    HostileStep(
      "loops in loops", .stopped(.stepBudget), nested("for _ in 0..<10 {", "print(1)", "}", 60)),
    HostileStep("switches", large, nested("switch 1 { default:", "print(1)", "}", 2_000)),
    HostileStep(
      "switches as values", large, "let x = " + nested("switch 1 { default:", "1", "}", 2_000)),
    HostileStep(
      "some switches in switches", .runs,
      nested("switch 1 { case 1: ", "print(1)", "\ndefault: break }", 50)),
    HostileStep(
      "ifs as values", large, "let x = " + nested("if true {", "1", "} else { 0 }", 2_000)),
    HostileStep("functions", large, nested("func f() {", "", "}", 1_500)),
    HostileStep("structs", large, nested("struct S {", "", "}", 1_500)),
    HostileStep("some structs in structs", .runs, nested("struct S {", "", "}", 50) + "\nprint(1)"),
    HostileStep("a sum", large, "let x = 1" + String(repeating: "+1", count: 29_000)),
    HostileStep(
      "a sum of names", large, "let a = 1\nlet x = a" + String(repeating: "+a", count: 29_000)),
    HostileStep(
      "a sum of texts", large, "let x = \"a\"" + String(repeating: "+\"a\"", count: 10_000)),
    HostileStep(
      "a chain of conjunctions", large, "let x = true" + String(repeating: "&&true", count: 9_000)),
    HostileStep(
      "a chain of ??", large,
      "let a: Int? = nil\nlet x = a" + String(repeating: " ?? a", count: 9_000)),
    HostileStep(
      "a chain of ranges", .refused(.tooLarge), "let x = 1" + String(repeating: "..<1", count: 900)),
    HostileStep(
      "a chain of comparisons", .refused(.tooLarge),
      "let x = 1" + String(repeating: "<1", count: 900)
    ),
    HostileStep(
      "a chain of assignments", .refused(.tooLarge),
      "var a = 1\na" + String(repeating: " = a", count: 900)),
    HostileStep(
      "a chain of casts", .refused(.tooLarge),
      "let x = 1" + String(repeating: " as Int", count: 900)),
    HostileStep("negations", large, "print(" + nested("-(", "1", ")", 3_000) + ")"),
    HostileStep(
      "prefix operators", .refused(.syntax),
      "let a = true\nprint(" + String(repeating: "! ", count: 10_000) + "a)"),
    HostileStep(
      "prefix operators in one", .refused(.tooLarge),
      "let a = true\nprint(" + String(repeating: "!", count: 10_000) + "a)"),
    HostileStep(
      "forced values", .refused(.tooLarge),
      "let a: Int? = 1\nprint(a" + String(repeating: "!", count: 10_000) + ")"),
    HostileStep(
      "chained values", .refused(.tooLarge),
      "let a: Int? = 1\nprint(a" + String(repeating: "?", count: 10_000) + ".description)"),
    HostileStep("try", large, "let x = " + String(repeating: "try ", count: 10_000) + "1"),
    HostileStep("try?", large, "let x = " + String(repeating: "try? ", count: 10_000) + "1"),
    HostileStep(
      "await", .refused(.unsupported), "let x = " + String(repeating: "await ", count: 10_000) + "1"
    ),
    HostileStep("choices in choices", large, "let x = " + nested("(true ? 1 : ", "2", ")", 3_000)),
    HostileStep(
      "choices without brackets", large,
      "let x = " + String(repeating: "true ? 1 : ", count: 5_000) + "2"),
    HostileStep("choices in the middle", large, "let x = " + nested("true ? ", "1", " : 2", 4_000)),
    HostileStep(
      "some choices in choices", .runs, "let x: Double = " + nested("(true ? 1 : ", "2", ")", 90)),
    HostileStep("interpolations", large, "print(" + nested("\"\\(", "1", ")\"", 5_000) + ")"),
    HostileStep(
      "interpolations that are not closed", .refused(.tooLarge),
      "print(" + String(repeating: "\"\\(", count: 10_000)),
    HostileStep("some interpolations", .runs, "print(" + nested("\"\\(", "1", ")\"", 50) + ")"),
    HostileStep(
      "a chain of members", large,
      "let a = [1]\nprint(a" + String(repeating: ".first", count: 5_000) + ")"),
    HostileStep(
      "a chain of methods", large,
      "let a = [1]\nprint(a" + String(repeating: ".reversed()", count: 5_000) + ")"),
    HostileStep(
      "a chain of maps", large,
      "let a = [1]\nprint(a" + String(repeating: ".map { $0 }", count: 5_000) + ")"),
    HostileStep(
      "some maps", .runs,
      "let a = [1]\nprint(a" + String(repeating: ".map { $0 }", count: 200) + ")"),
    HostileStep(
      "a chain of indices", large,
      "let a = [1]\nprint(a" + String(repeating: "[0]", count: 15_000) + ")"),
    HostileStep(
      "implicit members", .refused(.tooLarge),
      "let x: Int = " + String(repeating: ".zero", count: 5_000)),
    HostileStep(
      "a chain of conditions", large,
      "if false {}" + String(repeating: " else if false {}", count: 3_000)),
    HostileStep(
      "conditions of one if", .runs,
      "if true" + String(repeating: ", true", count: 3_000) + " { print(1) }"),
    HostileStep(
      "bindings of one if", .runs,
      "let a: Int? = 1\nif let a0 = a" + (1...1_000).map { ", let a\($0) = a" }.joined()
        + " { print(a0) }"),
    HostileStep(
      "guards", .runs,
      "func f() {\n" + String(repeating: "guard true else { return }\n", count: 1_000) + "}\nf()"),
    HostileStep(
      "patterns", large, "let x: Any = 1\nif case " + nested("(", "_", ", _)", 3_000) + " = x {}"),
    HostileStep(
      "optional patterns", .refused(.tooLarge),
      "let x: Int? = 1\nif case let y" + String(repeating: "?", count: 10_000) + " = x {}"),
    HostileStep("tuples", large, "let x = " + nested("(", "1", ", 1)", 3_000)),
    HostileStep("some tuples", .runs, "let x = " + nested("(", "1", ", 1)", 50) + "\nprint(x)"),
    HostileStep("comments", .refused(.tooLarge), nested("/*", "a", "*/", 20_000) + "print(1)"),
    HostileStep(
      "comments that are not closed", .refused(.syntax), String(repeating: "/*", count: 20_000)),
    HostileStep(
      "conditional compilation", .refused(.tooLarge),
      nested("#if true\n", "print(1)", "\n#endif", 2_000)),
    HostileStep(
      "raw texts", .refused(.tooLarge), "let x = " + String(repeating: "#", count: 20_000) + "\"a\""
    ),
    HostileStep(
      "closures in closures", .runs, "print(" + nested("[1].map { _ in ", "1", "}", 12) + ")"),
    HostileStep(
      "calls in calls", .runs,
      "print(" + nested("max(1, ", "2.5", ")", 100) + ", " + nested("sqrt(", "2", ")", 100) + ")"),
    HostileStep(
      "calls in calls in both arguments", .refused(.tooLarge),
      "print(" + doubled("max(", "1", 14) + ")"),
    HostileStep(
      "overloads in overloads", .refused(.needsType),
      ["Int", "Double", "Float"].map { "func f(_ x: () -> \($0)) -> \($0) { x() }" }.joined(
        separator: "\n")
        + "\nprint(" + nested("f { ", "1", " }", 6) + ")"),
    HostileStep(
      "too many overloads in overloads", .runs,
      ["Int", "Double", "Float"].map { "func f(_ x: () -> \($0)) -> \($0) { x() }" }.joined(
        separator: "\n")
        + "\nprint(" + nested("f { ", "1", " }", 40) + ")"),
    HostileStep(
      "many overloads of many arguments", .runs,
      (0..<60).map { "func f(_ a: Int, _ b: Double, c\($0): Int) -> Int { \($0) }" }.joined(
        separator: "\n")
        + "\nprint(" + nested("f(1, 2, c59: ", "1", ")", 30) + ")"),
    HostileStep(
      "literals and operators", .refused(.tooLarge),
      "let x = " + (0..<300).map { "\($0) \(["+", "-", "*", "/"][$0 % 4]) 2.5 + " }.joined()
        + "1\nprint(x)"),
    HostileStep(
      "literals of two kinds", .refused(.tooLarge),
      "let x: Double = " + nested("(1 + 2 * ", "3.0", " - 4)", 150)),
    HostileStep(
      "arrays of arrays of literals", .runs,
      "let x = " + nested("[1.5, 2].map { $0 * ", "2", " }.reduce(0, +)", 8) + "\nprint(x)"),
    HostileStep(
      "closures of unknown types", .refused(.needsType),
      "let f = " + nested("{ x in ", "x", " }", 50)),
    HostileStep(
      "errors inside closures inside calls", .refused(.tooLarge),
      "print(" + nested("[1].reduce(0) { a, b in a + ", "\"x\"", "}", 11) + ")"),
    HostileStep(
      "a closure that decides a literal that decides a closure", .refused(.tooLarge),
      "let x = " + nested("[1, 2].map { $0 * ", "0.5", " }.reduce(0) { $0 + $1 }", 30)),
    HostileStep(
      "key paths", .refused(.tooLarge),
      "print([1].map(\\" + String(repeating: ".magnitude", count: 5_000) + ".x))"),
    HostileStep(
      "subscripts in subscripts", large, "let a = [0]\nprint(" + nested("a[", "0", "]", 3_000) + ")"
    ),
    HostileStep(
      "implicit closures' parameters", .refused(.unknownName), "print({ $99999999999999999999 }())"),
    HostileStep(
      "labels", .refused(.syntax), String(repeating: "a: ", count: 5_000) + "while true { break }"),
    HostileStep("semicolons", .runs, "print(1)" + String(repeating: ";", count: 1) + "print(2)"),
    HostileStep("empty lines", .runs, String(repeating: "\n", count: 60_000) + "print(1)"),
  ]

  /// A call whose both arguments are such calls, and so on.
  private static func doubled(_ open: String, _ inner: String, _ depth: Int) -> String {
    if depth == 0 { return inner }
    let half = doubled(open, inner, depth - 1)
    return "\(open)\(half), \(half))"
  }
}
