// Operators: compound assignment through subscripts, properties, tuples, optionals and dictionaries
struct Cell { var value = 1; var tags: [String] = []; var next: [Cell]? ; var pair = (a: 1, b: 2.0)
  subscript(i: Int) -> Int { get { value * i } set { value = newValue } } }
// ---
var d: [String: [Int]] = [:]
d["a", default: []] += [1]
d["a", default: []].append(2)
d["a"]?[0] += 10
d["a"]![1] *= 5
d["zz"]?[0] += 1
print(d)
var counts: [Character: Int] = [:]
for c in "banana" { counts[c, default: 0] += 1 }
print(counts.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
var grid = [[0, 1], [2, 3]]
grid[1][0] += 5
grid[0][1] -= grid[1][0]
grid[grid[0][0]][1] <<= 2
print(grid)
var cells = [Cell(), Cell(next: [Cell()])]
cells[0].value += 4
cells[1].next?[0].value *= 7
cells[1].next![0].tags += ["t"]
cells[0].pair.b /= 4
cells[0].pair.a -= 1
cells[0][3] += 1
print(cells[0], cells[1].next![0].value, cells[1].next![0].tags)
var t = (n: 1, list: [1, 2], o: Optional(3))
t.n += 1
t.list[1] += t.n
t.o? += 1
t.o! *= 2
print(t)
var o: Int? = 2
o? += 1
o! -= 10
print(o as Any)
var names = ["x": (first: 1, second: "s")]
names["x"]?.second += "!"
names["x"]!.first += 1
print(names["x"]!)
var text = ["a", "b"]
text[0] += "z"
text[1] = text[1] + text[0]
print(text)
var m: [Int: [String: Int]] = [:]
m[1, default: [:]]["k", default: 100] += 1
m[1]!["k"]! += 1
print(m)
var f = 1.5
f += 1; f *= 2; f -= 0.5; f /= 3
print(f)
