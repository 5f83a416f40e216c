// Control flow: names that hide others in inner blocks
// ---
let x = 1
var out = ""
if true {
  let x = x + 1
  out += "\(x) "
  for x in 5..<7 { out += "\(x) " }
  if true { let x = "inner"; out += x }
}
func f(_ x: Int) -> Int { let y = x; if y > 0 { let x = y * 2; return x }; return x }
print(out, x, f(3), f(-3))
let count = [1, 2].count
print(count)
