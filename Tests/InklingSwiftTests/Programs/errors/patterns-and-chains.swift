// Error handling: catch patterns and errors that carry values
// ---
enum Shape { case circle(radius: Double), rect(w: Double, h: Double), point }
func area(_ s: Shape) -> Double {
  switch s {
  case .circle(let r): 3 * r * r
  case .rect(w: let w, h: let h) where w == h: w * w
  case let .rect(w, h): w * h
  case .point: 0
  }
}
print([Shape.circle(radius: 1), .rect(w: 2, h: 2), .rect(w: 2, h: 3), .point].map(area))
enum Color: String, CaseIterable { case red, green, blue }
for c in Color.allCases {
  switch c { case .red, .blue: print("rb", c.rawValue); case .green: print("g") }
  if case .green = c { print("it is green") }
}
let maybe: Color? = .red
switch maybe { case .red?: print("red"); case .green: print("green"); case .some(.blue): print("blue"); case nil: print("none") }
struct P { var x = 1; var list: [Int]? = [1]; var inner: Q? = Q() }
struct Q { var n = 2; mutating func grow() { n *= 2 } }
var p: P? = P()
p?.x += 4
p?.list?.append(3)
p?.inner?.grow()
p?.inner?.n += 1
print(p!.x, p!.list!, p?.inner?.n ?? 0)
struct Problem: Error { var text: String }
func fail(_ n: Int) throws { if n > 1 { throw Problem(text: "n \(n)") } }
do { try fail(1); try fail(2) } catch let e as Problem { print("problem", e.text) } catch { print(error) }
do { try fail(3) } catch is Problem { print("is") } catch { print(error) }
do { try fail(4) } catch { print(error) }
func inc(_ n: inout Int) { n += 1 }
var q = Q()
inc(&q.n)
inc(&p!.x)
print(q, p!.x)
let names = [Q(), Q(n: 5)].map(\.n)
print(names)
let cs = Color(rawValue: "green")
switch cs { case let c?: print(c); case .none: print("no") }
