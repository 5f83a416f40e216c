// Arrays: searching, testing and comparing
// ---
let a = [5, 3, 8, 1, 8, 2]
print(a.first!, a.last!, a.first { $0 > 5 } ?? 0, a.last { $0 < 5 } ?? 0, a.first(where: { $0 > 100 }) as Any)
print(a.firstIndex(of: 8)!, a.lastIndex(of: 8)!, a.firstIndex { $0 < 3 }!, a.lastIndex(where: { $0 > 4 })!, a.firstIndex(of: 7) as Any)
print(a.contains(3), a.contains { $0 > 8 }, a.contains(where: { $0 == 1 }), a.allSatisfy { $0 > 0 }, [Int]().allSatisfy { $0 > 0 })
print(a.min()!, a.max()!, a.min { abs($0 - 4) < abs($1 - 4) }!, a.max(by: { $0 % 5 < $1 % 5 })!, [Int]().max() as Any)
print(a.sorted(), a.sorted(by: >), a.sorted { ($0 % 2, $0) < ($1 % 2, $1) }, a == a.sorted(), a.isEmpty, a.count)
print(a.elementsEqual([5, 3]), a.elementsEqual(a), a.starts(with: [5, 3]), a.starts(with: [3]), a.starts(with: []))
print([1, 2].lexicographicallyPrecedes([1, 3]), [2].lexicographicallyPrecedes([1, 9]), [1].lexicographicallyPrecedes([1, 0]))
print([1, 2] == [1, 2], [1, 2] != [2, 1], [[1], []] == [[1], []], ["a"] == ["b"])
print(a.prefix(2), a.suffix(2), a.prefix(while: { $0 != 1 }), a.drop(while: { $0 > 2 }), a.dropFirst(4), a.dropLast(5), a.prefix(100).count)
print(a.filter { $0 > 4 }.count, a.reduce(0, +), a.reduce(1) { $0 * $1 % 101 }, a.count { $0 == 8 })
let words = ["pear", "fig", "apple", "kiwi"]
print(words.min { $0.count < $1.count }!, words.max { $0.count < $1.count }!, words.sorted { $0.count < $1.count || ($0.count == $1.count && $0 < $1) })
print(words.firstIndex(of: "fig") ?? -1, words.contains("lime"), words.joined(), words.joined(separator: "-"), words.map(\.first!))
let (small, large) = (a.filter { $0 < 4 }, a.filter { $0 >= 4 })
print(small, large, a.indices, a.indices.contains(6), a.endIndex, a.startIndex, a.index(after: 2), a.index(before: 2))
print(a.enumerated().map { $0.offset * $0.element }, a.enumerated().max { $0.element < $1.element }!.offset)
