// Slices: sequences kept in constants
// ---
let a = [5, 3, 8, 1]
let e = a.enumerated()
for (i, x) in e { print(i, x, terminator: " ") }
print()
let z = zip(a, ["a", "b"])
for (n, s) in z { print(n, s, terminator: " ") }
print()
for i in stride(from: 0.0, through: 1.0, by: 0.5) { print(i, terminator: " ") }
