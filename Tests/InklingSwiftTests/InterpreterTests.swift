import Foundation
import InklingSwift
import Testing

@Suite struct InterpreterTests {
  @Test func `a later step sees what earlier ones declared`() {
    let steps = InterpretedSteps()
    #expect(steps.output(of: "var a = [1]\nfunc f() -> Int { a.count }").isEmpty)
    #expect(steps.output(of: "a.append(2)\nprint(f())") == "2\n")
    #expect(steps.output(of: "let a = \"new\"\nprint(a, f())") == "new 2\n")
  }

  @Test func `functions keep the variables of the step that declared them`() {
    let steps = InterpretedSteps()
    #expect(steps.output(of: "var n = 1\nfunc next() -> Int { n += 1; return n }").isEmpty)
    #expect(steps.output(of: "let n = 100\nprint(next(), n, next())") == "2 100 3\n")
    #expect(steps.output(of: "func next() -> String { \"other\" }\nprint(next())") == "other\n")
    #expect(steps.output(of: "let next = 5\nprint(next)") == "5\n")
  }

  @Test func `a step that stops leaves the ones before it as they were`() {
    let steps = InterpretedSteps()
    _ = steps.output(of: "var a = [1, 2]\nvar s = \"x\"")
    let stopped = steps.output(of: "a[0] = 9\ns += \"y\"\na[1] += a[5]\nprint(\"never\")")
    #expect(stopped.contains("index 5 is out of range"))
    #expect(steps.output(of: "print(a, s)") == "[9, 2] xy\n")
    #expect(steps.output(of: "a[7] = 1").contains("INK203"))
    #expect(steps.output(of: "a.append(3)\nprint(a)") == "[9, 2, 3]\n")
  }

