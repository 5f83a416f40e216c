// Arrays: copies are values of their own
// ---
var a = [1, 2, 3]
var b = a
b[0] = 100
b.append(4)
print(a, b)
var grid = [[Int]](repeating: [0, 0, 0], count: 3)
var copy = grid
grid[1][2] = 7
grid[0][0] += 5
copy[2] = [9]
grid[2].append(1)
print(grid, copy)
let row = grid[1]
grid[1][0] = -1
print(row, grid[1])
a = b
b.removeLast()
print(a, b)
func changed(_ list: [Int]) -> [Int] {
  var list = list
  list[0] = -1
  return list
}
print(changed(a), a)
var pairs = [(1, "a"), (2, "b")]
pairs[0].1 = "z"
pairs[1].0 += 40
print(pairs)
var t = (list: [1], n: 2)
var u = t
t.list.append(5)
t.list[0] = 9
u.n = 3
print(t, u)
