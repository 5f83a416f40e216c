// Evaluation order: operands, arguments and elements
// ---
func f(_ n: Int) -> Int { print(n, terminator: " "); return n }
print(f(1) + f(2) * f(3) - f(4))
print([f(1), f(2)], (f(3), f(4)), "\(f(5))\(f(6))")
func g(_ a: Int, b: Double, c: Int) -> Int { a + c }
print(g(f(1), b: Double(f(2)), c: f(3)), max(f(1), f(2), f(3)), f(1) < f(2), f(1) == f(2))
let d = f(1) > 0 ? f(2) : f(3)
var a = [0, 0, 0]
a[f(1)] = f(2)
a[f(0)] += f(5)
print(d, a, a[f(2)], f(f(1) + f(2)))
for i in f(0)..<f(2) { print("i\(i)", terminator: " ") }
var grid = [[1, 2], [3, 4]]
grid[f(1)][f(0)] = f(9)
grid[f(0)][f(1)] *= f(2)
print(grid, grid[f(1)][f(1)])
