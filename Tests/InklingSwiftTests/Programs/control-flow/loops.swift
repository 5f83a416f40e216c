// Control flow: for-in, while, repeat, break, continue and labels
// ---
var i = 0
while i < 10 {
  i += 1
  if i == 3 { continue }
  if i == 6 { break }
  print(i, terminator: " ")
}
repeat { i -= 2; print(i, terminator: " ") } while i > 0
repeat { if i < 5 { i += 3; continue }; break } while true
print(i)
outer: for a in 0..<4 {
  for b in 0..<4 {
    if b == 2 { continue outer }
    if a == 2 { break outer }
    print(a, b, terminator: ";")
  }
}
print()
search: while true {
  for k in 0...9 where k * k > 20 { print(k); break search }
}
for x in ["a", "b"] { for y in 1...2 { print(x, y, terminator: " ") } }
for _ in 0..<2 { print("x", terminator: "") }
print()
var n = 27, steps = 0
while n != 1 { n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps += 1 }
print(steps)
