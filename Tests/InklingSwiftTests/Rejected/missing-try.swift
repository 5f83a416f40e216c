// A throwing function without try
struct Failure: Error {}
func risky() throws -> Int { throw Failure() }
func f() throws {
  let n = risky() // error
  print(n)
}
