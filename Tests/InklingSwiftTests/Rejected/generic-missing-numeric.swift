// + in a generic function without Numeric
func sum<T>(_ a: T, _ b: T) -> T {
  return a + b // error
}
print(sum(1, 2))
