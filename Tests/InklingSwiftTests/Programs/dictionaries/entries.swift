// Dictionaries: reading, setting and removing entries
// ---
var ages = ["Ann": 31, "Bob": 27]
ages["Cid"] = 40
print(ages["Ann"]!, ages["Zoe"] == nil, ages.count, ages.isEmpty)
ages["Bob"] = nil
print(ages["Bob"] == nil, ages.count, ages["Bob"] ?? -1)
if let age = ages["Cid"] { print("Cid is", age) }
for (name, age) in ages.sorted(by: { $0.key < $1.key }) { print(name, age) }
for key in ages.keys.sorted() { print(key, ages[key, default: 0]) }
print(ages.values.sorted(), ages.values.reduce(0, +), ages.keys.contains("Ann"))
var counts: [String: Int] = [:]
for word in ["a", "b", "a", "c", "b", "a"] { counts[word, default: 0] += 1 }
print(counts.sorted { $0.value > $1.value }.map { "\($0.key)\($0.value)" })
print(counts == ["a": 3, "b": 2, "c": 1], counts != [:])
var lists = [Int: [String]]()
lists[1, default: []].append("one")
lists[1, default: []].append("uno")
lists[2, default: []] += ["two"]
print(lists[1]!, lists[2]!, lists.count)
