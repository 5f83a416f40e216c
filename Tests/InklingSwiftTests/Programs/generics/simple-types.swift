// Generics: generic structures and enumerations
struct Box<T> { var value: T; func mapped<U>(_ f: (T) -> U) -> Box<U> { Box<U>(value: f(value)) } }
struct Pair<A, B> { let a: A; let b: B }
enum Maybe<T> { case nothing, just(T)
  var value: T? { switch self { case .nothing: nil; case .just(let x): x } } }
struct History<State> {
  private var past: [State] = []
  private(set) var current: State
  init(_ state: State) { current = state }
  mutating func set(_ s: State) { past.append(current); current = s }
  mutating func undo() { if let p = past.popLast() { current = p } }
}
// ---
var box = Box(value: 3)
box.value += 1
print(box, box.mapped { "n\($0)" }, Box<[Int]>(value: []), Box(value: Box(value: true)))
let p = Pair(a: 1, b: "x"), q: Pair<Double, Int?> = Pair(a: 2, b: nil)
print(p.a, p.b, q.a, q.b as Any)
let m: Maybe<Int> = .just(5), none = Maybe<String>.nothing
print(m.value as Any, none.value as Any, m, [Maybe.just(1), .nothing].map { $0.value ?? 0 })
var h = History("a")
h.set("b"); h.set("c"); h.undo()
print(h.current)
h.undo(); h.undo(); h.undo()
print(h.current)
var boxes = [Box(value: 1), Box(value: 2)]
boxes[0].value = 10
print(boxes.map(\.value), type(of: boxes))
