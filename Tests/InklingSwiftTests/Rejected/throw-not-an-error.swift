// Throwing a value that is no Error
func f() throws {
  throw "failed" // error
}
