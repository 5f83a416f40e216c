extension HostileStep {
  private static let zalgo = "Z" + String(repeating: "\u{301}", count: 5_000)

  static let texts = [
    HostileStep("a lone surrogate", .refused(.syntax), #"print("\u{D800}")"#),
    HostileStep("a scalar beyond Unicode", .refused(.syntax), #"print("\u{110000}")"#),
    HostileStep(
      "a scalar of many digits", .refused(.syntax), #"print("\u{fffffffffffffffffffff}")"#),
    HostileStep("an empty scalar", .refused(.syntax), #"print("\u{}")"#),
    HostileStep("an escape without an end", .refused(.syntax), #"print("\u{12")"#),
    HostileStep("an unknown escape", .refused(.syntax), #"print("\q")"#),
    HostileStep("a NUL in a text", .runs, #"print("a\u{0}b", "a\0b".count, "\0" == "\u{0}")"#),
    HostileStep("a NUL in the source", .refused(.syntax), "print(1)\u{0}let = "),
    HostileStep("the greatest scalar", .runs, #"print("\u{10FFFF}", "\u{10FFFF}".count)"#),
    HostileStep(
      "a letter of 5,000 accents", .runs,
      "let s = \"\(zalgo)\"\nprint(s.count, s.uppercased().count, s == s, s.first! == s.last!, String(s.reversed()).count)"
    ),
    HostileStep(
      "a family", .runs,
      "let s = \"👨‍👩‍👧‍👦\"\nprint(s.count, s.utf8.count, Array(s), s.dropFirst(), s.hasPrefix(\"👨\"), s.contains(\"👩\"))"
    ),
    HostileStep(
      "half a flag", .runs,
      "let s = \"🇩🇪🇩\"\nprint(s.count, s.dropFirst(), s + \"🇪\", (s + \"🇪\").count)"),
    HostileStep(
      "letters that join when put together", .runs,
      "var s = \"e\"\nlet n = s.count\ns += \"\\u{301}\"\nprint(n, s.count, s == \"é\", \"\\r\" + \"\\n\", (\"\\r\" + \"\\n\").count)"
    ),
    HostileStep(
      "text to the right", .runs, "print(\"\\u{202E}abc\\u{202C}\", \"\\u{200B}\\u{FEFF}\".count)"),
    HostileStep(
      "equal texts of other scalars as keys", .runs,
      "print([\"é\": 1][\"e\\u{301}\"] as Any, Set([\"é\", \"e\\u{301}\"]).count)"),
    HostileStep(
      "every case of ß", .runs,
      "print(\"ß\".uppercased(), \"İ\".lowercased(), \"ŉ\".uppercased(), \"ﬃ\".capitalized)"),
    HostileStep(
      "Character of two letters", .stopped(.invalidValue), "let s = \"ab\"\nprint(Character(s))"),
    HostileStep(
      "Character of nothing", .stopped(.invalidValue), "let s = \"\"\nprint(Character(s))"),
    HostileStep(
      "a Character literal of two letters", .refused(.typeMismatch), "let c: Character = \"ab\""),
    HostileStep(
      "an index past a text's end", .stopped(.indexOutOfRange),
      "let s = \"abc\"\nprint(s[s.endIndex])"),
    HostileStep(
      "index(after:) a text's end", .stopped(.indexOutOfRange),
      "let s = \"abc\"\nprint(s.index(after: s.endIndex) == s.endIndex)"),
    HostileStep(
      "index(before:) a text's start", .stopped(.indexOutOfRange),
      "let s = \"abc\"\nprint(s.index(before: s.startIndex) == s.endIndex)"),
    HostileStep(
      "index(offsetBy: Int.max)", .stopped(.indexOutOfRange),
      "let s = \"abc\"\nprint(s[s.index(s.startIndex, offsetBy: Int.max)])"),
    HostileStep(
      "index(offsetBy: Int.min)", .stopped(.indexOutOfRange),
      "let s = \"abc\"\nprint(s[s.index(s.startIndex, offsetBy: Int.min)])"),
    HostileStep(
      "an index of a longer text", .stopped(.indexOutOfRange),
      "let s = \"abc\", t = \"a\"\nprint(t[s.index(before: s.endIndex)])"),
    HostileStep(
      "a range of a longer text", .stopped(.indexOutOfRange),
      "let s = \"abcdef\", t = \"a\"\nprint(t[s.startIndex..<s.endIndex])"),
    HostileStep(
      "an index within a letter of another text", .runs,
      "let s = \"abcdef\", t = \"👨‍👩‍👧‍👦x\"\nlet i = s.index(s.startIndex, offsetBy: 3)\nprint(t[i...].count > 0, t[..<i].count >= 0)"
    ),
    HostileStep(
      "a letter at an index within a letter", .runs,
      "let s = \"abcdef\", t = \"👨‍👩‍👧‍👦x\"\nlet i = s.index(s.startIndex, offsetBy: 2)\nprint(\"\\(t[i])\".isEmpty)"
    ),
    HostileStep(
      "an index of text changed since", .stopped(.indexOutOfRange),
      "var s = \"abc\"\nlet i = s.index(s.startIndex, offsetBy: 2)\ns = \"\"\nprint(s[i])"),
    HostileStep(
      "an index of a part in the whole", .runs,
      "let s = \"abc\"\nlet p = s.dropFirst()\nprint(s[p.startIndex], p[p.startIndex])"),
    HostileStep(
      "an index of the whole before its part", .stopped(.indexOutOfRange),
      "let s = \"abc\"\nlet p = s.dropFirst()\nprint(p[s.startIndex])"),
    HostileStep(
      "a text's range that goes down", .stopped(.invalidValue),
      "let s = \"abc\"\nprint(s[s.endIndex..<s.startIndex])"),
    HostileStep(
      "removal at a text's end", .stopped(.indexOutOfRange),
      "var s = \"abc\"\ns.remove(at: s.endIndex)"),
    HostileStep(
      "removal from an empty text", .stopped(.indexOutOfRange), "var s = \"\"\ns.removeLast()"),
    HostileStep(
      "removal of too many letters", .stopped(.indexOutOfRange), "var s = \"a\"\ns.removeFirst(2)"),
    HostileStep(
      "removal of -1 letters", .stopped(.invalidValue), "var s = \"a\"\nlet n = -1\ns.removeLast(n)"
    ),
    HostileStep(
      "insertion at an index of a longer text", .stopped(.indexOutOfRange),
      "var s = \"a\"\nlet t = \"abc\"\ns.insert(\"x\", at: t.endIndex)"),
    HostileStep(
      "prefix(-1) of a text", .stopped(.invalidValue), "let n = -1\nprint(\"abc\".prefix(n))"),
    HostileStep(
      "a text as a number of letters", .refused(.typeMismatch), "let s = \"abc\"\nprint(s[0])"),
    HostileStep("a format of %s", .refused(.typeMismatch), "print(String(format: \"%s\", \"a\"))"),
    HostileStep("a format of %n", .refused(.typeMismatch), "print(String(format: \"%n\", 1))"),
    HostileStep(
      "a format without values", .refused(.wrongArguments), "print(String(format: \"%d %d %d\"))"),
    HostileStep(
      "a format with too few values", .refused(.wrongArguments),
      "print(String(format: \"%d %d\", 1))"),
    HostileStep(
      "a format of another type", .refused(.typeMismatch), "print(String(format: \"%d\", 1.5))"),
    HostileStep(
      "a format of another type still", .refused(.typeMismatch), "print(String(format: \"%f\", 1))"),
    HostileStep(
      "a format of an object for a number", .refused(.typeMismatch),
      "print(String(format: \"%@\", 1))"),
    HostileStep(
      "a format of great width", .refused(.invalidValue),
      "print(String(format: \"%999999999d\", 1))"),
    HostileStep(
      "a format of great precision", .refused(.invalidValue),
      "print(String(format: \"%.999999999f\", 1.5))"),
    HostileStep(
      "a format of width past Int.max", .refused(.invalidValue),
      "print(String(format: \"%99999999999999999999999d\", 1))"),
    HostileStep(
      "a format with a width among the values", .refused(.typeMismatch),
      "print(String(format: \"%*d\", 1 << 40, 1))"),
    HostileStep(
      "a format with positions", .refused(.typeMismatch), "print(String(format: \"%9$d\", 1))"),
    HostileStep(
      "a format that ends too soon", .refused(.invalidValue), "print(String(format: \"%\", 1))"),
    HostileStep(
      "a format of many specifiers", .refused(.wrongArguments),
      "print(String(format: \"\(String(repeating: "%d", count: 10_000))\", 1))"),
    HostileStep(
      "a format made as it runs", .stopped(.typeMismatch),
      "let f = \"%\" + \"s\"\nprint(String(format: f, 1))"),
    HostileStep(
      "a format made as it runs, of %n", .stopped(.typeMismatch),
      "let f = \"%\" + \"n\"\nprint(String(format: f, 1))"),
    HostileStep(
      "a format made as it runs, of great width", .stopped(.invalidValue),
      "let f = \"%\" + \"999999999d\"\nprint(String(format: f, 1))"),
    HostileStep(
      "a format made as it runs, of too many values", .stopped(.wrongArguments),
      "let f = \"%d %d \" + \"%d\"\nprint(String(format: f, 1))"),
    HostileStep(
      "lines of every kind", .runs,
      "print(\"a\\r\\nb\\u{2028}c\\u{85}d\".split(separator: \"\\n\").count)"),
    HostileStep(
      "carriage returns in the source", .runs, "let a = 1\r\nlet b = 2\rprint(a + b)\r\n"),
    HostileStep("a byte order mark", .runs, "\u{feff}print(1)"),
    HostileStep(
      "a text replaced by nothing", .runs,
      "print(\"aaa\".replacingOccurrences(of: \"\", with: \"b\"), \"aaa\".components(separatedBy: \"\"), \"\".components(separatedBy: \"a\"))"
    ),
    HostileStep(
      "a search in a long text", .runs,
      "let s = String(repeating: \"a\", count: 50_000)\nprint(s.contains(String(repeating: \"a\", count: 20_000) + \"b\"))"
    ),
  ]
}
