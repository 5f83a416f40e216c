import Testing

@testable import InklingSwift

/// Functions that have captured themselves.
@Suite struct CaptureCyclesTests {
  /// How many captured variables are left while a program runs that makes 2,000 of them.
  private func left(_ program: String) throws -> (output: String, boxes: Int) {
    var output = ""
    let interpreter = Interpreter(host: HostModule()) { output += $0 }
    let step = interpreter.check(SwiftSource(program + "\n", file: "lesson.md"))
    #expect(step.diagnostics.isEmpty)
    try interpreter.run(step)
    return (output, interpreter.machine.cycles.boxes.count)
  }

  @Test(arguments: [
    "func f(_ n: Int) -> Int {\nfunc g(_ k: Int) -> Int { k < 2 ? 1 : k * g(k - 1) }\nreturn g(n)\n}\nvar s = 0\nfor _ in 0..<2_000 { s += f(5) }\nprint(s)",
    "func f(_ n: Int) -> Int {\nvar a = [1]\nfunc g(_ k: Int) -> Int { a.append(k); return k == 0 ? a.count : h(k - 1) }\nfunc h(_ k: Int) -> Int { k == 0 ? a.count : g(k - 1) }\nreturn g(n)\n}\nvar s = 0\nfor _ in 0..<2_000 { s += f(5) }\nprint(s)",
    "var s = 0\nfor i in 0..<2_000 {\nfunc g(_ k: Int) -> Int { k == 0 ? i : g(k - 1) }\ns += g(3)\n}\nprint(s)",
  ])
  func `local functions go with the call that they belong to`(program: String) throws {
    let (output, boxes) = try left(program)
    #expect(["240000\n", "8000\n", "1999000\n"].contains(output))
    #expect(boxes <= 40)
  }

  @Test func `those that are kept work on`() throws {
    let (output, boxes) = try left(
      """
      func make(_ n: Int) -> (Int) -> Int {
        var calls = 0
        func g(_ k: Int) -> Int { calls += 1; return k < 1 ? n + calls : h(k - 1) }
        func h(_ k: Int) -> Int { k < 1 ? n : g(k - 1) }
        return n % 2 == 0 ? g : { h($0 + 1) }
      }
      var all: [(Int) -> Int] = []
      for i in 0..<1_000 { all.append(make(i)) }
      for i in 1_000..<2_000 { _ = make(i)(4) }
      var sum = 0
      for f in all { sum += f(2) + f(3) }
      print(sum)
      """)
    // For an even n: f(2) is n + 2, f(3) is n; for an odd one f(2) is h(3) = n + 2, f(3) is h(4) = n.
    #expect(output == "\((0..<1_000).reduce(0) { $0 + 2 * $1 + 2 })\n")
    #expect((2_000..<4_100).contains(boxes))
  }

  @Test func `closures that have captured themselves go with the interpreter`() async throws {
    weak var box: Box?
    do {
      let interpreter = Interpreter(host: HostModule()) { _ in }
      let step = interpreter.check(
        SwiftSource(
          "func f() -> Int {\nvar g: (Int) -> Int = { $0 }\ng = { $0 < 2 ? 1 : $0 * g($0 - 1) }\nreturn g(5)\n}\nprint(f())\n",
          file: "lesson.md"))
      try interpreter.run(step)
      box = interpreter.machine.cycles.boxes.first
      #expect(box != nil)
    }
    // The thread that has run it may end a moment later.
    for _ in 0..<200 where box != nil { try await Task.sleep(for: .milliseconds(10)) }
    #expect(box == nil)
  }
}
