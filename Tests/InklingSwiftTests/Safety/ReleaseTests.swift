import Testing

@testable import InklingSwift

/// Whoever checks and runs many lessons in one process gets the memory of each back.
@Suite struct ReleaseTests {
  /// Something that only the module of an interpreter holds.
  private final class Probe {}

  static let programs = [
    "let a = 1\nprint(a)",
    "func f(_ n: Int) -> Int { n < 2 ? n : f(n - 1) + f(n - 2) }\nprint(f(5))",
    "func f() -> Int { var n = 0\nfunc g() { n += 1 }\ng()\nreturn n }\nprint(f())",
    "struct A { var x = 1; func f() -> Int { x } }\nprint(A().f())",
    "struct A { let x: Int; init(twice x: Int) { self.x = 2 * x } }\nprint(A(twice: 2).x)",
    "struct A { static let x = 3; var y: Int { 4 }; lazy var z = 5 }\nvar a = A()\nprint(A.x, a.y, a.z)",
    "struct A { var x = 1 { didSet { print(oldValue) } } }\nvar a = A()\na.x = 2",
    "struct A { subscript(i: Int) -> Int { i } }\nprint(A()[3])",
    "enum E: Int, CaseIterable { case a, b; var next: E { self == .a ? .b : .a } }\nprint(E.a.next)",
    "func f<T: Comparable>(_ a: T, _ b: T) -> Bool { a < b }\nprint(f(1, 2), f(\"a\", \"b\"))",
    "struct S<T> { var x: T; func twice() -> [T] { [x, x] } }\nprint(S(x: 1).twice())",
    "struct S { func f<T>(_ x: T) -> [T] { [x] } }\nprint(S().f(1))",
    "protocol P { func f() -> Int }\nstruct A: P { func f() -> Int { 1 } }\nlet p: any P = A()\nprint(p.f())",
    "protocol P { var n: Int { get } }\nextension P { var m: Int { n + 1 } }\nstruct A: P { var n = 1 }\nprint(A().m)",
    "extension Int { var doubled: Int { self * 2 } }\nprint(3.doubled)",
    "extension Array where Element == Int { func total() -> Int { reduce(0, +) } }\nprint([1, 2].total())",
    "struct A: Hashable { var x = 1 }\nlet s: Set<A> = [A()]\nprint(s.count)",
    "struct A: Comparable { var x = 1; static func < (a: A, b: A) -> Bool { a.x < b.x } }\nprint([A()].max()!)",
    "var n = 0\nlet f = { n += 1 }\nf()\nprint(n)",
    "enum E: Error { case a }\nfunc f() throws { throw E.a }\ndo { try f() } catch { print(error) }",
    "let words = \"a b\".split(separator: \" \").map { $0.uppercased() }\nprint(words)",
    "func f(_ a: Int = 3, _ b: Int...) -> Int { a + b.count }\nprint(f(), f(1, 2, 3))",
    "func f<T, U>(_ l: [T], _ g: (T) -> U) -> [U] { var r: [U] = []; r.append(g(l[0])); return r }\nprint(f([1]) { \"\\($0)\" })",
    "struct P { var on: ((String, [Int]) -> Void)?\nfunc go() { on?(\"x\", [1]) } }\nvar p = P()\np.on = { print($0, $1) }\np.go()",
    "protocol P { mutating func f(_ x: [Int]) -> Int }\nstruct A: P { var n = 0; mutating func f(_ x: [Int]) -> Int { n += x.count; return n } }\nfunc all(_ l: inout [any P]) -> Int { var s = 0; for i in l.indices { s += l[i].f([1]) }; return s }\nvar l: [any P] = [A()]\nprint(all(&l))",
    "let a: Int = \"x\"",
    "func f<T>(_ x: T) -> T { y }\nprint(f(1))",
    "struct A { func f() -> Int { \"x\" } }\nprint(A().f())",
    "print([1][2])",
  ]

  @Test(arguments: programs)
  func `an interpreter leaves nothing behind`(program: String) async throws {
    weak var left: Probe?
    do {
      let probe = Probe()
      left = probe
      var module = HostModule()
      module.declare("func touch() -> Int") { [probe] _ in
        withExtendedLifetime(probe) { .int(1) }
      }
      let interpreter = Interpreter(host: module) { _ in }
      let step = interpreter.check(SwiftSource(program + "\n", file: "lesson.md"))
      if step.isRunnable { _ = try? interpreter.run(step) }
    }
    // The thread that has run it may end a moment later.
    for _ in 0..<200 where left != nil { try await Task.sleep(for: .milliseconds(10)) }
    #expect(left == nil)
  }

  /// Something that may be gone.
  private struct Left {
    weak var object: AnyObject?
    let name: String
    init(_ object: AnyObject) {
      self.object = object
      name = "\(object)"
    }
  }

  @Test func `nothing that a lesson declares outlives its interpreter`() async throws {
    for program in ProgramFile.programs.map(\.source) + WrongStep.all.map(\.source) {
      var left: [Left] = []
      do {
        let interpreter = Interpreter(host: HostModule()) { _ in }
        let step = interpreter.check(SwiftSource(program, file: "lesson.md"))
        if step.isRunnable { _ = try? interpreter.run(step) }
        left = interpreter.checker.cyclic.map(Left.init)
      }
      for _ in 0..<200 where left.contains(where: { $0.object != nil }) {
        try await Task.sleep(for: .milliseconds(10))
      }
      let names = Dictionary(grouping: left.filter { $0.object != nil }, by: \.name)
      #expect(names.isEmpty, "\(program)\n\(names.mapValues(\.count))")
    }
  }
}
