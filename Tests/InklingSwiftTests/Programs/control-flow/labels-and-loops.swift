// Control flow: labeled statements, nested loops, repeat, break and continue in every place
// ---
outer: for i in 1...4 {
  for j in 1...4 {
    if j == 3 { continue outer }
    if i == 3 { break outer }
    print(i, j, terminator: "; ")
  }
}
print()
var n = 27, steps = 0
while n != 1 { n = n.isMultiple(of: 2) ? n / 2 : 3 * n + 1; steps += 1 }
print(steps)
var k = 0
repeat { k += 3; if k == 6 { continue }; if k > 10 { break } } while k < 100
print(k)
search: while true {
  switch k {
  case 0: break search
  case let x where x % 2 == 0: k /= 2
  default: k -= 1; continue search
  }
  print("halved", k)
}
block: do {
  if k == 0 { break block }
  print("not reached")
}
check: if steps > 100 {
  if steps == 111 { break check }
  print("not reached either")
}
rows: for row in [[1, 2], [0, 5], [3, -1, 4]] {
  var sum = 0
  for x in row {
    if x == 0 { print("skip"); continue rows }
    if x < 0 { print("stop at", sum); break rows }
    sum += x
  }
  print("sum", sum)
}
var digits: [Int] = [], rest = 9075
repeat { digits.insert(rest % 10, at: 0); rest /= 10 } while rest > 0
print(digits)
var a = 0, b = 1
while case let next = a + b, next < 50 { (a, b) = (b, next) }
print(a, b)
var stack = [3]
while let top = stack.popLast(), stack.count < 5 {
  print("top", top)
  if top > 0 { stack += [top - 1, top - 2] }
}
