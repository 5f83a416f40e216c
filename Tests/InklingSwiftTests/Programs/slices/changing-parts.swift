// Slices: replacing parts of an array
// ---
let a = [5, 3, 8, 1]
var b = [1, 2, 3, 4, 5, 6]
b.removeFirst(2); print(b); b.removeLast(1); b.insert(contentsOf: [9, 9], at: 1); print(b)
b.removeSubrange(0..<2); b.replaceSubrange(0...0, with: [7, 7, 7]); print(b, b.startIndex, b.endIndex)
b += 1...3; b.append(contentsOf: 8...9); b.append(contentsOf: a[0...1]); print(b)
print(a[0..<2] == [5, 3], a.elementsEqual([5, 3, 8, 1]), a.starts(with: [5]), a.count { $0 > 2 })
print((1...10).first { $0 * $0 > 50 }!, (1...).first { $0 * $0 > 50 }!, (0..<10).suffix(2).map { $0 }, (0..<10).dropFirst(7).reduce(0, +))
print((1...5).overlaps(5...6), (0..<10).clamped(to: 5..<20), (1...3).reversed().map { $0 }, (1..<4).last!)
