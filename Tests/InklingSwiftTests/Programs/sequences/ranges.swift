// Sequences: ranges and strides
// ---
let r = 2..<5
let c = 2...5
print(r, c, r.count, c.count, r.lowerBound, r.upperBound, c.upperBound, r.isEmpty, (3..<3).isEmpty)
for i in r { print(i, terminator: " ") }
for i in c where i % 2 == 1 { print(i, terminator: " ") }
for i in (0..<3).reversed() { print(i, terminator: " ") }
for i in [1, 2].reversed() { print(i, terminator: " ") }
for x in stride(from: 0, to: 1, by: 0.25) { print(x, terminator: " ") }
for x in stride(from: 10, through: 0, by: -5) { print(x, terminator: " ") }
for i in 3..<3 { print("never", i) }
print(r == 2..<5, c == 2...4)
let n = 3
for i in 0...n - 1 { print(i, terminator: "") }
for i in -n ..< 0 { print(i, terminator: "") }
print()
