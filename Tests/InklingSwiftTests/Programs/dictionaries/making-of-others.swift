// Dictionaries: grouping, mapping values, merging and filtering
// ---
let one = ["k": 1.5]
let byLength = Dictionary(grouping: ["hi", "yo", "hey"], by: { $0.count })
print(byLength[2]!, byLength[3]!, byLength.keys.sorted())
let zipped = Dictionary(uniqueKeysWithValues: zip(["x", "y"], [1, 2]))
print(zipped["x"]!, zipped["y"]!)
let merged = Dictionary([("a", 1), ("b", 2), ("a", 3)], uniquingKeysWith: { $0 + $1 })
print(merged["a"]!, merged["b"]!)
print(merged.mapValues { $0 * 10 }.sorted { $0.key < $1.key }.map { $0.value })
print(merged.filter { $0.value > 2 }, merged.filter { $0.key == "b" })
var m = merged
m.merge(["a": 100, "z": 5]) { old, new in new }
print(m["a"]!, m["z"]!, merged["a"]!)
print(merged.merging(["b": 1]) { $0 * 10 + $1 }["b"]!)
print(m.removeValue(forKey: "a")!, m.removeValue(forKey: "a") == nil, m.updateValue(6, forKey: "z")!)
print(m.compactMapValues { $0 > 3 ? String($0) : nil }["z"]!)
m.removeAll()
print(m, m.isEmpty)
