// Switch: value bindings
// ---
var closures: [() -> Int] = []
for i in 0..<3 {
  switch (i, i * 10) {
  case (0, var big):
    big += 1
    closures.append { big += 1; return big }
  case (let small, _):
    closures.append { small * 100 }
  }
}
print(closures.map { $0() }, closures.map { $0() })
let pair = (1, 2)
switch pair {
case (let a, 5), (5, let a), (1, let a): let a = a * 2; print(a)
default: print("none")
}
var list = [1, 2, 3]
switch list {
case let old where old.count == 3:
  list.append(4)
  print(old, list)
default: break
}
let range = 2...4
switch 3 { case range: print("in range"); default: print("out") }
func side(_ name: String, _ n: Int) -> Int { print(name, terminator: " "); return n }
switch (side("a", 1), side("b", 2)) {
case (side("c", 2), _): print("first")
case (_, side("d", 2)) where side("e", 1) == 1: print("second")
default: print("third")
}
