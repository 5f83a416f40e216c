extension Snippet {
  static let strings = [
    Snippet(
      "text",
      #"""
      let s = "héllo"
      print(s.count, s.isEmpty, "".isEmpty, "".count, s.uppercased(), s.lowercased(), "ß".uppercased())
      print(s + " " + "world", s == "he\u{301}llo", "é".count, "e\u{301}".count, "👨‍👩‍👧".count, "🇩🇪🇫🇷".count)
      print(s.hasPrefix("hé"), s.hasSuffix("lo"), s.hasPrefix(""), s.contains("ll"), s.contains("x"))
      print(String(repeating: "ab", count: 3), String(repeating: "x", count: 0).isEmpty, String())
      print("Ä" < "B", "a" < "á", "10" < "9", "Z" < "a")
      """#),
    Snippet(
      "escapes and many lines",
      ##"""
      print("tab\tquote\"backslash\\ newline\nnext \u{1F600} \'")
      print(#"raw \n "quoted" \#(1 + 1)"#, #"a"# + "b")
      let poem = """
        first "line"
          indented \(1 + 1)
        last\
         joined
        """
      print(poem)
      print("""
        a

        b
        """)
      """##),
    Snippet(
      "interpolation",
      #"""
      let name = "Ada", n = 3, x = 2.5
      print("\(name) has \(n) of \(x)", "\(n * 2 + 1)", "\("nested \(name + "!") \("deep")")")
      print("sum: \([1, 2, 3].reduce(0, +)), list: \([1, 2]), tuple: \((n, name)), best: \(max(n, 5))")
      print("\(n > 2 ? "big" : "small") \(n)%", "\(true)", "\(Optional(n) ?? 0)", "100%", "\\(n)")
      var line = ""
      for i in 0..<3 { line += "\(i):\(i * i) " }
      print(line, "[\(line)]")
      """#),
  ]

  static let printing = [
    Snippet(
      "print",
      #"""
      print()
      print("")
      print(1, "two", 3.0, true)
      print(1, 2, 3, separator: "-")
      print("a", terminator: "")
      print("b", "c", separator: "", terminator: "!\n")
      print("x", separator: "-")
      print(1, separator: ", ", terminator: ";\n")
      print(["a", "b"], "c", separator: "\t")
      print((), [()].count)
      """#),
    Snippet(
      "values inside values",
      #"""
      print([1, 2], [1.5, 2], ["a", "b\"c", "d\\e", "tab\t", "line\n", "é😀\u{7f}"], [true])
      print([[1], [], [2, 3]], [["x"]], [(1, "a"), (2, "b")], [(n: 1, s: "a")])
      print((1, "a"), (x: 1, y: 2.5), (1, label: "z"), ((1, 2), 3), ([1], "s"))
      let some: Int? = 3
      let none: Int? = nil
      let text: String? = "t"
      let nested: Int?? = 4
      print([some, none], [text], (some, text))
      print("\([some, none])", "\((none, 1))", "\([text])")
      print([nested], [0.1, 1e20, -0.0], [1...3], [0..<2], (1...3, 0..<2))
      print([[some], [none]], [[text, nil]])
      let ranges = [0..<3, 1..<1]
      print(ranges, 0..<3, 1...3, "\(2...4)")
      let floats: [Float] = [0.1, 3]
      print(floats, (floats, 1))
      """#),
    Snippet(
      "optionals in text",
      #"""
      let some: Int? = 3
      let none: Int? = nil
      let text: String? = "a\"b"
      let nested: Int?? = 4
      let list: [Int]? = [1, 2]
      let pair: (Int, String)? = (1, "x")
      print(some, none, text, nested, list, pair)
      """#),
    Snippet(
      "slices in text",
      #"""
      let a = [1, 2, 3, 4]
      print(a[1..<3], a.prefix(2), a.suffix(2), a.dropFirst(), a.dropLast(2), a[1...2])
      print(["a", "b"].prefix(1), [1.5, 2].dropFirst(), "\(a.prefix(2))")
      print([a.prefix(1)], (a.prefix(1), 2))
      """#),
  ]
}
