// Tuples: comparison with < and sorting
// ---
let a = [5, 3, 8, 1]
print((1, "b") < (1, "c"), (2, 1) > (1, 9), (1, 2) <= (1, 2))
print(a.sorted { ($0 % 2, $0) < ($1 % 2, $1) })
