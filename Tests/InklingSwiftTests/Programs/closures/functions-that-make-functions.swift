// Closures: functions as parameters and results
import Foundation
// ---
func adder(_ n: Int) -> (Int) -> Int { { $0 + n } }
func compose(_ f: @escaping (Double) -> Double, _ g: @escaping (Double) -> Double) -> (Double) -> Double {
  { f(g($0)) }
}
let add3 = adder(3)
let both = compose({ $0 * 2 }, { $0 + 0.5 })
print(add3(4), adder(1)(2), both(1), compose(sqrt, { $0 * $0 })(3))
let operations: [(String, (Double, Double) -> Double)] = [("+", { $0 + $1 }), ("*", { $0 * $1 })]
for (name, run) in operations { print(name, run(3, 4)) }
let run: () -> Void = { print("ran") }
run()
let table: [(Int) -> Int] = [adder(1), adder(10), { $0 * $0 }]
print(table.map { $0(5) }, table[2](9))
func repeated(_ n: Int, _ body: (Int) -> Void) { for i in 0..<n { body(i) } }
var sum = 0
repeated(4) { sum += $0 }
repeated(2) { i in
  let twice = i * 2
  sum += twice
}
print(sum)
var f: (Int) -> Int = { $0 }
let g = f
f = { g($0) + 1 }
print(f(1), g(1))
