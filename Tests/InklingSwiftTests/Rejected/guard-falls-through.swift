// A guard whose else part goes on.
func first(_ value: Int?) -> Int {
  guard let value = value else { print("no") } // error
  return value
}
print(first(1))
