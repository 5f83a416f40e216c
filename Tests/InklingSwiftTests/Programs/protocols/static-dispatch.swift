// Protocols: extension members that are not requirements, called statically
protocol Greeter { func requirement() -> String }
extension Greeter {
  func requirement() -> String { "default requirement" }
  func extra() -> String { "default extra, " + requirement() }
}
struct A: Greeter {
  func requirement() -> String { "A requirement" }
  func extra() -> String { "A extra" }
}
struct B: Greeter {}
// ---
let a = A(), b = B()
print(a.requirement(), "|", a.extra())
print(b.requirement(), "|", b.extra())
let g: any Greeter = a
print(g.requirement(), "|", g.extra())
func use<G: Greeter>(_ g: G) -> String { g.requirement() + " | " + g.extra() }
func useSome(_ g: some Greeter) -> String { g.extra() }
print(use(a))
print(use(b))
print(useSome(a))
for x in [a, b] as [any Greeter] { print(x.extra(), use(x)) }
