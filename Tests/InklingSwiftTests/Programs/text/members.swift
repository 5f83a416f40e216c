// Strings: case, prefixes, trimming, replacing, splitting, joining, padding
import Foundation
// ---
let s = "  Hello, World  "
print("[\(s.trimmingCharacters(in: .whitespaces))]", s.count, s.isEmpty, s.uppercased(), s.lowercased(), "hello world".capitalized)
let t = s.trimmingCharacters(in: .whitespacesAndNewlines)
print(t.hasPrefix("Hell"), t.hasSuffix("d"), t.hasPrefix(""), t.contains("lo, W"), t.contains("z"), t.contains("o" as Character), t.contains { $0.isUppercase })
print(t.replacingOccurrences(of: "l", with: "L"), t.replacingOccurrences(of: ", ", with: ""), t.replacingOccurrences(of: "x", with: "y"), t.replacing("o", with: "0"))
print(t.components(separatedBy: ", "), "a,,b".components(separatedBy: ","), "a,,b".split(separator: ","), "a,,b".split(separator: ",", omittingEmptySubsequences: false), "a,b,c".split(separator: ",", maxSplits: 1))
print("a b  c".split(separator: " ").map(String.init), "1;2;3".split(separator: ";").compactMap { Int($0) }, "line1\nline2\n".split(separator: "\n").count, "x1y22z".split { $0.isNumber }, "a\tb c".split(whereSeparator: \.isWhitespace))
print(["a", "b", "c"].joined(), ["x", "y"].joined(separator: ", "), [[1], [2, 3]].joined(separator: [0]).map { $0 }, "abc".map { "\($0)" }.joined(separator: "."))
print("7".padding(toLength: 3, withPad: "0", startingAt: 0), "abcdef".padding(toLength: 3, withPad: "-", startingAt: 0), String(repeating: "-", count: 3) + "|", "ab".padding(toLength: 5, withPad: ".", startingAt: 0) + "|")
print(String("olleh".reversed()), String("banana".sorted()), String(Set("aaa")), "banana".filter { $0 != "a" }, "abc".map { $0 }, "hello".dropFirst(), "hello".dropLast(2), "hello".prefix(2), "hello".suffix(3))
print("hello".first!, "hello".last!, "".first as Any, "hello".firstIndex(of: "l")!.utf16Offset(in: "hello"), "a" < "b", "apple" < "apricot", "Zebra" < "apple", "10" < "9")
print("abc".compare("abd") == .orderedAscending, max("a", "b"), ["b", "C", "a"].sorted(), ["b", "C", "a"].sorted { $0.lowercased() < $1.lowercased() }, "hello".elementsEqual("hello"), "abc".starts(with: "ab"))
print(String(42), String(3.0), String(true), String("c" as Character), String([1, 2].count), "\(42)".count, String(255, radix: 16), String(255, radix: 2), String(10, radix: 36, uppercase: true), Int("ff", radix: 16)!, Int("12x") as Any, Int("-7")!, Int("+7")!, Int(" 7") as Any, Double("1e3")!, Double("abc") as Any, Double(".5")!, Bool("true")!, Bool("yes") as Any)
print("a-b_c".components(separatedBy: CharacterSet(charactersIn: "-_")), "xxhixx".trimmingCharacters(in: CharacterSet(charactersIn: "x")), "abc".range(of: "b") != nil, "tic tac".lowercased().capitalized)
