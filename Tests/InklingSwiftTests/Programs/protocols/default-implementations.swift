// Protocols: default implementations in extensions
protocol Greeting {
  var name: String { get }
  func greet() -> String
}
extension Greeting {
  var name: String { "stranger" }
  func greet() -> String { "Hello, \(name)" }
}
struct Anyone: Greeting {}
struct Named: Greeting { let name: String }
struct Pirate: Greeting {
  let name = "Jack"
  func greet() -> String { "Arr, \(name)" }
}
// ---
print(Anyone().greet())
print(Named(name: "Ada").greet())
print(Pirate().greet())
let all: [any Greeting] = [Anyone(), Named(name: "Bob"), Pirate()]
print(all.map { $0.greet() })
func welcome(_ g: some Greeting) { print("welcome:", g.greet()) }
welcome(Anyone())
welcome(Pirate())
