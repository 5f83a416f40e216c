// Tuples: in arrays, dictionaries, functions, loops, comparisons and swaps
// ---
var people: [(name: String, age: Int)] = [("Ann", 30), ("Bob", 25)]
people.append((name: "Cid", age: 41)); people[1].age += 1; people.sort { $0.age > $1.age }
print(people, people[0].name, people.map { $0.age }.reduce(0, +), people.first { $0.name == "Bob" }!.1)
func stats(_ v: [Double]) -> (mean: Double, spread: (low: Double, high: Double)) { (v.reduce(0, +) / Double(v.count), (v.min()!, v.max()!)) }
let r = stats([1, 4, 2.5])
print(r, r.mean, r.spread.low, r.1.1)
let (mean, (low, high)) = r
print(mean, low, high, (1, 2) == (1, 2), (1, "a") < (1, "b"), (2, "a") < (1, "b"), (1, 2, 3) != (1, 2, 4), ("a", 1) >= ("a", 1))
var (a, b, c) = (1, 2, 3); (a, b, c) = (c, a, b); print(a, b, c)
var t = (x: 1, y: (z: [1, 2], w: "s")); t.y.z.append(3); t.y.w += "!"; t.0 *= 5; t.y.0[0] = 7; print(t)
let u = t; t.y.z = []; print(u.y.z, t.y.z)
for (i, (name, age)) in people.enumerated() where age > 25 { print(i, name, age) }
for case let (name, age) in people where name.hasPrefix("A") { print(name, age) }
let points = [(0, 1), (2, 0), (1, 1)]
print(points.sorted(by: <), points.map { $0 + $1 }, points.map { p in p.0 * p.1 }, points.min { $0.1 < $1.1 }!, points.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }, points.filter { $0 != (2, 0) }.count)
let byName = ["origin": (0, 0), "unit": (1, 1)]; print(byName["unit"]!.0, byName["none"]?.1 as Any, byName.mapValues { $0.0 + $0.1 }["unit"]!)
let f: ((Int, Int)) -> Int = { $0.0 - $0.1 }, g: (Int, Int) -> Int = { $0 - $1 }; print(f((5, 3)), g(5, 3), points.map(f))
let nested = [((1, 2), "a"), ((3, 4), "b")]; print(nested.map { $0.0.1 }, nested.map { "\($0.1)\($0.0.0)" }); for ((x, y), s) in nested { print(x + y, s) }
func swapped<A, B>(_ p: (A, B)) -> (B, A) { (p.1, p.0) }; print(swapped((1, "z")), swapped(swapped((2.5, [1]))), type(of: swapped((1, true))))
let unlabeled: (Int, Int) = (x: 3, y: 4), labeled: (w: Int, h: Int) = (5, 6); print(unlabeled, labeled, labeled.w * labeled.h, (labeled.h, unlabeled.0))
switch (a, b) { case (3, let y) where y > 0: print("three", y); case (_, _): print("other") }
