// Closures: autoclosures, recursive closures, closures in dictionaries and optionals, defer in closures
// ---
func unless(_ c: @autoclosure () -> Bool, _ body: () -> Void) { if !c() { body() } }
var calls = 0
func count() -> Bool { calls += 1; return calls > 1 }
unless(count()) { print("first") }
unless(count()) { print("second") }
func log(_ on: Bool, _ message: @autoclosure () -> String) { if on { print(message()) } }
func expensive() -> String { print("computing"); return "text" }
log(false, expensive()); log(true, expensive() + "!")
var delayed: [() -> Int] = []
func later(_ f: @autoclosure @escaping () -> Int) { delayed.append(f) }
var n = 1
later(n * 10); later(n + 1)
n = 5
print(delayed.map { $0() })
var factorial: (Int) -> Int = { _ in 0 }
factorial = { $0 < 2 ? 1 : $0 * factorial($0 - 1) }
print(factorial(10))
var commands: [String: (inout [Int]) -> Void] = ["push": { $0.append($0.count) }, "double": { for i in $0.indices { $0[i] *= 2 } }]
commands["clear"] = { $0.removeAll() }
var stack: [Int] = []
for c in ["push", "push", "push", "double", "none", "push"] { commands[c]?(&stack) }
print(stack); commands["clear"]!(&stack); print(stack.isEmpty)
var undo: [() -> Void] = [], value = 0
func set(_ v: Int) { let old = value; undo.append { value = old }; value = v }
set(3); set(8); set(1)
while let u = undo.popLast() { print(value, terminator: " "); u() }
print(value)
let f = { () -> Int in defer { n += 100 }; return n }
print(f(), n)
typealias Stream = () -> Int?
func from(_ list: [Int]) -> Stream { var rest = list[...]; return { rest.popFirst() } }
func map(_ s: @escaping Stream, _ f: @escaping (Int) -> Int) -> Stream { { s().map(f) } }
func filter(_ s: @escaping Stream, _ f: @escaping (Int) -> Bool) -> Stream { { while let x = s() { if f(x) { return x } }; return nil } }
let stream = map(filter(from([1, 2, 3, 4])) { $0 % 2 == 0 }) { $0 * 100 }
while let x = stream() { print(x, terminator: " ") }
print()
