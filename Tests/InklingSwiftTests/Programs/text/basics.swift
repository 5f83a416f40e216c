// Strings: comparison, case, counting by grapheme
// ---
let s = "héllo"
print(s.count, s.isEmpty, "".isEmpty, "".count, s.uppercased(), s.lowercased(), "ß".uppercased())
print(s + " " + "world", s == "he\u{301}llo", "é".count, "e\u{301}".count, "👨‍👩‍👧".count, "🇩🇪🇫🇷".count)
print(s.hasPrefix("hé"), s.hasSuffix("lo"), s.hasPrefix(""), s.contains("ll"), s.contains("x"))
print(String(repeating: "ab", count: 3), String(repeating: "x", count: 0).isEmpty, String())
print("Ä" < "B", "a" < "á", "10" < "9", "Z" < "a")
