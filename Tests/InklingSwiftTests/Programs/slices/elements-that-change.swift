// Elements of slices: set, changed by operators and methods, in variables, in arrays and in structs
struct Row {
  var cells: ArraySlice<Int>
  mutating func double(at index: Int) { cells[index] *= 2 }
}
func bump(_ x: inout Int) { x += 100 }
// ---
let a = [1, 2, 3, 4, 5]
var s = a[1...3]
s[1] = 20
s[2] += 30
s[3] -= s[1]
print(s, a, s.startIndex)
bump(&s[2])
print(s)
var b = [1, 2, 3, 4]
b[0..<2][0] += 5
b[1...][3] = 9
print(b)
var words = ["a", "b", "c"].dropFirst()
words[1].append("!")
words[2] += "?"
print(words)
var rows = [[1, 2], [3, 4], [5]][1...]
rows[1][0] = 30
rows[2].append(6)
print(rows)
var row = Row(cells: a[2...])
row.double(at: 4)
row.cells[2] = -1
print(row.cells)
var t = s
t[2] = 0
print(s[2], t[2])
var x = [1.5, 2.5, 3.5][1...]
for i in x.indices { x[i] *= 2 }
print(x)
var y = a[1...]
y[2...3] = [30, 31, 32]
print(y, y.startIndex, y.endIndex)
y[...1] = []
y[y.endIndex...] = [9]
y[2..<4][3] += 1
print(y, y.startIndex, a)
