// Sets: as text, of other element types
// ---
var s: Set = [3, 2, 5]
let words = Set(["a", "b", "a"])
print(words.count, words.sorted(), Set([1]), [Set([1])], (Set(["x"]), 1))
var empty = Set<String>()
empty.insert("q")
print(empty, empty.isEmpty, empty.first!)
print(s.map { $0 * 2 }.sorted(), s.filter { $0 > 2 }.sorted(), s.reduce(0, +), s.min()!, s.max()!)
for x in Set([7]) { print(x) }
s.formUnion([100, 2]); s.subtract([3]); s.formIntersection([100, 2])
print(s.sorted())
s.removeAll()
print(s)
let pairs = Set([[1, 2], [1, 2], [3]])
print(pairs.count)
let unique = Array(Set([1, 1, 1]))
print(unique, unique.count == 1 ? "one" : "many")
var seen = Set<Int>()
let firsts = [1, 2, 1, 3, 2].filter { seen.insert($0).inserted }
print(firsts, s.isSubset(of: 1...3))
var all: Set<Double> = [1, 2.5]
all.insert(3)
print(all.sorted())
