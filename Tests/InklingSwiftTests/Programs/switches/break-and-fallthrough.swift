// Switch: break, fallthrough, continue and return
// ---
func run(_ n: Int) -> String {
  var trace = ""
  outer: for i in 0..<4 {
    switch i + n {
    case 1:
      trace += "1"
      fallthrough
    case 2:
      trace += "2"
      if n == 0 { break }
      trace += "b"
    case 3: continue
    case 4:
      for k in 0..<3 {
        if k == 1 { break }
        trace += "k"
        switch k { case 0: continue outer; default: break }
      }
    case 5: break outer
    default:
      trace += "d"
    }
    trace += ";"
  }
  return trace
}
for n in 0..<4 { print(run(n)) }
done: switch 3 {
case 3:
  while true { break done }
default: print("never")
}
check: if true {
  if run(0).isEmpty { print("empty") } else { break check }
  print("never")
}
