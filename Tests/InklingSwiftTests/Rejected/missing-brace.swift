// A block that is not closed
func f() -> Int {
  return 1

print(f()) // error