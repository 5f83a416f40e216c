// Text: characters made of several parts, and texts that are equal in different forms
func count(_ text: String) -> [Character: Int] {
  var counts: [Character: Int] = [:]
  for character in text { counts[character, default: 0] += 1 }
  return counts
}
// ---
let lines = "one\r\ntwo\r\nthree\n\nfour"
print(lines.count, lines.split(separator: "\n").count, lines.split(separator: "\r\n").count)
let parts = lines.split(separator: "\n", omittingEmptySubsequences: false)
print(parts.map { $0.count })
print("a,b,,c,".split(separator: ","), "a,b,,c".split(separator: ",", maxSplits: 1))
print("a,b,,c,".split(separator: ",", omittingEmptySubsequences: false).count, "".split(separator: ",").count)
for character in "a\r\nb" { print(String(character).utf8.count) }
let composed = "caf\u{E9}"
let decomposed = "cafe\u{301}"
print(composed == decomposed, composed.count, decomposed.count)
var places: [String: Int] = [composed: 1, "K": 2, ";": 3, "`": 4]
places[decomposed, default: 0] += 10
places["\u{212A}", default: 0] += 20
places["\u{37E}", default: 0] += 30
places["\u{1FEF}"] = 44
print(places.count, places["K"] ?? 0, places[";"] ?? 0, places["`"] ?? 0, places[composed] ?? 0)
places["K"] = nil
if let gone = places["\u{212A}"] { print("still there", gone) } else { print("gone") }
let counts = count("e\u{301}e\u{E9}K\u{212A}\r\n\r\n")
print(counts["\u{E9}"] ?? 0, counts["e"] ?? 0, counts["K"] ?? 0, counts["\r\n"] ?? 0)
let letters = Array("ae\u{301}K\u{1F469}\u{200D}\u{1F467}z")
print(letters.firstIndex(of: "\u{E9}") ?? -1, letters.firstIndex(of: "\u{212A}") ?? -1)
print(letters.firstIndex(of: "e") ?? -1, letters.firstIndex(of: "z") ?? -1, letters[1...].firstIndex(of: "z") ?? -1)
if let place = letters.firstIndex(of: "\u{1F469}\u{200D}\u{1F467}") { print(place) }
print((3..<9).firstIndex(of: 5) ?? -1, [0.5, 1.5].firstIndex(of: 1.5) ?? -1, ["x", "y"].firstIndex(of: "q") ?? -1)
var text = "cafe"
text.append("\u{301}")
text.append("s" as Character)
text += " \(Int.min) \(-7) \(0) \(1000) \(Int.max)"
print(text, text.count, text.dropFirst(2).count)
var maybe: [String: Int?] = ["a": 1]
maybe["b"] = nil as Int?
maybe["c"] = 5
if let inner = maybe["c"] { print(inner ?? 0) }
print(maybe.count, (maybe["c"] ?? 0) ?? 1)
var long: [String: Int] = [:]
for number in 0..<200 { long["a rather long key with the number \(number)"] = number }
print(long.count, long["a rather long key with the number 150"] ?? -1, long["a rather long key"] ?? -1)
var tree: [Int: [Int: Double]] = [:]
for number in -50..<50 { tree[number, default: [:]][number * number] = Double(number) / 2 }
print(tree.count, tree[-7]?[49] ?? 0, (tree[8] ?? [:])[64] ?? 0)
