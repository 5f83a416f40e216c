// == in a generic function without Equatable
func same<T>(_ a: T, _ b: T) -> Bool {
  return a == b // error
}
print(same(1, 2))
