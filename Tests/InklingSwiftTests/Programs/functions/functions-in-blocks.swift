// Functions: nested functions declared in blocks
// ---
for i in 1...2 {
  func scaled(_ x: Int) -> Int { x * i }
  print(scaled(10), [1, 2].map(scaled))
  if i == 2 {
    func deep() -> String { "deep \(i) \(scaled(1))" }
    print(deep())
  }
}
