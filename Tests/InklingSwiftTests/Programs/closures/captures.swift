// Closures: captures by reference
// ---
func counter() -> () -> Int {
  var n = 0
  return {
    n += 1
    return n
  }
}
let first = counter(), second = counter()
print(first(), first(), second(), first(), second())
var x = 1
let show = { print("x is", x) }
x = 2
show()
let add = { (n: Int) in x += n }
add(5)
print(x)
var list = [1]
let push = { (n: Int) in list.append(n) }
push(2)
list[0] = 9
push(3)
print(list)
var text = "a"
let extend = { text += "b" }
extend()
extend()
print(text)
