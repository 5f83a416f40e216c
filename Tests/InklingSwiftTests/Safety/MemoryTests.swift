import InklingSwift
import Testing

@Suite struct MemoryTests {
  @Test(arguments: [
    "while true { keep.append([Double](repeating: 0, count: 1_000_000)) }",
    "var i = 0\nwhile true { a[0] += 1; keep[i % keep.count] = a; i += 1 }",
    """
    func fill() {
      var own = keep
      var b = a
      var i = 0
      while true { b[0] += 1; own[i % own.count] = b; i += 1 }
    }
    fill()
    """,
    "func f(_ a: [Double]) -> Double { var b = a; b[0] = 1; return f(b) + b[0] }\nprint(f(a))",
  ])
  func `a lesson that keeps more and more is stopped`(end: String) {
    let step = """
      var a = [Double](repeating: 0, count: 1_000_000)
      var keep = [[Double]](repeating: [], count: 2_000)

      """
    let interpreter = Interpreter(
      host: HostModule(), limits: ExecutionLimits(steps: .max, totalBytes: 1 << 29)
    ) { _ in }
    let checked = interpreter.check(SwiftSource(step + end, file: "s"))
    #expect(checked.isRunnable)
    let error = #expect(throws: Diagnostic.self) { try interpreter.run(checked) }
    #expect(error?.code == .memoryBudget)
    #expect(error?.message.contains("512 MiB") ?? false)
  }
}
