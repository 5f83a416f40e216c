// Dictionaries: reduce(into:) and counting
// ---
let counts = ["a", "b", "a"].reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
print(counts.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
let evens = (1...6).reduce(into: [Int]()) { result, n in if n % 2 == 0 { result.append(n) } }
print(evens, [1.5, 2].reduce(into: 0.0) { $0 += $1 }, "abc".reduce(into: "") { $0 = String($1) + $0 })
var total = 0
let lengths: [Int: [String]] = ["a", "bb", "c"].reduce(into: [:]) { $0[$1.count, default: []].append($1) }
print(lengths[1]!, lengths[2]!)
let list: [Int] = (1...3).reduce(into: []) { $0.append($1 * 2) }
print(list, zip(1..., ["x", "y"]).map { $0.0 })
