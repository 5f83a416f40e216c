import InklingSwift
import Testing

/// Steps that are made to break an interpreter.
@Suite struct HostileStepTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let source: String
    init(_ name: String, _ source: String) {
      testDescription = name
      self.source = source
    }
  }

  private static func nested(_ open: String, _ inner: String, _ close: String, _ count: Int)
    -> String
  {
    String(repeating: open, count: count) + inner + String(repeating: close, count: count)
  }

  private static let refused = [
    Case("parentheses", "let x = " + nested("(", "1", ")", 10_000)),
    Case("square brackets", "let x = " + nested("[", "1", "]", 10_000)),
    Case("a deep literal", "let x = " + nested("[", "1, 2.5", "]", 30)),
    Case("array types", "let x: " + nested("[", "Int", "]", 5_000) + " = []"),
    Case("generic types", "let x: " + nested("Array<", "Int", ">", 3_000) + " = []"),
    Case("closures", "let x = " + nested("{", "1", "}", 5_000)),
    Case("blocks", nested("if true {", "print(1)", "}", 2_000)),
    Case("functions", nested("func f() {", "", "}", 1_500)),
    Case("a sum", "let x = 1" + String(repeating: "+1", count: 29_000)),
    Case("a sum of names", "let a = 1\nlet x = a" + String(repeating: "+a", count: 29_000)),
    Case("negations", "print(" + nested("-(", "1", ")", 3_000) + ")"),
    Case(
      "a chain of members", "let a = [1]\nprint(a" + String(repeating: ".first", count: 5_000) + ")"
    ),
    Case(
      "a chain of indices", "let a = [1]\nprint(a" + String(repeating: "[0]", count: 15_000) + ")"),
    Case(
      "a chain of conditions", "if false {}" + String(repeating: " else if false {}", count: 3_000)),
    Case("too much text", "let a = \"" + String(repeating: "x", count: 70_000) + "\""),
    Case(
      "errors inside closures inside calls",
      "print(" + nested("[1].reduce(0) { a, b in a + ", "\"x\"", "}", 11) + ")"),
  ]

  @Test(arguments: refused)
  func `a step that is too large, deep or intricate is refused`(_ step: Case) {
    let checked = Interpreter(host: HostModule()) { _ in }.check(
      SwiftSource(step.source, file: "s"))
    #expect(!checked.isRunnable)
    #expect(checked.diagnostics.contains { $0.severity == .error })
  }

  private static let run = [
    Case("closures in closures", "print(" + nested("[1].map { _ in ", "1", "}", 12) + ")"),
    Case(
      "calls in calls",
      "print(" + nested("max(1, ", "2.5", ")", 100) + ", " + nested("sqrt(", "2", ")", 100) + ")"),
    Case("choices in choices", "let x: Double = " + nested("(true ? 1 : ", "2", ")", 90)),
    Case(
      "overloads in overloads",
      ["Int", "Double", "Float"].map { "func f(_ x: () -> \($0)) -> \($0) { x() }" }.joined(
        separator: "\n")
        + "\nprint(" + nested("f { ", "1", " }", 6) + ")"),
    Case("a large literal", "let a = [" + String(repeating: "1,", count: 10_000) + "]"),
    Case("interpolations", "print(" + nested("\"\\(", "1", ")\"", 50) + ")"),
    Case(
      "a chain of closures",
      "var f: () -> Int = { 0 }\nfor _ in 0..<100_000 { let g = f\n f = { g() + 1 } }\nf = { 1 }\nprint(f())"
    ),
    Case(
      "a chain of closures left over",
      "var f: () -> Int = { 0 }\nfor _ in 0..<100_000 { let g = [f]\n f = { g[0]() + 1 } }"),
    Case(
      "a closure that holds itself",
      "func f() {\n func g(_ n: Int) -> Int { n == 0 ? 0 : g(n - 1) }\n _ = g(1)\n}\nfor _ in 0..<1_000 { f() }"
    ),
  ]

  @Test(arguments: run)
  func `a large or intricate step that is in order runs`(_ step: Case) throws {
    let interpreter = Interpreter(host: HostModule()) { _ in }
    let checked = interpreter.check(SwiftSource(step.source, file: "s"))
    #expect(checked.diagnostics.filter { $0.severity == .error } == [])
    try interpreter.run(checked)
  }
}
