// Keys that are one text written with other scalars
struct Name: Hashable { var text: String }
// ---
let cafe = "caf\u{E9}"
let decomposed = "cafe\u{301}"
print(Set([cafe, decomposed]).count, Set(["K", "\u{212A}"]).count, Set<Character>(["\u{E9}", "e\u{301}"]).count)
print(Set([Name(text: cafe), Name(text: decomposed)]).count, Set([[cafe], [decomposed]]).count, Set([cafe.prefix(9), decomposed.prefix(9)]).count)
var counts: [String: Int] = [:]
for word in [cafe, "tea", decomposed, "tea", "a text that is longer than fifteen bytes", "a text that is longer than fifteen bytes"] { counts[word, default: 0] += 1 }
print(counts[cafe]!, counts[decomposed]!, counts["tea"]!, counts.count, counts["a text that is longer than fifteen bytes", default: 0])
print(Set([0.0, -0.0]).count, Set<Float>([0, -0.0, 1]).count, Set([Int?.none, 1, 1]).count, Set([1...2, 1...2, 1...3]).count, Set([true, false, true]).count)
var index: [String.Index: Int] = [:]
for position in cafe.indices { index[position, default: 0] += 1 }
print(index.count, index[cafe.startIndex]!)
