import InklingSwift
import Testing

/// Values that hold a value, which holds a value, and so on.
@Suite struct LongChainTests {
  @Test(arguments: [
    """
    indirect enum L { case end, node(Int, L) }
    var l = L.end
    for n in 0..<300_000 { l = .node(n, l) }
    if case .node(let n, _) = l { print(n) }
    """,
    """
    struct T { var n: Int; var inner: [T] = [] }
    var t = T(n: 0)
    for n in 1..<300_000 { t = T(n: n, inner: [t]) }
    print(t.n)
    """,
    """
    struct T { var n = 0; var inner: [String: T] = [:] }
    var t = T()
    for n in 1..<300_000 {
      var next = T(n: n)
      next.inner["a"] = t
      t = next
    }
    print(t.n)
    """,
    """
    var a: Any = 0
    for _ in 0..<300_000 { a = [a] }
    print(299_999)
    """,
    """
    var f: () -> Int = { 299_999 }
    for _ in 0..<300_000 {
      let g = f
      f = { g() }
    }
    print(299_999)
    """,
    """
    indirect enum P: Hashable { case root, child(P) }
    var p = P.root
    for _ in 0..<300_000 { p = .child(p) }
    let all: Set = [p, .root, p]
    print(299_997 + all.count)
    """,
  ])
  func `chains of values of any length are made and let go`(source: String) throws {
    let steps = InterpretedSteps()
    #expect(steps.output(of: source) == "299999\n")
    // The variables of the step are let go together with the interpreter, on a thread with a small stack.
  }

  @Test func `what is too deep in a description ends the step`() {
    let steps = InterpretedSteps()
    let output = steps.output(
      of: """
        indirect enum L { case end, node(L) }
        var l = L.end
        for _ in 0..<20_000 { l = .node(l) }
        let text = "\\(l)"
        print("never")
        """)
    #expect(output.contains("more than 10,000 deep"))
    #expect(!output.contains("never"))
  }
}
