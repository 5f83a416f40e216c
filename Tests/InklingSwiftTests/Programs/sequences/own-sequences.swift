// Sequences: types of the lesson's own that conform to Sequence and IteratorProtocol
struct Countdown: Sequence, IteratorProtocol {
  var n: Int
  mutating func next() -> Int? {
    guard n > 0 else { return nil }
    defer { n -= 1 }
    return n
  }
}
struct Fibonacci: Sequence {
  struct Iterator: IteratorProtocol {
    var a = 0, b = 1
    mutating func next() -> Int? {
      let result = a
      (a, b) = (b, a + b)
      return result
    }
  }
  func makeIterator() -> Iterator { Iterator() }
}
struct Words: Sequence {
  let text: String
  func makeIterator() -> WordIterator { WordIterator(rest: text.split(separator: " ").map(String.init)) }
}
struct WordIterator: IteratorProtocol {
  var rest: [String]
  mutating func next() -> String? { rest.isEmpty ? nil : rest.removeFirst() }
}
struct Pairs<Value>: Sequence, IteratorProtocol {
  let values: [Value]
  var index = 0
  init(_ values: [Value]) { self.values = values }
  mutating func next() -> (Value, Value)? {
    guard index + 1 < values.count else { return nil }
    defer { index += 1 }
    return (values[index], values[index + 1])
  }
}
func total<S: Sequence>(_ numbers: S) -> Int where S.Element == Int {
  var sum = 0
  for number in numbers { sum += number }
  return sum
}
func longest<S: Sequence>(_ words: S) -> String? where S.Element == String { words.max { $0.count < $1.count } }
// ---
for n in Countdown(n: 3) { print(n, terminator: " ") }
print()
for n in Fibonacci() where n % 2 == 0 {
  if n > 50 { break }
  print(n, terminator: " ")
}
print()
print(Countdown(n: 4).map { $0 * $0 }, Countdown(n: 3).reduce(0, +), Countdown(n: 5).filter { $0 > 3 })
print(Array(Countdown(n: 2)), Set(Countdown(n: 3)).sorted(), [9] + Countdown(n: 2))
print(Countdown(n: 3).contains(2), Fibonacci().contains(21), Fibonacci().first { $0 > 100 } ?? 0)
print(Words(text: "a bb ccc").sorted { $0 > $1 }, Words(text: "x yy").joined(separator: "-"), Words(text: "").min() as Any)
for (a, b) in Pairs([1, 2, 3]) { print(a + b, terminator: " ") }
print(Pairs(["a", "b", "c"]).map { $0 + $1 })
print(total(Countdown(n: 4)), total([1, 2]), longest(Words(text: "one three two")) ?? "-", longest(["z"]) ?? "-")
var iterator = Fibonacci().makeIterator()
var countdown = Countdown(n: 9)
print(iterator.next() ?? -1, iterator.next() ?? -1, countdown.next() ?? 0, countdown.next() ?? 0, countdown.n)
var all = [0]
all.append(contentsOf: Countdown(n: 2))
print(all, Countdown(n: 3).reversed(), Countdown(n: 3).allSatisfy { $0 > 0 })
print(Words(text: "a b a").reduce(into: [String: Int]()) { counts, word in counts[word, default: 0] += 1 }.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
outer: for n in Countdown(n: 5) {
  for m in Countdown(n: 2) {
    if n == 4 { continue outer }
    if n == 2 { break outer }
    print(n, m, terminator: ";")
  }
}
print()
