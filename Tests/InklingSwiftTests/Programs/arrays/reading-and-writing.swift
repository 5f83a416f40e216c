// Arrays: reading, changing, inserting and removing elements
// ---
var a = [3, 1, 2]
print(a[0], a[2], a.count, a.isEmpty, a.first!, a.last!, a.indices)
a[1] = 10
a.append(4)
a.append(contentsOf: [5, 6])
a += [7]
a.insert(0, at: 0)
a.insert(8, at: a.count)
print(a, a.remove(at: 1), a.removeLast(), a)
a.swapAt(0, 2)
a.sort()
print(a, a.firstIndex(of: 10)!, a.firstIndex(of: 99) == nil, a.contains(4))
a.removeAll()
print(a, a.first == nil, a.last == nil)
var e: [String] = []
e.append("x")
var d = [Double]()
d.append(1)
d += [2, 0.5]
print(e, d, [Int]().isEmpty, [[Int]]().count)
