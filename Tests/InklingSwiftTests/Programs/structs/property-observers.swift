// Properties: willSet and didSet observers
struct Progress {
  var log: [String] = []
  var value = 0 {
    willSet { log.append("will \(value)->\(newValue)") }
    didSet { log.append("did \(oldValue)->\(value)") }
  }
  var level: Double = 0 {
    didSet { if level > 1 { level = 1 } else if level < 0 { level = 0 } }
  }
  var list: [Int] = [] {
    willSet(next) { log.append("list \(list.count) to \(next.count)") }
    didSet(previous) { if list.count > 3 { list = previous } }
  }
  init(start: Int) { value = start }
  mutating func advance() { value += 1 }
}
struct Outer {
  var inner = Progress(start: 1) {
    didSet { changes += 1 }
  }
  var changes = 0
}
// ---
var p = Progress(start: 10)
print(p.log, p.value)
p.value = 20
p.value += 1
p.advance()
print(p.log)
p.level = 5
print(p.level)
p.level -= 3
print(p.level)
p.level = 0.5
print(p.level)
p.log = []
p.list.append(1)
p.list += [2, 3]
p.list.append(4)
p.list[0] = 100
print(p.list, p.log)
var q = p
q.value = 0
print(p.value, q.value)
var o = Outer()
o.inner.value = 5
o.inner.advance()
o.inner.list.append(1)
print(o.changes, o.inner.value, o.inner.log)
func bump(_ n: inout Int) { n += 100; n += 100 }
o.inner.log = []
bump(&o.inner.value)
print(o.inner.log, o.changes)
var many = [Progress(start: 1), Progress(start: 2)]
for i in many.indices { many[i].value *= 10 }
print(many.map { $0.log })
