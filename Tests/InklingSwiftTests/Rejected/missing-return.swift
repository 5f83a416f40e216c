// A function that does not return on every way
func sign(_ n: Int) -> Int {
  if n > 0 { return 1 }
  if n < 0 { return -1 }
} // error
print(sign(2))
