// Constants and variables: tuple patterns, annotations, several in one declaration
// ---
let (a, b) = (1, "one")
let (c, (d, e)) = (2, (3.5, [4, 5]))
var (x, y): (Double, Int) = (1, 2)
let (_, second, _) = (10, 20, 30)
print(a, b, c, d, e, x, y, second)
x += 0.5; y -= 7
(x, y) = (Double(y), Int(x))
print(x, y)
let n = 1, m = 2.0, t = "t"
var p, q: Int
p = 3
q = p * 2
print(n, m, t, p, q)
let big = 1_000_000, hex = 0xFF, bin = 0b1010_1010, oct = 0o17, tiny = 1e-3, hexDouble = 0x1p4
print(big, hex, bin, oct, tiny, hexDouble)
let f: Float = 3, u: UInt8 = 200, l: Int64 = -5
print(f, u, l, type(of: f), type(of: u), type(of: l))
let list: [Double] = [1, 2, 3], empty: [String] = [], table: [String: Int] = [:], unique: Set<Int> = [3]
print(list, empty, table, unique)
let maybe: Int? = 4, never: Int? = nil
print(maybe as Any, never as Any)
let fun: (Int, Int) -> Int = { $0 + $1 }, op: (Int, Int) -> Int = (*)
print(fun(3, 4), op(3, 4))
var point = (x: 1, y: 2)
point.x = 10
let (px, py) = point
print(px + py, point)
(point.x, point.y) = (point.y, point.x)
print(point)
var (lo, hi) = (5, 3)
if lo > hi { (lo, hi) = (hi, lo) }
print(lo, hi)
let `class` = "reserved words in backticks", größe = 2, π = 3.14
print(`class`, größe, π)
