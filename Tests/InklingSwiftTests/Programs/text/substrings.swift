// Strings: substrings, split and joined
import Foundation
// ---
print(String("abc".reversed()), "abc".map { String($0) + "!" }, Array("abc"))
print("a,b,,c".split(separator: ","), "a,b,,c".components(separatedBy: ","))
print("a,b,,c".split(separator: ",", omittingEmptySubsequences: false), "a,b,c".split(separator: ",", maxSplits: 1))
print("one two  three".split(separator: " ").joined(separator: "+"))
print("  trim \n".trimmingCharacters(in: .whitespacesAndNewlines) + "|", "x--y".replacingOccurrences(of: "--", with: "+"))
print("hello".prefix(2), "hello".suffix(3), "hello".dropFirst(), "hello".dropLast(2), ["hello".prefix(2)])
print("hello".hasPrefix("he"), "hello".hasSuffix("lo"), "hello".contains("ell"), "hello".contains("z"))
print("hello".filter { $0 != "l" }, "hello".sorted(), String("hello".sorted()), "hello".min()!)
print("7".padding(toLength: 4, withPad: ".", startingAt: 0) + "|", String(repeating: "ab", count: 2), String(repeating: "=", count: 5))
