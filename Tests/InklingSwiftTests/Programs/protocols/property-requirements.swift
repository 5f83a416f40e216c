// Protocols: property requirements, met by stored and computed properties
protocol FullyNamed { var fullName: String { get } }
protocol Counting { var count: Int { get set } }
struct Person: FullyNamed { var fullName: String }
struct Ship: FullyNamed {
  var prefix: String?
  var name: String
  var fullName: String { (prefix.map { $0 + " " } ?? "") + name }
}
struct Clicks: Counting { var count = 0 }
struct Halves: Counting {
  var halves = 0
  var count: Int { get { halves / 2 } set { halves = newValue * 2 } }
}
// ---
let john = Person(fullName: "John")
let ship = Ship(prefix: "USS", name: "Enterprise")
print(john.fullName, ship.fullName, Ship(prefix: nil, name: "Titanic").fullName)
let all: [any FullyNamed] = [john, ship]
for x in all { print(x.fullName) }
var counters: [any Counting] = [Clicks(), Halves(halves: 5)]
for i in counters.indices { counters[i].count += 3 }
print(counters.map { $0.count })
print(counters[1] as! Halves)
