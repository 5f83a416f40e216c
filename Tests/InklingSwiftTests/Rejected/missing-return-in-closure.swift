// A closure that does not return on every way
let sign = { (n: Int) -> Int in
  if n > 0 { return 1 }
  print("no")
} // error
print(sign(2))
