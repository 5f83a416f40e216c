import InklingSwift
import Testing

@Suite struct DiagnosticTests {
  @Test(arguments: WrongStep.all)
  func `a wrong step is told what is wrong, where, and what to do`(_ step: WrongStep) {
    let found = firstError(of: step.source, limits: ExecutionLimits(steps: 100_000))
    #expect(found?.location.line == step.place.line)
    #expect(found?.location.column == step.place.column)
    #expect(found?.code == step.code)
    #expect(found?.message == step.message)
    #expect(found?.hint == step.hint)
  }

  @Test func `a diagnostic is rendered with its line, a caret and a hint`() throws {
    let source = "let n = 3\n\tprint(n * 0.5)"
    let found = try #require(firstError(of: source))
    #expect(
      found.rendered(sourceLine: "\tprint(n * 0.5)") == """
        lesson.md:2:10: error: binary operator '*' cannot be applied to operands of type 'Int' and 'Double' [INK105]
         2 | \tprint(n * 0.5)
           | \t        ^
        hint: Swift never converts numbers by itself: 'n' is an 'Int', so write Double(n)
        """)
  }

  @Test func `places are those of the file that the step stands in`() throws {
    let source = SwiftSource(
      "let a = [1]\nprint(b)", file: "lesson.md", line: 20, column: 3, indentation: 2)
    let step = Interpreter(host: HostModule()) { _ in }.check(source)
    let location = try #require(step.diagnostics.first).location
    #expect(location == SourceLocation(file: "lesson.md", line: 21, column: 9))
  }

  @Test func `every error of a step is found, not only the first`() {
    let step = Interpreter(host: HostModule()) { _ in }.check(
      SwiftSource("print(a)\nlet x: Int = \"b\"\nprint(x)\nfunc f() -> Int {}", file: "s"))
    #expect(step.diagnostics.map(\.location.line) == [1, 2, 4])
    #expect(!step.isRunnable)
  }

  @Test func `unused results and code that is never reached are warnings`() {
    let step = Interpreter(host: HostModule()) { _ in }.check(
      SwiftSource(
        "let a = 1\na + 1\nfunc f() -> Int {\n  return 1\n  print(a)\n}\n[2].map { $0 }\nvar b = [1]\nb.removeLast()",
        file: "s"))
    #expect(step.isRunnable)
    #expect(step.diagnostics.map(\.location.line) == [2, 5, 7])
    #expect(step.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func `codes are unique and well-formed`() throws {
    let codes = Diagnostic.Code.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.wholeMatch(of: /INK\d{3}/) != nil })
  }

  private func firstError(
    of source: String, limits: ExecutionLimits = ExecutionLimits()
  ) -> Diagnostic? {
    let interpreter = Interpreter(host: TestHost.module, limits: limits) { _ in }
    let step = interpreter.check(SwiftSource(source, file: "lesson.md"))
    if let error = step.diagnostics.first(where: { $0.severity == .error }) { return error }
    do throws(Diagnostic) {
      try interpreter.run(step)
      return nil
    } catch {
      return error
    }
  }

  @Test func `of a very long line only the part around the place is shown`() {
    let line = String(repeating: "a", count: 500) + "?" + String(repeating: "b", count: 500)
    let place = InklingSwift.SourceLocation(file: "s", line: 3, column: 501)
    let lines = Diagnostic(.error, .syntax, "odd", at: place, length: 2).rendered(sourceLine: line)
      .split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].count < 300)
    #expect(lines[1].contains("aaa?bbb"))
    // The caret stands under the question mark.
    let mark = lines[1].firstIndex(of: "?").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    #expect(mark == caret)
  }
}
