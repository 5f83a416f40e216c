// Switch: nested optionals, tuples of optionals and enumerations, fallthrough
// ---
func add(_ a: Int?, _ b: Int?) -> String {
  switch (a, b) {
  case let (x?, y?): "\(x + y)"
  case (let x?, nil), (nil, let x?): "one: \(x)"
  case (nil, nil): "none"
  }
}
print(add(1, 2), add(1, nil), add(nil, 2), add(nil, nil))
func deep(_ x: Int??) -> String {
  switch x {
  case .none: "outer nil"
  case .some(.none): "inner nil"
  case .some(.some(0)): "zero"
  case let n??: "\(n)"
  }
}
let inner: Int? = nil
print(deep(nil), deep(.some(inner)), deep(0), deep(4))
func parse(_ r: Result<Int?, Failure>) -> Int {
  switch r {
  case .success(let n?) where n > 100: 100
  case .success(.some(let n)): n
  case .success(nil): 0
  case .failure(.code(let c)), .failure(.named(_, let c)): -c
  }
}
enum Failure: Error { case code(Int), named(String, Int) }
for n in 1...4 {
  var words: [String] = []
  switch n {
  case 1: words.append("one"); fallthrough
  case 2: words.append("up to two"); fallthrough
  case 3: words.append("up to three")
  default: words.append("more")
  }
  print(n, words)
}
let d: [String: [Int]?] = ["a": [1], "b": nil]
for key in ["a", "b", "c"] {
  switch d[key] {
  case let list??: print(key, list)
  case .some(nil): print(key, "nil")
  case nil: print(key, "missing")
  }
}
