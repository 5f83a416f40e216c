// Error handling: Result as a return value
enum Failure: Error { case empty, tooLong(Int) }
func check(_ s: String) -> Result<String, Failure> {
  if s.isEmpty { return .failure(.empty) }
  return s.count > 5 ? .failure(.tooLong(s.count)) : .success(s.uppercased())
}
// ---
for s in ["abc", "", "abcdefgh"] {
  switch check(s) {
  case .success(let t): print("ok", t)
  case .failure(.empty): print("empty")
  case .failure(.tooLong(let n)): print("too long", n)
  }
}
print((try? check("q").get()) ?? "none")
do { print(try check("").get()) } catch { print("error:", error) }
print(check("hey").map(\.count), check("").map(\.count))
