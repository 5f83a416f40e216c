// Protocols of the standard library's as types of values, debug texts, and results of some type
struct P: Hashable, CustomDebugStringConvertible { var x = 1; var debugDescription: String { "P?" } }
struct Q: CustomStringConvertible, CustomDebugStringConvertible {
  var description: String { "q" }
  var debugDescription: String { "debug q" }
}
func describe(_ value: any Equatable) -> String { if let n = value as? Int { "int \(n)" } else { "\(value)" } }
protocol Shape { var area: Double { get } }
struct Sq: Shape { var area = 4.0; func scaled() -> some Shape { Sq(area: area * 2) } }
func make() -> some Shape { Sq() }
func other() -> some Shape { Sq(area: 1) }
func total(_ s: some Shape) -> Double { s.area }
func show() -> some CustomStringConvertible { 42 }
// ---
let all: [any Hashable] = [1, "a", P()]
print(all, describe(3), describe("x"), describe(P()), P(), [P()], "\(P())", String(reflecting: P()))
print(Q(), [Q()], Optional(Q()) as Any, ["k": Q()], (Q(), 1))
let c: any Comparable = 2.5
print(c, all.count, all[1] is String, show())
var s = make()
print(s.area)
s = make()
let shapes: [any Shape] = [make(), other(), Sq().scaled()]
print(shapes.map(\.area), s, total(make()), total(Sq()), total(Sq().scaled()))
