// Control flow: if as an expression
// ---
func sign(_ n: Int) -> String {
  if n < 0 { "negative" } else if n == 0 { "zero" } else { "positive" }
}
print(sign(-1), sign(0), sign(1))
for n in [1, 20] {
  let text = if n > 10 { "large" } else { "small" }
  let x: Double = if n > 10 { 1 } else { 0.5 }
  let maybe: Int? = if n > 10 { n } else { nil }
  print(text, x, maybe ?? -1)
  var y = 0
  y = if let m = maybe { if m > 5 { m * 2 } else { m } } else { 7 }
  print(y)
}
let f = { (n: Int) in if n > 0 { [n] } else { [] } }
print(f(1), f(-1), [1, 2, 3].map { if $0 % 2 == 0 { "even" } else { "odd" } })
[1, 2].forEach { if $0 == 1 { print("one") } else { print("other") } }
