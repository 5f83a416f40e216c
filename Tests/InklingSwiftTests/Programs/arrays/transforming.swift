// Arrays: map, filter, reduce, compactMap, flatMap, zip, chunks and windows
// ---
let a = [1, 2, 3, 4, 5, 6, 7]
print(a.map { $0 * $0 }, a.filter { $0 % 2 == 1 }, a.reduce(0) { $0 + $1 }, a.reduce(into: []) { $0.insert($1, at: 0) } as [Int])
print(["1", "x", "3"].compactMap { Int($0) }, ["1", "x"].map { Int($0) }, [[1, 2], [], [3]].flatMap { $0 }, [1, 2].flatMap { [$0, $0 * 10] })
print(zip(a, a.dropFirst()).map { $1 - $0 }, Array(zip(["a", "b"], 1...)), zip(a, "xyz").map { "\($0)\($1)" })
print(stride(from: 0, to: a.count, by: 3).map { Array(a[$0..<min($0 + 3, a.count)]) })
print((0...a.count - 3).map { a[$0..<$0 + 3].reduce(0, +) }, a.split { $0 % 3 == 0 }, a.split(separator: 4).map(Array.init))
let sums = a.reduce(into: [Int]()) { r, x in r.append((r.last ?? 0) + x) }
print(sums, sums.last!, a.reduce("") { $0.isEmpty ? "\($1)" : "\($0)>\($1)" })
let grouped = Dictionary(grouping: a) { $0 % 3 }
print((0..<3).map { grouped[$0]! }, a.map { [$0: "\($0)"] }.count)
let (mean, n) = (Double(a.reduce(0, +)) / Double(a.count), a.count)
let variance = a.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +) / Double(n)
print(mean, variance, a.map(Double.init).map { ($0 - mean) / 2 })
let matrix = [[1, 2, 3], [4, 5, 6]]
print(matrix[0].indices.map { c in matrix.map { $0[c] } }, matrix.map { $0.reduce(0, +) }, matrix.joined().max()!)
print(matrix.map { row in row.map { String($0) }.joined(separator: " ") }.joined(separator: "\n"))
print(a.enumerated().filter { $0.offset % 2 == 0 }.map(\.element), a.enumerated().map { i, x in i * x }, Array(a.enumerated()).last!)
print(Array("abc"), Array("abc").map(String.init), "a,b".split(separator: ","), Array(0..<3) + Array(7...8), Array(repeating: [0], count: 2))
print(a.min().map { $0 + 1 } ?? 0, a.first.flatMap { $0 > 5 ? $0 : nil } as Any, [3, 1].sorted().first!, a.prefix(3).map(String.init))
a.forEach { print($0, terminator: $0 == 7 ? "\n" : ",") }
print([1, 2, 3].elementsEqual(["1", "2", "3"]) { "\($0)" == $1 }, [[1, 2], [3]].map(\.count), a.max { $0 % 4 < $1 % 4 }!)
