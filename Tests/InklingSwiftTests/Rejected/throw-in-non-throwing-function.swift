// throw in a function that does not throw
struct Failure: Error {}
func f(_ n: Int) -> Int {
  if n < 0 { throw Failure() } // error
  return n
}
print(f(1))
