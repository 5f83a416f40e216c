// Arrays: changes to an array during a loop over it
// ---
var a = [1, 2, 3]
for x in a { a.append(x * 10) }
print(a)
for i in a.indices { a[i] *= 2 }
print(a)
var n = 3
for i in 0..<n { n += i }
print(n)
var stack = [5]
while let top = stack.popLast() {
  if top > 0 { stack.append(top - 2) }
  print(top, terminator: " ")
}
print(stack)
