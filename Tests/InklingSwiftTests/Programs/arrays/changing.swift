// Arrays: inserting, removing, replacing, sorting and partitioning in place
// ---
var a = [1, 2, 3]
a.append(4); a += [5, 6]; a.append(contentsOf: 7...8); a.insert(0, at: 0); a.insert(contentsOf: [10, 11], at: 2)
print(a)
print(a.remove(at: 3), a.removeFirst(), a.removeLast(), a.popLast() as Any, a)
a.removeFirst(2); a.removeLast(2); print(a)
a.removeAll { $0 % 2 == 0 }; print(a)
a.replaceSubrange(0..<1, with: [7, 8, 9]); print(a)
a[1...2] = [100]; print(a)
a[..<1] = []; print(a)
a.removeSubrange(0...0); print(a)
a = [5, 2, 9, 4]; a.sort(); print(a); a.sort(by: >); print(a); a.sort { $0 % 5 < $1 % 5 }; print(a)
a.reverse(); print(a); a.swapAt(0, 3); print(a)
let middle = a.partition { $0 > 4 }
print(middle, a[..<middle].sorted(), a[middle...].sorted())
a.removeAll(); print(a, a.isEmpty, a.popLast() as Any)
a = Array(repeating: 7, count: 3); a[0] -= 1; a[a.count - 1] *= 2; print(a)
a = [Int](1...5); a = a.map { $0 * $0 }; a = Array(a.reversed()); a = Array(a.dropFirst()); print(a)
a.reserveCapacity(100); a.removeAll(keepingCapacity: true); a += stride(from: 1, to: 10, by: 4); print(a)
var rows = [[1], [2, 3]]
rows[0].append(9); rows[1][0] = 5; rows.append([]); rows[2].insert(1, at: 0); rows.swapAt(0, 1); print(rows)
for i in rows.indices { for j in rows[i].indices { rows[i][j] += i * 10 + j } }
print(rows, rows.joined().map { $0 }, rows.flatMap { $0 }.count)
var s = ["b", "a"]; s.insert("c", at: s.endIndex); s.sort(); s[0...0] = ["x", "y"]; print(s)
var copy = s; copy.removeLast(); print(s.count, copy.count, s.dropLast() == copy[...])
var t: [(String, Int)] = [("b", 2), ("a", 2), ("c", 1)]
t.sort { ($0.1, $0.0) < ($1.1, $1.0) }; t[0].1 += 10; print(t)
var optional: [Int?] = [1, nil]; optional[1] = 5; optional.append(nil); optional[0] = nil; print(optional, optional.compactMap { $0 })
var e: [Int] = []; e.append(contentsOf: Set([3])); e.insert(4, at: 1); print(e, e.first ?? 0, e.dropFirst(5).isEmpty)
