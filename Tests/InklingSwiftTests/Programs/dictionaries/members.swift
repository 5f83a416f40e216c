// Dictionaries: reading, changing, merging, filtering, mapping and sorting
// ---
var d = ["one": 1, "two": 2, "three": 3]
print(d.count, d.isEmpty, d["one"] as Any, d["four"] as Any, d["four", default: 4], d["two"]!)
d["four"] = 4; d["one"] = nil; d["two"]! += 20; d["three"]? *= 2; d["zzz"]? += 1
func show<V>(_ d: [String: V]) { print(d.keys.sorted().map { "\($0):\(d[$0]!)" }.joined(separator: " ")) }
show(d)
print(d.updateValue(5, forKey: "five") as Any, d.updateValue(6, forKey: "five") as Any, d.removeValue(forKey: "two") as Any, d.removeValue(forKey: "two") as Any)
show(d)
show(d.mapValues { $0 * 10 }); show(d.filter { $0.value > 4 }); show(d.compactMapValues { $0 % 2 == 0 ? "\($0)" : nil })
show(d.merging(["four": 100, "six": 6]) { old, new in old + new }); d.merge(["x": 1]) { $1 }; d.merge(zip(["x", "y"], [7, 8])) { $0 * $1 }
show(d)
print(d.keys.sorted(), d.values.sorted(), d.map { $0.value }.sorted(), d.contains { $0.value == 8 }, d.keys.contains("x"), d.values.contains(999), d.first { $0.key == "y" }!)
print(d.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key), d.max { ($0.value, $0.key) < ($1.value, $1.key) }!, d.min { $0.key < $1.key }!.key, d.reduce(0) { $0 + $1.value }, d.allSatisfy { $0.value > 0 })
print(Dictionary(uniqueKeysWithValues: zip("ab", 1...)) == ["a": 1, "b": 2], Dictionary([("k", 1), ("k", 2)], uniquingKeysWith: max), Dictionary(grouping: [1, 2, 3, 4]) { $0 % 2 == 0 } == [true: [2, 4], false: [1, 3]])
print(["a": 1] == ["a": 1], ["a": 1] != ["a": 2], [1: "x"][1]!, ["k": [1, 2]]["k"]![1], ["o": ["i": 5]]["o"]?["i"] ?? 0, [Int: Int]() == [:])
for (k, v) in d.sorted(by: { $0.key < $1.key }) where v % 2 == 0 { print(k, v, terminator: "; ") }
print()
var nested: [String: [String: Int]] = [:]
nested["a", default: [:]]["x", default: 0] += 1; nested["a"]?["y"] = 2; nested["b", default: [:]]["z"] = 3; nested["a"]?["x"] = nil
print(nested["a"]!, nested["b"]!, nested.count, nested["c"]?["q"] as Any)
var groups: [Int: [String]] = [:]
for w in ["a", "bb", "cc", "d"] { groups[w.count, default: []].append(w) }
print(groups[1]!, groups[2]!, groups.keys.max()!, groups.values.map(\.count).reduce(0, +))
let inverse = Dictionary(d.map { ($0.value, $0.key) }, uniquingKeysWith: min)
print(inverse.keys.sorted().map { inverse[$0]! }, d.compactMap { $0.key.count > 3 ? $0.key : nil }.sorted(), d.count { $0.value > 5 })
d.removeAll(); print(d, d.isEmpty, d.keys.count, d.popFirst() as Any)
var optional: [String: Int?] = ["a": 1, "b": nil]; optional["a"] = .some(nil); optional["b"] = nil
