// Switch: tuple patterns, ranges, bindings and where
// ---
for i in 1...15 {
  switch (i % 3, i % 5) {
  case (0, 0): print("FizzBuzz", terminator: " ")
  case (0, _): print("Fizz", terminator: " ")
  case (_, 0): print("Buzz", terminator: " ")
  default: print(i, terminator: " ")
  }
}
print()
for point in [(0, 0), (2, 0), (0, -3), (4, 4), (5, -5), (1, 7)] {
  switch point {
  case (0, 0): print("origin")
  case (let x, 0): print("on the x-axis at \(x)")
  case (0, let y): print("on the y-axis at \(y)")
  case let (x, y) where x == y: print("diagonal", x)
  case (let x, let y) where x == -y: print("other diagonal", x, y)
  case let point: print("somewhere", point, point.0)
  }
}
let named = (name: "a", size: 3)
switch named {
case (name: "b", size: _): print("b")
case (name: let n, size: 1...5): print(n, "small")
default: print("else")
}
switch ((1, 2), "x") {
case ((let a, 2), let s): print(a, s)
case (_, _): print("no")
}
