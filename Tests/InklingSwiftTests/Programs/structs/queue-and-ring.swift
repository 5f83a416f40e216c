// Structures: a queue and a ring buffer with mutating methods
struct Queue {
  private var inbox: [Int] = [], outbox: [Int] = []
  var count: Int { inbox.count + outbox.count }
  var isEmpty: Bool { count == 0 }
  mutating func enqueue(_ x: Int) { inbox.append(x) }
  mutating func dequeue() -> Int? {
    if outbox.isEmpty {
      outbox = inbox.reversed()
      inbox.removeAll()
    }
    return outbox.popLast()
  }
}
struct Ring {
  private var storage: [Double?]
  private var next = 0
  init(capacity: Int) { storage = .init(repeating: nil, count: capacity) }
  mutating func write(_ x: Double) {
    storage[next] = x
    next = (next + 1) % storage.count
  }
  var values: [Double] { (storage[next...] + storage[..<next]).compactMap { $0 } }
  var mean: Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(values.count) }
}
// ---
var q = Queue()
for i in 1...4 { q.enqueue(i) }
print(q.dequeue() ?? 0, q.count)
q.enqueue(5)
var order: [Int] = []
while let x = q.dequeue() { order.append(x); if x == 3 { q.enqueue(30) } }
print(order, q.isEmpty, q.dequeue() as Any)
var ring = Ring(capacity: 3)
print(ring.mean as Any)
for x in stride(from: 1.0, through: 5, by: 1) {
  ring.write(x)
  print(ring.values, ring.mean ?? 0)
}
