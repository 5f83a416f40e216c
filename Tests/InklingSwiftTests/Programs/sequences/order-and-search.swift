// Sequences: sorting and searching
// ---
let a = [3, 1, 2, 1]
print(a.sorted(), a.sorted(by: >), a.sorted { $0 > $1 }, ["b", "a"].sorted(), [2.5, 1].sorted(by: <))
print(a.contains(2), a.contains { $0 > 2 }, a.contains(where: { $0 > 5 }), a.allSatisfy { $0 > 0 })
print(a.firstIndex(of: 1)!, a.firstIndex(where: { $0 < 3 })!, a.first(where: { $0 < 3 })!, a.min()!, a.max()!)
print((1...3).contains(2), (1..<3).contains(3))
print(["a", "b"].joined(), ["a", "b"].joined(separator: "-"), a.map { "\($0)" }.joined(separator: " "))
let sorted = [("b", 2), ("a", 2), ("c", 1)].sorted { $0.1 < $1.1 }
print(sorted, [[2, 1], [3]].map { $0.sorted() })
print(["pear", "fig"].min { $0.count < $1.count }!, ["pear", "fig"].max(by: { $0.count < $1.count })!)
print([[1], [2, 3]].flatMap { $0 }, [1, 2].flatMap { [$0, $0 * 10] })
