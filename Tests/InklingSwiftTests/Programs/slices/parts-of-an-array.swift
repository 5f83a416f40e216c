// Slices: positions and members of ArraySlice
// ---
let a = [5, 3, 8, 1]
print(a[1...], a[..<2], a[...1], a[1..<3], a[1...2].count, a[2...].first!, a[2...].startIndex, a[2...][2])
let mid = a[1...2]
print(mid, mid[1], mid.indices, mid.sorted(), mid.max()!, mid.map { $0 * 2 }, Array(mid), mid + [1], [0] + mid)
var q = a.dropFirst()
print(q.popFirst()!, q, q.count, q.startIndex, q.removeFirst(), q.isEmpty)
let r = 1..<3
print(a[r], r.contains(2), r.count, r)
