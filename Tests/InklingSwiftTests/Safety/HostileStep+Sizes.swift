extension HostileStep {
  private static func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n")
  }

  private static func list(_ count: Int, _ item: (Int) -> String) -> String {
    (0..<count).map(item).joined(separator: ", ")
  }

  private static let long = limitsOfLongSources

  static let sizes = [
    HostileStep(
      "too much text", .refused(.tooLarge),
      "let a = \"" + String(repeating: "x", count: 70_000) + "\""),
    HostileStep(
      "a text of 10 MB", .refused(.tooLarge),
      "let a = \"" + String(repeating: "x", count: 10_000_000) + "\""),
    HostileStep(
      "a text of 1 MB, read", .runs, limits: long,
      "let a = \"" + String(repeating: "x", count: 1_000_000) + "\"\nprint(a.count)"),
    HostileStep(
      "a comment of 1 MB, read", .runs, limits: long,
      "/*" + String(repeating: "x", count: 1_000_000) + "*/print(1)"),
    HostileStep(
      "an array literal of 10 MB", .refused(.tooLarge),
      "let a = [" + String(repeating: "1,", count: 5_000_000) + "]"),
    HostileStep(
      "an array literal of 200,000 elements, read", .refused(.tooLarge), limits: long,
      "let a = [" + String(repeating: "1,", count: 200_000) + "]"),
    HostileStep(
      "a large array literal", .runs,
      "let a = [" + String(repeating: "1,", count: 10_000) + "]\nprint(a.count)"),
    HostileStep(
      "a large array literal of decimals", .runs,
      "let a = [" + String(repeating: "1,2.5,", count: 5_000) + "]\nprint(a.count)"),
    HostileStep(
      "a large array literal of texts", .runs,
      "let a = [" + String(repeating: "\"a\",", count: 10_000) + "]\nprint(a.count)"),
    HostileStep(
      "a large array literal of sums", .runs,
      "let a = [" + String(repeating: "1+1,", count: 10_000) + "]\nprint(a.count)"),
    HostileStep(
      "a large array literal of arrays", .runs,
      "let a = [" + String(repeating: "[1,2],", count: 5_000) + "]\nprint(a.count)"),
    HostileStep(
      "a large array literal of closures", .runs,
      "let a: [() -> Int] = [" + String(repeating: "{1},", count: 5_000) + "]\nprint(a.count)"),
    HostileStep(
      "a large array literal of nothing", .runs,
      "let a: [Int?] = [" + String(repeating: "nil,", count: 10_000) + "]\nprint(a.count)"),
    HostileStep(
      "a large array literal with a mistake", .refused(.typeMismatch),
      "let a = [" + String(repeating: "1,", count: 10_000) + "\"x\"]"),
    HostileStep(
      "a large dictionary literal", .runs,
      "let a = [" + list(4_000) { "\($0): 1" } + "]\nprint(a.count)"),
    HostileStep(
      "a large set literal", .runs, "let a: Set = [" + list(4_000) { "\($0)" } + "]\nprint(a.count)"
    ),
    HostileStep(
      "a large tuple", .refused(.tooLarge),
      "let a = (" + list(2_000) { "\($0)" } + ")\nprint(a.1999)"),
    HostileStep(
      "a large tuple compared", .refused(.wrongOperands),
      "let a = (" + list(50) { "\($0)" } + ")\nprint(a == a)"),
    HostileStep(
      "a tuple's element of many digits", .refused(.unknownMember),
      "let a = (1, 2)\nprint(a.99999999999999999999)"),
    HostileStep(
      "a large interpolation", .runs,
      "let n = 1\nprint(\"" + String(repeating: "\\(n)", count: 10_000) + "\")"),
    HostileStep(
      "a name of 60 kB", .runs,
      "let \(String(repeating: "a", count: 30_000)) = 1\nprint(\(String(repeating: "a", count: 30_000)))"
    ),
    HostileStep(
      "an unknown name of 60 kB", .refused(.unknownName),
      "print(\(String(repeating: "a", count: 60_000)))"),
    HostileStep(
      "an unknown name of 60 kB among many", .refused(.unknownName),
      lines(500) { "let a\($0) = 1" } + "\nprint(\(String(repeating: "a", count: 50_000)))"),
    HostileStep(
      "a name of 100 kB, read", .runs, limits: long,
      "let \(String(repeating: "a", count: 100_000)) = 1\nprint(\(String(repeating: "a", count: 100_000)))"
    ),
    HostileStep(
      "an unknown name of 1 MB, read", .refused(.unknownName), limits: long,
      lines(100) { "let \(String(repeating: "b", count: 10_000))\($0) = 1" }
        + "\nprint(\(String(repeating: "a", count: 1_000_000)))"),
    HostileStep(
      "an operator of 50 kB", .refused(.syntax),
      "print(1 \(String(repeating: "+", count: 50_000)) 1)"),
    HostileStep(
      "a label of 20 kB", .runs,
      "\(String(repeating: "a", count: 20_000)): while true { break \(String(repeating: "a", count: 20_000)) }"
    ),
    HostileStep(
      "5,000 parameters", .runs,
      "func f(" + list(3_000) { "_ a\($0): Int" } + ") -> Int { a2999 }\nprint(f("
        + list(3_000) { _ in "1" } + "))"),
    HostileStep(
      "5,000 values for a variadic parameter", .runs,
      "func f(_ a: Int...) -> Int { a.count }\nprint(f(" + list(5_000) { _ in "1" } + "))"),
    HostileStep(
      "too many arguments", .refused(.wrongArguments),
      "func f(_ a: Int) -> Int { a }\nprint(f(" + list(5_000) { _ in "1" } + "))"),
    HostileStep("5,000 things to print", .runs, "print(" + list(5_000) { _ in "1" } + ")"),
    HostileStep("5,000 things to compare", .runs, "print(max(" + list(5_000) { "\($0)" } + "))"),
    HostileStep(
      "a closure of 1,000 parameters", .runs,
      "let f = { (" + list(1_000) { "a\($0): Int" } + ") in a999 }\nprint(f("
        + list(1_000) { _ in "1" } + "))"),
    HostileStep("3,000 variables", .runs, lines(3_000) { "let a\($0) = \($0)" } + "\nprint(a2999)"),
    HostileStep(
      "3,000 variables in a function that calls itself", .stopped(.recursionTooDeep),
      "func f() {\n" + lines(2_000) { "var a\($0) = \"\"; a\($0) += \"a\"" } + "\nf() }\nf()"),
    HostileStep(
      "3,000 variables that a closure captures", .refused(.tooLarge),
      lines(2_000) { "let a\($0) = \($0)" } + "\nlet f = { "
        + (0..<900).map { "a\($0)" }.joined(separator: " + ") + " }\nprint(f())"),
    HostileStep(
      "2,000 functions", .runs,
      lines(2_000) { "func f\($0)() -> Int { \($0) }" } + "\nprint(f1999())"),
    HostileStep(
      "2,000 functions of one name", .runs,
      lines(1_000) { "func f(a\($0): Int) -> Int { \($0) }" } + "\nprint(f(a999: 1))"),
    HostileStep(
      "2,000 calls of functions of many overloads", .runs,
      lines(300) { "func f(_ a: Int, b\($0): Int) -> Int { \($0) }" } + "\n"
        + lines(1_000) { _ in "_ = f(1, b299: 1)" }),
    HostileStep(
      "2,000 functions in a row", .runs,
      lines(1_500) { "func f\($0)() -> Int { \($0 == 0 ? "0" : "f\($0 - 1)()") }" }
        + "\nprint(f1499())"),
    HostileStep(
      "2,000 structs", .runs, lines(2_000) { "struct S\($0) { var a = 1 }" } + "\nprint(S1999())"),
    HostileStep(
      "2,000 structs in one another", .refused(.tooLarge),
      "struct S0 { var a = 1 }\n" + lines(1_000) { "struct S\($0 + 1) { var a = S\($0)() }" }
        + "\nlet s = S1000()\nprint(\"\\(s)\".count)"),
    HostileStep(
      "structs in one another that double", .refused(.tooLarge),
      "struct S0 { var a = 1 }\n"
        + lines(60) { "struct S\($0 + 1) { var a = S\($0)(), b = S\($0)() }" } + "\nprint(S60())"),
    HostileStep(
      "structs in one another that double, with conformances", .refused(.tooLarge),
      "struct S0: Hashable { var a = 1 }\n"
        + lines(60) { "struct S\($0 + 1): Hashable { var a = S\($0)(), b = S\($0)() }" }
        + "\nprint(S60() == S60())"),
    HostileStep(
      "tuple types that double", .refused(.tooLarge),
      "typealias T0 = (Int, Int)\n" + lines(60) { "typealias T\($0 + 1) = (T\($0), T\($0))" }
        + "\nlet f: (T60) -> Int = { _ in 1 }"),
    HostileStep(
      "function types that double", .refused(.tooLarge),
      "typealias T0 = (Int) -> Int\n" + lines(60) { "typealias T\($0 + 1) = (T\($0)) -> T\($0)" }
        + "\nlet f: (T60) -> Int = { _ in 1 }"),
    HostileStep(
      "tuples that double", .refused(.tooLarge),
      "let t0 = (1, 1)\n" + lines(60) { "let t\($0 + 1) = (t\($0), t\($0))" }
        + "\nprint(t60 == t60)"),
    HostileStep(
      "dictionary types that grow", .runs,
      "typealias T0 = [Int: Int]\n" + lines(200) { "typealias T\($0 + 1) = [Int: T\($0)]" }
        + "\nlet x: T200 = [1: [1: [:]]]\nprint(x)"),
    HostileStep(
      "an enum of 5,000 cases", .runs,
      "enum E { case " + list(5_000) { "c\($0)" } + " }\nprint(E.c4999)"),
    HostileStep(
      "an enum of 3,000 cases with raw values", .runs,
      "enum E: Int, CaseIterable { case " + list(3_000) { "c\($0)" }
        + " }\nprint(E.allCases.count, E(rawValue: 2_999)!)"),
    HostileStep(
      "a switch of 2,000 cases", .runs,
      "enum E { case " + list(1_500) { "c\($0)" } + " }\nlet e = E.c1499\nswitch e {\n"
        + lines(1_500) { "case .c\($0): print(\($0))" } + "\n}"),
    HostileStep(
      "a switch of 2,000 cases that lacks one", .refused(.notExhaustive),
      "enum E { case " + list(1_500) { "c\($0)" } + " }\nlet e = E.c1499\nswitch e {\n"
        + lines(1_499) { "case .c\($0): print(\($0))" } + "\n}"),
    HostileStep(
      "a switch of 2,000 numbers", .runs,
      "switch 1_999 {\n" + lines(2_000) { "case \($0): print(\($0))" } + "\ndefault: break\n}"),
    HostileStep(
      "a switch over a large tuple", .refused(.notExhaustive),
      "let t = (" + list(24) { _ in "true" } + ")\nswitch t {\n"
        + lines(24) { i in "case (" + list(24) { $0 == i ? "true" : "_" } + "): print(\(i))" }
        + "\n}"),
    HostileStep(
      "a switch over a tuple of enums", .refused(.notExhaustive),
      "enum E { case a, b, c, d }\nlet e = E.a\nswitch (" + list(10) { _ in "e" } + ") {\n"
        + lines(40) { i in
          "case ("
            + list(10) {
              $0 == i % 10 ? ".\(["a", "b", "c", "d"][i / 10])" : $0 == (i + 3) % 10 ? ".a" : "_"
            } + "): print(\(i))"
        } + "\n}"),
    HostileStep(
      "a switch of one pattern with 3,000 alternatives", .runs,
      "switch 2_999 {\ncase " + list(3_000) { "\($0)" } + ": print(1)\ndefault: break\n}"),
    HostileStep(
      "3,000 fields", .runs,
      "struct S {\n" + lines(3_000) { "var a\($0) = \($0)" }
        + "\n}\nvar s = S()\ns.a2999 += 1\nprint(s.a2999)"),
    HostileStep(
      "1,500 fields without a value", .runs,
      "struct S {\n" + lines(1_500) { "var a\($0): Int" } + "\n}\nprint(S("
        + list(1_500) { "a\($0): 1" } + ").a1499)"),
    HostileStep(
      "1,500 methods", .runs,
      "struct S {\n" + lines(1_500) { "func f\($0)() -> Int { \($0 == 0 ? "0" : "f\($0 - 1)()") }" }
        + "\n}\nprint(S().f1499())"),
    HostileStep("2,000 errors", .refused(.unknownName), lines(2_000) { "print(x\($0))" }),
    HostileStep(
      "2,000 warnings", .runs, "func f() {\n" + lines(2_000) { "let a\($0) = 1" } + "\n}\nf()"),
    HostileStep(
      "2,000 catches", .refused(.unknownName),
      "enum E: Error { case e }\ndo { throw E.e }\n"
        + lines(1_000) { _ in "catch let n as CancellationError { print(n) }" }
        + "\ncatch { print(1) }"),
    HostileStep(
      "2,000 defers", .runs,
      "func f() {\nvar n = 0\n" + lines(2_000) { _ in "defer { n += 1 }" } + "\nprint(n)\n}\nf()"),
    HostileStep(
      "2,000 shadows", .runs, "let a = 1\n" + nested("do { let a = a + 1\n", "print(a)", "}", 90)),
    HostileStep(
      "a capture list of 2,000", .runs,
      "let a = 1\nlet f = { [" + list(2_000) { "a\($0) = a" } + "] in a1999 }\nprint(f())"),
    HostileStep(
      "2,000 operators declared", .refusedForNow(.unsupported),
      lines(500) {
        "infix operator \(String(repeating: "<", count: $0 % 9 + 1))\(String(repeating: "+", count: $0 + 1))"
      }),
    HostileStep(
      "precedences in a circle", .refusedForNow(.unsupported),
      "precedencegroup A { higherThan: B }\nprecedencegroup B { higherThan: A }\ninfix operator +++: A\nprint(1 +++ 2)"
    ),
    HostileStep("2,000 imports", .runs, lines(2_000) { _ in "import Foundation" } + "\nprint(1)"),
  ]
}
