// Optionals: in functions and arrays, map and flatMap
// ---
func half(_ n: Int) -> Int? { n % 2 == 0 ? n / 2 : nil }
print(half(4) ?? -1, half(5) ?? -1, half(4)! + 1, [1, 2, 4].compactMap(half), [1, 2].map { half($0) ?? 0 })
let list: [Int?] = [1, nil, 3]
print(list.compactMap { $0 }, list.count, list[1] == nil, list[0]! + 1)
for item in list { print(item ?? 0, terminator: " ") }
var total = 0
for item in list {
  guard let item else { continue }
  total += item
}
print(total)
let d: Double? = 2
let f: Float? = 0.5
print(d ?? 0, (d ?? 1) * 2, f!, d! / 4)
func find(_ x: Int, in list: [Int]) -> Int? {
  for (i, y) in list.enumerated() where x == y { return i }
  return nil
}
print(find(2, in: [1, 2])!, find(5, in: []) ?? -1)
