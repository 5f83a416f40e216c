// Protocols: generic methods
protocol Visitor { func visit<T>(_ value: T) -> String; mutating func note<T: Comparable>(_ a: T, _ b: T) -> T }
struct Printer: Visitor {
  var count = 0
  func visit<Value>(_ value: Value) -> String { "<\(value)>" }
  mutating func note<T: Comparable>(_ a: T, _ b: T) -> T { count += 1; return a < b ? b : a }
}
extension Visitor { func all<T>(_ values: [T]) -> [String] { values.map { visit($0) } } }
func run<V: Visitor>(_ visitor: inout V) -> String { visitor.visit(1) + visitor.visit("a") + "\(visitor.note(2, 5))" + visitor.note("x", "b") }
// ---
var p = Printer()
print(run(&p), p.count, p.all([1.5, 2]))
