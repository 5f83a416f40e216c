// Protocols: inheritance, composition, conformance in extensions
protocol Named { var name: String { get } }
protocol Aged { var age: Int { get set } }
protocol Person: Named, Aged, CustomStringConvertible { func greet() -> String }
extension Named { func shout() -> String { name.uppercased() + "!" } }
extension Aged {
  mutating func birthday() { age += 1 }
  var isAdult: Bool { age >= 18 }
}
extension Person {
  var description: String { "\(name) (\(age))" }
  func greet() -> String { "I am \(name)" }
}
struct Student: Person { var name: String; var age: Int; var school = "none" }
struct Robot: Named { let id: Int; var name: String { "R\(id)" } }
struct Dog { var name: String; var age: Int }
extension Dog: Named {}
extension Dog: Aged {}
extension Robot: Equatable, Comparable {
  static func < (a: Robot, b: Robot) -> Bool { a.id < b.id }
}
func card(_ x: any Named & Aged) -> String { "\(x.name):\(x.age)" }
func older<T: Named & Aged>(_ a: T, _ b: T) -> T { a.age >= b.age ? a : b }
typealias Creature = Named & Aged
// ---
var s = Student(name: "Mia", age: 17)
print(s, s.greet(), s.shout(), s.isAdult)
s.birthday()
print(s, s.isAdult, card(s))
var dog = Dog(name: "Rex", age: 3)
dog.birthday()
print(card(dog), dog, older(dog, Dog(name: "Old", age: 12)).name)
let named: [any Named] = [s, dog, Robot(id: 7)]
for n in named {
  let adult = (n as? any Aged)?.isAdult
  print(n.shout(), adult as Any, n is any Person)
}
let creatures: [any Creature] = [s, dog]
print(creatures.map(\.age), creatures.map { $0.name }, [Robot(id: 3), Robot(id: 1)].sorted().map(\.name))
print(Robot(id: 1) == Robot(id: 1), "\(s)", [s], Optional(s) as Any)
