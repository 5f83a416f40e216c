extension Snippet {
  static let integers = [
    Snippet(
      "arithmetic of sized integers",
      #"""
      let a: UInt8 = 200
      let b: UInt8 = 55
      print(a + b, a - b, a / 3, a % 7, a &+ 100, a &- 201, a &* 2, a > b, a == 200, [a, b], a.description)
      print(UInt8.max, Int8.min, UInt.max, UInt64.max, Int64.max, UInt16.max, Int32.min, Int16.max, UInt32.max)
      print(UInt8(3.9), UInt8(exactly: 300) == nil, UInt8(truncatingIfNeeded: 300), UInt8(clamping: -5), UInt8("12")!, UInt8("300") == nil, Int8(-3))
      print(Int(a) + 1, Double(a) / 2, Float(b), UInt64(a) << 40, a << 1, a >> 3, a & 15, a | 7, a ^ 255, ~a)
      """#),
    Snippet(
      "products and hashes in UInt64",
      #"""
      let a: UInt8 = 200
      var total: UInt64 = 1
      for i in 1...20 { total *= UInt64(i) }
      print(total, total.isMultiple(of: 10), String(total, radix: 16), String(a, radix: 2))
      var hash: UInt64 = 14695981039346656037
      for byte in "hello".utf8 { hash ^= UInt64(byte); hash = hash &* 1099511628211 }
      print(hash, hash % 1000, hash >> 60, hash.leadingZeroBitCount, hash.nonzeroBitCount)
      """#),
    Snippet(
      "pixels and small numbers",
      #"""
      let pixels: [UInt8] = [0, 128, 255]
      print(pixels.map { Double($0) / 255 }, pixels.reduce(0) { $0 + Int($1) }, pixels.max()!, pixels.sorted(by: >))
      var small: Int8 = -100
      small += 50
      small -= 1
      print(small, -small, abs(small), small.signum(), Int8.max.addingReportingOverflow(1), small.quotientAndRemainder(dividingBy: 7))
      print(UInt.max - 1 > 5, UInt.max / 2, [UInt.max, 0, 7].sorted(), Set<UInt>([5, 5]).count, min(UInt8(3), 9), UInt32.max &+ 1)
      """#),
    Snippet(
      "sized integers in collections",
      #"""
      let a: UInt8 = 200
      let b: UInt8 = 55
      let d: [UInt8: String] = [1: "x"]
      print(d[1]!, d, (a, b), Optional(a)!, a.leadingZeroBitCount, Int8(5).trailingZeroBitCount, (-1).nonzeroBitCount)
      print((0x10 as UInt8), UInt8(0b11), 7 as Int32, Int32(7) * 2, Int.bitWidth, UInt8.bitWidth)
      """#),
    Snippet(
      "codes of characters, switches and shifts",
      #"""
      let a: UInt8 = 200
      let b: UInt8 = 55
      let c: Character = "A"
      print(c.asciiValue!, c.asciiValue! + 1, Array("hi".utf8), (UInt8(5)...9).contains(7), a.isMultiple(of: 5))
      print(Int64(a) * 1_000_000_000, Int(UInt(7)), UInt(5) - 5, Int(Int8(-1)))
      switch a { case 0..<100: print("low"); case 200: print("two hundred"); default: print("high") }
      print(1 << 3, -16 >> 2, 5 & 3, 5 | 2, 5 ^ 1, ~5, 1 << 70, Int.max &+ 1, (7).quotientAndRemainder(dividingBy: 2))
      print(2.5.rounded(.up), (-2.5).rounded(.down), 2.5.rounded(.toNearestOrEven), 2.7.rounded(.towardZero), (-3.5).magnitude, cbrt(27.0), trunc(2.9), fmod(7.5, 2), Double.greatestFiniteMagnitude, asin(1.0), Double.ulpOfOne)
      """#),
    Snippet(
      "sized integers in functions",
      #"""
      func mixed(_ value: UInt32, _ rounds: Int) -> UInt32 {
        var state = value
        for _ in 0..<rounds {
          state ^= state << 13
          state ^= state >> 17
          state ^= state << 5
        }
        return state
      }
      print((1...3).map { mixed(UInt32($0), 10) })
      func half(_ value: UInt64) -> UInt64 { value / 2 }
      let apply: (UInt64) -> UInt64 = half
      var sum: UInt64 = 0
      let add = { (value: UInt64) in sum += value }
      for i in 1...2 { add(apply(UInt64.max - UInt64(i))) }
      print(sum, UInt64.max > sum)
      let byte: UInt8? = UInt8("42")
      if let byte { print(byte, byte + 1) }
      func clamp(_ value: Int) -> UInt8 { UInt8(clamping: value) }
      print([-5, 7, 500].map(clamp), [1, 2].map { Int8($0) }.reduce(0, +))
      """#),
  ]

  static let anything = [
    Snippet(
      "values of any type",
      #"""
      let things: [Any] = [1, "two", 3.5, true, [4, 5], ("a", 1)]
      print(things)
      for thing in things {
        if let number = thing as? Int { print("Int", number + 1) }
        else if let text = thing as? String { print("String", text.count) }
        else if thing is Double { print("Double", thing as! Double * 2) }
        else if let list = thing as? [Int] { print("list", list.count) }
        else { print("other", thing) }
      }
      let person: [String: Any] = ["name": "Ann", "age": 3]
      print(person["name"] as? String ?? "-", person["age"] as? String ?? "-", person["age"]!)
      func describe(_ value: Any) -> String {
        switch value {
        case let number as Int: return "Int \(number)"
        case is String: return "a text"
        default: return "something: \(value)"
        }
      }
      print(describe(1), describe("x"), describe(2.5), describe([1: "a"]))
      var box: Any = 5
      box = "five"
      print(box, box is Int, box is String, (box as? Int) == nil)
      """#),
    Snippet(
      "conversions with as",
      #"""
      let things: [Any] = [1, "two"]
      let box: Any = "five"
      let o: Any? = nil
      print(o == nil, 3 as Double, [] as [Int], nil as Int? == nil, "c" as Character)
      let maybe: Any = Optional(5) as Any
      print(maybe as? Int ?? 0, "\(box) \(things[1])", things.count)
      let nested: Any = things
      print(nested)
      """#),
  ]
}
