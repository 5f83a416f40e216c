// Closures: the forms of closure expressions
// ---
let names = ["Chris", "Alex", "Ewa", "Barry"]
func backward(_ a: String, _ b: String) -> Bool { a > b }
print(names.sorted(by: backward))
print(names.sorted(by: { (a: String, b: String) -> Bool in return a > b }))
print(names.sorted(by: { a, b in return a > b }))
print(names.sorted(by: { a, b in a > b }))
print(names.sorted(by: { $0 > $1 }))
print(names.sorted(by: >))
print(names.sorted { $0.count == $1.count ? $0 < $1 : $0.count < $1.count })
let add: (Int, Int) -> Int = { $0 + $1 }
let square = { (x: Double) -> Double in x * x }
let hello = { print("hello") }
let nothing: () -> Void = {}
hello()
nothing()
print(add(1, 2), square(1.5), { 42 }(), { (a: Int) in a + 1 }(5))
let computed: [Int] = {
  var list: [Int] = []
  for i in 1...5 where i % 2 == 1 { list.append(i) }
  return list
}()
print(computed)
let ignoring: (Int, String) -> String = { _, s in s }
print(ignoring(1, "kept"))
let curried = { (a: Int) in { (b: Int) in a * 10 + b } }
print(curried(4)(2))
let operations: [(String, (Double, Double) -> Double)] = [("+", +), ("-", -), ("*", *), ("/", /), ("max", max)]
for (name, f) in operations { print(name, f(6, 4)) }
let table: [String: (Double) -> Double] = ["relu": { max(0, $0) }, "square": square, "negate": { -$0 }]
for key in table.keys.sorted() { print(key, table[key]!(-2), table[key]?(3) ?? 0) }
print((1...3).map { i in (1...i).reduce(1, *) })
print(names.map { name in
  let upper = name.uppercased()
  let n = upper.count
  return "\(upper)\(n)"
})
var handlers: [() -> Int] = []
for i in 1...3 { handlers.append { i * i } }
print(handlers.map { $0() }, handlers.reversed().map { f in f() })
let optional: ((Int) -> Int)? = { $0 - 1 }
print(optional?(10) ?? 0, optional!(5))
