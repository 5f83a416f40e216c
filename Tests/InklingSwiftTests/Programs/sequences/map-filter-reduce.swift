// Sequences: map, filter, reduce and their like
// ---
let a = [1, 2, 3, 4]
print(a.map { $0 * 2 }, a.filter { $0 % 2 == 0 }, a.reduce(0, +), a.reduce(1, *), a.reduce(0) { $0 + $1 * $1 })
print(a.map { Double($0) / 2 }, a.map { "\($0)" }, a.map { [$0] }, a.map { ($0, $0 * $0) })
print((1...4).map { $0 * $0 }, (0..<3).filter { $0 != 1 }, (1...5).reduce(0, +))
print(a.reduce("") { $0 + "\($1)" }, a.reduce(0.5) { $0 + Double($1) }, [1.5, 2].reduce(0, +))
print(["1", "x", "3"].compactMap { Int($0) }, a.compactMap { $0 > 2 ? $0 : nil }, a.map { $0 > 2 })
a.forEach { print($0, terminator: ",") }
print()
print(a.map { x in x + 1 }, a.map { (x: Int) -> Double in Double(x) * 0.5 })
