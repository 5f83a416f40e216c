// Generics: recursive generic enumeration Tree<T: Comparable>
indirect enum Tree<T: Comparable> {
  case empty
  case node(Tree<T>, T, Tree<T>)
  init() { self = .empty }
  init<S: Sequence>(_ values: S) where S.Element == T {
    self = .empty
    for v in values { insert(v) }
  }
  mutating func insert(_ x: T) {
    switch self {
    case .empty: self = .node(.empty, x, .empty)
    case .node(var left, let value, var right):
      if x < value { left.insert(x) } else if x > value { right.insert(x) }
      self = .node(left, value, right)
    }
  }
  func reduce<R>(_ start: R, _ f: (R, T, R) -> R) -> R {
    switch self {
    case .empty: start
    case let .node(l, v, r): f(l.reduce(start, f), v, r.reduce(start, f))
    }
  }
  var count: Int { reduce(0) { $0 + 1 + $2 } }
  var depth: Int { reduce(0) { 1 + max($0, $2) } }
  var sorted: [T] { reduce([]) { $0 + [$1] + $2 } }
  func contains(_ x: T) -> Bool {
    guard case let .node(l, v, r) = self else { return false }
    return x == v || (x < v ? l : r).contains(x)
  }
  func map<U>(_ f: (T) -> U) -> Tree<U> {
    switch self {
    case .empty: .empty
    case let .node(l, v, r): .node(l.map(f), f(v), r.map(f))
    }
  }
}
// ---
let numbers = Tree([50, 30, 70, 20, 40, 60, 80, 30])
print(numbers.count, numbers.depth, numbers.sorted, numbers.contains(60), numbers.contains(65))
let words = Tree("the quick brown fox".split(separator: " ").map(String.init))
print(words.sorted, words.map(\.count).sorted, words.depth)
var letters = Tree<Character>()
for c in "hello world" where c != " " { letters.insert(c) }
print(String(letters.sorted), letters.count)
print(Tree<Int>.empty.count, numbers.map { -Double($0) }.reduce(0) { $0 + $1 + $2 })
