// Control flow: for-in over ranges, arrays, text, dictionaries, strides, with where and patterns
// ---
for i in 0..<3 { print(i, terminator: " ") }
for i in (1...3).reversed() { print(i, terminator: " ") }
for i in stride(from: 10, to: 0, by: -4) { print(i, terminator: " ") }
for x in stride(from: 0.0, through: 1, by: 0.25) { print(x, terminator: " ") }
print()
for c in "héy!" where c.isLetter { print(c, terminator: ",") }
for (i, c) in "ab".enumerated() { print(i, c, terminator: ";") }
for (a, b) in zip([1, 2, 3], ["x", "y"]) { print(a, b, terminator: "|") }
print()
for _ in 1...2 { print("again", terminator: " ") }
for case let (x, y) in [(1, 2), (3, 4)] where x + y > 3 { print(x * y, terminator: " ") }
for case let x? in [1, nil, 3] { print(x, terminator: " ") }
for case (let n, "keep") in [(1, "keep"), (2, "drop"), (3, "keep")] { print("kept", n, terminator: " ") }
for case 3...5 in [1, 4, 7, 5] { print("hit", terminator: " ") }
print()
for (key, value) in ["only": 1] { print(key, value) }
for value in Set([4]) { print(value) }
var list = [1, 2, 3]
for x in list { list.append(x * 10) }
print(list)
for var x in [5, 6] { x *= 2; print(x, terminator: " ") }
for (i, row) in [[1, 2], [3]].enumerated() { for (j, v) in row.enumerated() { print("\(i)\(j)=\(v)", terminator: " ") } }
print()
for i in 0..<0 { print("never", i) }
for x in [1, 2, 3].reversed() where x != 2 { print(x) }
let r = 2...4
for i in r { print(i, r.contains(i + 1)) }
for s in ["a b", "c"] { for w in s.split(separator: " ") { print(w, terminator: "/") } }
for i in [10, 20, 30].indices.dropFirst() { print(i) }
print()
