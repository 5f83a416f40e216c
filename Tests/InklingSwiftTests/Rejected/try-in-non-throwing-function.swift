// try in a function that does not throw
struct Failure: Error {}
func risky() throws -> Int { throw Failure() }
func f() -> Int {
  return try risky() // error
}
print(f())