  @Test func `an inline value is the text that print would write`() throws {
    let interpreter = Interpreter(host: HostModule()) { _ in }
    let step = interpreter.check(SwiftSource("let a = [1, 2.5]\nlet n: Int? = 3", file: "s"))
    let expressions = ["a.count", "a", "n ?? 0", "\"\\(a[0])\"", "a.reduce(0, +) / 2"].map {
      interpreter.check(expression: SwiftSource($0, file: "s"))
    }
    try interpreter.run(step)
    #expect(
      try expressions.map { try interpreter.text(of: $0) } == [
        "2", "[1.0, 2.5]", "3", "1.0", "1.75",
      ])
    let wrong = interpreter.check(expression: SwiftSource("let x = 3", file: "s"))
    #expect(!wrong.isRunnable)
  }

  @Test func `a parameter replaces the value of a constant`() {
    var output = ""
    let interpreter = Interpreter(
      host: HostModule(), parameters: ["units": "32", "rate": "1", "other": "3", "n": "\"x\""]
    ) { output += $0 }
    let step = interpreter.check(
      SwiftSource("let units = 16\nlet rate = 0.5\nprint(units, rate)", file: "s"))
    #expect(step.diagnostics.isEmpty)
    try? interpreter.run(step)
    #expect(output == "32 1.0\n")
    #expect(interpreter.unusedParameters == ["n", "other"])
    let wrong = interpreter.check(SwiftSource("let n = 3", file: "s"))
    #expect(wrong.diagnostics.map(\.code) == [.badParameter])
  }

  @Test func `a host's types, functions, operators and blocks are used like Swift's own`() {
    let steps = InterpretedSteps(host: TestHost.module)
    let output = steps.output(
      of: """
        let deep = true
        let first: [any Layer] = [Flatten()]
        let model = try Sequential(inputShape: [28, 28]) {
          first
          if deep { Dense(16, activation: .relu) } else { Dense(8) }
          for units in [4, 2] { Dense(units, activation: .leakyRelu(slope: 0.1)) }
          Dense(10, activation: .softmax)
        }
        print(model.summary())
        print(model.parameterCount, model.threads)
        model.threads = 8
        model.threads += 1
        print(model.threads)
        let (train, test) = try loadDigits()
        print(train.count, test)
        let losses = try model.fit(train, epochs: 2)
        try model.fit(train)
        print(losses)
        let v = Vector([1, 2]) + 2 * Vector([1, 0.5])
        print(v, v == Vector([3, 3]), v[1], [v])
        var count = 0
        twice { count += 1 }
        try twice { count += try loadDigits().train.count }
        print(count)
        """)
    #expect(
      output == """
        Flatten(), Dense(16, .relu), Dense(4, .leakyRelu(0.1)), Dense(2, .leakyRelu(0.1)), Dense(10, .softmax)
        32 2
        9
        3 [4]
        [1.0, 0.5]
        Vector([3.0, 3.0]) true 3.0 [Vector([3.0, 3.0])]
        8

        """)
  }

  @Test func `a host's values are changed by its operators and through its subscripts`() {
    let steps = InterpretedSteps(host: TestHost.module)
    let output = steps.output(
      of: """
        var v = Vector([1, 2, 3])
        let before = v
        v += Vector([1, 1, 1])
        v *= 2
        v[0] = -1
        v[2] += 0.5
        print(v, before, -before)
        var vectors = [v, before]
        func next() -> Int { vectors[0][1] = 100; return 1 }
        vectors[1] += v
        vectors[next()][0] = 7
        print(vectors, 1 / 2 * before, v .< 1 / 2, v[cells: 1..<3])
        print(v.clipped(), v.clipped(to: -0.5...2))
        let range: ClosedRange<Double> = -1...1
        let (small, none): (ClosedRange<Float>, ClosedRange<Double>?) = (0...0.5, nil)
        print(range, [range], range.upperBound, small.contains(0.25), range == -1...1, none == nil)
        print(name(), name(of: .maximum), Vector.Norm.maximum == .maximum)
        """)
    #expect(
      output == """
        Vector([-1.0, 6.0, 8.5]) Vector([1.0, 2.0, 3.0]) Vector([-1.0, -2.0, -3.0])
        [Vector([-1.0, 100.0, 8.5]), Vector([7.0, 8.0, 11.5])] Vector([0.5, 1.0, 1.5]) [true, false, false] [6.0, 8.5]
        Vector([0.0, 1.0, 1.0]) Vector([-0.5, 2.0, 2.0])
        -1.0...1.0 [ClosedRange(-1.0...1.0)] 1.0 true true true
        euclidean maximum true

        """)
  }

  @Test func `a host calls functions of a lesson's later, and their errors stop the step`() {
    let steps = InterpretedSteps(host: TestHost.module)
    let output = steps.output(
      of: """
        var seen: [Int] = []
        let base = 0.5
        let watcher = Watcher(onBegin: { epoch in seen.append(epoch) }, onEnd: { seen.append(-$0) })
        print(try train(epochs: 2, callbacks: [watcher, Watcher { _ in seen.append(9) }]), seen)
        print(schedule { base * Double($0) })
        """)
    #expect(output == "2 [0, 0, 9, 1, -1, 9]\n1.0\n")
    #expect(
      steps.output(of: "let n = try train(epochs: 1, callbacks: [watcher])\nprint(n, seen.count)")
        == "1 8\n")
    let stopped = steps.output(
      of: "let m = try train(epochs: 3, callbacks: [Watcher { print(seen[$0 * 100]) }])")
    #expect(stopped.contains("index 100 is out of range"))
    #expect(steps.output(of: "print(seen.count)") == "8\n")
    let endless = InterpretedSteps(host: TestHost.module, limits: ExecutionLimits(steps: 10_000))
    #expect(
      endless.output(
        of: "let n = try train(epochs: 3, callbacks: [Watcher { _ in while true {} }])"
      )
      .contains("INK"))
  }

  @Test func `errors of the host's are caught, or stop the step`() {
    let steps = InterpretedSteps(host: TestHost.module)
    let output = steps.output(
      of: """
        func model(_ layers: Int) throws -> Sequential {
          defer { print("ends", layers) }
          return try Sequential(inputShape: [1]) { for _ in 0..<layers { Dense(2) } }
        }
        func size(_ layers: Int) -> Int {
          do {
            return try model(layers).parameterCount
          } catch {
            print("no model:", error)
          }
          return -1
        }
        print(size(2), size(0))
        let none = try? model(0)
        print(none == nil ? "none" : "one", (try? model(1))?.parameterCount ?? 0)
        var keep = [1, 2]
        do {
          keep[1] = 9
          try twice { keep[0] += try model(1).parameterCount; _ = try model(0) }
        } catch let problem where keep[0] == 0 {
          print("never", problem)
        } catch let problem {
          print("caught", keep, problem)
        }
        if let model = try? model(3) { print(model.threads) }
        do { try twice { print("fine") } } catch {}
        print(try! model(1).threads)
        """)
    #expect(
      output == """
        ends 2
        ends 0
        no model: Failure(text: "a model needs a layer")
        4 -1
        ends 0
        ends 1
        none 2
        ends 1
        ends 0
        caught [3, 9] Failure(text: "a model needs a layer")
        ends 3
        2
        fine
        fine
        ends 1
        2

        """)
    #expect(steps.output(of: "let m = try model(0)").contains("a model needs a layer [INK208]"))
    let stopped = steps.output(
      of: "do { try twice { print(keep[7]) } } catch { print(\"caught\") }")
    #expect(stopped.contains("INK203") && !stopped.hasPrefix("caught"))
  }

  @Test func `the budget is counted, so that it ends at the same place every time`() {
    func steps() -> (Int, Diagnostic.Code?) {
      var rounds = 0
      let interpreter = Interpreter(host: HostModule(), limits: ExecutionLimits(steps: 50_000)) {
        _ in rounds += 1
      }
      let step = interpreter.check(
        SwiftSource(
          "func f(_ n: Int) -> Int { n }\nvar n = 0\nwhile true { n = f(n); print(n) }", file: "s"))
      do throws(Diagnostic) {
        try interpreter.run(step)
        return (rounds, nil)
      } catch {
        return (rounds, error.code)
      }
    }
    #expect(steps().1 == .stepBudget)
    #expect(steps().0 == steps().0)
  }

  @Test func `a run can be interrupted from another thread`() throws {
    let interpreter = Interpreter(host: HostModule(), limits: ExecutionLimits(steps: .max)) { _ in }
    let step = interpreter.check(SwiftSource("while true {}", file: "s"))
    let interrupter = interpreter.interrupter
    // A thread of its own: all those that tasks run on may be busy with other tests.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.05)
      interrupter.interrupt()
    }
    let error = #expect(throws: Diagnostic.self) { try interpreter.run(step) }
    #expect(error?.code == .interrupted)
  }

  @Test func `a mistake in the grammar of one step is not reported by the next`() {
    let interpreter = Interpreter(host: HostModule()) { _ in }
    let source = "let (a, b) = (1, 2)\nfunc f() -> Int { 1 }\nprint(a"
    let broken = interpreter.check(SwiftSource(source, file: "s"))
    #expect(broken.diagnostics.map(\.code) == [.syntax])
    #expect(interpreter.check(SwiftSource("print(a + b, f())", file: "s")).diagnostics.isEmpty)
  }
}
