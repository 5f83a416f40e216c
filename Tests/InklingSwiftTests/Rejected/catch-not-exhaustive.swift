// catch that does not catch everything in a function that does not throw
enum Failure: Error { case a, b }
func risky() throws { throw Failure.a }
func f() {
  do {
    try risky() // error
  } catch Failure.a {
    print("a")
  }
}
f()
