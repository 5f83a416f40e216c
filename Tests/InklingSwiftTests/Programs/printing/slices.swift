// Printing: slices
// ---
let a = [1, 2, 3, 4]
print(a[1..<3], a.prefix(2), a.suffix(2), a.dropFirst(), a.dropLast(2), a[1...2])
print(["a", "b"].prefix(1), [1.5, 2].dropFirst(), "\(a.prefix(2))")
print([a.prefix(1)], (a.prefix(1), 2))
