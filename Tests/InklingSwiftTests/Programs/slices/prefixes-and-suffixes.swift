// Slices: prefixes, suffixes and subscripts with ranges
// ---
let a = [1, 2, 3, 4, 5]
print(Array(a[1..<3]), a[1...3].reduce(0, +), a[0..<2].map { $0 * 2 }, a.prefix(10), a.suffix(0))
print(a.dropFirst(2).count, a.dropLast(9).isEmpty, a.prefix(3).first!, a[1..<4].max()!, a.dropFirst().sorted(by: >))
for x in a.dropFirst(3) { print(x) }
for (i, x) in a.prefix(2).enumerated() { print(i, x) }
print(Array(a.prefix(2)) + Array(a.suffix(2)))
