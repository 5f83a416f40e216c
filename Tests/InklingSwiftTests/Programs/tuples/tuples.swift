// Tuples: labels, elements, decomposition and comparison
// ---
let t = (x: 1, y: 2.5, "z")
print(t.x, t.y, t.2, t.0, t)
let (a, b) = (1, "two")
let (c, _, (d, e)) = (1, 2, (3, 4))
print(a, b, c, d, e)
var p = (1, 2)
p.0 = 10
(p.0, p.1) = (p.1, p.0)
print(p)
var (x, y) = (1, 2)
(x, y) = (y, x + y)
(x, y) = (y, x + y)
print(x, y)
func minmax(_ list: [Int]) -> (low: Int, high: Int) { (list.min()!, list.max()!) }
let m = minmax([3, 1, 2])
print(m, m.low, m.high, minmax([5]).low)
let (low, high) = minmax([4, 9])
print(low, high, (1, 2) == (1, 2), (1, "a") != (1, "b"))
let labelled: (first: Int, second: Double) = (1, 2)
let plain: (Int, Double) = labelled
print(labelled, plain)
var v = [1, 2, 3]
(v[0], v[2]) = (v[2], v[0])
print(v)
let nested = (1, (2, 3), [4])
print(nested.1.0, nested.2[0], nested)
