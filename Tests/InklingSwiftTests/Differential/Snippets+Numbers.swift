extension Snippet {
  static let numbers = [
    Snippet(
      "integer arithmetic",
      #"""
      let a = 7, b = -3
      print(a + b, a - b, a * b, a / b, a % b, -a / 2, -a % 2, -(-a), +a)
      print(1_000_000 * 3, 0xff, 0b1010, 0o17, 0x7fff_ffff, -9223372036854775808)
      print(Int.max, Int.min, Int.max - 1, Int.min + 1)
      print(2 + 3 * 4 - 5 / 2 % 3, (2 + 3) * 4, 2 * (3 + 4) * 5, 100 / 7 * 7 + 100 % 7)
      print(10 - 3 - 2, 100 / 10 / 2, 2 - -2, 5 - -(-3))
      """#),
    Snippet(
      "bits",
      #"""
      print(1 << 10, 1 << 63, 1 << 64, 1 << -1, -8 >> 1, -1 >> 70, 5 >> 1)
      print(~5, ~0, 6 & 3, 6 | 3, 6 ^ 3, 1 | 2 ^ 3 & 5, 1 << 2 + 3, 7 & 3 << 1)
      print(Int.max &+ 1, Int.min &- 1, Int.max &* 2, 3 &+ 4 &* 5)
      var flags = 0
      flags |= 4
      flags ^= 1
      flags <<= 2
      flags &= 20
      flags >>= 1
      print(flags)
      """#),
    Snippet(
      "literals take their type from around them",
      #"""
      let d: Double = 3
      let f: Float = 3
      print(d, f, 1 * 0.5, 1 / 2, 1 / 2.0, 7 / 2 * 2.0, 5 / 2 == 2.5, 3 == 3.0)
      let half: Double = 1 / 2
      let third: Float = 1 / 3
      print(half, third, d * 2 + 1 / 2, 1 / 2 + d, (1 / 2) * d, -1 / 2 * d, d - 7 / 2)
      let n = 4
      print(n / 3, n * 2 + 7 / 2, Double(n) / 3, 2 * Double(n), 1 / Double(n))
      let values: [Double] = [1, 2, 3.5]
      let mixed = [1, 2.5, 3]
      let withVariable = [1, d]
      print(values, mixed, withVariable, [[1, 2], [0.5]], [[], [1.5, 2]] == [[], [1.5, 2]])
      let big: Double = 9007199254740993
      let bigger: Double = 100000000000000000000
      print(big, bigger)
      """#),
    Snippet(
      "closed ranges of decimals",
      #"""
      let unit: ClosedRange<Double> = 0...1
      let (low, high): (Float, Float) = (0.1, 0.7)
      let small: ClosedRange<Float> = low...high
      func clip(_ x: Double, to range: ClosedRange<Double> = -1...1) -> Double {
        min(max(x, range.lowerBound), range.upperBound)
      }
      print(unit, small, [unit], (unit, 1), small.upperBound - small.lowerBound)
      print(clip(3), clip(-0.5), clip(3, to: 2...2.5), clip(1 / 4, to: unit))
      print(unit.contains(0.5), unit.contains(1), unit.contains(.nan), unit == 0...1, unit != 0...2)
      var chosen: ClosedRange<Double>? = nil
      print(chosen == nil, chosen ?? unit)
      chosen = 0.5...0.75
      if let range = chosen { print("\(range)", range.upperBound) }
      """#),
    Snippet(
      "literals in choices, ranges and arguments",
      #"""
      func half(_ x: Double) -> Double { x / 2 }
      func small(_ x: Float) -> Float { x * 0.1 }
      let flag = true
      let d = 0.25
      let z = flag ? 1 : 2.5
      let w = !flag ? d : 1
      print(flag ? 1 : 2, z, w, "\(flag ? 1 : 3)")
      print(half(3), half(7 / 2), half(-1), half(flag ? 1 : 2), small(3), small(1 / 3))
      let x: Double = flag ? 1 : 2
      let y: Float = flag ? 0.1 : 2
      print(x, y, max(1, 2.5), max(d, 1), min(1 / 2, d), abs(-3), abs(-2.5), abs(d - 1))
      """#),
    Snippet(
      "literals that are computed with",
      #"""
      let i = 7, d = 2.5
      let o: Int? = 4, od: Double? = 1.5
      func show(_ x: Double) -> String { "D\(x)" }
      func show(_ x: Int) -> String { "I\(x)" }
      print(show(7 / 2), show(7 / 2.0), show(i - 2), Double(7 / 2), Double(1 - 4 / 8) * d, "\(3 / 2 + 1)")
      print((od ?? 1 / 2) * 2, min(d, 7 / 2), [3, 1].reduce(0.5) { $0 + Double($1) * (1 / 2) }, (o ?? 7 / 2) + 1)
      let list: [Double] = [7 / 2, d, -3]
      let small: Float = 7 / 2 - 1
      let maybe: Double? = 1 / 4
      let rows: [[Double]] = [[2 * 7], [0.5]]
      print(list, small, maybe ?? 0, rows, d > 7 / 2, i > 7 / 2, 1 + 2 * d, 7 / 2 * d)
      """#),
    Snippet(
      "doubles",
      #"""
      print(0.1 + 0.2, 1e16, 1e15, 1e-5, 0.0001, 123456789012345680.0, 5e-324, 1.7976931348623157e308)
      print(-0.0, 1.0 / 0, -1.0 / 0,  100.0, 1e2, 2.5e-3, 1.0, 3.14159)
      let nan = Double.nan
      print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, nan.isNaN, (1.0).isNaN)
      print(Double.infinity > 1e308, Double.infinity.isFinite, Double.infinity.isInfinite, Double.pi)
      print(1e300 * 1e10, -0.0 == 0.0, 0.1 * 3, 1 / 3.0, 2 / 3.0, 10 / 4.0)
      print(1.0e10, 12345678.9, 0.1 + 0.7, 4.35 * 100, 1.1 + 2.2)
      print(0x1p4, 0x1.8p1, 1_000.5)
      """#),
    Snippet(
      "floats",
      #"""
      let f: Float = 0.1
      let g: Float = 1 / 3
      print(f, g, f + 0.2, f * 3, f - g, f / g, -f, f * f)
      print(Float(16777216) + 1, Float(1e10), Float(1e-7), Float.pi, Float.infinity, Float.nan)
      var sum: Float = 0
      for _ in 0..<10 { sum += 0.1 }
      print(sum, sum == 1, sum > 1, f < g, f <= f, f >= g, Double(f), Float(0.1) == f)
      let list: [Float] = [0.1, 1, 2.5e-3]
      print(list, list.max()!, list.reduce(0, +), list.map { $0 * 2 })
      """#),
    Snippet(
      "comparison and logic",
      #"""
      print(1 < 2, 2 <= 2, 3 > 4, 4 >= 4, 1 == 1, 1 != 1, 2.5 >= 2.25)
      print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "a" == "a", "a" != "b", "b" > "a", "a" >= "a")
      print(true && false, true || false, !true, !false && true, true == false, true != false)
      func yes(_ s: String) -> Bool { print(s, terminator: " "); return true }
      func no(_ s: String) -> Bool { print(s, terminator: " "); return false }
      print(yes("a") && no("b") && yes("c"))
      print(no("a") || yes("b") || no("c"))
      print(no("a") && yes("b") || yes("c"))
      if !no("x"), yes("y"), no("z"), yes("w") { print("never") }
      print()
      """#),
    Snippet(
      "compound assignment",
      #"""
      var i = 10
      i += 3
      i -= 1
      i *= 2
      i /= 5
      i %= 3
      print(i)
      var x = 1.5
      x += 1
      x *= 2
      x /= 4
      x -= 0.25
      print(x)
      var s = "a"
      s += "b"
      s += "\(i)"
      print(s)
      var a = [1]
      a += [2, 3]
      a[0] += 10
      a[1] *= a[2]
      print(a)
      var t = (1, 2.5)
      t.0 += 4
      t.1 *= 2
      print(t)
      """#),
  ]

  static let conversions = [
    Snippet(
      "numbers to numbers",
      #"""
      let n = 7
      print(Double(n), Float(n), Int(2.9), Int(-2.9), Int(0.0), Double(3), Int(3.99), Double(7 / 2))
      print(Double(n / 2), Double(n) / 2, Int(Double(n) / 2), Float(1 / 3), Int(7 / 2.0), Double(1 << 3))
      print(Int(2.5.rounded()), Int((-2.5).rounded()), Int(Float(2.75)), Float(0.1), Double(Float(0.5)))
      print(Double(2.5), Int(Int.max), Double(Int.max), Float(Int.max), Double(-0.0))
      """#),
    Snippet(
      "text to numbers",
      #"""
      print(Int("12")!, Int("-12")!, Int("+5")!, Int("x") ?? -1, Int("") ?? -1, Int("1.5") ?? -1, Int(" 1") ?? -1)
      print(Double("1e3")!, Double("2.5")!, Double("abc") ?? 0, Double("-.5") ?? 9, Double("nan")!.isNaN, Double("inf")!)
      print(Float("0.1")!, Float("q") ?? 1.5, Int("9223372036854775807")!, Int("9223372036854775808") ?? 0)
      if let value = Int("42") { print("a number", value) }
      """#),
    Snippet(
      "numbers to text",
      #"""
      print(String(5), String(2.50), String(true), String("s"), "\(5)\(2.50)\(true)", (3.0).description, 12.description)
      print(String(5) + "!", "n = " + String(-3), String(5 / 2), "\(5 / 2) \(5 / 2.0)")
      """#),
  ]

  static let mathematics = [
    Snippet(
      "functions of one number",
      #"""
      for x in [0.0, 0.5, 1, 2.25, -1.5, 100] {
        print(exp(x), sin(x), cos(x), tan(x), tanh(x), floor(x), ceil(x), round(x), x.rounded())
        print(sqrt(abs(x)), log(abs(x) + 1), log2(abs(x) + 1), log10(abs(x) + 1), abs(x).squareRoot())
      }
      let f: Float = 2
      print(sqrt(f), exp(f), log(f), tanh(f), sqrt(2), floor(2.7), ceil(-2.7), round(-2.5), sqrt(7 / 2))
      """#),
    Snippet(
      "functions of two numbers",
      #"""
      let x = 2.0, y = 3.0
      print(pow(x, y), pow(x, 0.5), pow(x, -1), atan2(x, y), hypot(x, y), pow(x, 2) + pow(y, 2))
      let p: Double = pow(2, 10)
      let q: Float = pow(2, 3)
      print(p, q, 7.5.truncatingRemainder(dividingBy: 2), (-7.5).truncatingRemainder(dividingBy: 2))
      print(9.isMultiple(of: 3), 10.isMultiple(of: 3))
      """#),
    Snippet(
      "least and greatest",
      #"""
      print(min(3, 1, 2), max(3, 1, 2), min(2.5, 1), max("a", "b"), min(4, 4), max(1, 5, 3, 9, 2))
      let nan = Double.nan
      print(max(1, nan), max(nan, 1), min(1, nan), min(nan, 1), max(0.0, -0.0), max(-0.0, 0.0), min(-0.0, 0.0))
      print(abs(-3), abs(3), abs(-0.0), abs(-2.5))
      print([3, 1, 2].max()!, [3, 1, 2].min()!, [2.5, .nan, 1].max()!, ["b", "a"].min()!, [Int]().max() ?? -1)
      """#),
  ]
}
