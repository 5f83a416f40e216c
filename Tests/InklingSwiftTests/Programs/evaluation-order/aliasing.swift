// Evaluation order: in-out parameters, closures and values that change while they are read
// ---
func set(_ x: inout Int, _ v: Int) -> Int { x = v; return v * 10 }
var a = 1
let s = a + set(&a, 5) + a
print(s, a)
var list = [1, 2, 3]
func grow() -> Int { list.append(9); return list.count }
print(list.count + grow() + list.count, list)
list[0] = grow()
print(list)
var log: [Int] = []
let closures = (0..<3).map { i in { log.append(i); return log.count } as () -> Int }
print(closures[2]() * 10 + closures[0](), log)
var x = 10
let read = { x }
func change(_ f: () -> Int) -> Int { x += 1; return f() }
print(x, change(read), x, read() + change(read))
func two(_ a: inout Int, _ b: inout Int) { a += 1; b += a }
var p = 1, q = 2
two(&p, &q); two(&q, &p)
print(p, q)
var t = (0, 0), arr = [[1], [2]]
two(&t.0, &p)
arr[0].append(arr[1].count + arr[0][0])
arr.swapAt(0, 1)
print(t, p, arr)
struct Counter { var n = 0; mutating func next() -> Int { n += 1; return n } }
var c = Counter()
print(c.next() + c.next() * 10, c.n, c.next() - c.next(), c.n)
var d = c
print([c.next(), d.next(), c.next()], d.n)
func recursive(_ n: inout Int) { if n < 100 { n *= 3; recursive(&n) } }
var r = 2
recursive(&r)
print(r)
var values = [3, 1, 2]
for v in values { values.removeLast(); values.insert(v * v, at: 0) }
print(values)
for (i, _) in values.enumerated() where i > 0 { values[i] += values[i - 1] }
print(values)
