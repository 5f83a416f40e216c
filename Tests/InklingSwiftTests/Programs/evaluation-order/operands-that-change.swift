// Evaluation order: operands that change each other
// ---
var a = [1, 2, 3]
func bump() -> Int { a.append(9); a[0] += 100; return 0 }
print(a[bump()])
a = [1, 2, 3]
a[0] += bump()
print(a)
a = [1, 2, 3]
print(a.contains(bump() + 101))
a = [1, 2, 3]
print(a.map { _ in bump() }, a)
a = [1, 2, 3]
print(a + [bump()], a)
var x = 1
func ten() -> Int { x = 10; return 1 }
x += ten()
print(x)
x = 1
x = x + ten()
print(x)
x = 1
print(x + ten() + x)
var t = (1, 2)
func fifty() -> Int { t.0 = 50; return 1 }
t.0 += fifty()
print(t)
t = (1, 2)
print(t.0 + fifty(), t)
var fn: (Int) -> Int = { $0 }
func change() -> Int { fn = { $0 * 100 }; return 1 }
print(fn(change()), fn(2))
var s = "a"
func z() -> String { s = "z"; return "k" }
s += z()
print(s, "\(s)\(z())\(s)")
var list = [1, 2, 3]
func reset() -> Int { list = [7, 8]; return 5 }
list += [reset()]
print(list)
list = [1, 2]
list.append(reset())
print(list)
list = [1, 2]
(list[0], list[1]) = (list[1], reset())
print(list)
var d = 0.5
func quarter() -> Double { d = 4; return 0.25 }
d *= quarter()
print(d)
var grid = [[1, 2], [3, 4]]
func swapRows() -> Int { grid = [[5, 6], [7, 8]]; return 1 }
print(grid[0][swapRows()], grid[swapRows()][0])
grid = [[1, 2], [3, 4]]
grid[0][swapRows()] += 1
print(grid)
