extension Snippet {
  /// All about control and functions.
  static let ofControl =
    switches + branches + thrown + chains + deferred + changing + captureLists + firstValues

  static let switches = [
    Snippet(
      "switch over numbers and text",
      #"""
      for n in [-3, 0, 1, 2, 3, 7, 20, 99] {
        switch n {
        case 0: print("zero", terminator: " ")
        case 1, 2: print("one or two", terminator: " ")
        case 3...9: print("few", terminator: " ")
        case 10..<50: print("many", terminator: " ")
        case ..<0: print("negative", terminator: " ")
        default: print("huge", terminator: " ")
        }
      }
      print()
      for word in ["cat", "dog", "ant", "zebra"] {
        switch word {
        case "cat", "dog": print("pet")
        case "a"..."c": print("early")
        default: print("other")
        }
      }
      for x in [0.25, 0.5, 2, Double.nan] {
        switch x {
        case 0..<0.5: print("small")
        case 0.5...1: print("middle")
        case 1...: print("large")
        default: print("not a number")
        }
      }
      switch true { case true: print("yes"); case false: print("no") }
      """#),
    Snippet(
      "switch over a dense table of numbers",
      #"""
      func name(_ n: Int) -> String {
        switch n {
        case 1: return "one"
        case 2: return "two"
        case 5, 7: return "five or seven"
        case -2: return "minus two"
        default: return "?"
        }
      }
      print((-3...8).map { name($0) }, name(.max), name(.min))
      """#),
    Snippet(
      "switch over tuples",
      #"""
      for i in 1...15 {
        switch (i % 3, i % 5) {
        case (0, 0): print("FizzBuzz", terminator: " ")
        case (0, _): print("Fizz", terminator: " ")
        case (_, 0): print("Buzz", terminator: " ")
        default: print(i, terminator: " ")
        }
      }
      print()
      for point in [(0, 0), (2, 0), (0, -3), (4, 4), (5, -5), (1, 7)] {
        switch point {
        case (0, 0): print("origin")
        case (let x, 0): print("on the x-axis at \(x)")
        case (0, let y): print("on the y-axis at \(y)")
        case let (x, y) where x == y: print("diagonal", x)
        case (let x, let y) where x == -y: print("other diagonal", x, y)
        case let point: print("somewhere", point, point.0)
        }
      }
      let named = (name: "a", size: 3)
      switch named {
      case (name: "b", size: _): print("b")
      case (name: let n, size: 1...5): print(n, "small")
      default: print("else")
      }
      switch ((1, 2), "x") {
      case ((let a, 2), let s): print(a, s)
      case (_, _): print("no")
      }
      """#),
    Snippet(
      "switch over optionals",
      #"""
      func describe(_ x: Int?, _ y: Int??) -> String {
        var first = ""
        switch x {
        case 0: first = "zero"
        case let n? where n < 0: first = "negative \(n)"
        case .some(1...9): first = "digit"
        case .some(let n): first = "number \(n)"
        case nil: first = "nothing"
        }
        switch (x, y) {
        case (nil, .none): return first + ", none"
        case (_, .some(.none)): return first + ", some none"
        case (_?, let z??): return first + ", \(z)"
        case (_, .some(let inner)): return first + ", \(inner ?? -1)"
        case (.some, nil): return first + ", nil"
        }
      }
      let numbers: [Int?] = [nil, 0, -4, 5, 12]
      for x in numbers {
        print(describe(x, nil), "|", describe(x, .some(nil)), "|", describe(x, 3))
      }
      """#),
    Snippet(
      "where the statements of a switch go",
      #"""
      func run(_ n: Int) -> String {
        var trace = ""
        outer: for i in 0..<4 {
          switch i + n {
          case 1:
            trace += "1"
            fallthrough
          case 2:
            trace += "2"
            if n == 0 { break }
            trace += "b"
          case 3: continue
          case 4:
            for k in 0..<3 {
              if k == 1 { break }
              trace += "k"
              switch k { case 0: continue outer; default: break }
            }
          case 5: break outer
          default:
            trace += "d"
          }
          trace += ";"
        }
        return trace
      }
      for n in 0..<4 { print(run(n)) }
      done: switch 3 {
      case 3:
        while true { break done }
      default: print("never")
      }
      check: if true {
        if run(0).isEmpty { print("empty") } else { break check }
        print("never")
      }
      """#),
    Snippet(
      "what a case binds",
      #"""
      var closures: [() -> Int] = []
      for i in 0..<3 {
        switch (i, i * 10) {
        case (0, var big):
          big += 1
          closures.append { big += 1; return big }
        case (let small, _):
          closures.append { small * 100 }
        }
      }
      print(closures.map { $0() }, closures.map { $0() })
      let pair = (1, 2)
      switch pair {
      case (let a, 5), (5, let a), (1, let a): let a = a * 2; print(a)
      default: print("none")
      }
      var list = [1, 2, 3]
      switch list {
      case let old where old.count == 3:
        list.append(4)
        print(old, list)
      default: break
      }
      let range = 2...4
      switch 3 { case range: print("in range"); default: print("out") }
      func side(_ name: String, _ n: Int) -> Int { print(name, terminator: " "); return n }
      switch (side("a", 1), side("b", 2)) {
      case (side("c", 2), _): print("first")
      case (_, side("d", 2)) where side("e", 1) == 1: print("second")
      default: print("third")
      }
      """#),
    Snippet(
      "case in conditions and loops",
      #"""
      let maybe: Int? = 5
      if case let n? = maybe, n > 3 { print("large", n) }
      if case .some(1...3) = maybe { print("small") } else { print("not small") }
      if case (let a, 2) = (1, 2) { print(a) }
      func f(_ x: Int?) -> Int {
        guard case .some(let y) = x else { return -1 }
        return y * 2
      }
      print(f(4), f(nil))
      let all: [Int?] = [1, nil, 3, nil, 5]
      for case let n? in all { print(n, terminator: " ") }
      for case .some(let n) in all where n > 1 { print(n, terminator: " ") }
      for case nil in all { print("nil", terminator: " ") }
      for case (let i, 1...2) in zip([10, 20, 30], [1, 5, 2]) { print(i, terminator: " ") }
      print()
      var stack = [3, 2, 1]
      while case let top? = stack.popLast() { print(top, terminator: " ") }
      print(stack)
      if case 1...9 = 4 { print("digit") }
      """#),
  ]

  static let branches = [
    Snippet(
      "if as a value",
      #"""
      func sign(_ n: Int) -> String {
        if n < 0 { "negative" } else if n == 0 { "zero" } else { "positive" }
      }
      print(sign(-1), sign(0), sign(1))
      for n in [1, 20] {
        let text = if n > 10 { "large" } else { "small" }
        let x: Double = if n > 10 { 1 } else { 0.5 }
        let maybe: Int? = if n > 10 { n } else { nil }
        print(text, x, maybe ?? -1)
        var y = 0
        y = if let m = maybe { if m > 5 { m * 2 } else { m } } else { 7 }
        print(y)
      }
      let f = { (n: Int) in if n > 0 { [n] } else { [] } }
      print(f(1), f(-1), [1, 2, 3].map { if $0 % 2 == 0 { "even" } else { "odd" } })
      [1, 2].forEach { if $0 == 1 { print("one") } else { print("other") } }
      """#),
    Snippet(
      "switch as a value",
      #"""
      func days(_ month: Int, leap: Bool = false) -> Int {
        switch month {
        case 2: leap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
      }
      print((1...12).map { days($0) }, days(2, leap: true))
      func grade(_ points: Double) -> String {
        let letter =
          switch points {
          case 0.9...: "A"
          case 0.8..<0.9: "B"
          default: if points > 0.5 { "C" } else { "F" }
          }
        return "grade " + letter
      }
      print([0.95, 0.8, 0.6, 0.1].map(grade))
      func area(_ s: (Int, Int)?) -> Int {
        return switch s { case let (w, h)?: w * h; case nil: 0 }
      }
      print(area((3, 4)), area(nil))
      """#),
  ]
}
