func makeScaler(_ factor: Double) -> (Double) -> Double {
  { $0 * factor }
}

func compose(
  _ f: @escaping (Double) -> Double, _ g: @escaping (Double) -> Double
) -> (Double) -> Double {
  { f(g($0)) }
}

let numbers = Array(0..<100_000)
var total = 0
for round in 1...24 {
  let squares = numbers.map { $0 * $0 % 1000 }
  let even = squares.filter { $0 % 2 == 0 }
  total += even.reduce(0) { $0 + $1 } + round
  total += squares.reduce(0, +)
}
print(total)

let halve = makeScaler(0.5)
let triple = makeScaler(3.0)
let both = compose(halve, triple)
var value = 0.0
for i in 0..<1_200_000 {
  value = both(value) * 0.5 + Double(i % 3)
}
print(String(format: "%.6f", value))

var calls = 0
let count = { (amount: Int) in
  calls += amount
}
for i in 0..<1_200_000 {
  count(i % 5)
}
print(calls)

let pairs = numbers.map { ($0 % 100, Double($0) * 0.25) }
let heavy = pairs.filter { $0.0 > 50 }.map { $0.1 }
print(heavy.count, String(format: "%.2f", heavy.reduce(0.0, +)))
