// Dictionaries: loops over keys and values
// ---
let merged = ["a": 4, "b": 2]
let one = ["k": 1.5]
let ages = ["Ann": 31, "Cid": 40]
let total = merged.reduce(0) { $0 + $1.value }
print(total, merged.map { $0.value }.sorted(), merged.contains { $0.value == 2 }, merged.allSatisfy { $0.value > 0 })
print(merged.max { $0.value < $1.value }!.key, merged.min { $0.value < $1.value }!)
for (i, pair) in one.enumerated() { print(i, pair.key, pair.value, pair) }
let scores: [String: Double] = ["a": 1, "b": 2.5]
print(scores["a"]! + scores["b"]!)
var grid = [[Int]: String]()
grid[[1, 2]] = "p"
print(grid[[1, 2]]!, grid[[2, 1]] == nil)
var copy = ages
copy["Ann"] = 99
print(ages["Ann"]!, copy["Ann"]!)
var cache = [Int: Int]()
func fib(_ n: Int) -> Int {
  if n < 2 { return n }
  if let known = cache[n] { return known }
  let value = fib(n - 1) + fib(n - 2)
  cache[n] = value
  return value
}
print(fib(60), cache.count)
let d = Dictionary<String, Int>()
print(d, Set<Int>(), Array<Int>())
let ks = one.keys
print(ks, one.values, ks.count)
