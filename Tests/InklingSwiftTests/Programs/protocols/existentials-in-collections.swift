// Protocols: any P in arrays and dictionaries, some P as result, casts between them
protocol Event { var time: Int { get }; func apply(to balance: inout Double) }
protocol Undoable: Event { func undo(on balance: inout Double) }
struct Deposit: Undoable, Equatable {
  let time: Int, amount: Double
  func apply(to balance: inout Double) { balance += amount }
  func undo(on balance: inout Double) { balance -= amount }
}
struct Interest: Event {
  let time: Int
  var rate = 0.5
  func apply(to balance: inout Double) { balance *= 1 + rate }
}
func makeEvent() -> some Event { Deposit(time: 9, amount: 1) }
func parse(_ text: String) -> (any Event)? {
  let parts = text.split(separator: " ")
  guard parts.count == 3, let time = Int(parts[1]), let value = Double(parts[2]) else { return nil }
  switch parts[0] {
  case "deposit": return Deposit(time: time, amount: value)
  case "interest": return Interest(time: time, rate: value)
  default: return nil
  }
}
// ---
var events = ["deposit 2 10", "interest 3 0.1", "deposit 1 100", "nonsense", "tax 1 2"].compactMap(parse)
events.append(makeEvent())
events.sort { $0.time < $1.time }
var balance = 0.0
for e in events {
  print(e.time, type(of: e), balance)
}
for e in events.reversed() {
}
print(balance, events.filter { $0 is any Undoable }.count)
var byKind: [String: [any Event]] = [:]
for e in events { byKind["\(type(of: e))", default: []].append(e) }
print(byKind.keys.sorted(), byKind["Deposit"]?.count ?? 0)
for case let d as Deposit in events where d.amount > 5 { print("big", d) }
print(events.compactMap { $0 as? Deposit }.contains(Deposit(time: 2, amount: 10)))
let things: [Any] = [1, "two", Deposit(time: 0, amount: 0), 2.5]
print(things.filter { $0 is any Event }.count, things.compactMap { $0 as? String })
