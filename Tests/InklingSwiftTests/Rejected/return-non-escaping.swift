// A closure returned that is not @escaping
func wrap(_ f: (Int) -> Int) -> (Int) -> Int {
  return f // error
}
print(wrap { $0 }(1))
