// The name of guard let in its else
func f(_ text: String) -> Int {
  guard let n = Int(text) else {
    print(n) // error
    return 0
  }
  return n
}
print(f("1"))
