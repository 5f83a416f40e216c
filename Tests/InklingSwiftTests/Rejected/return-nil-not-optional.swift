// nil as a result that is not optional
func find(_ n: Int) -> Int {
  if n > 0 { return n }
  return nil // error
}
print(find(1))
