extension Snippet {
  static let characters = [
    Snippet(
      "characters of a text",
      #"""
      let text = "Hello, wörld! 🇩🇪é"
      print(text.count, text.first!, text.last!, text.isEmpty, text.uppercased())
      for c in "abc" { print(c, terminator: "-") }
      print()
      let letter: Character = "x"
      print(letter, [letter], letter == "x", "a" < letter, letter.isLetter, letter.uppercased())
      var vowels = 0
      for c in text where "aeiou".contains(c) { vowels += 1 }
      print(vowels)
      var counts: [Character: Int] = [:]
      for c in "mississippi" { counts[c, default: 0] += 1 }
      print(counts.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }, counts["s"]!)
      """#),
    Snippet(
      "parts of a text",
      #"""
      print(String("abc".reversed()), "abc".map { String($0) + "!" }, Array("abc"))
      print("a,b,,c".split(separator: ","), "a,b,,c".components(separatedBy: ","))
      print("a,b,,c".split(separator: ",", omittingEmptySubsequences: false), "a,b,c".split(separator: ",", maxSplits: 1))
      print("one two  three".split(separator: " ").joined(separator: "+"))
      print("  trim \n".trimmingCharacters(in: .whitespacesAndNewlines) + "|", "x--y".replacingOccurrences(of: "--", with: "+"))
      print("hello".prefix(2), "hello".suffix(3), "hello".dropFirst(), "hello".dropLast(2), ["hello".prefix(2)])
      print("hello".hasPrefix("he"), "hello".hasSuffix("lo"), "hello".contains("ell"), "hello".contains("z"))
      print("hello".filter { $0 != "l" }, "hello".sorted(), String("hello".sorted()), "hello".min()!)
      print("7".padding(toLength: 4, withPad: ".", startingAt: 0) + "|", String(repeating: "ab", count: 2), String(repeating: "=", count: 5))
      """#),
    Snippet(
      "indices of a text",
      #"""
      let text = "Hello, wörld! 🇩🇪é"
      let letter: Character = "x"
      let i = text.firstIndex(of: ",")!
      print(text[..<i], text[text.index(after: i)...], text[text.startIndex], text.distance(from: text.startIndex, to: i))
      print(text[text.index(text.startIndex, offsetBy: 1)], text[text.index(before: text.endIndex)])
      """#),
    Snippet(
      "changing a text",
      #"""
      var s = "abc"
      s.append("d"); s.append(contentsOf: "ef"); s += "g"; s.insert("_", at: s.startIndex)
      print(s, s.removeFirst(), s.removeLast(), s, s.popLast()!)
      s.removeAll { $0 == "b" }
      print(s)
      """#),
    Snippet(
      "numbers in texts",
      #"""
      let word = "level"
      print(word == String(word.reversed()), word.lowercased() == word)
      print(Int("12")!, Int("x") == nil, Int("ff", radix: 16)!, String(255, radix: 2), String(255, radix: 16, uppercase: true), Double("1.5")!)
      let parts = "3 4 5".split(separator: " ")
      print(parts.map { Int($0)! }.reduce(0, +), parts[0] == "3", parts)
      print("abc".enumerated().map { "\($0)\($1)" }, zip("ab", 1...).map { "\($0)\($1)" })
      print(Set("hello").count, Set("abc").contains("a"), "hello".firstIndex(of: "z") == nil)
      """#),
    Snippet(
      "digits, ranges of letters and other members",
      #"""
      let letter: Character = "x"
      let text = "Hello"
      let digit: Character = "7"
      print(digit.wholeNumberValue!, digit.isNumber, letter.isNumber, Int(String(digit))!, Character("q"))
      print("\(digit)\(text.prefix(3))", String(digit), String(text.prefix(2)), String(describing: [1, 2]), String(reflecting: "q"))
      print(("a"..."z").contains(letter), ("a"..."f").contains(letter), (0...1).contains(0.5), (0.0..<1.0).contains(1.0))
      print("a\tb", "tab\t".debugDescription, "abc".capitalized, "ABC".lowercased(), "x".utf8.count, Array("é".utf8).count)
      print("hello world".split { $0 == " " }, "aXbX".split(separator: "X"), "k=v".split(separator: "=")[1])
      let sub = "hello".dropFirst(2)
      print(sub == "llo", sub.count, sub.uppercased(), "x" + sub, sub.first!, sub.startIndex == "hello".startIndex)
      switch digit { case "0"..."9": print("digit"); default: print("other") }
      print("zebra" < "apple", ["b", "a"].sorted(), ["x", "y"].joined(), ("abc".max()!))
      print("one\ntwo".components(separatedBy: "\n"), "a1b2".filter { $0.isNumber }, "word".prefix(while: { $0 != "r" }), "word".drop(while: { $0 != "r" }))
      print("abc".elementsEqual("abc"), "abc".starts(with: "ab"), "banana".count(where: { $0 == "a" }))
      """#),
  ]

  static let slices = [
    Snippet(
      "parts of an array",
      #"""
      let a = [5, 3, 8, 1]
      print(a[1...], a[..<2], a[...1], a[1..<3], a[1...2].count, a[2...].first!, a[2...].startIndex, a[2...][2])
      let mid = a[1...2]
      print(mid, mid[1], mid.indices, mid.sorted(), mid.max()!, mid.map { $0 * 2 }, Array(mid), mid + [1], [0] + mid)
      var q = a.dropFirst()
      print(q.popFirst()!, q, q.count, q.startIndex, q.removeFirst(), q.isEmpty)
      let r = 1..<3
      print(a[r], r.contains(2), r.count, r)
      """#),
    Snippet(
      "sequences in constants",
      #"""
      let a = [5, 3, 8, 1]
      let e = a.enumerated()
      for (i, x) in e { print(i, x, terminator: " ") }
      print()
      let z = zip(a, ["a", "b"])
      for (n, s) in z { print(n, s, terminator: " ") }
      print()
      for i in stride(from: 0.0, through: 1.0, by: 0.5) { print(i, terminator: " ") }
      """#),
    Snippet(
      "ranges with one end, and of other types",
      #"""
      for i in 3... { if i > 5 { break }; print(i, terminator: " ") }
      print()
      print(1..., ...3, ..<4, 0.5..<1, ["a"..."b"], "a"..."b", [0.5..<1])
      """#),
    Snippet(
      "tuples in order",
      #"""
      let a = [5, 3, 8, 1]
      print((1, "b") < (1, "c"), (2, 1) > (1, 9), (1, 2) <= (1, 2))
      print(a.sorted { ($0 % 2, $0) < ($1 % 2, $1) })
      """#),
    Snippet(
      "prefixes, suffixes and searches",
      #"""
      let a = [5, 3, 8, 1]
      print(a.prefix(while: { $0 != 8 }), a.drop { $0 > 4 }, a.prefix(2), a.suffix(1), a.dropLast(), a.prefix(10))
      print(a.lastIndex(of: 8)!, a.lastIndex { $0 > 4 }!, a.last { $0 < 4 }!, a.firstIndex { $0 == 8 }!, a.first { $0 > 100 } == nil)
      print([1, 2, 0, 3].split(separator: 0), [0, 1].split(separator: 0, omittingEmptySubsequences: false))
      """#),
    Snippet(
      "changing parts of an array",
      #"""
      let a = [5, 3, 8, 1]
      var b = [1, 2, 3, 4, 5, 6]
      b.removeFirst(2); print(b); b.removeLast(1); b.insert(contentsOf: [9, 9], at: 1); print(b)
      b.removeSubrange(0..<2); b.replaceSubrange(0...0, with: [7, 7, 7]); print(b, b.startIndex, b.endIndex)
      b += 1...3; b.append(contentsOf: 8...9); b.append(contentsOf: a[0...1]); print(b)
      print(a[0..<2] == [5, 3], a.elementsEqual([5, 3, 8, 1]), a.starts(with: [5]), a.count { $0 > 2 })
      print((1...10).first { $0 * $0 > 50 }!, (1...).first { $0 * $0 > 50 }!, (0..<10).suffix(2).map { $0 }, (0..<10).dropFirst(7).reduce(0, +))
      print((1...5).overlaps(5...6), (0..<10).clamped(to: 5..<20), (1...3).reversed().map { $0 }, (1..<4).last!)
      """#),
    Snippet(
      "merge sort with slices",
      #"""
      func mergeSort(_ a: [Int]) -> [Int] {
        guard a.count > 1 else { return a }
        let m = a.count / 2
        let l = mergeSort(Array(a[..<m])), r = mergeSort(Array(a[m...]))
        var out: [Int] = [], i = 0, j = 0
        while i < l.count, j < r.count {
          if l[i] < r[j] { out.append(l[i]); i += 1 } else { out.append(r[j]); j += 1 }
        }
        return out + l[i...] + r[j...]
      }
      print(mergeSort([5, 2, 9, 1, 5]))
      """#),
    Snippet(
      "formats and recursion over slices",
      #"""
      let a = [5, 3, 8, 1]
      print(String(format: "%.2f %5d|%-5d|%05.1f %x %@ %%", 3.14159, 42, 7, 2.5, 255, "abc"))
      func total(_ values: ArraySlice<Int>) -> Int { values.isEmpty ? 0 : values.first! + total(values.dropFirst()) }
      print(total(a[0...]))
      """#),
  ]
}
